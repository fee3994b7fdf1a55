// C calls: stat, access, statvfs.

internal import Glibc

/// What the system says of a file or folder, looked up without opening it.
package struct FileFacts {
  /// The path that was asked about; a link is followed.
  package let path: String
  /// What it is.
  package let kind: Kind
  /// Who may do what with it: the lowest twelve bits of `st_mode`.
  package let mode: UInt32
  /// What tells it from its earlier self.
  package let stamp: FileStamp

  /// What can be at a path.
  package enum Kind: Equatable, Sendable {
    /// An ordinary file.
    case file
    /// A folder.
    case folder
    /// A pipe, a device, a socket.
    case other
  }

  /// Looks something up; `nil` where there is nothing.
  package init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.path = path
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    mode = status.st_mode & 0o7777
    stamp = FileStamp(status)
  }

  /// Its length in bytes.
  package var size: Int { Int(stamp.size) }

  /// Which file it is.
  package var identity: FileIdentity { stamp.identity }

  /// Whether two paths lead to the same file or folder, which is there.
  package static func isSame(_ one: String, _ other: String) -> Bool {
    guard let one = FileIdentity(path: one) else { return false }
    return one == FileIdentity(path: other)
  }

  /// Whether other people than its owner may read or write it.
  package var isOpenToOthers: Bool { mode & 0o077 != 0 }

  /// Its mode as people type it, such as `755`.
  package var modeText: String { String(mode & 0o777, radix: 8) }

  /// Whether this program may write to it.
  package var isWritable: Bool { access(path, kind == .folder ? W_OK | X_OK : W_OK) == 0 }

  /// Whether this program may read it.
  package var isReadable: Bool { access(path, kind == .folder ? R_OK | X_OK : R_OK) == 0 }

  /// The room that is left on its disk for this user, in bytes; `nil` where the system does not say.
  package var room: Int? {
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { return nil }
    return Int(
      clamping: UInt64(status.f_bavail).multipliedReportingOverflow(
        by: UInt64(status.f_frsize)
      ).partialValue)
  }

  /// The nearest folder above a path that is there.
  package static func nearest(above path: String) -> FileFacts? {
    var path = path[...]
    while let slash = path.lastIndex(of: "/") {
      path = path[..<slash]
      if let facts = FileFacts(path.isEmpty ? "/" : String(path)) { return facts }
    }
    return nil
  }
}

/// Which file it is, whatever its name.
package struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let inode: UInt64

  /// Takes the numbers of a disk and of a file on it.
  init(device: UInt64, inode: UInt64) {
    self.device = device
    self.inode = inode
  }

  /// Finds the file at a path; `nil` where there is none.
  package init?(path: String) {
    guard let facts = FileFacts(path) else { return nil }
    self = facts.identity
  }

  /// Finds the file that a descriptor is open on; `nil` where it is not open.
  package init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self = FileStamp(status).identity
  }
}
