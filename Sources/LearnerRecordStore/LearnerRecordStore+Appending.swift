internal import FoundationEssentials
internal import GRDB
package import LearnerRecord
internal import Proofs

extension LearnerRecordStore {
  /// Adds facts as the next entries, all or none; they are on the disk when this returns.
  ///
  /// Another program may have added entries in between, so the numbers may not be the expected ones.
  ///
  /// - Parameters:
  ///   - facts: The facts, in order.
  ///   - moment: When they happened.
  /// - Returns: The entries, with their numbers.
  /// - Throws: `StoreError`; nothing was added. Where the file was deleted, moved or replaced since it
  ///   was opened, all entries and these facts are kept in a new file beside it, if that can be.
  package func append(_ facts: [Fact], at moment: Moment) throws -> [Entry] {
    try checkCanBeWritten(moment)
    guard isInPlace else {
      throw StoreError.lostFromSight(path: path, kept: keepAside(facts, at: moment))
    }
    return try StoreError.translating(path: path) {
      try database.write { try insert(facts, at: moment, into: $0) }
    }
  }

  /// Adds facts as ``append(_:at:)`` does, if nothing was added by others since the record was read.
  ///
  /// - Parameters:
  ///   - facts: The facts, in order.
  ///   - moment: When they happened.
  ///   - last: The number of the latest entry that was read.
  /// - Returns: The entries, with their numbers; `nil` where the record has entries after `last`, and
  ///   then nothing was added.
  /// - Throws: `StoreError`; nothing was added.
  package func append(_ facts: [Fact], at moment: Moment, after last: Int) throws -> [Entry]? {
    try checkCanBeWritten(moment)
    guard isInPlace else {
      throw StoreError.lostFromSight(path: path, kept: keepAside(facts, at: moment))
    }
    return try StoreError.translating(path: path) {
      try database.write { database in
        let count = try Int.fetchOne(
          database.cachedStatement(sql: "SELECT coalesce(max(number), 0) FROM entry"))
        return count == last ? try insert(facts, at: moment, into: database) : nil
      }
    }
  }

  /// Adds facts to a record that has no entries yet; of programs that do so at once, one adds them.
  ///
  /// - Parameters:
  ///   - facts: The facts, in order.
  ///   - moment: When they happened.
  /// - Throws: `StoreError`; nothing was added.
  package func begin(with facts: [Fact], at moment: Moment) throws {
    try checkCanBeWritten(moment)
    try StoreError.translating(path: path) {
      try database.write { database in
        guard try Int.fetchOne(database, sql: "SELECT max(number) FROM entry") == nil else {
          return
        }
        _ = try insert(facts, at: moment, into: database)
      }
    }
  }

  /// Keeps all entries, and facts after them, in a new file beside the record.
  ///
  /// The file that was opened can be read as long as it is open, whatever became of its name.
  ///
  /// - Returns: The new file; `nil` where it could not be made.
  private func keepAside(_ facts: [Fact], at moment: Moment) -> String? {
    for number in 1...99 {
      let copy = path + ".kept-\(number)"
      do {
        try backUp(to: copy)
        _ = try LearnerRecordStore(path: copy, access: .adding).append(facts, at: moment)
        return copy
      } catch StoreError.exists {
        continue
      } catch {
        return nil
      }
    }
    return nil
  }

  /// Refuses a moment that would not be read back as it is.
  func checkCanBeWritten(_ moment: Moment) throws {
    guard Moment(moment.description) == moment else {
      throw StoreError.failed(
        path: path, reason: .clock("\(moment)"))
    }
  }

  /// Adds facts as the next entries, within a transaction.
  func insert(
    _ facts: [Fact], at moment: Moment, into database: Database
  ) throws -> [Entry] {
    let count = try Int.fetchOne(
      database.cachedStatement(sql: "SELECT coalesce(max(number), 0) FROM entry"))
    return try facts.enumerated().map { place, fact in
      let entry = Entry(number: (count ?? 0) + 1 + place, at: moment, fact: fact)
      let leaf = Leaf(payload: try entry.payload(), salt: Leaf.salt(using: &chance))
      try Self.insert(
        leaf.hash, salt: leaf.salt, Data(leaf.payload), number: entry.number, into: database)
      return entry
    }
  }

  /// Adds an entry with its leaf hash.
  static func insert(
    _ hash: [UInt8], salt: [UInt8], _ payload: Data, number: Int, into database: Database
  ) throws {
    try database.cachedStatement(sql: "INSERT INTO entry (number, leaf) VALUES (?, ?)")
      .execute(arguments: [number, Data(hash)])
    try database.cachedStatement(sql: "INSERT INTO payload (number, salt, bytes) VALUES (?, ?, ?)")
      .execute(arguments: [number, Data(salt), payload])
  }
}
