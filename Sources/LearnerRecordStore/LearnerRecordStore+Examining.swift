internal import FoundationEssentials
internal import GRDB
internal import LearnerRecord
internal import Proofs

extension LearnerRecordStore {
  /// What a look at every entry found.
  package struct Examination: Equatable, Sendable {
    /// How many entries there are.
    package var entries = 0
    /// How many of them were erased, as the law may ask.
    package var erased = 0
    /// The numbers of the entries that are dated before the one before them (`DateOrder`).
    package var backwards: [Int] = []
    /// How many entries after the first say that the record begins: programs that began it at once.
    package var beginnings = 0
    /// What is not as it should be, at most ten; nothing in a sound record.
    package var faults: [StoreFault] = []
  }

  /// Looks at every page of the file and at every entry, and changes nothing.
  ///
  /// An entry is sound when its salt and its bytes have the hash that stands for it in the tree.
  ///
  /// - Returns: What was found; of faults the first ten.
  /// - Throws: `StoreError` where the file can't be read at all.
  package func examination() throws -> Examination {
    try StoreError.translating(path: path) {
      try database.read { database in
        var found = Examination()
        let pages = try String.fetchAll(database, sql: "PRAGMA quick_check(10)")
        found.faults = pages.filter { $0 != "ok" }.map(StoreFault.said)
        try found.lookAtSafeguards(database)
        let joinings = try found.lookAtEntries(database)
        try found.lookAtCopies(joinings, database)
        try found.lookAtStrays(database)
        return found
      }
    }
  }

  /// The version of SQLite that keeps records.
  package static var sqliteVersion: String {
    let version = try? DatabaseQueue().read {
      try String.fetchOne($0, sql: "SELECT sqlite_version()")
    }
    return version.flatMap { $0 } ?? "unknown"
  }
}

extension LearnerRecordStore.Examination {
  /// Finds out whether the database itself still refuses what a record forbids.
  fileprivate mutating func lookAtSafeguards(_ database: Database) throws {
    let known = try SchemaObject.known(version: LearnerRecordStore.version(database))
    let missing = known.subtracting(try SchemaObject.all(in: database)).map(\.name).sorted()
    for name in missing { complain(.missingSafeguard(name)) }
  }

  /// Looks at each entry, and returns those that say that copies were joined.
  fileprivate mutating func lookAtEntries(_ database: Database) throws -> [Entry] {
    var joinings: [Entry] = []
    let erased = try LearnerRecordStore.erasedNumbers(in: database)
    var order = DateOrder()
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT number, leaf, salt, bytes FROM entry LEFT JOIN payload USING (number)
        ORDER BY number
        """)
    var last = 0
    while let row = try rows.next() {
      let number = try row.decode(Int.self, atIndex: 0)
      entries += 1
      if number != last + 1 { complain(.noEntry(last + 1)) }
      last = number
      guard let leaf = try? row.decode(Data.self, atIndex: 1),
        let salt = try? row.decode(Data?.self, atIndex: 2),
        let bytes = try? row.decode(Data?.self, atIndex: 3)
      else {
        if erased.contains(number) {
          self.erased += 1
        } else {
          complain(.missingEntry(number))
        }
        continue
      }
      guard Leaf.hash(payload: Array(bytes), salt: Array(salt)) == Array(leaf) else {
        complain(.otherHash(entry: number))
        continue
      }
      guard let entry = try? Entry(number: number, payload: bytes) else {
        complain(.unknownKind(entry: number))
        continue
      }
      take(entry, &order)
      if case .joined = entry.fact { joinings.append(entry) }
    }
    return joinings
  }

  private mutating func take(_ entry: Entry, _ order: inout DateOrder) {
    if case .opened = entry.fact, entry.number > 1 { beginnings += 1 }
    if order.isBackwards(entry.at) { backwards.append(entry.number) }
  }

  /// Finds what is not as it was in the copies that were joined.
  fileprivate mutating func lookAtCopies(_ joinings: [Entry], _ database: Database) throws {
    guard !joinings.isEmpty else { return }
    let statement = try database.makeStatement(
      sql: "SELECT salt, bytes FROM payload WHERE number = ?")
    for copy in JoinedCopy.all(in: joinings) {
      let found = copy.comparison { number in
        guard let row = try? Row.fetchOne(statement, arguments: [number]),
          let salt = try? row.decode(Data.self, atIndex: 0),
          let payload = try? row.decode(Data.self, atIndex: 1)
        else { return nil }
        return (Array(salt), payload)
      }
      if let changed = found.firstChanged {
        complain(.otherInCopy(entry: changed, joinedBy: copy.joinedBy))
      }
    }
  }

  /// Finds what belongs to no entry.
  fileprivate mutating func lookAtStrays(_ database: Database) throws {
    let tables = erased > 0 ? ["payload", "erasure"] : ["payload"]
    for table in tables {
      let count = try Int.fetchOne(
        database,
        sql: "SELECT count(*) FROM \(table) WHERE number NOT IN (SELECT number FROM entry)")
      if let count, count > 0 { complain(.strays(count, table: table)) }
    }
  }

  private mutating func complain(_ fault: StoreFault) {
    if faults.count < 10 { faults.append(fault) }
  }
}
