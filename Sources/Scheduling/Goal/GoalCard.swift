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
