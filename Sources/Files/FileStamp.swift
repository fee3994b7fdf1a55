internal import Glibc

/// What tells a file from its earlier self without reading it.
package struct FileStamp: Hashable, Sendable {
  /// The size; in bytes.
  package var size: Int64
  /// When the content was last changed; in nanoseconds since 1970.
  package var modified: Int64
  /// When content or metadata was last changed, which programs can't set; in nanoseconds since 1970.
  package var changed: Int64
  /// The number of the file on its disk; 0 where there is no file.
  package var inode: UInt64
  /// The number of the disk.
  package var device: UInt64

  /// Creates a stamp; by default that of no file.
  package init(
    size: Int64 = 0, modified: Int64 = 0, changed: Int64 = 0, inode: UInt64 = 0, device: UInt64 = 0
  ) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
    self.device = device
  }

  /// Which file it is of.
  package var identity: FileIdentity { FileIdentity(device: device, inode: inode) }

  /// The time of the clock that stamps files; in nanoseconds since 1970.
  package static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.nanoseconds
  }

  /// Takes the stamp of whatever a path leads to.
  ///
  /// - Throws: `FileError` where there is nothing.
  package init(of path: String) throws(FileError) {
    guard let facts = FileFacts(path) else { throw FileError(.read, path) }
    self = facts.stamp
  }

  /// Takes the stamp from what the system says.
  init(_ status: stat) {
    self.init(
      size: Int64(status.st_size), modified: status.st_mtim.nanoseconds,
      changed: status.st_ctim.nanoseconds, inode: UInt64(status.st_ino),
      device: UInt64(truncatingIfNeeded: status.st_dev))
  }
}

extension timespec {
  fileprivate var nanoseconds: Int64 { Int64(tv_sec) * 1_000_000_000 + Int64(tv_nsec) }
}
