import Curriculum
import LearnerRecord
import Scheduling
import Testing

struct CriterionCoverageTests {
  private static let unit = Unit(
    code: "U", title: "U", jurisdiction: .general, release: "1",
    knowledgeEvidence: .init(items: [
      CriterionNode(
        id: .init(rawValue: "U.KE1"), text: "the **law**:",
        children: [
          CriterionNode(id: .init(rawValue: "U.KE1.1"), text: "the **Act**"),
          CriterionNode(id: .init(rawValue: "U.KE1.2"), text: "the Code"),
        ])
    ]))

  private static func question(_ id: String, _ criterion: String) -> Question {
    Question(
      id: .init(rawValue: id), topic: "t", criteria: [.init(rawValue: criterion)], level: .apply,
      prompt: "?", key: .trueFalse(.init(key: true)), explanation: "", sources: [])
  }

  private static let curriculum = Curriculum(
    units: [unit],
    banks: [
      QuestionBank(
        topic: Topic(id: "t", title: "T", jurisdiction: .general),
        questions: "abcd".map { question("\($0)", "U.KE1.1") } + [question("e", "U.KE1.2")])
    ])

  private static func coverage(
    _ criterion: String, _ script: String, waiting: Set<Question.ID> = []
  ) throws -> CriterionCoverage {
    let facts = diary(script)
    var state = LearnerState(model: PlainModel(), policy: SchedulingPolicy())
    for fact in facts { state.apply(fact) }
    return CriterionCoverage(
      try #require(curriculum.criterion(.init(rawValue: criterion))), curriculum, state,
      at: Moment(milliseconds: 43_200_000 + 86_400_000),
      LatestDays(of: facts, model: PlainModel(), policy: SchedulingPolicy()), notMarked: waiting)
  }

  @Test func `What was asked, right and due of a criterion is counted, question by question`()
    throws
  {
    // a is right at first, b is missed and then right, c waits to be marked, e is of another line.
    let found = try Self.coverage(
      "U.KE1.1", "a3 b1 b3 e1", waiting: [.init(rawValue: "c"), .init(rawValue: "e")])
    #expect(found.criterion == "U.KE1.1" && found.words == "the law: the Act")
    #expect(found.text == "the Act")
    #expect(found.questions == 4 && found.asked == 3 && found.right == 1 && found.notMarked == 1)
    #expect(found.due == 1)
    // A day after a first answer nine tenths are recalled, after a second one .95; c and d count nothing.
    #expect(found.recall == 0.4625)
  }

  @Test func `A criterion that nobody was asked about has questions alone`() throws {
    let found = try Self.coverage("U.KE1.2", "a3 b1")
    #expect(found.questions == 1)
    #expect(found.asked == 0 && found.right == 0 && found.notMarked == 0 && found.due == 0)
    #expect(found.recall == 0)
  }
}
