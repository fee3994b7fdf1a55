import Curriculum
import Foundation
import LearnerRecord
import TestSupport
import Testing

@testable import LearnerRecordStore

struct LearnerRecordStoreReadingTests {
  private let store: LearnerRecordStore
  private let folder: TemporaryDirectory

  init() throws {
    folder = try TemporaryDirectory()
    store = try LearnerRecordStore(path: folder.file("record.sqlite"), access: .adding)
  }

  /// Returns how the latest answer to a question was rated.
  private func rating(to question: String, before number: Int = .max) throws -> Int? {
    try store.latestAnswer(to: .init(rawValue: question), before: number)?.answer.rating
  }

  @Test func `The latest answer to a question is found, and none of another or of later`() throws {
    #expect(try rating(to: "q") == nil)
    _ = try store.append(
      [answer("q", rating: 1), answer("q-2", rating: 2), answer("q", rating: 3), fact("q", 1)],
      at: noon)
    #expect(try rating(to: "q") == 3)
    #expect(try rating(to: "q", before: 3) == 1)
    #expect(try rating(to: "q", before: 1) == nil)
    #expect(try rating(to: "q-2") == 2)
    #expect(try rating(to: "2") == nil)
    #expect(try store.latestAnswer(to: .init(rawValue: "q"), before: 3)?.at == noon)
  }

  @Test func `An answer that was taken back is passed over`() throws {
    _ = try store.append(
      [answer("q", rating: 1), answer("q", rating: 3), .undone(.init(entry: 2))], at: noon)
    #expect(try rating(to: "q") == 1)
    #expect(try rating(to: "q", before: 3) == 1, "it was taken back later")
  }

  @Test
  func `Of some kinds the latest come first, within as many entries and as many as are wanted`()
    throws
  {
    _ = try store.append(
      [fact("a", 1), answer("q", rating: 1), fact("b", 2), .ended(.init(session: 3))], at: noon)
    #expect(try store.latestEntries(of: [.started, .ended], within: 9).map(\.number) == [4, 3, 1])
    #expect(try store.latestEntries(of: [.started], within: 3).map(\.number) == [3])
    #expect(
      try store.latestEntries(of: [.started, .ended], within: 9, most: 2).map(\.number) == [4, 3])
    #expect(try store.latestEntry(of: .flagged, within: 9) == nil)
  }

  @Test func `Without locks the same is read, and nothing is left beside the file`() throws {
    let (path, names) = (folder.file("other.sqlite"), ["other.sqlite"])
    try {
      let other = try LearnerRecordStore(path: path, access: .adding)
      _ = try other.append((0..<40).map { fact("a", $0) }, at: noon)
    }()
    let locked = try { try LearnerRecordStore(path: path, access: .reading).entries() }()
    for name in folder.fileNames where name.hasPrefix("other.sqlite-") {
      try FileManager.default.removeItem(atPath: folder.file(name))
    }
    let before = bytes(path)
    let unlocked = try LearnerRecordStore(path: path, access: .unlocked)
    #expect(try unlocked.entries() == locked && locked.count == 40)
    #expect(throws: StoreError.self) { try unlocked.append([fact("b", 1)], at: noon) }
    #expect(bytes(path) == before && folder.fileNames.filter { $0.hasPrefix("other") } == names)
  }

  @Test func `Without locks a file that is no record is refused as with them`() throws {
    #expect(throws: StoreError.missing(path: folder.file("none"))) {
      try LearnerRecordStore(path: folder.file("none"), access: .unlocked)
    }
    try Data("text".utf8).write(to: URL(filePath: folder.file("text")))
    #expect(throws: StoreError.notARecord(path: folder.file("text"))) {
      try LearnerRecordStore(path: folder.file("text"), access: .unlocked)
    }
  }
}
