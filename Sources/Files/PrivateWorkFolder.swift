// C calls: mkdtemp, unlink, rmdir, strdup.

internal import Glibc

extension Folder {
  /// Makes a new folder that only this user can look into, works in it, and removes it with the files in it.
  ///
  /// - Parameters:
  ///   - parent: Where to make it.
  ///   - work: What is done in it; is given its path.
  /// - Returns: What the work returns.
  /// - Throws: `FileError` where it can't be made; what the work throws.
  package static func withPrivate<Value>(
    in parent: String, _ work: (String) throws -> Value
  ) throws -> Value {
    guard let name = strdup(parent + "/viva-XXXXXX") else { throw FileError(.makeFolder, parent) }
    defer { free(name) }
    guard mkdtemp(name) != nil else { throw FileError(.makeFolder, parent) }
    let path = String(cString: name)
    defer {
      for file in paths(path) { unlink(file) }
      rmdir(path)
    }
    return try work(path)
  }
}
