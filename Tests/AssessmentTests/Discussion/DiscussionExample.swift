import Curriculum
import LearnerRecord
import TestSupport

@testable import Assessment

/// A unit with every kind of line, a bank with open questions on some, and records about it.
enum DiscussionExample {
  static let unit = Unit(
    code: "EX1", title: "Example", jurisdiction: .australia, release: "1",
    elements: [node("E1", [node("PC1.1"), node("PC1.2")])],
    performanceEvidence: .init(items: [node("PE1"), node("PE2"), node("PE3")]),
    knowledgeEvidence: .init(items: [node("KE1"), node("KE2"), node("KE3"), node("KE4")]),
    learningOutcomes: [
      .init(
        node: node("LO1", [node("AC1.1")]), guidance: [node("G1", [node("G1.1"), node("G1.2")])],
        evidence: []),
      .init(
        node: node("LO2", [node("AC2.1")]), guidance: [node("G2.1")],
        evidence: [.init(text: "observation", starred: false)]),
    ])

  static func node(_ id: String, _ children: [CriterionNode] = []) -> CriterionNode {
    CriterionNode(id: .init(rawValue: "EX1.\(id)"), text: "words of \(id)", children: children)
  }

  static func open(_ id: String, _ criteria: [String], probe: String? = nil) -> Question {
    question(
      id, criteria,
      .explain(
        .init(
          benchmark: "All of it.",
          keyPoints: ["first", "second", "third"].map { .init(text: "the \($0) point of \(id)") },
          minimum: 2, probe: probe)))
  }

  static func question(_ id: String, _ criteria: [String], _ key: AnswerKey) -> Question {
    Question(
      id: .init(rawValue: id), topic: "t", criteria: criteria.map { .init(rawValue: "EX1.\($0)") },
      level: .understand, prompt: "Prompt of \(id)?", key: key, explanation: "", sources: [])
  }

  static let first = open("first", ["KE1", "PC1.1"], probe: "And then?")
  static let second = open("second", ["KE2", "AC2.1", "G1.1"])
  static let shared = open("shared", ["AC1.1", "G1.1", "G1.2", "PC1.2"])
  static let closed = question("closed", ["KE3"], .trueFalse(.init(key: true)))
  static let bank = [first, second, shared, closed]

  static let curriculum = Curriculum(
    units: [unit],
    banks: [
      QuestionBank(
        topic: Topic(id: "t", title: "T", jurisdiction: .general), questions: bank)
    ])

  /// A record of practice with one answer to a question.
  static func practised(
    _ question: Question, credit: Double, ticked: [Int]? = nil
  ) throws -> RecordMaker {
    var record = RecordMaker()
    try record.answer(question, ["words"], credit: credit, ticked: ticked)
    return record
  }

  /// A record with a questioning whose questions got these decisions.
  static func decided(_ decisions: [(Question, Fact.Asked.Decision)]) throws -> RecordMaker {
    var record = RecordMaker()
    let wordings = try decisions.map { try record.word($0.0) }
    let begun = record.add(
      .questioningBegun(
        .init(
          unit: "EX1", release: "1", questions: decisions.map(\.0.id), choice: "", fields: [:])))
    for (number, (question, decision)) in zip(1..., decisions) {
      record.add(
        .asked(
          .init(
            questioning: begun, number: number, question: question.id,
            wording: wordings[number - 1], response: decision == .notAsked ? nil : "words",
            creditedBy: "Sam", decision: decision, reason: "Out of time")))
    }
    return record
  }
}
