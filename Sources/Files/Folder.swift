// C calls: getcwd, mkdir, opendir, readdir, closedir, open, fsync, close.

internal import Glibc

/// Making folders, and what is in them.
package enum Folder {
  /// The folder that the program was started in; the top where it is gone.
  package static var current: String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }

  /// Returns the folder that a file is in, as far as its path says: with a slash at its end, or a full stop.
  package static func containing(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  }

  /// Makes the folder of a file, and those above it, for this user only.
  ///
  /// - Parameter path: The file.
  /// - Throws: `FileError` where a folder can't be made.
  package static func make(forFile path: String) throws(FileError) {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    try make(String(path[..<slash]))
  }

  /// Makes a folder, and those above it, for this user only, unless they are there.
  ///
  /// - Parameter path: The folder.
  /// - Throws: `FileError` where it can't be made.
  package static func make(_ path: String) throws(FileError) {
    if isMade(path) { return }
    if errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try make(String(path[..<slash]))
      if isMade(path) { return }
    }
    throw FileError(.makeFolder, path)
  }

  /// Makes a folder in one that is there; `errno` says why it is not there.
  private static func isMade(_ path: String) -> Bool {
    mkdir(path, 0o700) == 0 || errno == EEXIST && File.isFolder(path)
  }

  /// Returns the names of what is in a folder, in order, without “.” and “..”.
  ///
  /// - Parameter path: The folder.
  /// - Returns: The names.
  /// - Throws: `FileError` where it can't be read.
  package static func names(_ path: String) throws(FileError) -> [String] {
    guard let folder = opendir(path) else { throw FileError(.read, path) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Returns the paths of what is in a folder, in order; none where there is no folder.
  package static func paths(_ path: String) -> [String] {
    ((try? names(path)) ?? []).map { path + "/" + $0 }
  }

  /// Puts the names in a folder on the disk, where the file system does that at all.
  package static func sync(_ path: String) {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}
