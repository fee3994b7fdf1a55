import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// What is proposed for a professional discussion.
struct DiscussionAgendaTests {
  private typealias Example = DiscussionExample

  private func agenda(
    _ record: [Entry]?, practice: [Entry] = [], limit: Int = 8
  ) throws -> DiscussionAgenda {
    try DiscussionAgenda(
      of: Example.unit, curriculum: Example.curriculum, record: record,
      practice: practice, limit: limit)
  }

  private func locals(_ topic: DiscussionAgenda.Topic) -> [String] { topic.criteria.map(\.local) }

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
    let record = try Example.decided([
      (Example.first, .satisfactory), (Example.second, .notYetSatisfactory),
      (Example.closed, .notAsked),
    ])
    let practice = try Example.practised(Example.first, credit: 0.3, ticked: [1])
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
    var record = try Example.decided([(Example.second, .notYetSatisfactory)])
    let again = try Example.decided([(Example.second, .satisfactory)]).entries
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
    var practice = try Example.practised(Example.second, credit: 0.5, ticked: [0, 2])
    try practice.answer(Example.closed, ["false"], credit: 0)
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
    var taken = try Example.practised(Example.closed, credit: 0)
    taken.add(.undone(.init(entry: 2)))
    var counted = try Example.practised(Example.closed, credit: 0)
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

  @Test(arguments: -2...9)
  func `A limit keeps the weightiest topics, and never changes their order`(limit: Int) throws {
    let record = try Example.decided([
      (Example.second, .notYetSatisfactory), (Example.closed, .notAsked),
    ])
    let practice = try Example.practised(Example.first, credit: 0.3, ticked: [1])
    for record in [nil, record.entries] {
      let all = try agenda(record, practice: practice.entries, limit: 99).topics.map(\.prompt)
      let some = try agenda(record, practice: practice.entries, limit: limit).topics
      #expect(some.map(\.prompt) == Array(all.prefix(max(0, limit))))
      #expect(some.allSatisfy { !$0.criteria.isEmpty && !$0.reasons.isEmpty })
      #expect(some.allSatisfy { Set($0.criteria).count == $0.criteria.count })
    }
  }

  @Test func `What practice says of a question that is taken already belongs to its topic`() throws
  {
    let practice = try Example.practised(Example.first, credit: 0.3, ticked: [1])
    let topic = try #require(agenda([], practice: practice.entries).topics.first)
    let answer = try #require(practice.entries.last)
    #expect(topic.prompt == "Prompt of first?" && locals(topic) == ["KE1", "PC1.1"])
    #expect(
      topic.reasons == [
        .noEvidence, .partial(entry: answer.number, at: answer.at, made: 1, of: 3),
      ])
    #expect(topic.missed == ["the first point of first", "the third point of first"])
  }

  @Test func `Of several questions the one is taken that covers most of what is still lacking`()
    throws
  {
    let bank = [
      Example.open("much", ["KE1", "KE2", "PC1.1", "PC1.2"]),
      Example.open("known", ["KE3", "KE1", "KE2"]), Example.open("new", ["KE3", "KE4"]),
    ]
    let topic = Topic(id: "t", title: "T", jurisdiction: .general)
    let agenda = try DiscussionAgenda(
      of: Example.unit,
      curriculum: Curriculum(
        units: [Example.unit], banks: [QuestionBank(topic: topic, questions: bank)]),
      record: nil, practice: [], limit: 8)
    #expect(
      agenda.topics.map(\.prompt) == ["Prompt of much?", "Prompt of new?", "words of AC1.1"])
    #expect(
      agenda.topics.map(locals) == [["KE1", "KE2", "PC1.1", "PC1.2"], ["KE3", "KE4"], ["AC1.1"]])
  }
}
