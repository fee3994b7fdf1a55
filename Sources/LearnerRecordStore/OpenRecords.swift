internal import Files
internal import GRDB
internal import Synchronization

/// The record files that this process has open.
///
/// Closing any descriptor of a file drops all locks of the process on it, those of SQLite included
/// (<https://www.sqlite.org/howtocorrupt.html>, §2.2); another program may then remove the
/// write-ahead log that is still written to here. So only SQLite opens a file that is listed.
enum OpenRecords {
  private static let counts = Mutex<[FileIdentity: Int]>([:])

  /// Opens a database and lists its file; no other record is opened or closed meanwhile.
  ///
  /// - Parameters:
  ///   - path: The file, which `open` may make.
  ///   - open: Opens the database; is told whether the file is open already.
  /// - Returns: The database, and what to close it with.
  /// - Throws: What `open` throws.
  static func opening(
    path: String, _ open: (_ isOpen: Bool) throws -> DatabaseQueue
  ) throws -> (database: DatabaseQueue, identity: FileIdentity?) {
    try counts.withLock { counts in
      let known = FileIdentity(path: path).flatMap { counts[$0] }
      let database = try open(known != nil)
      let identity = FileIdentity(path: path)
      if let identity { counts[identity, default: 0] += 1 }
      return (database, identity)
    }
  }

  /// Whether a file is open.
  static func lists(_ path: String) -> Bool {
    counts.withLock { counts in FileIdentity(path: path).map { counts[$0] != nil } ?? false }
  }

  /// Closes a database and takes its file off the list.
  static func close(_ database: DatabaseQueue, identity: FileIdentity?) {
    counts.withLock { counts in
      try? database.close()
      guard let identity, let count = counts[identity] else { return }
      counts[identity] = count > 1 ? count - 1 : nil
    }
  }
}
