import Foundation
import GRDB
import LearnerRecord
import Scheduling
import TestSupport
import Testing

@testable import LearnerRecordStore

struct DamageTests {
  private let folder: TemporaryDirectory
  private let path: String

  init() throws {
    folder = try TemporaryDirectory()
    path = folder.file("record.sqlite")
  }

  @Test(arguments: ["{}", "not JSON", "[1]"])
  func `An entry that can't be read is damage`(payload: String) throws {
    let store = try LearnerRecordStore(path: path, access: .adding)
    try DatabaseQueue(path: path).write { database in
      try database.execute(
        sql: """
          INSERT INTO entry VALUES (1, zeroblob(32));
          INSERT INTO payload VALUES (1, zeroblob(32), CAST('\(payload)' AS BLOB));
          """)
    }
    func isDamage(_ error: any Error) -> Bool {
      if case StoreError.damaged(path, _) = error { true } else { false }
    }
    #expect { try store.entries() } throws: { isDamage($0) }
    var state = emptyState()
    #expect { try store.replay(into: &state) } throws: { isDamage($0) }
  }

  /// Reads all that commands read; what is wrong must be told by a `StoreError`.
  private func readEverything(adding: Bool) {
    do {
      let store = try LearnerRecordStore(path: path, access: adding ? .adding : .reading)
      // Each on its own, for what one of them tells must not keep another from being tried.
      let readings: [() throws -> Void] = [
        { _ = try store.head() }, { _ = try store.leaf(1) }, { _ = try store.entries() },
        { _ = try store.leaves() }, { _ = try store.replayFacts() },
        { _ = try store.latestEntry(of: .started, within: 100) },
        { _ = try store.entries(of: [.named]) }, { _ = try store.wordings() },
        { _ = try store.examination() },
        {
          var state = emptyState()
          try store.replay(into: &state)
        }, { if adding { _ = try store.append([fact("b", 0)], at: noon) } },
        {
          guard adding else { return }
          _ = try store.forget([2], reason: "asked", basis: "", by: "office", at: noon)
        },
      ]
      for reading in readings {
        do { try reading() } catch { #expect(error is StoreError, "\(error)") }
      }
    } catch {
      #expect(error is StoreError, "\(error)")
    }
  }

  private func put(_ bytes: Data) throws {
    for name in folder.fileNames where name.hasPrefix("record") {
      try FileManager.default.removeItem(atPath: folder.file(name))
    }
    try bytes.write(to: URL(fileURLWithPath: path))
  }

  @Test(.slow, .timeLimit(.minutes(2)), arguments: 0..<4)
  func `M6: files that are damaged by the thousand are told of or read; nothing traps`(
    part: Int
  ) throws {
    let whole = folder.file("whole.sqlite")
    do {
      let store = try LearnerRecordStore(path: whole, access: .adding)
      _ = try store.append((0..<60).map { fact("a", $0) }, at: noon)
    }
    let sound = try #require(bytes(whole))
    var generator = SplitMix64(seed: 70 + UInt64(part))
    for round in 0..<300 {
      var broken = sound
      switch round % 4 {
      case 0: broken.removeLast(generator.integer(in: 1...sound.count - 1))
      case 1:
        // A value's type stands in one byte, so that single flips make numbers and texts of bytes.
        broken[generator.integer(in: 100...sound.count - 1)] ^= 1 << generator.integer(in: 0...7)
      case 2:
        let pages = sound.count / 4096
        let (from, to) = (
          generator.integer(in: 0...pages - 1), generator.integer(in: 1...pages - 1)
        )
        broken.replaceSubrange(
          to * 4096..<(to + 1) * 4096, with: sound[from * 4096..<(from + 1) * 4096])
      default:
        for _ in 0..<generator.integer(in: 1...40) {
          broken[generator.integer(in: 100...sound.count - 1)] = UInt8(
            generator.integer(in: 0...255))
        }
      }
      try put(broken)
      readEverything(adding: round.isMultiple(of: 3))
    }
  }

  /// Values that no record has where its numbers, hashes and bytes are.
  private static let values = [
    "NULL", "''", "'text'", "1.5", "9e99", "-1", "0", "1099511627776", "9223372036854775807",
    "x'00'", "zeroblob(32)", "zeroblob(100000)",
  ]

  @Test(arguments: ["entry", "payload"], values)
  func `M6: a column with anything in it is told of`(table: String, value: String) throws {
    for column in ["number", "first", "second"] {
      do {
        _ = try LearnerRecordStore(path: path, access: .adding).append([fact("a", 0)], at: noon)
      }
      try craft(table: table, column: column, value: value)
      readEverything(adding: false)
      readEverything(adding: true)
      try FileManager.default.removeItem(atPath: path)
    }
  }

  /// Puts a value into a table that takes anything, then gives the table its usual description.
  private func craft(table: String, column: String, value: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      let objects = try SchemaObject.all(in: database)
      let usual = try #require(objects.first { $0.type == "table" && $0.name == table }).sql
      let names = table == "entry" ? ["number", "leaf"] : ["number", "salt", "bytes"]
      let place = ["number", "first", "second"].firstIndex(of: column) ?? 0
      let row = names.indices.map { index -> String in
        if index == min(place, names.count - 1) { return value }
        return index == 0 ? "5" : "zeroblob(32)"
      }
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      for trigger in objects where trigger.type == "trigger" {
        try database.execute(sql: "DROP TRIGGER \(trigger.name)")
      }
      try database.execute(sql: "DROP TABLE \(table)")
      try database.execute(
        sql: "CREATE TABLE \(table) (\(names.joined(separator: ", ")), PRIMARY KEY (number))")
      try database.execute(sql: "INSERT INTO \(table) VALUES (\(row.joined(separator: ", ")))")
      try database.execute(
        sql: """
          PRAGMA writable_schema = ON;
          UPDATE sqlite_master SET sql = ? WHERE name = ?;
          """, arguments: [usual, table])
    }
    try queue.close()
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["view", "plain table", "other column"])
  func `M6: a record with other tables is refused before anything is read`(kind: String) throws {
    do { _ = try LearnerRecordStore(path: path, access: .adding).append([fact("a", 0)], at: noon) }
    try DatabaseQueue(path: path).writeWithoutTransaction { database in
      try database.execute(
        sql: """
          PRAGMA foreign_keys = OFF; DROP TABLE payload;
          """)
      let endless = """
        CREATE VIEW payload AS WITH RECURSIVE n(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM n)
        SELECT number, zeroblob(32) AS salt, zeroblob(9) AS bytes FROM n
        """
      let table = "CREATE TABLE payload (number INTEGER PRIMARY KEY, salt, bytes)"
      try database.execute(
        sql: kind == "view"
          ? endless : kind == "plain table" ? table : table.replacing("salt", with: "s"))
    }
    for access in [LearnerRecordStore.Access.reading, .adding] {
      #expect(
        throws: StoreError.damaged(
          path: path, reason: .foreignTable("payload"))
      ) { try LearnerRecordStore(path: path, access: access) }
    }
  }

  @Test(arguments: [2, 1_000_000, 1 << 40])
  func `M6: a number with a gap before it is told of, and fills no memory`(number: Int) throws {
    do { _ = try LearnerRecordStore(path: path, access: .adding).append([fact("a", 0)], at: noon) }
    try DatabaseQueue(path: path).writeWithoutTransaction { database in
      let triggers = try SchemaObject.all(in: database).filter { $0.type == "trigger" }
      for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger.name)") }
      try database.execute(
        sql: """
          INSERT INTO entry SELECT \(number + 1), leaf FROM entry;
          INSERT INTO payload SELECT \(number + 1), salt, bytes FROM payload;
          """)
      for trigger in triggers { try database.execute(sql: trigger.sql) }
    }
    let store = try LearnerRecordStore(path: path, access: .adding)
    let damage = StoreError.damaged(path: path, reason: .missingEntry(2))
    #expect(throws: damage) { try store.replayFacts() }
    #expect {
      try store.entries()
    } throws: { error in
      if case StoreError.damaged(path, _) = error { true } else { false }
    }
    var state = emptyState()
    #expect(throws: damage) { try store.replay(into: &state) }
    #expect(try store.examination().faults == [.noEntry(2)])
  }
}
