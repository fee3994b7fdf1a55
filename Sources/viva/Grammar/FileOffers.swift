internal import Files
internal import Text
internal import LineEditor

/// The files and folders that finish a path.
struct FileOffers {
  /// The endings that files have to have, without the dot; none takes all.
  let extensions: [String]
  /// Whether only folders are wanted.
  var isForFolders = false

  /// Returns the ways to finish a path.
  ///
  /// - Parameter typed: The path as far as it is typed; `~/` is home.
  /// - Returns: What there is, folders with a slash at the end; hidden files only if asked for.
  func completions(of typed: String) -> [Completion] {
    let slash = typed.lastIndex(of: "/").map { typed.index(after: $0) } ?? typed.startIndex
    let (before, name) = (String(typed[..<slash]), typed[slash...])
    let home = ProcessEnvironment.variable("HOME") ?? "~"
    let folder = before.hasPrefix("~/") ? home + before.dropFirst() : before
    return Folder.paths(folder.isEmpty ? "." : String(folder.dropLast(folder == "/" ? 0 : 1)))
      .compactMap { path in
        guard let found = path.split(separator: "/").last, found.hasPrefix(name),
          !found.hasPrefix(".") || name.hasPrefix(".")
        else { return nil }
        return offer(String(found), at: path, after: before)
      }
  }

  private func offer(_ name: String, at path: String, after before: String) -> Completion? {
    // A name that can't be typed as one word is left to quotes, and one that could command the
    // terminal to whoever gave it.
    guard name.visible() == name, !name.contains(where: { " \\'\"".contains($0) }) else {
      return nil
    }
    if File.isFolder(path) { return Completion(text: before + name + "/") }
    guard !isForFolders,
      extensions.isEmpty || extensions.contains(where: { name.hasSuffix("." + $0) })
    else { return nil }
    return Completion(text: before + name)
  }
}
