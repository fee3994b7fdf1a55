import Foundation
import GRDB
import Glibc
import LearnerRecord
import TestSupport
import Testing

@testable import LearnerRecordStore

struct StoreErrorTests {
  private let folder: TemporaryDirectory
  private let path: String

  init() throws {
    folder = try TemporaryDirectory()
    path = folder.file("record.sqlite")
  }

  /// Expects that neither way of opening works, and that no file of the folder changes by it.
  private func expectRefusal(_ error: StoreError, _ place: SourceLocation = #_sourceLocation) {
    let before = contents()
    for access in [LearnerRecordStore.Access.reading, .adding] {
      #expect(throws: error, sourceLocation: place) {
        try LearnerRecordStore(path: path, access: access)
      }
    }
    #expect(contents() == before, sourceLocation: place)
  }

  private func contents() -> [String: Data?] {
    let names = folder.fileNames
    return Dictionary(uniqueKeysWithValues: zip(names, names.map { bytes(folder.file($0)) }))
  }

  @Test(arguments: ["DELETE", "WAL"])
  func `A database of another program is refused and not touched`(journal: String) throws {
    try DatabaseQueue(path: path).inDatabase { database in
      try database.execute(sql: "PRAGMA journal_mode = \(journal)")
      try database.execute(sql: "CREATE TABLE entry (number); INSERT INTO entry VALUES (1)")
    }
    expectRefusal(.notARecord(path: path))
  }

  @Test(arguments: [
    "x", "SQLite format 3\0", "Dear diary,\n\(String(repeating: "today ", count: 99))",
  ])
  func `A text is refused and not touched`(text: String) throws {
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    expectRefusal(.notARecord(path: path))
  }

  @Test(arguments: [3, 99])
  func `A record of a newer version is refused and not touched`(version: Int) throws {
    try RecordCreation.make(at: path)
    try DatabaseQueue(path: path).inDatabase { database in
      try database.execute(sql: "PRAGMA user_version = \(version)")
    }
    expectRefusal(.newer(path: path, version: version))
  }

  @Test
  func `A record without a version is refused and not touched`() throws {
    try RecordCreation.make(at: path)
    try DatabaseQueue(path: path).inDatabase { try $0.execute(sql: "PRAGMA user_version = 0") }
    expectRefusal(.notARecord(path: path))
  }

  @Test
  func `Reading makes no record`() throws {
    #expect(throws: StoreError.missing(path: path)) {
      try LearnerRecordStore(path: path, access: .reading)
    }
    #expect(folder.fileNames.isEmpty)
    try Data().write(to: URL(fileURLWithPath: path))
    #expect(throws: StoreError.missing(path: path)) {
      try LearnerRecordStore(path: path, access: .reading)
    }
    #expect(bytes(path) == Data())
  }

  @Test
  func `A record can't be made in a folder that does not exist, nor in a file`() throws {
    let missing = folder.file("none/record.sqlite")
    #expect(
      throws: StoreError.cannotCreate(path: missing, reason: .said("No such file or directory"))
    ) { try LearnerRecordStore(path: missing, access: .adding) }
    try Data("text".utf8).write(to: URL(fileURLWithPath: path))
    let inside = path + "/inside"
    #expect(throws: StoreError.cannotCreate(path: inside, reason: .said("Not a directory"))) {
      try LearnerRecordStore(path: inside, access: .adding)
    }
  }

  @Test
  func `What is open for reading can't be added to`() throws {
    _ = try LearnerRecordStore(path: path, access: .adding)
    let store = try LearnerRecordStore(path: path, access: .reading)
    #expect(throws: StoreError.noPermission(path: path)) {
      try store.append([fact("a", 0)], at: noon)
    }
    #expect(try store.head().count == 0)
  }

  @Test
  func `Without permission nothing is made, read or written`() throws {
    #expect(Glibc.chmod(folder.path, 0o555) == 0)
    defer { _ = Glibc.chmod(folder.path, 0o755) }
    let missing = try RecordWriter("try", path).finish().lines
    #expect(
      missing == ["\(StoreError.missing(path: path))", "\(StoreError.noPermission(path: path))"])

    _ = Glibc.chmod(folder.path, 0o755)
    try RecordCreation.make(at: path)
    #expect(Glibc.chmod(path, 0) == 0)
    let closed = try RecordWriter("try", path).finish().lines
    #expect(closed == Array(repeating: "\(StoreError.noPermission(path: path))", count: 2))

    #expect(Glibc.chmod(path, 0o444) == 0 && Glibc.chmod(folder.path, 0o555) == 0)
    let readOnly = try RecordWriter("try", path).finish().lines
    #expect(readOnly == Array(repeating: "\(StoreError.noPermission(path: path))", count: 2))
  }

  @Test(.timeLimit(.minutes(1)))
  func `A record that another program writes to is busy, and nothing is lost by it`() throws {
    let store = try LearnerRecordStore(path: path, access: .adding, patience: 0.1)
    _ = try store.append([fact("a", 0)], at: noon)
    let holder = try RecordWriter("hold", path)
    holder.wait(forBytes: 5)
    #expect(throws: StoreError.busy(path: path, process: holder.id)) {
      try store.append([fact("a", 1)], at: noon)
    }
    #expect(try LearnerRecordStore(path: path, access: .reading).head().count == 1)
    #expect(try holder.finish().lines == ["held"])
    #expect(try store.append([fact("a", 1)], at: noon).map(\.number) == [2])
    #expect(Row.areSound(try Row.all(path)))
  }

  @Test
  func `A connection of our own that writes is another program without a number`() throws {
    let store = try LearnerRecordStore(path: path, access: .adding, patience: 0)
    try DatabaseQueue(path: path).inDatabase { other in
      try other.execute(sql: "BEGIN IMMEDIATE")
      #expect(throws: StoreError.busy(path: path, process: nil)) {
        try store.append([fact("a", 1)], at: noon)
      }
      try other.execute(sql: "ROLLBACK")
    }
    #expect(try store.append([fact("a", 1)], at: noon).count == 1)
  }
}
