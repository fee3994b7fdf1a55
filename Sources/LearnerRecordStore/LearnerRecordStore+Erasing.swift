internal import FoundationEssentials
internal import GRDB
package import LearnerRecord

extension LearnerRecordStore {
  /// Erases what entries hold, all or none, and adds a tombstone that tells of it.
  ///
  /// Numbers and leaf hashes stay, so the Merkle root over the entries is what it was, and what was
  /// signed still holds. Whatever reads the record goes on as if the entries had never said anything:
  /// without an undo the answer that it took back stands again, so whoever forgets the one should
  /// think of the other.
  ///
  /// When this returns nothing of what was erased is in the record's file and its log. It can still
  /// be elsewhere, and the caller has to see to that:
  ///
  /// - The file of the `StateSnapshot` made from the record, and beside it those with the same name
  ///   and a random ending, which a program that was killed leaves behind, hold ids of questions, what
  ///   is known of the memory of each, suspended questions, goals, and the day of the latest answer.
  ///   They have to be deleted. A program that has the record open may write them once more when it
  ///   ends, so it has to end before; the state in such a file is not believed (`needsReplay`), but
  ///   only deleting it removes the ids.
  /// - Backups, sealed files and documents that were made before hold what they held.
  /// - Blocks that the file system has freed are its own affair.
  ///
  /// - Parameters:
  ///   - numbers: The numbers of the entries, in any order: neither the first entry of the record,
  ///     nor a tombstone.
  ///   - reason: Why; like what follows, free of personal data of the person forgotten.
  ///   - basis: The law or rule that this rests on; empty if not said.
  ///   - by: Who asked for it to be done.
  ///   - moment: When it is done.
  /// - Returns: The tombstone.
  /// - Throws: `StoreError.tracesLeft` where the entries are erased but the file could not be
  ///   rewritten, another `StoreError` where nothing was changed.
  package func forget(
    _ numbers: [Int], reason: String, basis: String, by: String, at moment: Moment
  ) throws -> Entry {
    try checkCanBeWritten(moment)
    guard isInPlace else { throw StoreError.lostFromSight(path: path, kept: nil) }
    let numbers = Set(numbers).sorted()
    let fact = Fact.forgotten(.init(entries: numbers, reason: reason, basis: basis, by: by))
    let tombstones = try StoreError.translating(path: path) {
      try database.write { database in
        try checkCanBeForgotten(numbers, in: database)
        let tombstones = try insert([fact], at: moment, into: database)
        for tombstone in tombstones {
          try Self.announce(numbers, tombstone: tombstone.number, in: database)
        }
        return tombstones
      }
    }
    try removeTraces()
    return tombstones[0]
  }

  /// Rewrites the record's file and empties its log, so that no bytes of what was erased are left.
  ///
  /// `forget` does this; it is for a second try where that could not, or where the program was killed
  /// between erasing and this.
  ///
  /// - Throws: `StoreError.tracesLeft`; the record is as it was.
  package func removeTraces() throws {
    do {
      // First, so that what was erased is overwritten where it stood before the file gets shorter.
      try emptyLog()
      try database.vacuum()
      try emptyLog()
    } catch let error as DatabaseError {
      throw StoreError(removingTracesAt: path, error)
    }
  }

  private func emptyLog() throws {
    try database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
  }

  /// Announcing an erasure removes the payload: the database does both or none.
  static func announce(
    _ numbers: [Int], tombstone: Int, in database: Database
  ) throws {
    let sql = "INSERT INTO erasure (number, tombstone) VALUES (?, ?)"
    let statement = try database.makeStatement(sql: sql)
    for number in numbers { try statement.execute(arguments: [number, tombstone]) }
  }

  private func checkCanBeForgotten(_ numbers: [Int], in database: Database) throws {
    if numbers.isEmpty {
      throw StoreError.cannotForget(path: path, reason: .nothingNamed)
    }
    for number in numbers {
      guard let obstacle = try Self.obstacle(toForgetting: number, in: database) else { continue }
      throw StoreError.cannotForget(path: path, reason: obstacle)
    }
  }

  /// Returns why an entry can't be forgotten; `nil` where it can.
  private static func obstacle(
    toForgetting number: Int, in database: Database
  ) throws -> StoreFault? {
    let row = try Row.fetchOne(
      database,
      sql: "SELECT bytes FROM entry LEFT JOIN payload USING (number) WHERE number = ?",
      arguments: [number])
    guard let row else { return .noEntry(number) }
    if number == 1 { return .isBeginning }
    guard let bytes = try row.decode(Data?.self, atIndex: 0) else {
      return .isErased(entry: number)
    }
    if case .forgotten = try Entry(number: number, payload: bytes).fact {
      return .isErasure(entry: number)
    }
    return nil
  }
}
