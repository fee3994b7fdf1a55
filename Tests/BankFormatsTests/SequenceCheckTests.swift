import Curriculum
import Testing

@testable import BankFormats

struct SequenceCheckTests {
  /// Checks questions with their names and those that come before them, a follow-on's marked `>`.
  private func problems(_ before: [String: [String]]) -> [String: [String]] {
    let questions = before.sorted { $0.key < $1.key }.map { name, earlier in
      Question(
        id: .init(rawValue: name), topic: "t", criteria: [], level: .remember, prompt: "?",
        key: .trueFalse(.init(key: true)), explanation: "", sources: [],
        after: earlier.filter { !$0.hasPrefix(">") }.map { .init(rawValue: $0) },
        follows: earlier.first { $0.hasPrefix(">") }.map { .init(rawValue: String($0.dropFirst())) }
      )
    }
    let check = SequenceCheck(questions)
    let found = questions.map { ($0.id.rawValue, check.problems(with: $0).map(\.message)) }
    return Dictionary(uniqueKeysWithValues: found.filter { !$0.1.isEmpty })
  }

  @Test(
    arguments: [
      ["a": []], ["a": [], "b": ["a"], "c": ["a", "b"]], ["a": [], "b": [">a"], "c": ["a", ">b"]],
    ] as [[String: [String]]])
  func `Steps that can be taken one after the other are sound`(before: [String: [String]]) {
    #expect(problems(before).isEmpty)
  }

  @Test func `A name that no bank has is refused, with the nearest one`() {
    #expect(
      problems(["metrics-nps": [], "b": ["metrics-nsp"], "c": [">zzz"]]) == [
        "b": ["no bank has the question `metrics-nsp`; did you mean `metrics-nps`?"],
        "c": ["no bank has the question `zzz`"],
      ])
  }

  @Test func `A question is never told to come after itself`() {
    #expect(
      problems(["tone-1": [">tone-2"], "zebra": []])
        == ["tone-1": ["no bank has the question `tone-2`"]])
  }

  @Test func `Questions that wait for each other are never asked`() {
    let words = "these questions wait for each other, so none of them is ever asked: "
    #expect(
      problems(["a": ["c"], "b": [">a"], "c": ["b"], "d": ["a"]]) == [
        "a": [words + "`a`, `c`, `b`"], "b": [words + "`b`, `a`, `c`"],
        "c": [words + "`c`, `b`, `a`"],
      ])
  }
}
