internal import GRDB

/// A learner's record on disk: one SQLite file that only ever grows.
///
/// Every append is one transaction that has reached the disk when it returns: the journal is a
/// write-ahead log with `synchronous=FULL`, which is read back on opening because GRDB's own
/// configuration can lower it.
package final class LearnerRecordStore {
  /// The file.
  package let path: String
  let database: DatabaseQueue
  private let identity: FileIdentity?

  /// What an open record is for.
  package enum Access: Sendable {
    /// Entries are read only; the file must exist.
    case reading
    /// Entries are added; the file is made where it is missing.
    case adding
  }

  /// Opens a record.
  ///
  /// - Parameters:
  ///   - path: The file; its folder exists.
  ///   - access: Whether entries will be added.
  ///   - patience: How long to wait for another program that is writing, in seconds.
  /// - Throws: `StoreError`; the file is as it was.
  package init(path: String, access: Access, patience: Double = 5) throws {
    self.path = path
    (database, identity) = try OpenRecords.opening(path: path) { isOpen in
      if !isOpen { try Self.makeIfNeeded(path: path, access: access) }
      return try StoreError.translating(path: path) {
        try DatabaseQueue(path: path, configuration: Self.configuration(access, patience: patience))
      }
    }
    try StoreError.translating(path: path) {
      try checkVersion()
      if access == .adding { try prepareForAdding() }
    }
  }

  deinit {
    OpenRecords.close(database, identity: identity)
  }

  private static func makeIfNeeded(path: String, access: Access) throws {
    switch FileHeader(path: path) {
    case .record: break
    case .foreign: throw StoreError.notARecord(path: path)
    case .unreadable(let errno): throw StoreError(makingFileAt: path, errno: errno)
    case .missing, .empty:
      guard access == .adding else { throw StoreError.missing(path: path) }
      try RecordCreation.make(at: path)
    }
  }

  private static func configuration(_ access: Access, patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.readonly = access == .reading
    return configuration
  }

  private func checkVersion() throws {
    let version = try database.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    if version > Schema.version { throw StoreError.newer(path: path, version: version) }
    if version < 1 { throw StoreError.notARecord(path: path) }
  }

  private func prepareForAdding() throws {
    try database.inDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
      let level = try Int.fetchOne(database, sql: "PRAGMA synchronous")
      let journal = try String.fetchOne(database, sql: "PRAGMA journal_mode")
      guard level == 2, journal == "wal" else {
        throw StoreError.failed(
          path: path, reason: "it does not keep a write-ahead log that is synced at every commit")
      }
    }
  }
}

extension LearnerRecordStore {
  /// Writes a copy of the record to a file that does not exist yet.
  ///
  /// - Parameter destination: The file to make.
  /// - Throws: `StoreError`; no half-written copy is left behind.
  package func backUp(to destination: String) throws {
    try RecordCreation.makeFile(at: destination) { temporary in
      let copy = try DatabaseQueue(path: temporary)
      try database.backup(to: copy)
      try copy.close()
    }
  }
}
