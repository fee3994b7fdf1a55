import Curriculum
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
}
