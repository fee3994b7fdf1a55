import Foundation
import LearnerRecord
import TestSupport
import Testing

@testable import LearnerRecordStore

/// H4: going back to a backup.
struct RestoringTests {
  private let folder: TemporaryDirectory
  private let path: String
  private let backup: String

  init() throws {
    folder = try TemporaryDirectory()
    (path, backup) = (folder.file("record.sqlite"), folder.file("backup.sqlite"))
    let store = try LearnerRecordStore(path: path, access: .adding)
    _ = try store.append((0..<40).map { fact("a", $0) }, at: noon)
    try store.backUp(to: backup)
    _ = try store.append((40..<60).map { fact("a", $0) }, at: noon)
  }

  private func count(_ path: String) throws -> Int {
    let store = try LearnerRecordStore(path: path, access: .reading)
    #expect(try store.examination().faults == [])
    return try store.entries().count
  }

  @Test func `A backup takes the record's place, and the record is kept whole`() throws {
    let before = bytes(backup)
    let restored = try LearnerRecordStore.restore(backup, to: path)
    #expect(restored == .init(entries: 40, kept: path + ".replaced-1"))
    #expect(try count(path) == 40 && count(path + ".replaced-1") == 60)
    #expect(bytes(backup) == before)
    #expect(
      try LearnerRecordStore.restore(path + ".replaced-1", to: path).kept == path + ".replaced-2")
    #expect(try count(path) == 60)
    #expect(mode(path) == 0o600)
  }

  @Test(arguments: [true, false])
  func `A log that a killed program left goes with its record`(isRecordThere: Bool) throws {
    let store = try LearnerRecordStore(path: path, access: .adding)
    _ = try store.append((60..<65).map { fact("a", $0) }, at: noon)
    let place = folder.file("place.sqlite")
    if isRecordThere { try #require(bytes(path)).write(to: URL(filePath: place)) }
    try #require(bytes(path + "-wal")).write(to: URL(filePath: place + "-wal"))
    let restored = try LearnerRecordStore.restore(backup, to: place)
    #expect(restored == .init(entries: 40, kept: place + ".replaced-1"))
    #expect(bytes(place + "-wal")?.isEmpty ?? true)
    #expect(try count(place) == 40)
    if isRecordThere {
      #expect(try count(place + ".replaced-1") == 65)
    } else {
      #expect(bytes(place + ".replaced-1-wal") == bytes(path + "-wal"))
    }
  }

  @Test func `A record that can't be read any more is kept as it is`() throws {
    let junk = Data(repeating: 7, count: 5000)
    try junk.write(to: URL(filePath: path))
    let restored = try LearnerRecordStore.restore(backup, to: path)
    #expect(restored.kept.flatMap(bytes) == junk)
    #expect(try count(path) == 40)
  }

  @Test func `A damaged backup is refused, and the record stays`() throws {
    var broken = try #require(bytes(backup))
    let place = try #require(broken.range(of: Data("\"a\"".utf8)))
    broken.replaceSubrange(place, with: Data("\"b\"".utf8))
    try broken.write(to: URL(filePath: backup))
    #expect {
      try LearnerRecordStore.restore(backup, to: path)
    } throws: { error in
      if case StoreError.damaged(backup, _) = error { true } else { false }
    }
    #expect(try count(path) == 60)
    #expect(throws: StoreError.exists(path: path)) {
      try LearnerRecordStore.restore(path, to: path)
    }
    #expect(
      folder.fileNames.filter { !$0.hasSuffix("-shm") && !$0.hasSuffix("-wal") } == [
        "backup.sqlite", "record.sqlite",
      ])
  }

  @Test(.timeLimit(.minutes(1)))
  func `A record that another program has open is left alone`() throws {
    let other = try RecordWriter("append", path, "1000000", "x")
    other.wait(forBytes: 3)
    #expect(throws: StoreError.busy(path: path, process: other.id)) {
      try LearnerRecordStore.restore(backup, to: path)
    }
    other.kill()
    _ = try other.finish()
    #expect(try LearnerRecordStore.restore(backup, to: path).entries == 40)
  }
}
