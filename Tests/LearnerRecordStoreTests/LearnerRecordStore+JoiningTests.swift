import Foundation
import LearnerRecord
import Proofs
import TestSupport
import Testing

@testable import LearnerRecordStore

/// Two copies of a record, each with entries of its own, become one file.
struct LearnerRecordStoreJoiningTests {
  private let folder: TemporaryDirectory
  private let path: String
  private let other: String

  init() throws {
    folder = try TemporaryDirectory()
    (path, other) = (folder.file("record.sqlite"), folder.file("other.sqlite"))
    let store = try LearnerRecordStore(path: path, access: .adding)
    _ = try store.append((0..<10).map { fact("shared", $0) }, at: noon)
    try store.backUp(to: other)
    _ = try store.append((10..<15).map { fact("here", $0) }, at: noon)
    _ = try LearnerRecordStore(path: other, access: .adding)
      .append((20..<27).map { fact("there", $0) }, at: noon)
  }

  private func reading(_ path: String) throws -> LearnerRecordStore {
    try LearnerRecordStore(path: path, access: .reading)
  }

  @Test func `The joined record is sound, and has every entry once`() throws {
    #expect(
      try reading(path).comparison(with: reading(other)) == .diverged(after: 10, here: 5, there: 7))
    let before = bytes(other)
    let joined = try LearnerRecordStore.join(other, into: path)
    #expect(joined.leaves.count == 10 + 5 + 7 + 1 && joined.changedInBoth == [])
    let store = try reading(path)
    #expect(try store.examination() == .init(entries: 23))
    #expect(try store.entries().count { $0.fact == fact("shared", 3) } == 1)
    #expect(try store.comparison(with: reading(other)) == .ahead(by: 6))
    #expect(try reading(other).comparison(with: store) == .behind(by: 6))
    #expect(bytes(other) == before && mode(path) == 0o600)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!files.contains { $0.contains("replaced") }, "\(files)")
  }

  @Test func `Both sides get the same file of entries`() throws {
    let third = folder.file("third.sqlite")
    try reading(path).backUp(to: third)
    _ = try LearnerRecordStore.join(other, into: path)
    _ = try LearnerRecordStore.join(third, into: other)
    #expect(try reading(path).head() == reading(other).head())
    #expect(try reading(path).comparison(with: reading(other)) == .same)
  }

  @Test func `What was erased in one copy is nowhere in the joined file`() throws {
    let secret = "a secret that nobody may read"
    _ = try LearnerRecordStore(path: path, access: .adding).append(
      [.named(.init(name: secret))], at: noon)
    let third = folder.file("third.sqlite")
    try reading(path).backUp(to: third)
    _ = try LearnerRecordStore(path: third, access: .adding).append([fact("later", 99)], at: noon)
    _ = try LearnerRecordStore(path: path, access: .adding)
      .forget([16, 11, 3], reason: "r", basis: "", by: "", at: noon)
    _ = try LearnerRecordStore.join(third, into: path)
    let found = try reading(path).examination()
    #expect(found.faults == [] && found.erased == 3 && found.entries == 19)
    let file = try #require(bytes(path))
    #expect(file.range(of: Data(secret.utf8)) == nil)
  }

  @Test func `An entry that is not the one of the copies is found`() throws {
    _ = try LearnerRecordStore.join(other, into: path)
    let changed = folder.file("changed.sqlite")
    let leaves = try reading(path).leaves()
    let store = try LearnerRecordStore(path: changed, access: .adding)
    for (number, leaf) in zip(1..., leaves) {
      let payload = try #require(leaf.entry?.payload)
      let fact = try Entry(number: number, payload: payload).fact
      _ = try store.append([fact], at: noon)
    }
    // Other salts are other entries.
    let faults = try store.examination().faults
    #expect(faults == [.otherInCopy(entry: 1, joinedBy: 23), .otherInCopy(entry: 1, joinedBy: 23)])
  }

  @Test func `Two records are left as they are`() throws {
    let third = folder.file("third.sqlite")
    _ = try LearnerRecordStore(path: third, access: .adding).append([fact("x", 1)], at: noon)
    let before = bytes(path)
    #expect(throws: JoinedRecord.Fault.nothingShared) {
      try LearnerRecordStore.join(third, into: path)
    }
    #expect(bytes(path) == before)
  }
}
