import Foundation
import GRDB
import LearnerRecord
import TestSupport
import Testing

@testable import LearnerRecordStore

struct MigrationTests {
  private let folder: TemporaryDirectory
  private let path: String

  init() throws {
    folder = try TemporaryDirectory()
    path = try folder.oldRecord()
  }

  @Test
  func `The tables of version 1 are what they always were`() throws {
    let new = folder.file("new.sqlite")
    let database = try DatabaseQueue(path: new)
    try database.write { try $0.execute(sql: Schema.migrations[0]) }
    try database.close()
    #expect(try statements(path) == statements(new))
  }

  @Test
  func `A record of version 1 that is added to gets the tables of a new one, and keeps its rows`()
    throws
  {
    let before = try Row.all(path)
    for _ in 0..<2 { _ = try LearnerRecordStore(path: path, access: .adding) }
    let new = folder.file("new.sqlite")
    try RecordCreation.make(at: new)
    #expect(try statements(path) == statements(new))
    #expect(try version(path) == 2 && version(new) == 2 && Schema.version == 2)
    #expect(try Row.all(path) == before)
  }

  @Test
  func `Reading a record of version 1 leaves it as it is`() throws {
    let before = bytes(path)
    let store = try LearnerRecordStore(path: path, access: .reading)
    #expect(try store.entries() == OldDatabaseTests.entries)
    #expect(try store.leaves().count == 10 && store.head().count == 10)
    #expect(throws: StoreError.noPermission(path: path)) {
      try store.forget([2], reason: "asked", basis: "", by: "office", at: noon)
    }
    #expect(bytes(path) == before)
    #expect(try version(path) == 1)
  }

  @Test
  func `Where a migration fails the record stays of version 1`() throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: "DROP TRIGGER payload_remains") }
    let (before, rows) = (try statements(path), try Row.all(path))
    #expect {
      _ = try LearnerRecordStore(path: path, access: .adding)
    } throws: { error in
      if case StoreError.failed(path, _) = error { true } else { false }
    }
    #expect(try statements(path) == before && Row.all(path) == rows)
    #expect(try version(path) == 1)
    let reading = try LearnerRecordStore(path: path, access: .reading)
    #expect(try reading.entries() == OldDatabaseTests.entries)
  }

  @Test
  func `Threads that migrate at once do it once`() async throws {
    let path = path
    let numbers = try await withThrowingTaskGroup(of: [Int].self) { group in
      for tag in 0..<4 {
        group.addTask {
          let store = try LearnerRecordStore(path: path, access: .adding, patience: 60)
          return try store.append([fact("\(tag)", 0)], at: noon).map(\.number)
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(numbers.sorted() == [11, 12, 13, 14])
    #expect(try version(path) == 2)
  }

  @Test(.timeLimit(.minutes(1)))
  func `Programs that migrate at once do it once`() throws {
    let writers = try (0..<3).map { try RecordWriter("append", path, "2", "\($0)") }
    let numbers = try writers.flatMap { try $0.finish().lines }.compactMap { Int($0) }
    #expect(numbers.sorted() == Array(11...16))
    #expect(try version(path) == 2)
  }

  @Test
  func `What a record of version 1 held can be erased`() throws {
    let store = try LearnerRecordStore(path: path, access: .adding)
    _ = try store.forget([2, 4], reason: "asked", basis: "", by: "office", at: noon)
    #expect(try store.entries().map(\.number) == [1, 3, 5, 6, 7, 8, 9, 10, 11])
    #expect(try #require(bytes(path)).firstRange(of: Data("Zoë".utf8)) == nil)
  }

  private func version(_ path: String) throws -> Int? {
    try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
  }

  private func statements(_ path: String) throws -> [String] {
    try DatabaseQueue(path: path).read { database in
      try String.fetchAll(database, sql: "SELECT sql FROM sqlite_master ORDER BY name")
    }
  }
}

extension TemporaryDirectory {
  /// Makes a copy of the record of version 1 that is kept for tests, and returns its path.
  func oldRecord() throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
    try FileManager.default.copyItem(
      atPath: folder + "/OldDatabases/version-1.sqlite", toPath: file("record.sqlite"))
    return file("record.sqlite")
  }
}
