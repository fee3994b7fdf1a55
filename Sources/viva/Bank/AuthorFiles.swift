internal import Files

/// Files of one kind that authors keep beside their banks, in a folder of their own or anywhere.
struct AuthorFiles {
  /// The folder, beside `Topics`.
  let folder: String
  /// How the line begins in which such a file says what it is.
  let format: String

  /// Whether a path has such files only: it is a folder of them, a file in one, or a file that says so itself.
  func isOnly(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    guard !File.isFolder(path) else { return parts.last == folder[...] }
    return parts.dropLast().last == folder[...] || saysSo(path)
  }

  /// Returns the files at a path: itself, or those of the folder.
  ///
  /// - Throws: `FileError` where the folder can't be read.
  func files(at path: String) throws -> [String] {
    guard File.isFolder(path) else { return isOnly(path) ? [path] : [] }
    let inside = isOnly(path) ? path : path + "/" + folder
    guard File.isFolder(inside) else { return [] }
    return try Folder.names(inside).filter {
      !$0.hasPrefix(".") && ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml"))
    }.map { inside + "/" + $0 }
  }

  /// Returns the folder of banks that such files at a path are beside.
  func banks(of path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard isOnly(path), let place = parts.lastIndex(of: folder[...]) else { return path }
    return place == 0 ? "." : parts[..<place].joined(separator: "/")
  }

  /// Whether a file names its format.
  private func saysSo(_ path: String) -> Bool {
    let text = try? File.text(path)
    return text?.split(separator: "\n").contains { $0.hasPrefix("format: \(format)/") } == true
  }
}
