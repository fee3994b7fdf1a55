package import Curriculum

/// What a session is to ask.
package struct SessionPlan: Equatable, Sendable {
  /// What was asked for by name; empty for everything.
  package var selection: [Selector]
  /// How many questions to ask at most; repeats of missed ones are not counted.
  package var limit: Int
  /// How many of them may be new at most.
  package var newLimit: Int
  /// Where the session's chance comes from.
  package var seed: UInt64

  /// Creates a plan.
  package init(selection: [Selector] = [], limit: Int = 20, newLimit: Int = 10, seed: UInt64) {
    self.selection = selection
    self.limit = limit
    self.newLimit = newLimit
    self.seed = seed
  }
}
