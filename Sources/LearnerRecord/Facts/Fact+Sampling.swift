// What a verifier decides about whose work to look at, on the verifier's own record.
extension Fact {
  /// How likely work is to need a look.
  package enum Risk: String, Codable, Sendable, CaseIterable, Comparable {
    case low, medium, high

    /// Low comes before medium, and medium before high.
    package static func < (one: Risk, other: Risk) -> Bool {
      allCases.firstIndex(of: one) ?? 0 < allCases.firstIndex(of: other) ?? 0
    }
  }

  /// How much of the work of one risk is looked at, in per cent: 0…100 each.
  package struct SampleShare: Codable, Equatable, Sendable {
    /// Of the pieces of work of an assessor by one method.
    package var work: Int
    /// Of an assessor's learners, at least.
    package var learners: Int
    /// Of an assessor's units, at least.
    package var units: Int

    /// Creates a share.
    package init(work: Int, learners: Int, units: Int) {
      (self.work, self.learners, self.units) = (work, learners, units)
    }
  }

  /// A policy of sampling, which draws follow from now on.
  package struct SamplingSet: Codable, Equatable, Sendable {
    /// Whose policy it is.
    package var verifier: String
    /// The shares, by risk.
    package var shares: [String: SampleShare]
    /// The risk of assessors, by name.
    package var assessors: [String: Risk]
    /// The risk of assessors who are not named.
    package var others: Risk
    /// The risk of methods, in the words of the evidence index; low where not named.
    package var methods: [String: Risk]

    /// Creates a policy.
    package init(
      verifier: String, shares: [String: SampleShare], assessors: [String: Risk], others: Risk,
      methods: [String: Risk]
    ) {
      self.verifier = verifier
      self.shares = shares
      self.assessors = assessors
      self.others = others
      self.methods = methods
    }
  }

  /// A draw that was made, so that it can be told how often one was.
  package struct SampleDrawn: Codable, Equatable, Sendable {
    /// The entry of the policy.
    package var policy: Int
    /// The seed, as 64 hexadecimal digits.
    package var seed: String
    /// What was drawn: the name of each record and the entry there.
    package var drawn: [Piece]

    /// Creates the fact.
    package init(policy: Int, seed: String, drawn: [Piece]) {
      (self.policy, self.seed, self.drawn) = (policy, seed, drawn)
    }

    /// One that was drawn.
    package struct Piece: Codable, Equatable, Sendable {
      /// The name of the record.
      package var record: String
      /// The entry there.
      package var entry: Int

      /// Names one.
      package init(record: String, entry: Int) {
        (self.record, self.entry) = (record, entry)
      }
    }
  }
}
