import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// What is proposed for a professional discussion.
struct DiscussionAgendaTests {
  private static let unit = Unit(
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

  private static func node(_ id: String, _ children: [CriterionNode] = []) -> CriterionNode {
    CriterionNode(id: .init(rawValue: "EX1.\(id)"), text: "words of \(id)", children: children)
  }

  private static func open(_ id: String, _ criteria: [String], probe: String? = nil) -> Question {
    question(
      id, criteria,
      .explain(
        .init(
          benchmark: "All of it.",
          keyPoints: ["first", "second", "third"].map { .init(text: "the \($0) point of \(id)") },
          minimum: 2, probe: probe)))
  }

  private static func question(_ id: String, _ criteria: [String], _ key: AnswerKey) -> Question {
    Question(
      id: .init(rawValue: id), topic: "t", criteria: criteria.map { .init(rawValue: "EX1.\($0)") },
      level: .understand, prompt: "Prompt of \(id)?", key: key, explanation: "", sources: [])
  }

  private static let first = open("first", ["KE1", "PC1.1"], probe: "And then?")
  private static let second = open("second", ["KE2", "AC2.1", "G1.1"])
  private static let shared = open("shared", ["AC1.1", "G1.1", "G1.2", "PC1.2"])
  private static let closed = question("closed", ["KE3"], .trueFalse(.init(key: true)))
  private static let bank = [first, second, shared, closed]

  private func agenda(
    _ record: [Entry]?, practice: [Entry] = [], limit: Int = 8
  ) throws -> DiscussionAgenda {
    let banks = [
      QuestionBank(
        topic: Topic(id: "t", title: "T", jurisdiction: .general), questions: Self.bank)
    ]
    return try DiscussionAgenda(
      of: Self.unit, curriculum: Curriculum(units: [Self.unit], banks: banks), record: record,
      practice: practice, limit: limit)
  }

  private func locals(_ topic: DiscussionAgenda.Topic) -> [String] { topic.criteria.map(\.local) }

  /// A record of practice with one answer to a question.
  private func practised(
    _ question: Question, credit: Double, ticked: [Int]? = nil
  ) throws -> RecordMaker {
    var record = RecordMaker()
    try record.answer(question, ["words"], credit: credit, ticked: ticked)
    return record
  }

  /// A record with a questioning whose questions got these decisions.
  private func decided(_ decisions: [(Question, Fact.Asked.Decision)]) throws -> RecordMaker {
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

  @Test func `Learner 6: nothing that is shown at work crowds out what can be talked about`() throws
  {
    let agenda = try agenda(nil)
    #expect(agenda.topics.map(\.prompt).first == "Prompt of first?")
    let all = agenda.topics.flatMap(locals)
    #expect(Set(all) == ["KE1", "KE2", "KE3", "KE4", "AC1.1", "PC1.1", "PC1.2"])
    #expect(agenda.performance.map(\.id.local) == ["PE1", "PE2", "PE3"])
    #expect(agenda.observed.map(\.node.id.local) == ["LO2"])
    #expect(try self.agenda(nil, limit: 2).topics.count == 2)
  }

  @Test func `A19: no prompt is proposed twice, and it names all that it is about`() throws {
    let prompts = try agenda(nil).topics.map(\.prompt)
    #expect(Set(prompts).count == prompts.count)
    #expect(prompts.filter { $0 == "Prompt of shared?" }.count == 1)
    let topic = try #require(try agenda(nil).topics.first { $0.prompt == "Prompt of shared?" })
    #expect(locals(topic) == ["AC1.1", "PC1.2"])
    #expect(try agenda(nil).topics.first { $0.probe != nil }?.probe == "And then?")
    #expect(prompts.contains("words of KE4"))
  }

  @Test func `A19: decisions come first, then what nothing is evidence for, then practice`() throws
  {
    let record = try decided([
      (Self.first, .satisfactory), (Self.second, .notYetSatisfactory), (Self.closed, .notAsked),
    ])
    let practice = try practised(Self.first, credit: 0.3, ticked: [1])
    let topics = try agenda(record.entries, practice: practice.entries).topics
    #expect(topics.map(\.prompt).prefix(2) == ["Prompt of second?", "words of KE3"])
    guard case .notYetSatisfactory(entry: 6, _)? = topics.first?.reasons.first,
      case .notAsked(entry: 7, _, why: "Out of time")? = topics.dropFirst().first?.reasons.first
    else { return #expect(Bool(false), "\(topics)") }
    #expect(topics[2...].dropLast().allSatisfy { $0.reasons == [.noEvidence] })
    #expect(topics.last?.prompt == "Prompt of first?")
    #expect(topics.last?.missed == ["the first point of first", "the third point of first"])
    #expect(try agenda(record.entries).topics.allSatisfy { !locals($0).contains("KE1") })
  }

  @Test func `A19: what was decided later replaces what was decided before`() throws {
    var record = try decided([(Self.second, .notYetSatisfactory)])
    let again = try decided([(Self.second, .satisfactory)]).entries
    for entry in again {
      if case .asked(var fact) = entry.fact {
        fact.questioning = record.entries.count
        record.add(.asked(fact))
      } else {
        record.add(entry.fact)
      }
    }
    #expect(try agenda(record.entries).topics.allSatisfy { !locals($0).contains("KE2") })
  }

  @Test func `Learner 6: what was weak and what was never asked take turns`() throws {
    var practice = try practised(Self.second, credit: 0.5, ticked: [0, 2])
    try practice.answer(Self.closed, ["false"], credit: 0)
    let topics = try agenda(nil, practice: practice.entries).topics
    #expect(
      topics.prefix(4).map(\.prompt) == [
        "Prompt of second?", "Prompt of first?", "words of KE3", "words of KE4",
      ])
    #expect(topics.first?.missed == ["the second point of second"])
    #expect(topics[1].reasons == [.neverPractised])
    #expect(topics[2].reasons == [.weak(right: 0, of: 1)])
  }

  @Test func `Answers that were taken back or counted as right are not weak`() throws {
    var taken = try practised(Self.closed, credit: 0)
    taken.add(.undone(.init(entry: 2)))
    var counted = try practised(Self.closed, credit: 0)
    counted.add(.countedRight(.init(entry: 2, rating: 3)))
    for practice in [taken.entries, counted.entries] {
      let reasons = try agenda(nil, practice: practice).topics.flatMap(\.reasons)
      #expect(!reasons.contains(.weak(right: 0, of: 1)))
    }
  }

  @Test func `A discussion that was not enough is a topic again`() throws {
    var record = RecordMaker()
    record.file(
      .discussionRecord, [:],
      ["decisions": [["criterion": "EX1.KE4", "decision": "not yet satisfactory"]]], unit: "EX1")
    let topic = try #require(try agenda(record.entries).topics.first)
    #expect(locals(topic) == ["KE4"])
  }
}
