import Curriculum
import Foundation
import GRDB
import LearnerRecord
import Scheduling
import TestSupport
import Testing

@testable import LearnerRecordStore

struct SchemaTests {
  private let folder: TemporaryDirectory
  private let path: String

  init() throws {
    folder = try TemporaryDirectory()
    path = folder.file("record.sqlite")
    let store = try LearnerRecordStore(path: path, access: .adding)
    _ = try store.append([fact("a", 1), fact("a", 2), answer("q")], at: noon)
  }

  @Test(arguments: [
    "UPDATE entry SET leaf = zeroblob(32)", "UPDATE entry SET number = 9 WHERE number = 3",
    "UPDATE OR REPLACE entry SET number = 1 WHERE number = 3",
    "UPDATE payload SET bytes = x'00'", "UPDATE payload SET salt = zeroblob(32) WHERE number = 3",
    "UPDATE OR REPLACE payload SET number = 1 WHERE number = 3",
    "DELETE FROM entry", "DELETE FROM entry WHERE number = 3", "DELETE FROM payload",
    "DELETE FROM payload WHERE number = 3",
    "INSERT OR REPLACE INTO entry VALUES (3, zeroblob(32))",
    "REPLACE INTO entry VALUES (1, zeroblob(32))",
    "INSERT OR IGNORE INTO entry VALUES (2, zeroblob(32))",
    "INSERT INTO entry VALUES (1, zeroblob(32)) ON CONFLICT DO UPDATE SET leaf = zeroblob(32)",
    "INSERT OR REPLACE INTO payload VALUES (3, zeroblob(32), x'00')",
    "REPLACE INTO payload VALUES (1, zeroblob(32), x'00')",
    "INSERT INTO payload VALUES (1, zeroblob(32), x'00') ON CONFLICT DO UPDATE SET bytes = x'00'",
    "INSERT INTO entry VALUES (5, zeroblob(32))", "INSERT INTO entry VALUES (0, zeroblob(32))",
    "INSERT INTO entry VALUES (-1, zeroblob(32))", "INSERT INTO entry VALUES (NULL, NULL)",
    "INSERT INTO entry VALUES (4, zeroblob(31))", "INSERT INTO entry VALUES (4, 'text')",
    "INSERT INTO entry VALUES (4, NULL)", "INSERT INTO entry (leaf) VALUES (zeroblob(33))",
    "INSERT INTO payload VALUES (4, zeroblob(32), x'00')",
    "INSERT INTO entry VALUES (4, zeroblob(32)); INSERT INTO payload VALUES (4, x'00', x'00')",
    "INSERT INTO entry VALUES (4, zeroblob(32)); INSERT INTO payload VALUES (4, zeroblob(32), x'')",
    // Erasures: of what can't be erased, and by what does not tell of it.
    "INSERT INTO erasure VALUES (1, 3)", "INSERT INTO erasure VALUES (0, 3)",
    "INSERT INTO erasure VALUES (-1, 3)", "INSERT INTO erasure VALUES (3, 3)",
    "INSERT INTO erasure VALUES (4, 3)", "INSERT INTO erasure VALUES (2, 4)",
    "INSERT INTO erasure VALUES (2, NULL)", "INSERT INTO erasure VALUES (NULL, 3)",
    "INSERT INTO erasure (tombstone) VALUES (3)", "INSERT INTO erasure VALUES (2, 'three')",
    "INSERT INTO entry VALUES (4, zeroblob(32)); INSERT INTO erasure VALUES (2, 3)",
    "INSERT INTO entry VALUES (4, zeroblob(32)); INSERT INTO erasure VALUES (2, 4)",
  ])
  func `The database itself refuses what would change a record`(sql: String) throws {
    let before = try Row.all(path)
    let database = try DatabaseQueue(path: path)
    #expect(throws: DatabaseError.self) { try database.write { try $0.execute(sql: sql) } }
    try database.close()
    #expect(try Row.all(path) == before)
  }

  @Test(arguments: ["PRAGMA recursive_triggers = ON", "PRAGMA recursive_triggers = OFF"])
  func `It does so however triggers are set`(setting: String) throws {
    let before = try Row.all(path)
    let database = try DatabaseQueue(path: path)
    try database.inDatabase { try $0.execute(sql: setting) }
    for table in ["entry VALUES (2, zeroblob(32))", "payload VALUES (2, zeroblob(32), x'00')"] {
      #expect(throws: DatabaseError.self) {
        try database.write { try $0.execute(sql: "REPLACE INTO \(table)") }
      }
    }
    try database.close()
    #expect(try Row.all(path) == before)
  }

  /// What stays refused after entry 2 was erased by the tombstone 4 of five entries.
  @Test(arguments: [
    "DELETE FROM erasure", "UPDATE erasure SET tombstone = 5", "UPDATE erasure SET number = 3",
    "UPDATE OR REPLACE erasure SET tombstone = 5", "REPLACE INTO erasure VALUES (2, 5)",
    "INSERT INTO erasure VALUES (2, 5)", "INSERT INTO erasure VALUES (4, 5)",
    "INSERT INTO erasure VALUES (3, 4)",
    "INSERT INTO erasure VALUES (2, 5) ON CONFLICT DO UPDATE SET tombstone = 5",
    "DELETE FROM payload", "DELETE FROM payload WHERE number = 3",
    "DELETE FROM payload WHERE number = 4", "DELETE FROM entry WHERE number = 2",
    "INSERT INTO payload VALUES (2, zeroblob(32), x'00')",
    "REPLACE INTO payload VALUES (2, zeroblob(32), x'00')",
    "UPDATE payload SET number = 2 WHERE number = 3",
  ])
  func `What was erased stays erased, and what tells of it stays`(sql: String) throws {
    let database = try DatabaseQueue(path: path)
    func rows() throws -> [[GRDB.Row]] {
      try database.read { database in
        try ["entry", "payload", "erasure"].map {
          try GRDB.Row.fetchAll(database, sql: "SELECT * FROM \($0) ORDER BY number")
        }
      }
    }
    try database.write { database in
      for number in [4, 5] {
        try database.execute(
          sql: """
            INSERT INTO entry VALUES (\(number), zeroblob(32));
            INSERT INTO payload VALUES (\(number), zeroblob(32), x'00');
            """)
        if number == 4 { try database.execute(sql: "INSERT INTO erasure VALUES (2, 4)") }
      }
    }
    let before = try rows()
    #expect(before.map(\.count) == [5, 4, 1], "the announcement did erase")
    #expect(throws: DatabaseError.self) { try database.write { try $0.execute(sql: sql) } }
    #expect(try rows() == before)
  }

  @Test
  func `The next number may be added`() throws {
    try DatabaseQueue(path: path).write { database in
      try database.execute(sql: "INSERT INTO entry VALUES (4, zeroblob(32))")
    }
    #expect(try LearnerRecordStore(path: path, access: .reading).head().count == 4)
  }

  @Test
  func `A record says whose it is and of which version`() throws {
    let marks = try DatabaseQueue(path: path).read { database in
      try ["application_id", "user_version"].map {
        try Int.fetchOne(database, sql: "PRAGMA \($0)")
      }
    }
    #expect(marks == [0x5649_5641, 2])
  }
}

struct OldDatabaseTests {
  /// Version 1 has shipped: its file, its tables and its payloads are read for ever.
  @Test
  func `A record of version 1 is read, replayed and added to`() throws {
    let temporary = try TemporaryDirectory()
    let path = try temporary.oldRecord()
    let store = try LearnerRecordStore(path: path, access: .adding)
    #expect(try store.entries() == Self.entries)
    #expect(Row.areSound(try Row.all(path)))
    var state = emptyState()
    try store.replay(into: &state)
    #expect(state.cards.mapValues(Told.init) == Self.cards)
    #expect(state.latestAnswer?.entry == 8 && state.entryCount == 10)
    #expect(try store.append([fact("new", 0)], at: noon).map(\.number) == [11])
  }

  /// What is told of a card, so that it can be compared with what was known when it was made.
  private struct Told: Equatable {
    var due: String
    var reviews: Int
    var lapses: Int
    var credit: Double
    var wording: UInt64
    var memory: [Int]

    init(
      due: String, reviews: Int, lapses: Int, credit: Double, wording: UInt64, memory: [Int]
    ) {
      self.due = due
      self.reviews = reviews
      self.lapses = lapses
      self.credit = credit
      self.wording = wording
      self.memory = memory
    }

    /// The memory is told in millionths, for the last digits belong to the C library.
    init(_ card: LearnerState.Card) {
      self.init(
        due: card.due.description, reviews: card.reviews, lapses: card.lapses,
        credit: card.credit, wording: card.wording,
        memory: [card.memory.slow, card.memory.fast, card.memory.difficulty].map {
          Int(($0 * 1e6).rounded())
        })
    }
  }

  private static let cards: [Question.ID: Told] = [
    .init(rawValue: "law-1"): Told(
      due: "2026-11-23", reviews: 3, lapses: 1, credit: 0, wording: 0x0011_2233_4455_6677,
      memory: [1_991_072, 609_123, 9_108_659]),
    .init(rawValue: "law-2"): Told(
      due: "2026-11-22", reviews: 1, lapses: 0, credit: 0.5, wording: 0x0011_2233_4455_6677,
      memory: [110_400, 88_320, 6_168_600]),
  ]

  static let entries: [Entry] = {
    let facts: [Fact] = [
      .opened(.init(record: "00112233445566778899aabbccddeeff", program: "viva 0.1.0")),
      .named(.init(name: "Zoë \"Zo\" O’Neil")), fact("SIRXCEG006", 7), answer("law-1"),
      answer("law-2", rating: 1, credit: 0.5), answer("law-1", rating: 2, credit: 0.75),
      .rated(.init(entry: 6, rating: 3)), answer("law-1", rating: 1, credit: 0),
      answer("law-3", rating: 4), .undone(.init(entry: 9)),
    ]
    return zip(1..., facts).map { number, fact in
      let at = Moment(
        milliseconds: noon.milliseconds + Int64(number) * 40_000_000, offsetMinutes: 660)
      return Entry(number: number, at: at, fact: fact)
    }
  }()
}
