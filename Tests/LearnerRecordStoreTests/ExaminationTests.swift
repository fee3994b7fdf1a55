import Foundation
import GRDB
import LearnerRecord
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

  @Test(
    arguments: [
      ("UPDATE payload SET bytes = CAST('{}' AS BLOB) WHERE number = 4", .otherHash(entry: 4)),
      ("UPDATE payload SET salt = zeroblob(32) WHERE number = 4", .otherHash(entry: 4)),
      ("UPDATE entry SET leaf = zeroblob(32) WHERE number = 4", .otherHash(entry: 4)),
      ("DELETE FROM payload WHERE number = 4", .missingEntry(4)),
    ] as [(String, StoreFault)])
  func `What was changed behind the record's back is found`(sql: String, fault: StoreFault) throws {
    try tamper(sql)
    #expect(try examination().faults == [fault])
  }

  @Test func `An entry that was taken out is found`() throws {
    try tamper("DELETE FROM payload WHERE number = 4; DELETE FROM entry WHERE number = 4")
    #expect(try examination().faults.first == .noEntry(4))
  }

  @Test(
    arguments: [
      ("DELETE FROM entry", .strays(20, table: "payload")),
      ("DELETE FROM entry WHERE number > 15", .strays(5, table: "payload")),
      ("DROP TRIGGER payload_stays", .missingSafeguard("payload_stays")),
    ] as [(String, StoreFault)])
  func `L7: tables that were emptied and safeguards that were taken out are found`(
    sql: String, fault: StoreFault
  ) throws {
    if sql.hasPrefix("DROP") {
      try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
    } else {
      try tamper(sql)
    }
    #expect(try examination().faults == [fault])
  }

  @Test func `A16: entries dated before the one before them are found, a few seconds are not`()
    throws
  {
    let store = try LearnerRecordStore(path: path, access: .adding)
    for hours in [1, -48, -48, 3] {
      _ = try store.append(
        [fact("b", hours + 48)],
        at: Moment(milliseconds: noon.milliseconds + Int64(hours) * 3_600_000 - 5_000))
    }
    let found = try examination()
    #expect(found.backwards == [22] && found.faults.isEmpty)
  }

  @Test func `L2: a record that says twice that it begins is found`() throws {
    let store = try LearnerRecordStore(path: path, access: .adding)
    for name in ["a", "b"] {
      _ = try store.append([.opened(.init(record: name, program: "viva"))], at: noon)
    }
    #expect(try examination().beginnings == 2)
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
      let triggers = try SchemaObject.all(in: database).filter { $0.type == "trigger" }
      for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger.name)") }
      try database.execute(sql: sql)
      for trigger in triggers { try database.execute(sql: trigger.sql) }
    }
  }
}
