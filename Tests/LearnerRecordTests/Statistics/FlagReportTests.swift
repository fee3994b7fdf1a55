import Curriculum
import LearnerRecord
import Testing

struct FlagReportTests {
  private static func question(_ id: String, _ topic: String, _ prompt: String) -> Question {
    Question(
      id: .init(rawValue: id), topic: topic, criteria: [.init(rawValue: "U.1")], level: .apply,
      prompt: prompt, key: .trueFalse(.init(key: true)), explanation: "", sources: [])
  }

  private static func bank(_ topic: String, _ author: String?, _ id: String) -> QuestionBank {
    QuestionBank(
      topic: Topic(id: topic, title: topic.uppercased(), jurisdiction: .general, author: author),
      questions: [question(id, topic, "New words")])
  }

  private static func report(for author: String? = nil) throws -> FlagReport {
    let curriculum = Curriculum(units: [], banks: [bank("t", "Kim", "a"), bank("s", nil, "b")])
    let old = try Wording(question("a", "t", "Old words"))
    let same = try Wording(question("b", "s", "New words"))
    let flags = [
      (old.question.id, old.fingerprint, "wrong"), (same.question.id, same.fingerprint, ""),
      (old.question.id, old.fingerprint, "still wrong"), (.init(rawValue: "gone"), "f", "?"),
    ]
    let entries = flags.enumerated().map { number, flag in
      Entry(
        number: number + 1, at: Moment(milliseconds: 0),
        fact: .flagged(.init(question: flag.0, wording: flag.1, note: flag.2)))
    }
    return try FlagReport(
      entries, curriculum,
      wordings: [old.fingerprint: old.question, same.fingerprint: same.question], author: author)
  }

  @Test func `Flags are gathered by wording, with what the banks have of it now`() throws {
    let items = try Self.report().items
    #expect(items.map(\.question.rawValue) == ["a", "b", "gone"])
    #expect(items.map { $0.flags.map(\.note) } == [["wrong", "still wrong"], [""], ["?"]])
    #expect(items.map(\.isCurrent) == [false, true, false])
    #expect(items.map(\.topic) == ["T", "S", nil] && items[0].wording?.prompt == "Old words")
  }

  @Test func `An author gets only their own`() throws {
    #expect(try Self.report(for: "Kim").items.map(\.question.rawValue) == ["a"])
    #expect(try Self.report(for: "Lee").items.isEmpty)
  }
}
