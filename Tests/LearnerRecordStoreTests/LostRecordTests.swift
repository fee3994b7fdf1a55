import Foundation
import Glibc
import LearnerRecord
import TestSupport
import Testing

@testable import LearnerRecordStore

/// M3: a record that goes while it is open.
struct LostRecordTests {
  /// What can become of a record's file.
  enum Loss: String, CaseIterable, Sendable {
    case deleted, moved, replaced, deletedWithItsLog

    func happen(to path: String) throws {
      switch self {
      case .deleted: #expect(unlink(path) == 0)
      case .moved: #expect(rename(path, path + ".moved") == 0)
      case .replaced:
        let other = path + ".other"
        _ = try LearnerRecordStore(path: other, access: .adding).append([fact("x", 0)], at: noon)
        #expect(rename(other, path) == 0)
      case .deletedWithItsLog:
        for ending in ["", "-wal", "-shm"] { #expect(unlink(path + ending) == 0) }
      }
    }
  }

  @Test(arguments: Loss.allCases)
  func `M3: nothing is added to a record that is gone, and nothing of it is lost`(loss: Loss) throws
  {
    let folder = try TemporaryDirectory()
    let path = folder.file("record.sqlite")
    let store = try LearnerRecordStore(path: path, access: .adding)
    _ = try store.append([fact("a", 0)], at: noon)
    _ = try store.append([fact("a", 1)], at: noon)
    try loss.happen(to: path)
    let (replacement, kept) = (bytes(path), path + ".kept-1")
    #expect(throws: StoreError.lostFromSight(path: path, kept: kept)) {
      try store.append([fact("a", 2)], at: noon)
    }
    #expect(bytes(path) == replacement)
    let entries = try LearnerRecordStore(path: kept, access: .reading).entries()
    #expect(entries.map(\.fact) == (0..<3).map { fact("a", $0) })
  }

  @Test func `M3: a record that was emptied is told of`() throws {
    let folder = try TemporaryDirectory()
    let path = folder.file("record.sqlite")
    let store = try LearnerRecordStore(path: path, access: .adding)
    _ = try store.append([fact("a", 0)], at: noon)
    #expect(truncate(path, 0) == 0)
    #expect { try store.append([fact("a", 1)], at: noon) } throws: { error in
      if case StoreError.lostFromSight(path, _) = error { true } else { false }
    }
  }
}
