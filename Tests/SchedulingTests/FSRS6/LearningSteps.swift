import Scheduling

/// One card under the learning steps of Anki and py-fsrs, with each review exactly when it is due:
/// 1 and 10 minutes for something new, 10 minutes after a lapse.
///
/// Published chains of intervals have these steps in them; Viva has none, so they are made here.
struct LearningSteps {
  /// When the next review is: in minutes while there are steps to go, else in days.
  enum Due: Equatable {
    case minutes(Double)
    case days(Int)
  }

  private let model: any MemoryModel
  private(set) var state: MemoryState?
  private var due = Due.days(0)
  /// The steps that the card goes through, in minutes; none once it has graduated.
  private var steps = [1.0, 10]
  private var step = 0

  init(model: any MemoryModel) {
    self.model = model
  }

  /// Reviews the card when it is due, and returns when it is due next.
  mutating func review(_ rating: Rating) -> Due {
    let elapsed = if case .days(let days) = due { Double(days) } else { 0.0 }
    let next =
      state.map { model.nextState($0, elapsedDays: elapsed, rating: rating) }
      ?? model.initialState(rating)
    state = next
    due = minutes(after: rating).map(Due.minutes) ?? .days(days(next))
    return due
  }

  /// Returns the minutes to the next step, or `nil` where the card graduates or has done so.
  private mutating func minutes(after rating: Rating) -> Double? {
    switch rating {
    case .again:
      if steps.isEmpty { steps = [10] }
      step = 0
    case .hard:
      guard !steps.isEmpty else { return nil }
      if step == 0 { return steps.count == 1 ? 1.5 * steps[0] : (steps[0] + steps[1]) / 2 }
    case .good: step += 1
    case .easy: steps = []
    }
    guard step < steps.count else {
      steps = []
      return nil
    }
    return steps[step]
  }

  private func days(_ state: MemoryState) -> Int {
    max(1, Int(model.interval(state, retention: .standard).rounded()))
  }
}
