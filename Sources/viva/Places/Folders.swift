internal import Glibc

/// Making folders.
enum Folders {
  /// The folder that the program was started in; the top where it is gone.
  static var current: String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }

  /// Makes the folder of a file, and those above it, for this user only.
  ///
  /// - Parameter path: The file.
  /// - Throws: `Problem` where a folder can't be made.
  static func make(forFile path: String) throws {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    try make(String(path[..<slash]))
  }

  /// Makes a folder, and those above it, for this user only.
  ///
  /// - Parameter path: The folder.
  /// - Throws: `Problem` where it can't be made.
  static func make(_ path: String) throws {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    if errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try make(String(path[..<slash]))
      if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    }
    let reason = String(cString: strerror(errno))
    throw Problem(
      "The folder \(path) can't be made: \(reason).",
      exitCode: errno == EACCES || errno == EROFS ? .noPermission : .cannotCreate)
  }

  /// Returns the paths of what is in a folder, in order; none where there is no folder.
  static func files(_ path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var paths: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { paths.append(path + "/" + name) }
    }
    return paths.sorted()
  }
}
