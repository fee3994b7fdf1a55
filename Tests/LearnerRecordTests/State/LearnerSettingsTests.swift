import Curriculum
import LearnerRecord
import Scheduling
import Testing

struct LearnerSettingsTests {
  private static func state(_ facts: [Fact]) -> LearnerState {
    var state = LearnerState()
    for fact in facts { state.apply(Self.replay(fact)) }
    return state
  }

  private static func replay(_ fact: Fact) -> ReplayFact {
    ReplayFact(Entry(number: 1, at: .init(milliseconds: 0), fact: fact))
  }

  private static func goal(_ unit: String, _ day: String) -> Fact {
    .goalSet(.init(unit: unit, by: day, target: 0.95, minutesPerDay: nil))
  }

  private static func fit(_ weight: Double) -> Fact {
    var weights = FSRS7.Weights.default
    weights.initialGood = weight
    return .fitted(
      .init(
        model: "fsrs7", weights: weights.vector, signals: nil, reviews: 500,
        before: .init(logLoss: 0.5, rmse: 0.1), after: .init(logLoss: 0.4, rmse: 0.1)))
  }

  private static func question(_ id: String) -> Question.ID { .init(rawValue: id) }

  @Test
  func `A goal replaces the one before for its unit, and can be dropped`() {
    let set = [
      Self.goal("A", "2026-12-01"), Self.goal("B", "2026-11-30"), Self.goal("A", "2026-11-29"),
    ]
    let settings = Self.state(set).settings
    #expect(settings.goals.map(\.unit) == ["B", "A"])
    let today = StudyDay(isoDate: "2026-11-30") ?? StudyDay(number: 0)
    #expect(settings.goals(on: today).map(\.goal.unit) == ["B"])
    #expect(settings.goals(on: today.advanced(by: -9)).map(\.goal.unit) == ["A", "B"])
    #expect(settings.goals(on: today.advanced(by: 1)).isEmpty)
    let dropped = Self.state(set + [.goalDropped(.init(unit: "B"))]).settings
    #expect(dropped.goals.map(\.unit) == ["A"])
  }

  @Test
  func `What is suspended rests until it is not`() {
    let rest = Fact.suspended(.init(questions: [Self.question("a"), Self.question("b")]))
    let back = Fact.unsuspended(.init(questions: [Self.question("a"), Self.question("c")]))
    #expect(Self.state([rest]).settings.suspended == [Self.question("a"), Self.question("b")])
    #expect(Self.state([rest, back]).settings.suspended == [Self.question("b")])
  }

  @Test
  func `Limits are those said last, and retention is the policy's`() {
    let state = Self.state([
      .limited(.init(newPerDay: 5)), .limited(.init(reviewsPerDay: 9, retention: 0.8)),
    ])
    #expect(state.settings.limits == .init(reviewsPerDay: 9, retention: 0.8))
    #expect(state.settings.policy.retention.rawValue == 0.8)
    #expect(state.needsReplay)
    #expect(!Self.state([.limited(.init(newPerDay: 5))]).needsReplay)
  }

  @Test
  func `A fit asks for a replay under its weights, and its undo for one without`() {
    let answers = [1, 2, 3].map { _ in
      ReplayFact(
        at: .init(milliseconds: 0),
        change: .answered(question: "a", rating: .good, credit: 1, wording: 1))
    }
    func fold(_ facts: [ReplayFact], following settings: LearnerSettings) -> LearnerState {
      var state = LearnerState(following: settings)
      for fact in facts { state.apply(fact) }
      return state
    }
    let facts = answers + [Self.replay(Self.fit(9))]
    let first = fold(facts, following: .init())
    #expect(first.needsReplay && first.settings.fits.map(\.entry) == [4])
    let second = fold(facts, following: first.settings)
    #expect(!second.needsReplay && second.cards != first.cards)

    let undone = ReplayFact(at: .init(milliseconds: 0), change: .undone(entry: 4))
    let third = fold(facts + [undone], following: second.settings)
    #expect(third.needsReplay && third.settings.fits.isEmpty)
    let fourth = fold(facts + [undone], following: third.settings)
    #expect(!fourth.needsReplay && fourth.cards == first.cards)
    #expect(fourth.latestAnswer?.entry == 3)
  }

  @Test
  func `Weights that are none leave the published ones`() {
    var fact = Fact.Fitted(
      model: "fsrs7", weights: [1, 2], signals: nil, reviews: 1,
      before: .init(logLoss: 1, rmse: 1), after: .init(logLoss: 1, rmse: 1))
    #expect(Self.state([.fitted(fact)]).settings.model.identifier == "fsrs7/default")
    fact.model = "fsrs6"
    #expect(Self.state([.fitted(fact)]).settings.model.identifier == "fsrs6/default")
  }
}
