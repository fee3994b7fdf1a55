import Curriculum
import Foundation
import LearnerRecord
import Proofs
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

  private static func basis(_ facts: [Fact]) throws -> DocumentBasis {
    try DocumentBasis(
      payloads: zip(1..., facts).map { number, fact in
        (number, Data(try Entry(number: number, at: moment, fact: fact).payload()))
      })
  }

  @Test(arguments: [(0, false), (999, false), (1_000, false), (1_001, true), (1_500, true)])
  func `Up to a thousand answers are all told, and of more the latest hundred`(
    count: Int, isLatestOnly: Bool
  ) throws {
    let asked = try Self.wording("asked")
    let answers = (0..<count).map { place in
      Fact.answered(
        .init(
          question: asked.question.id, wording: asked.fingerprint, shown: [],
          response: ["\(place)"],
          parts: [], credit: 1, rating: 3, took: 1_000, session: 1))
    }
    let basis = try Self.basis([.worded(.init(asked))] + answers)
    #expect(basis.isLatestOnly == isLatestOnly)
    let told = basis.entries.compactMap { entry in
      if case .answered(let fact) = entry.fact { fact.response[0] } else { nil }
    }
    #expect(told == (isLatestOnly ? (count - 100)..<count : 0..<count).map { "\($0)" })
    #expect(basis.entries.first?.fact == .worded(.init(asked)))
  }

  @Test func `Of what came before, everything but practice and settings is kept`() throws {
    let kept: [Fact] = [
      .opened(.init(record: "r", program: "viva")), .named(.init(name: "Li")),
      .filed(.init(form: "cover-sheet", unit: "EX101")),
      .noted(.init(questioning: 1, number: 1)),
      .questioningClosed(.init(questioning: 1, fields: [:])),
      .questioningStopped(.init(questioning: 1)), .questioningResumed(.init(questioning: 1)),
      .questioningAmended(.init(questioning: 1, fields: [:])),
      .questioningExtended(.init(questioning: 1, question: .init(rawValue: "own"), wording: "")),
      .testAnswered(.init(test: 1, number: 1, response: ["t"], took: 0)),
      .testFlagged(.init(test: 1, number: 1, flagged: true)),
      .testClosed(.init(test: 1, ending: .left)),
    ]
    let left: [Fact] = [
      .started(.init(selection: [], seed: 1)), .ended(.init(session: 1)),
      .rated(.init(entry: 1, rating: 3)), .undone(.init(entry: 1)),
      .goalDropped(.init(unit: "EX101")), .limited(.init(newPerDay: 3)),
      .skipped(.init(question: .init(rawValue: "q"), session: 1)),
    ]
    let basis = try DocumentBasis(payloads: Self.payloads(kept + left))
    let asked = Fact.worded(.init(try Self.wording("asked")))
    #expect(basis.entries.dropLast(100).map(\.fact) == kept + [asked])
    #expect(basis.entries.map(\.number) == basis.entries.map(\.number).sorted())
  }

  @Test func `An entry of a kind that came later is refused with its number`() throws {
    let entry = Entry(number: 1, at: Self.moment, fact: .named(.init(name: "Li")))
    let known = try entry.payload()
    let later = Data(String(decoding: known, as: UTF8.self).replacing("named", with: "sung").utf8)
    #expect(
      throws: BundleFault("entry 7 is of a kind that this version of viva does not know")
    ) {
      try DocumentBasis(payloads: [(6, Data(known)), (7, later)])
    }
    #expect(throws: BundleFault.self) { try DocumentBasis(payloads: [(1, Data())]) }
    #expect(try DocumentBasis(payloads: []).entries.isEmpty)
  }
}
