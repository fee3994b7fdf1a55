/// A question as days are played through: what is asked of its memory again and again is made ready
/// once after each answer.
struct GoalMemory<Model: MemoryModel> {
  /// The memory after the last answer; `nil` for what was never asked.
  private(set) var state: MemoryState?
  /// The time since then, in days.
  private(set) var sinceLast: Double
  /// The topics that the question belongs to.
  let topics: [Int]
  /// The recall on the day of the goal if it is not asked until then, as a fraction; 0 where it was
  /// never asked.
  private(set) var untouched = 0.0
  private var curve: Model.Curve?

  /// Creates the memory of a card.
  ///
  /// - Parameters:
  ///   - card: The card.
  ///   - model: The model that its state belongs to.
  ///   - daysLeft: How many days there are before that of the goal.
  init(_ card: GoalCard, _ model: Model, daysLeft: Int) {
    (state, sinceLast, topics) = (card.state, card.sinceLast, card.topics)
    look(model, daysLeft: daysLeft)
  }

  /// The recall, as a fraction; 0 where it was never asked.
  var recall: Double { curve?.retrievability(afterDays: sinceLast) ?? 0 }

  /// Returns the states after each rating now; `nil` where it was never asked.
  func nextStates(_ model: Model) -> NextStates? {
    curve.map { model.nextStates($0, elapsedDays: sinceLast) }
  }

  /// Goes to the state after an answer.
  mutating func answer(_ state: MemoryState, _ model: Model, daysLeft: Int) {
    (self.state, sinceLast) = (state, 0)
    look(model, daysLeft: daysLeft)
  }

  /// Goes to the next day.
  mutating func pass() {
    if state != nil { sinceLast += 1 }
  }

  private mutating func look(_ model: Model, daysLeft: Int) {
    curve = state.map { model.curve(of: $0) }
    untouched = curve?.retrievability(afterDays: sinceLast + Double(daysLeft)) ?? 0
  }
}

/// A question, as far as planning needs to know it.
package struct GoalCard: Equatable, Sendable {
  /// The memory after the last review, in the planner's model; `nil` for what was never asked.
  package var state: MemoryState?
  /// The time since that review, in days, as the model counts them: whole study days where it
  /// ``MemoryModel/countsStudyDays``; 0 or more, and 0 for what was never asked.
  package var sinceLast: Double
  /// The topics that the question belongs to: numbers of the caller's choice, from 0.
  package var topics: [Int]

  /// Creates a card.
  ///
  /// - Parameters:
  ///   - state: The memory after the last review; `nil` for what was never asked.
  ///   - sinceLast: The time since that review, in days.
  ///   - topics: The topics that the question belongs to.
  package init(state: MemoryState? = nil, sinceLast: Double = 0, topics: [Int] = []) {
    self.state = state
    self.sinceLast = sinceLast
    self.topics = topics
  }
}
