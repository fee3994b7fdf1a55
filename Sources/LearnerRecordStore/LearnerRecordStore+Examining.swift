internal import FoundationEssentials
internal import GRDB
internal import LearnerRecord

extension LearnerRecordStore {
  /// What a look at every entry found.
  package struct Examination: Equatable, Sendable {
    /// How many entries there are.
    package var entries = 0
    /// How many of them were erased, as the law may ask.
    package var erased = 0
    /// What is not as it should be, each in words without a full stop; nothing in a sound record.
    package var faults: [String] = []
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
        found.faults = pages.filter { $0 != "ok" }
        let erased =
          try database.tableExists("erasure")
          ? try Set(Int.fetchAll(database, sql: "SELECT number FROM erasure")) : []
        let rows = try Row.fetchCursor(
          database,
          sql: """
            SELECT number, leaf, salt, bytes FROM entry LEFT JOIN payload USING (number)
            ORDER BY number
            """)
        while let row = try rows.next() {
          found.add(number: row[0], leaf: row[1], salt: row[2], bytes: row[3], erased: erased)
        }
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
  fileprivate mutating func add(
    number: Int, leaf: Data, salt: Data?, bytes: Data?, erased: Set<Int>
  ) {
    entries += 1
    guard number == entries else { return complain("there is no entry \(entries)") }
    guard let salt, let bytes else {
      self.erased += 1
      if !erased.contains(number) { complain("entry \(number) is missing") }
      return
    }
    guard Leaf.hash(payload: Array(bytes), salt: Array(salt)) == Array(leaf) else {
      return complain("entry \(number) does not have the hash that stands for it")
    }
  }

  private mutating func complain(_ words: String) {
    if faults.count < 10 { faults.append(words) }
  }
}
