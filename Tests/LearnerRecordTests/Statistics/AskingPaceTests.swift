import Curriculum
import Scheduling
import Testing

@testable import LearnerRecord

struct AskingPaceTests {
  private static let today = StudyDay(number: 20_000)

  private static let curriculum = Curriculum(
    units: [],
    banks: [
      QuestionBank(
        topic: Topic(id: "t", title: "T", jurisdiction: .general),
        questions: (0..<40).map { number in
          Question(
            id: .init(rawValue: "q\(number)"), topic: "t",
            criteria: [.init(rawValue: number < 30 ? "A.KE\(number)" : "B.KE1")], level: .apply,
            prompt: "?", key: .trueFalse(.init(key: true)), explanation: "", sources: [])
        })
    ])

  private static func answer(_ number: Int, daysAgo: Int, isCram: Bool = false) -> ReplayFact {
    var answer = ReplayFact.Answer(question: "q\(number)", rating: .good, credit: 1, wording: 0)
    answer.isCram = isCram
    let days = today.number - daysAgo
    return ReplayFact(
      at: Moment(milliseconds: Int64(days) * 86_400_000 + 43_200_000),
      change: .answered(answer))
  }

  private static func pace(
    _ facts: [ReplayFact], positions: [Int]? = nil, goals: [(unit: String, days: Int)] = []
  ) -> AskingPace? {
    var facts = facts
    for goal in goals {
      facts.append(
        ReplayFact(
          at: Moment(milliseconds: 0),
          change: .setting(
            .goalSet(
              .init(
                unit: goal.unit, by: today.advanced(by: goal.days).description, target: 0.9,
                minutesPerDay: nil)))))
    }
    var state = LearnerState(model: FSRS7(), policy: SchedulingPolicy())
    for fact in facts { state.apply(fact) }
    return AskingPace(curriculum, state, positions: positions, facts: facts, today: today)
  }

  @Test func `The pace is that of the last fortnight, among the units that were begun`() throws {
    // Twelve of unit A on record, seven of them within fourteen days; unit B is not begun.
    let facts =
      (0..<5).map { Self.answer($0, daysAgo: 20) }
      + (5..<12).map { Self.answer($0, daysAgo: 18 - $0) } + [Self.answer(0, daysAgo: 1)]
    let pace = try #require(Self.pace(facts))
    #expect(pace.unasked == 18 && pace.newPerDay == 0.5)
    #expect(pace.askedBy == Self.today.advanced(by: 36).description)
    #expect(pace.wantedBy == Self.today.advanced(by: 56).description && pace.neededPerDay == 1)
  }

  @Test func `What was asked before the entries that are seen is not new in them`() throws {
    let before = (0..<5).map { Self.answer($0, daysAgo: 20) }
    let seen =
      [Self.answer(20, daysAgo: 14)] + (5..<11).map { Self.answer($0, daysAgo: 3) }
      + (0..<5).map { Self.answer($0, daysAgo: 1) }
    var state = LearnerState(model: FSRS7(), policy: SchedulingPolicy())
    for fact in before + seen { state.apply(fact) }
    let unseen = before.map { ReplayFact(at: $0.at, change: .none) }
    let pace = AskingPace(
      Self.curriculum, state, positions: nil, facts: unseen + seen, today: Self.today)
    #expect(pace?.newPerDay == 0.5 && pace == Self.pace(before + seen))
  }

  @Test func `On the first days it is the pace of those days`() throws {
    let pace = try #require(
      Self.pace((0..<6).map { Self.answer($0, daysAgo: $0 % 2) }))
    #expect(pace.newPerDay == 3 && pace.unasked == 24)
    #expect(pace.askedBy == Self.today.advanced(by: 8).description)
  }

  @Test func `A day on which nothing was answered yet slows nobody down`() throws {
    let yesterday = (0..<12).map { Self.answer($0, daysAgo: 1 + $0 % 2) }
    #expect(try #require(Self.pace(yesterday)).newPerDay == 6)
    #expect(try #require(Self.pace(yesterday + [Self.answer(0, daysAgo: 0)])).newPerDay == 4)
  }

  @Test func `What was named counts, begun or not, and its pace alone`() throws {
    let facts = (0..<4).map { Self.answer($0, daysAgo: 0) }
    let pace = try #require(Self.pace(facts, positions: Array(30..<40)))
    #expect(pace.unasked == 10 && pace.newPerDay == 0 && pace.askedBy == nil)
  }

  @Test func `A goal for all of them says by when`() throws {
    let facts = [Self.answer(0, daysAgo: 0)]
    let pace = try #require(Self.pace(facts, goals: [("A", 10)]))
    #expect(pace.wantedBy == Self.today.advanced(by: 10).description && pace.neededPerDay == 3)
    let both = try #require(
      Self.pace(facts, positions: Array(0..<40), goals: [("A", 10)]))
    #expect(both.wantedBy == Self.today.advanced(by: 56).description)
    let past = try #require(Self.pace(facts, goals: [("A", 0)]))
    #expect(past.wantedBy == Self.today.advanced(by: 56).description)
  }

  @Test func `Nothing is said where nothing or everything was asked, nor of crammed answers`() {
    #expect(Self.pace([]) == nil)
    #expect(Self.pace((0..<30).map { Self.answer($0, daysAgo: 0) }) == nil)
    #expect(Self.pace([Self.answer(0, daysAgo: 0, isCram: true)]) == nil)
  }
}
