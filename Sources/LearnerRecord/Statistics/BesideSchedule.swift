package import Curriculum

/// What stands beside the schedule: cases, and questions that were answered and are no longer scheduled.
package struct BesideSchedule: Encodable, Equatable, Sendable {
  /// Cases in the banks.
  package var cases: Int
  /// Cases that were answered at least once.
  package var casesAsked: Int
  /// Questions that were answered on the schedule and that no bank has any more.
  package var retired: Int
  /// Questions that were answered on the schedule and are cases now.
  package var becameCases: Int

  /// Counts what stands beside the schedule.
  ///
  /// - Parameters:
  ///   - curriculum: What can be asked.
  ///   - state: What is known of the learner.
  ///   - positions: The questions that are looked at, by their positions in the curriculum; `nil` for all, those
  ///     that no bank has any more included.
  package init(_ curriculum: Curriculum, _ state: LearnerState, at positions: [Int]? = nil) {
    let looked = positions ?? Array(curriculum.outlines.indices)
    let ids = looked.map { curriculum.outlines[$0] }.filter { $0.kind == .application }.map(\.id)
    cases = ids.count
    casesAsked = ids.count { state.lastDay(of: $0) != nil }
    becameCases = ids.count { state.cards[$0] != nil }
    retired = positions == nil ? state.cards.keys.count { curriculum.position(of: $0) == nil } : 0
  }
}
