// C calls: stat, access, statvfs.

internal import Glibc

/// What the system says of a file or folder, looked up without opening it.
struct FileFacts {
  let path: String
  /// Whether it is a folder.
  let isFolder: Bool
  /// Whether it is an ordinary file.
  let isFile: Bool
  /// Who may do what with it.
  let mode: mode_t
  /// Its length in bytes.
  let size: Int

  /// Looks something up; `nil` where there is nothing.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.path = path
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    isFile = status.st_mode & S_IFMT == S_IFREG
    mode = status.st_mode & 0o7777
    size = Int(status.st_size)
  }

  /// Whether two paths lead to the same file or folder, which is there.
  static func isSame(_ one: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    return stat(one, &first) == 0 && stat(other, &second) == 0
      && (first.st_dev, first.st_ino) == (second.st_dev, second.st_ino)
  }

  /// Whether other people than its owner may read or write it.
  var isOpenToOthers: Bool { mode & 0o077 != 0 }

  /// Its mode as people type it, such as `755`.
  var modeText: String { String(mode & 0o777, radix: 8) }

  /// Whether this program may write to it.
  var isWritable: Bool { access(path, isFolder ? W_OK | X_OK : W_OK) == 0 }

  /// Whether this program may read it.
  var isReadable: Bool { access(path, isFolder ? R_OK | X_OK : R_OK) == 0 }

  /// The room that is left on its disk for this user, in bytes; `nil` where the system does not say.
  var room: Int? {
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { return nil }
    return Int(
      clamping: UInt64(status.f_bavail).multipliedReportingOverflow(
        by: UInt64(status.f_frsize)
      ).partialValue)
  }

  /// The nearest folder above a path that is there.
  static func nearest(above path: String) -> FileFacts? {
    var path = path[...]
    while let slash = path.lastIndex(of: "/") {
      path = path[..<slash]
      if let facts = FileFacts(path.isEmpty ? "/" : String(path)) { return facts }
    }
    return nil
  }
}
