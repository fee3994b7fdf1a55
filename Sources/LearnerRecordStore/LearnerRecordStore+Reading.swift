package import Curriculum
internal import FoundationEssentials
internal import GRDB
package import LearnerRecord
package import Proofs

extension LearnerRecordStore {
  /// The end of a record.
  package struct Head: Equatable, Sendable {
    /// How many entries there are.
    package var count: Int
    /// The leaf hash of the last entry: 32 bytes; empty for a record without entries.
    package var leaf: [UInt8]
  }

  /// Returns the end of the record.
  ///
  /// - Throws: `StoreError`.
  package func head() throws -> Head {
    try StoreError.translating(path: path) {
      try database.read { database in
        let row = try Row.fetchOne(
          database, sql: "SELECT number, leaf FROM entry ORDER BY number DESC LIMIT 1")
        guard let row else { return Head(count: 0, leaf: []) }
        return Head(
          count: try row.decode(atIndex: 0), leaf: Array(try row.decode(Data.self, atIndex: 1)))
      }
    }
  }

  /// Returns the moment that the last entry is dated; `nil` where it can't be told.
  ///
  /// - Throws: `StoreError`.
  package func lastMoment() throws -> Moment? {
    try StoreError.translating(path: path) {
      try database.read { database in
        let row = try Row.fetchOne(
          database, sql: "SELECT number, bytes FROM payload ORDER BY number DESC LIMIT 1")
        guard let row, let number = try? row.decode(Int.self, atIndex: 0),
          let bytes = try? row.decode(Data.self, atIndex: 1)
        else { return nil }
        return try? Entry(number: number, payload: bytes).at
      }
    }
  }

  /// Returns the leaf hash of an entry, or `nil` where there is no such entry.
  ///
  /// - Throws: `StoreError`.
  package func leaf(_ number: Int) throws -> [UInt8]? {
    try StoreError.translating(path: path) {
      try database.read { database in
        try Data.fetchOne(
          database, sql: "SELECT leaf FROM entry WHERE number = ?", arguments: [number]
        ).map(Array.init)
      }
    }
  }

  /// Returns the latest entry of a kind, looking back over so many entries at most.
  ///
  /// - Parameters:
  ///   - kind: The kind of fact.
  ///   - count: How many entries to look at.
  /// - Returns: The entry; `nil` where there is none among those.
  /// - Throws: `StoreError`.
  package func latestEntry(of kind: FactKind, within count: Int) throws -> Entry? {
    try latestEntries(of: [kind], within: count, most: 1).first
  }

  /// Returns the latest entries of some kinds, looking back over so many entries at most.
  ///
  /// - Parameters:
  ///   - kinds: The kinds of fact.
  ///   - count: How many entries to look at.
  ///   - most: How many to return at most.
  /// - Returns: The entries, the latest first.
  /// - Throws: `StoreError`.
  package func latestEntries(
    of kinds: Set<FactKind>, within count: Int, most: Int = .max
  ) throws -> [Entry] {
    let names = Set(kinds.map(\.rawValue))
    return try StoreError.translating(path: path) {
      try database.read { database in
        let rows = try Row.fetchCursor(
          database, sql: "SELECT number, bytes FROM payload ORDER BY number DESC LIMIT ?",
          arguments: [count])
        var found: [Entry] = []
        while found.count < most, let row = try rows.next() {
          let bytes = Array(try row.decode(Data.self, atIndex: 1))
          guard let kind = Entry.kind(ofPayload: bytes.span.bytes), names.contains(kind) else {
            continue
          }
          found.append(try Entry(number: row.decode(atIndex: 0), payload: bytes))
        }
        return found
      }
    }
  }

  /// Returns the latest answer to a question before an entry that was not taken back, looking back from there.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - number: The number of the entry before which to look.
  /// - Returns: The answer with its moment; `nil` where there is none.
  /// - Throws: `StoreError`.
  package func latestAnswer(
    to question: Question.ID, before number: Int
  ) throws -> (answer: Fact.Answered, at: Moment)? {
    var withdrawn: Set<Int> = []
    return try StoreError.translating(path: path) {
      try database.read { database in
        // Backwards, so that what took an answer back comes before it; only payloads that may matter are decoded.
        let rows = try Row.fetchCursor(
          database,
          sql: """
            SELECT number, bytes FROM payload
            WHERE (number < ? AND instr(bytes, CAST(? AS BLOB)) > 0)
              OR instr(bytes, CAST('"kind":"undone"' AS BLOB)) > 0
            ORDER BY number DESC
            """,
          arguments: [number, question.rawValue])
        while let row = try rows.next() {
          let bytes = Array(try row.decode(Data.self, atIndex: 1))
          let entry = try Entry(number: row.decode(atIndex: 0), payload: bytes)
          switch entry.fact {
          case .undone(let fact): withdrawn.insert(fact.entry)
          case .answered(let fact)
          where fact.question == question && !fact.isUnmarked && entry.number < number
            && !withdrawn.contains(entry.number):
            return (fact, entry.at)
          default: break
          }
        }
        return nil
      }
    }
  }

  /// Returns the entries after a number, in order, decoded in full.
  ///
  /// - Parameter number: The number of the last entry to leave out; 0 for none.
  /// - Returns: The entries; erased ones are missing.
  /// - Throws: `StoreError`, `.damaged` where an entry is not the one that its hash stands for.
  package func entries(after number: Int = 0) throws -> [Entry] {
    var entries: [Entry] = []
    try forEachLeaf(after: number) { number, leaf in
      guard let payload = leaf.entry?.payload else { return }
      entries.append(try Entry(number: number, payload: payload))
    }
    return entries
  }

  /// Returns the entries of some kinds, in order: the others are not decoded, which is most of the
  /// work of reading a record.
  ///
  /// - Parameter kinds: The kinds of fact.
  /// - Returns: The entries; erased ones are missing.
  /// - Throws: `StoreError`, `.damaged` where an entry is not the one that its hash stands for: of
  ///   these kinds, for others are not looked at.
  package func entries(of kinds: Set<FactKind>) throws -> [Entry] {
    var entries: [Entry] = []
    try forEachEntry(of: kinds) { entry, _ in entries.append(entry) }
    return entries
  }

  /// Reads the entries of some kinds one after the other, so that a record of any length takes no more memory
  /// than one of them.
  ///
  /// - Parameters:
  ///   - kinds: The kinds of fact.
  ///   - take: Takes the next entry, with the hash of its leaf; erased ones are missing.
  /// - Throws: `StoreError`, `.damaged` where an entry is not the one that its hash stands for; what `take`
  ///   throws.
  package func forEachEntry(
    of kinds: Set<FactKind>, _ take: (Entry, TreeHash) throws -> Void
  ) throws {
    try forEachLeaf(after: 0, of: kinds) { number, leaf in
      guard let payload = leaf.entry?.payload else { return }
      try take(try Entry(number: number, payload: payload), leaf.hash)
    }
  }

  /// Returns what of the record matters for where a candidate stands.
  ///
  /// - Throws: `StoreError`; entries are not compared with their hashes, which `doctor` and `verify` do.
  package func assessmentEntries() throws -> AssessmentEntries {
    var found = AssessmentEntries()
    try forEachPayload(after: 0) { try found.take($0, $1) }
    return found
  }

  /// Returns the wordings on record, by fingerprint; erased ones are missing.
  ///
  /// - Throws: `StoreError`.
  package func wordings() throws -> [String: Question] {
    var found: [String: Question] = [:]
    for entry in try entries(of: [.worded]) {
      if case .worded(let fact) = entry.fact { found[fact.fingerprint] = fact.question }
    }
    return found
  }

  /// Returns the answers in own words that nobody marked yet, looking back over so many entries at
  /// most.
  ///
  /// - Parameter count: How many entries to look at.
  /// - Returns: The answers.
  /// - Throws: `StoreError`.
  package func lockedAnswers(within count: Int) throws -> LockedAnswers {
    var answers = LockedAnswers()
    try forEachPayload(after: max(0, try head().count - count)) { number, bytes in
      let kind = Entry.kind(ofPayload: bytes.bytes)
      let isAnswer = kind == "answered" || kind == "undone"
      guard
        kind == "locked" || isAnswer && !answers.waiting.isEmpty
          || kind == "answered" && Entry.mayBeUnmarked(payload: bytes)
      else { return }
      answers.take(try Entry(number: number, payload: bytes))
    }
    return answers
  }

  /// Returns the wordings with some fingerprints.
  ///
  /// - Parameter fingerprints: The fingerprints.
  /// - Returns: The questions as they were worded, by fingerprint; erased ones are missing.
  /// - Throws: `StoreError`.
  package func wordings(_ fingerprints: Set<String>) throws -> [String: Question] {
    var found: [String: Question] = [:]
    guard !fingerprints.isEmpty else { return found }
    try forEachPayload(after: 0) { number, bytes in
      guard Entry.kind(ofPayload: bytes.bytes) == "worded",
        let fingerprint = Entry.fingerprint(ofPayload: bytes.bytes),
        fingerprints.contains(fingerprint), found[fingerprint] == nil,
        case .worded(let fact) = try Entry(number: number, payload: bytes).fact
      else { return }
      found[fingerprint] = fact.question
    }
    return found
  }

  /// Returns the leaves of the Merkle tree over the record, in order, each with salt and payload
  /// where the entry was not erased.
  ///
  /// Salt and payload are hashed, so that a head, a document or a signature that rests on the leaves
  /// rests on what the entries say.
  ///
  /// - Returns: One element per entry.
  /// - Throws: `StoreError`, `.damaged` where an entry is not the one that its hash stands for, or is
  ///   gone without an erasure.
  package func leaves() throws -> [RecordBundle.LeafContent] {
    var leaves: [RecordBundle.LeafContent] = []
    try forEachLeaf(after: 0) { leaves.append($1) }
    return leaves
  }

  /// Reads leaf after leaf, each compared with its hash, or those of some kinds only.
  private func forEachLeaf(
    after first: Int, of kinds: Set<FactKind>? = nil,
    _ body: (Int, RecordBundle.LeafContent) throws -> Void
  ) throws {
    try StoreError.translating(path: path) {
      try database.read { database in
        let erased = try Self.erasedNumbers(in: database)
        let rows = try Row.fetchCursor(
          database,
          sql: """
            SELECT number, leaf, salt, bytes FROM entry LEFT JOIN payload USING (number)
            WHERE number > ? ORDER BY number
            """,
          arguments: [first])
        var number = first
        while let row = try rows.next() {
          number += 1
          if let kinds, !Self.isKind(of: row, among: kinds) { continue }
          guard let leaf = Self.soundLeaf(row, number: number, isErased: erased.contains(number))
          else {
            throw StoreError.damaged(
              path: path, reason: .otherHash(entry: number))
          }
          try body(number, leaf)
        }
      }
    }
  }

  /// Returns whether the entry of a row is of one of some kinds; also where that can't be said.
  private static func isKind(of row: Row, among kinds: Set<FactKind>) -> Bool {
    guard let payload = Data.fromDatabaseValue(row[3]),
      let kind = Entry.kind(ofPayload: payload.span.bytes)
    else { return true }
    return FactKind(rawValue: kind).map(kinds.contains) ?? true
  }

  /// Returns a leaf with what it stands for; `nil` where the two do not belong together.
  private static func soundLeaf(
    _ row: Row, number: Int, isErased: Bool
  ) -> RecordBundle.LeafContent? {
    func bytes(_ column: Int) -> Data? {
      if case .blob(let data) = (row[column] as DatabaseValue).storage { data } else { nil }
    }
    guard Int.fromDatabaseValue(row[0]) == number,
      let hash = bytes(1).flatMap(TreeHash.init(bytes:))
    else { return nil }
    guard let salt = bytes(2), let payload = bytes(3) else {
      return isErased ? .init(hash: hash, entry: nil) : nil
    }
    let leaf = RecordBundle.LeafContent(hash: hash, entry: (Array(salt), payload))
    return leaf.isSound ? leaf : nil
  }

  /// Returns what of each entry changes the state, without decoding the rest, which takes a tenth of
  /// the time.
  ///
  /// - Parameter count: How many entries to read, from the end of the record; those before count as if
  ///   they changed nothing.
  /// - Returns: One fact per entry, that of entry n at n − 1; that of an erased one changes nothing.
  /// - Throws: `StoreError`.
  package func replayFacts(within count: Int = .max) throws -> [ReplayFact] {
    var dates = DateCache()
    var facts: [ReplayFact] = []
    let entries = try head().count
    try forEachPayload(after: entries - min(count, entries)) { number, bytes in
      let fact = try ReplayFact(scanning: bytes, dates: &dates)
      while facts.count < number - 1 { facts.append(ReplayFact(at: fact.at, change: .none)) }
      facts.append(fact)
    }
    return facts
  }

  /// Brings a state up to the end of the record, or to an entry of it.
  ///
  /// - Parameters:
  ///   - state: A state that takes in the first entries of this record, or none.
  ///   - last: The number of the last entry to take in; the end of the record, if not said.
  /// - Throws: `StoreError`.
  package func replay(into state: inout LearnerState, through last: Int = .max) throws {
    var dates = DateCache()
    try forEachPayload(after: state.entryCount, through: last) { number, bytes in
      let fact = try ReplayFact(scanning: bytes, dates: &dates)
      state.passErased(before: number)
      state.fold(fact)
    }
    state.schedule()
  }

  private func forEachPayload(
    after number: Int, through last: Int = .max,
    _ body: (Int, UnsafeRawBufferPointer) throws -> Void
  ) throws {
    try StoreError.translating(path: path) {
      try database.read { database in
        var gaps = try LawfulGaps(after: number, in: database, path: path)
        let rows = try Row.fetchCursor(
          database,
          sql: "SELECT number, bytes FROM payload WHERE number BETWEEN ? AND ? ORDER BY number",
          arguments: [number + 1, last])
        while let row = try rows.next() {
          let number = try row.decode(Int.self, atIndex: 0)
          try gaps.reach(number)
          try row.withUnsafeData(atIndex: 1) { data in
            // Decoding says what is wrong with a value that is none.
            try (data ?? row.decode(Data.self, atIndex: 1)).withUnsafeBytes { try body(number, $0) }
          }
        }
        try gaps.reachEnd(last)
      }
    }
  }
}

/// Sees to it that only entries that were erased are missing, so that a damaged record tells instead
/// of looking whole; and that a number that is far too high fills no memory.
private struct LawfulGaps {
  private let erased: Set<Int>
  private let end: Int
  private let path: String
  private var next: Int

  init(after number: Int, in database: Database, path: String) throws {
    erased = try LearnerRecordStore.erasedNumbers(in: database)
    end = try Int.fetchOne(database, sql: "SELECT max(number) FROM entry") ?? 0
    self.path = path
    next = number + 1
  }

  /// Passes over the entries before one that is there.
  mutating func reach(_ number: Int) throws {
    guard number <= end else {
      throw StoreError.damaged(path: path, reason: .noHash(entry: number))
    }
    try pass(before: number)
    next = number + 1
  }

  /// Passes over the entries after the last one that is there.
  mutating func reachEnd(_ last: Int) throws {
    if last >= end { try pass(before: end + 1) }
  }

  private mutating func pass(before number: Int) throws {
    while next < number {
      guard erased.contains(next) else {
        throw StoreError.damaged(path: path, reason: .missingEntry(next))
      }
      next += 1
    }
  }
}

extension LearnerRecordStore {
  /// Returns the numbers of the entries that were erased.
  static func erasedNumbers(in database: Database) throws -> Set<Int> {
    guard try database.tableExists("erasure") else { return [] }
    return try Set(Int.fetchAll(database, sql: "SELECT number FROM erasure"))
  }
}
