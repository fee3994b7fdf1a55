internal import Curriculum
internal import LearnerRecord

/// Where sealed files are written, without taking anybody's signature away.
enum SealedOutput {
  /// Refuses to replace a sealed file that several people signed.
  ///
  /// - Parameter path: The file that is to be written.
  /// - Throws: `Problem` where there is such a file.
  static func protect(_ path: String) throws {
    guard TextFile.exists(path), !TextFile.isFolder(path), let old = try? TextFile.mapped(path),
      let bundle = try? RecordBundle(file: old), bundle.keys.count > 1
    else { return }
    let names = bundle.keys.map { $0.name.visible() }.joined(separator: ", ")
    throw Problem(
      localized(
        "\(path.visible()) is signed by \(names); it is left alone, so that no signature is lost. Choose "
          + "another name."),
      exitCode: .cannotCreate)
  }

  /// Writes a sealed file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - path: Where it is wanted; `nil` for a new name in the current folder.
  ///   - name: How such a name begins, without its ending.
  /// - Returns: Where it was written.
  /// - Throws: `Problem` where it can't be written, or others signed what is there.
  static func write(_ bytes: [UInt8], to path: String?, named name: String) throws -> String {
    let ending = ".viva-bundle"
    return try FolderLock.holding(folderOf: path ?? name) {
      var chosen = path ?? name + ending
      var next = 2
      while path == nil, TextFile.exists(chosen) {
        chosen = "\(name)-\(next)\(ending)"
        next += 1
      }
      try protect(chosen)
      try TextFile.write(bytes, to: chosen)
      return chosen
    }
  }
}
