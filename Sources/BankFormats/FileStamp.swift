#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// What tells a file from its earlier self without reading it.
struct FileStamp: Equatable, Sendable {
  /// The size; in bytes.
  var size: Int64 = 0
  /// When the content was last changed; in nanoseconds since 1970.
  var modified: Int64 = 0
  /// When content or metadata was last changed, which programs can't set; in nanoseconds since 1970.
  var changed: Int64 = 0
  var inode: UInt64 = 0
  var device: UInt64 = 0
}

/// Returns a time as nanoseconds since 1970.
func nanoseconds(_ time: timespec) -> Int64 {
  Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}

extension FileStamp {
  /// Takes the stamp from what `stat` says.
  init(_ status: stat) {
    #if canImport(Darwin)
    let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
    let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    self.init(
      size: Int64(status.st_size), modified: nanoseconds(modified), changed: nanoseconds(changed),
      inode: UInt64(status.st_ino), device: UInt64(truncatingIfNeeded: status.st_dev))
  }
}
