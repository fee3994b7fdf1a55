extension Fact.Started {
  /// What a session was to ask, as it was called for.
  package struct Plan: Codable, Equatable, Sendable {
    /// How many questions at most.
    package var limit: Int
    /// How many new ones at most; `nil` for as many as usual.
    package var new: Int?
    /// How many days ahead of their date questions may be asked.
    package var ahead: Int
    /// Whether everything selected is asked without touching the schedule.
    package var cram: Bool

    /// Creates a plan.
    package init(limit: Int, new: Int?, ahead: Int, cram: Bool) {
      self.limit = limit
      self.new = new
      self.ahead = ahead
      self.cram = cram
    }
  }
}
