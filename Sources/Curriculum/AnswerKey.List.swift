extension AnswerKey {
  /// Members of a group, of which some are to be named in any order.
  package struct List: Codable, Equatable, Sendable {
    /// What counts as one of them.
    package struct Member: Codable, Equatable, Sendable {
      /// The wording that is shown as the right one.
      package var key: String
      /// Other wordings that are just as right; may be empty.
      package var variants: [String]

      /// Creates a member.
      package init(key: String, variants: [String] = []) {
        (self.key, self.variants) = (key, variants)
      }
    }

    /// All members, in the author's order; at least two.
    package var members: [Member]
    /// How many are to be named: from 2 to the number of members.
    package var wanted: Int
    /// What may be overlooked besides what usually is; `nil` for nothing.
    package var overlook: [Leniency.Allowance]?
    /// What has to be as written; `nil` for nothing.
    package var strict: [Leniency.Demand]?
    /// Wrong answers that are known to be given; `nil` for none.
    package var wrong: [WrongAnswer]?

    /// Creates a group.
    package init(
      members: [Member], wanted: Int, overlook: [Leniency.Allowance]? = nil,
      strict: [Leniency.Demand]? = nil, wrong: [WrongAnswer]? = nil
    ) {
      (self.members, self.wanted) = (members, wanted)
      (self.overlook, self.strict, self.wrong) = (overlook, strict, wrong)
    }
  }
}
