import Curriculum
import LearnerRecord
import Scheduling
import Testing

struct DueSoonTests {
  private static let today = StudyDay(number: 20_000)

  private static let questions = (0..<8).map { number in
    Question(
      id: .init(rawValue: "q\(number)"), topic: "t", criteria: [], level: .apply, prompt: "?",
      key: .trueFalse(.init(key: true)), explanation: "", sources: [])
  }

  private static let curriculum = Curriculum(
    units: [],
    banks: [
      QuestionBank(
        topic: Topic(id: "t", title: "T", jurisdiction: .general), questions: questions)
    ])

  /// Questions that are due so many days after today; `nil` for one that was never answered.
  private static func soon(
    _ due: [Int?], suspended: [Int] = [], positions: [Int]? = nil, law: LawDays = LawDays()
  ) -> DueSoon {
    var cards: [Question.ID: LearnerState.Card] = [:]
    for (question, distance) in zip(questions, due) {
      guard let distance else { continue }
      cards[question.id] = LearnerState.Card(
        memory: MemoryState(slow: 1, fast: 1, difficulty: 5), lastAnswered: 0,
        lastDay: today.advanced(by: -1), due: today.advanced(by: distance), reviews: 1, lapses: 0,
        credit: 1, wording: 1, wasRight: true)
    }
    var state = LearnerState(settings: .init(), tally: .init(), cards: cards, entryCount: 0)
    state.apply(
      ReplayFact(
        Entry(
          number: 1, at: .init(milliseconds: 0),
          fact: .suspended(.init(questions: suspended.map { questions[$0].id })))))
    return DueSoon(
      curriculum, state, positions: positions ?? Array(due.indices), today: today, law: law)
  }

  @Test func `Questions are due now, new, or come within a fortnight`() {
    let soon = Self.soon([-3, 0, 1, 14, 15, nil, 1, nil])
    #expect(soon.due == 2 && soon.new == 2 && soon.coming == 3)
    #expect(soon.days.map(\.day) == [1, 14].map { Self.today.advanced(by: $0).description })
    #expect(soon.days.map(\.questions) == [2, 1])
  }

  @Test func `What was learnt before its law changed is due, and what will be comes on that day`() {
    let changes = [(0, "q0"), (0, "q9"), (5, "q2"), (-1, "q3"), (0, "q4")].map { distance, id in
      LawChange(
        id: id, jurisdiction: .australia, inForce: Self.today.advanced(by: distance).date,
        title: "t", old: "o", new: "n", source: "s", questions: [.init(rawValue: id)])
    }
    // All were answered yesterday, but for one that is new.
    let soon = Self.soon([9, 0, 9, 9, nil], law: LawDays(changes))
    #expect(soon.due == 2 && soon.new == 1)
    #expect(soon.days.map(\.day) == [5, 9].map { Self.today.advanced(by: $0).description })
    #expect(soon.days.map(\.questions) == [1, 1])
  }

  @Test func `What rests is not counted, nor what was not asked for`() {
    let soon = Self.soon([0, 0, 2, nil, nil], suspended: [1, 3])
    #expect(soon.due == 1 && soon.new == 1 && soon.coming == 1)
    let some = Self.soon([0, 0, 2, nil, nil], positions: [2, 4])
    #expect(some.due == 0 && some.new == 1 && some.days.map(\.questions) == [1])
    let none = Self.soon([0], positions: [])
    #expect(none.due == 0 && none.new == 0 && none.days.isEmpty && none.coming == 0)
  }
}
