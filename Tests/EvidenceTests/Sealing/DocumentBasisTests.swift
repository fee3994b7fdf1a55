import Curriculum
import Foundation
import LearnerRecord
import Testing

@testable import Evidence

/// The entries that the documents of a long sealed file rest on.
struct DocumentBasisTests {
  private static let moment = Moment(milliseconds: 1_795_000_000_000, offsetMinutes: 0)

  private static func wording(_ id: String) throws -> Wording {
    try Wording(
      Question(
        id: .init(rawValue: id), topic: "example", criteria: [], level: .remember,
        prompt: "Is it?", key: .trueFalse(.init(key: true)), explanation: "It is.", sources: []))
  }

  /// A record of 1,001 answers to one question, after some facts about others.
  private static func payloads(_ before: [Fact]) throws -> [(number: Int, payload: Data)] {
    let asked = try wording("asked")
    let answer = Fact.answered(
      .init(
        question: asked.question.id, wording: asked.fingerprint, shown: [], response: ["true"],
        parts: [], credit: 1, rating: 3, took: 1_000, session: 1))
    let facts = before + [.worded(.init(asked))] + Array(repeating: answer, count: 1_001)
    return try zip(1..., facts).map { number, fact in
      (number, Data(try Entry(number: number, at: moment, fact: fact).payload()))
    }
  }

  private static func names(_ basis: DocumentBasis) -> Set<String> {
    Set(basis.entries.wordings.values.map(\.id.rawValue))
  }

  @Test func `Wordings that only a mock test names are kept, and others are not`() throws {
    let (tested, idle) = (try Self.wording("tested"), try Self.wording("idle"))
    let test = Fact.TestBegun(
      unit: "EX101", questions: [tested.question.id], wordings: [tested.fingerprint], shown: [[]],
      choice: "all", seed: 1, minutes: nil)
    let basis = try DocumentBasis(
      payloads: Self.payloads([.worded(.init(tested)), .worded(.init(idle)), .testBegun(test)]))
    #expect(basis.isLatestOnly)
    #expect(Self.names(basis) == ["tested", "asked"])
    #expect(basis.entries.map(\.number) == basis.entries.map(\.number).sorted())
  }

  @Test func `Wordings that a questioning may name by the question are kept`() throws {
    let planned = try Self.wording("planned")
    let begun = Fact.QuestioningBegun(
      unit: "EX101", release: "1", questions: [planned.question.id], choice: "all", fields: [:])
    let basis = try DocumentBasis(
      payloads: Self.payloads([.worded(.init(planned)), .questioningBegun(begun)]))
    #expect(Self.names(basis) == ["planned", "asked"])
  }
}
