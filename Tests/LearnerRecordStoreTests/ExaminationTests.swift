import Foundation
import GRDB
import TestSupport
import Testing

@testable import LearnerRecordStore

struct ExaminationTests {
  private let folder: TemporaryDirectory
  private let path: String

  init() throws {
    folder = try TemporaryDirectory()
    path = folder.file("record.sqlite")
    let store = try LearnerRecordStore(path: path, access: .adding)
    _ = try store.append((0..<20).map { fact("a", $0) }, at: noon)
  }

  private func examination() throws -> LearnerRecordStore.Examination {
    try LearnerRecordStore(path: path, access: .reading).examination()
  }

  @Test func `A sound record has no fault`() throws {
    #expect(try examination() == .init(entries: 20))
  }

  @Test func `What was erased as the law asks is no fault`() throws {
    let store = try LearnerRecordStore(path: path, access: .adding)
    _ = try store.forget([3, 7], reason: "asked", basis: "", by: "office", at: noon)
    #expect(try examination() == .init(entries: 21, erased: 2))
  }

  @Test(arguments: [
    ("UPDATE payload SET bytes = CAST('{}' AS BLOB) WHERE number = 4", "hash"),
    ("UPDATE payload SET salt = zeroblob(32) WHERE number = 4", "hash"),
    ("UPDATE entry SET leaf = zeroblob(32) WHERE number = 4", "hash"),
    ("DELETE FROM payload WHERE number = 4", "missing"),
  ])
  func `What was changed behind the record's back is found`(sql: String, word: String) throws {
    try tamper(sql)
    let found = try examination()
    #expect(found.faults.count == 1)
    #expect(found.faults[0].contains("entry 4") && found.faults[0].contains(word))
  }

  @Test func `An entry that was taken out is found`() throws {
    try tamper("DELETE FROM payload WHERE number = 4; DELETE FROM entry WHERE number = 4")
    #expect(try examination().faults.first == "there is no entry 4")
  }

  @Test func `Looking leaves the bytes as they were`() throws {
    let before = bytes(path)
    _ = try examination()
    #expect(bytes(path) == before)
  }

  /// Changes a record as somebody does who takes its safeguards out first.
  private func tamper(_ sql: String) throws {
    try DatabaseQueue(path: path).writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      let triggers = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
      for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger)") }
      try database.execute(sql: sql)
    }
  }
}
