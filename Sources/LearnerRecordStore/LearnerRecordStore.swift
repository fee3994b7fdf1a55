internal import Files
internal import GRDB
internal import Glibc

/// A learner's record on disk: one SQLite file to which entries are added and never changed; what one
/// holds can be erased, as the law may ask (`forget`).
///
/// Every append is one transaction that has reached the disk when it returns: the journal is a
/// write-ahead log with `synchronous=FULL`, which is read back on opening because GRDB's own
/// configuration can lower it.
package final class LearnerRecordStore {
  /// The file.
  package let path: String
  let database: DatabaseQueue
  let identity: FileIdentity?
  /// Where salts come from: the system's own chance, except where a recording has to repeat.
  package var chance: any RandomNumberGenerator = SystemRandomNumberGenerator()

  /// What an open record is for.
  package enum Access: Sendable {
    /// Entries are read only; the file must exist.
    case reading
    /// Entries are read only, without locks and without a look at a log: opened in less time, and only for
    /// whoever sees to it that no log with anything in it lies beside the file and that the file is the same
    /// afterwards. What was read of one that changed meanwhile counts for nothing.
    case unlocked
    /// Entries are added; the file is made where it is missing.
    case adding
  }

  /// Opens a record.
  ///
  /// - Parameters:
  ///   - path: The file; its folder exists.
  ///   - access: Whether entries will be added; then a record of an older version is brought up to
  ///     the version of this program, which older programs refuse.
  ///   - patience: How long to wait for another program that is writing, in seconds.
  /// - Throws: `StoreError`; the file is as it was.
  package init(path: String, access: Access, patience: Double = 5) throws {
    self.path = path
    (database, identity) = try OpenRecords.opening(path: path) { isOpen in
      if !isOpen {
        try Self.makeIfNeeded(path: path, access: access)
        if access != .unlocked { try LeftLog(path: path).check() }
      }
      let file = FileIdentity(path: path)
      let queue = try StoreError.translating(path: path) {
        // One that is open already has a log, or had one.
        try DatabaseQueue(
          path: access == .unlocked && !isOpen ? LeftLog(path: path).recordAlone : path,
          configuration: Self.configuration(access, patience: patience))
      }
      // SQLite waits for a program that puts a backup in its place, and then has the old file.
      guard isOpen || FileIdentity(path: path) == file else {
        throw StoreError.busy(path: path, process: nil)
      }
      return queue
    }
    try StoreError.translating(path: path) {
      try checkVersion()
      try checkTables()
      if access == .adding { try prepareForAdding() }
    }
  }

  deinit {
    OpenRecords.close(database, identity: identity)
  }

  /// Whether the record's path still leads to the file that was opened, and that has not been emptied.
  package var isInPlace: Bool {
    FileFacts(path).map { $0.size > 0 && $0.identity == identity } ?? false
  }

  /// Whether this program has the record at a path open, which nothing else may open then.
  package static func hasOpen(_ path: String) -> Bool { OpenRecords.lists(path) }

  private static func makeIfNeeded(path: String, access: Access) throws {
    switch FileHeader(path: path) {
    case .record: break
    case .foreign: throw StoreError.notARecord(path: path)
    case .unreadable(let errno): throw StoreError(readingFileAt: path, errno: errno)
    case .brokenLink:
      throw StoreError.unreadable(path: path, reason: .danglingLink)
    case .missing, .empty:
      try LeftLog(path: path).checkIsAlone()
      guard access == .adding else { throw StoreError.missing(path: path) }
      try RecordCreation.make(at: path)
    }
  }

  private static func configuration(_ access: Access, patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.readonly = access != .adding
    // A record is read from one end to the other or at its end: more pages than these, 512 KiB of
    // them, would only be kept, and a long session would seem to grow.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -512") }
    return configuration
  }

  private func checkVersion() throws {
    let version = try database.read(Self.version)
    if version > Schema.version { throw StoreError.newer(path: path, version: version) }
    if version < 1 { throw StoreError.notARecord(path: path) }
  }

  /// Refuses a file whose tables are not those of a record, before anything is read from them: a view
  /// can have as many rows as it likes, and a column without its type any value.
  private func checkTables() throws {
    // Both at once: another program may be bringing the tables up to its version.
    let (found, version) = try database.read { database in
      (try SchemaObject.all(in: database), try Self.version(database))
    }
    let known = try SchemaObject.known(version: version)
    let foreign = found.subtracting(known).map(\.name).min()
    let missing = known.subtracting(found).filter { $0.type == "table" }.map(\.name).min()
    guard let name = foreign ?? missing else { return }
    throw StoreError.damaged(path: path, reason: .foreignTable(name))
  }

  private func prepareForAdding() throws {
    try database.inDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
      let level = try Int.fetchOne(database, sql: "PRAGMA synchronous")
      let journal = try String.fetchOne(database, sql: "PRAGMA journal_mode")
      guard level == 2, journal == "wal" else {
        throw StoreError.failed(
          path: path, reason: .unsyncedLog)
      }
      // What is deleted is overwritten with zeros, and what moves leaves no copy where it was.
      guard try Int.fetchOne(database, sql: "PRAGMA secure_delete = ON") == 1 else {
        throw StoreError.failed(path: path, reason: .erasedStays)
      }
    }
    try migrate()
  }

  static func version(_ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  }

  /// Brings the tables up to the version of this program, all or none.
  private func migrate() throws {
    guard try database.read(Self.version) < Schema.version else { return }
    try database.write { database in
      // Another program may have been quicker.
      let version = try Self.version(database)
      guard version < Schema.version else { return }
      for migration in Schema.migrations.dropFirst(version) { try database.execute(sql: migration) }
      try database.execute(sql: "PRAGMA user_version = \(Schema.version)")
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
