import Files
import Foundation
import GRDB
import LearnerRecord
import TestSupport
import Testing

@testable import LearnerRecordStore

struct OpenRecordsTests {
  /// Closing any descriptor of a file drops SQLite's locks on it; then the other program takes
  /// itself for the last one and removes the log that we write to.
  @Test(.timeLimit(.minutes(1)))
  func `Opening a record a second time does not let another program remove its log`() throws {
    let folder = try TemporaryDirectory()
    let path = folder.file("record.sqlite")
    let store = try LearnerRecordStore(path: path, access: .adding)
    #expect(try store.append([fact("own", 1)], at: noon).map(\.number) == [1])
    for access in [LearnerRecordStore.Access.reading, .adding] {
      #expect(try LearnerRecordStore(path: path, access: access).head().count == 1)
    }
    #expect(throws: StoreError.exists(path: path)) { try store.backUp(to: path) }
    #expect(try RecordWriter("append", path, "1", "other").finish().lines == ["2"])
    #expect(try store.append([fact("own", 2)], at: noon).map(\.number) == [3])
    #expect(try RecordWriter("append", path, "1", "other").finish().lines == ["4"])
    #expect(try store.entries().count == 4)
  }

  @Test
  func `A file is listed as long as it is open`() throws {
    let folder = try TemporaryDirectory()
    let path = folder.file("record.sqlite")
    func isListed() throws -> Bool {
      var wasOpen = false
      let other = try OpenRecords.opening(path: path) { isOpen in
        wasOpen = isOpen
        return try .init(path: path)
      }
      OpenRecords.close(other.database, identity: other.identity)
      return wasOpen
    }
    #expect(try isListed() == false)
    try FileManager.default.removeItem(atPath: path)
    var stores = try (0..<2).map { _ in try LearnerRecordStore(path: path, access: .adding) }
    #expect(try isListed())
    stores.removeLast()
    #expect(try isListed())
    stores.removeLast()
    #expect(try isListed() == false)
  }

  @Test
  func `A file that can't be opened is not listed`() throws {
    let folder = try TemporaryDirectory()
    let path = folder.file("record.sqlite")
    #expect(throws: StoreError.missing(path: path)) {
      try LearnerRecordStore(path: path, access: .reading)
    }
    #expect(FileIdentity(path: path) == nil)
  }
}
