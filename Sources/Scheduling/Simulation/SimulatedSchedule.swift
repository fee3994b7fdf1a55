/// A way of choosing what a simulated learner is asked.
package protocol SimulatedSchedule: Sendable {
  /// The model by which the schedule believes that memory works; the learner's may be another.
  var model: any MemoryModel { get }

  /// Returns what is asked on a day, in order.
  ///
  /// - Parameters:
  ///   - cards: All cards, with states of ``model``.
  ///   - day: The day.
  /// - Returns: Places in `cards`, each at most once.
  mutating func questions(among cards: [GoalCard], on day: StudyDay) -> [Int]
}
