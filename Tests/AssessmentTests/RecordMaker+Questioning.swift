import Curriculum
import LearnerRecord
import TestSupport

@testable import Assessment

extension RecordMaker {
  /// Puts the wordings of questions on record and begins a questioning of them; returns its entry.
  mutating func begin(
    _ questions: [Question], fields: [String: String] = ["candidate": "Li", "assessor": "Jo"],
    unit: String = "CG219"
  ) throws -> Int {
    for question in questions { try word(question) }
    return add(
      .questioningBegun(
        .init(
          unit: unit, release: "Release 1", questions: questions.map(\.id), choice: "named",
          fields: fields)))
  }

  /// Adds a decision on a question of a questioning; returns its entry.
  @discardableResult
  mutating func decide(
    _ decision: Fact.Asked.Decision, on question: Question, _ number: Int, of questioning: Int,
    _ change: (inout Fact.Asked) -> Void = { _ in }
  ) throws -> Int {
    var fact = Fact.Asked(
      questioning: questioning, number: number, question: question.id,
      wording: try Wording(question).fingerprint,
      response: decision == .notAsked ? nil : "Said.", creditedBy: "Jo", decision: decision)
    change(&fact)
    return add(.asked(fact))
  }

  /// Adds a note on a question of a questioning; returns its entry.
  @discardableResult
  mutating func note(
    _ number: Int, of questioning: Int, _ change: (inout Fact.Noted) -> Void
  ) -> Int {
    var note = Fact.Noted(questioning: questioning, number: number)
    change(&note)
    return add(.noted(note))
  }

  /// Notes a response to a question of a questioning; returns its entry.
  @discardableResult
  mutating func respond(
    _ words: String, to question: Question, _ number: Int, of questioning: Int
  ) throws -> Int {
    let fingerprint = try Wording(question).fingerprint
    return note(number, of: questioning) {
      $0.response = .init(
        wording: fingerprint, shown: [], words: words, takenBy: "Jo",
        at: "2026-11-22T09:15:30.123+11:00")
    }
  }

  /// Fills in the outcome of a questioning, and ends it; returns the entry.
  @discardableResult
  mutating func close(_ questioning: Int, _ fields: [String: String]) -> Int {
    add(.questioningClosed(.init(questioning: questioning, fields: fields)))
  }

  /// Changes what was filled in on a questioning; returns the entry.
  @discardableResult
  mutating func amend(
    _ questioning: Int, _ fields: [String: String], _ reason: String? = nil
  ) -> Int {
    add(.questioningAmended(.init(questioning: questioning, fields: fields, reason: reason)))
  }

  /// The first questioning of the record.
  var questioning: Questioning? { Questioning.all(in: entries).first }
}
