internal import Files
internal import FoundationEssentials
internal import Glibc

/// Finds out which process is writing to a record, from the locks that Linux lists.
///
/// SQLite in WAL mode locks bytes of the `-shm` file (<https://www.sqlite.org/walformat.html>,
/// §2.3); opening that file here could drop locks of our own, so `/proc/locks` is read instead.
enum LockHolder {
  /// Returns the id of another process that holds a write lock, or `nil` if none is listed.
  static func process(ofRecord path: String) -> Int? {
    guard let facts = FileFacts(path + "-shm"),
      let listing = try? String(contentsOfFile: "/proc/locks", encoding: .utf8)
    else { return nil }
    return holder(inode: facts.stamp.inode, listing: listing, own: Int(getpid()))
  }

  /// Reads lines such as `1: POSIX  ADVISORY  WRITE 4242 08:01:131073 120 120`; an arrow stands
  /// before a process that waits, and a process that we may not know of has a number below 1.
  static func holder(inode: UInt64, listing: String, own: Int) -> Int? {
    for line in listing.split(separator: "\n")
    where line.contains(" WRITE ") && !line.contains("->") {
      let fields = line.split(separator: " ")
      guard let mode = fields.firstIndex(of: "WRITE"), fields.count > mode + 2,
        let process = Int(fields[mode + 1]), process > 0, process != own,
        fields[mode + 2].split(separator: ":").last.flatMap({ UInt64($0) }) == inode
      else { continue }
      return process
    }
    return nil
  }
}
