/// What an answer earned, part by part.
package struct Mark: Equatable, Codable, Sendable {
  /// How much of the answer is right; from 0 to 1.
  package var credit: Double
  /// What was marked by itself: one element per gap, option, item or key point, in the order in
  /// which they are shown; a single one for a question with one answer.
  package var parts: [Part]

  /// Creates a mark.
  package init(credit: Double, parts: [Part]) {
    self.credit = credit
    self.parts = parts
  }

  /// Whether all of the answer is right, up to the rounding of binary fractions.
  package var isRight: Bool { credit >= 1 - 1e-9 }
}

extension Mark {
  /// A part of an answer that was marked by itself.
  package struct Part: Equatable, Codable, Sendable {
    /// What the part is about, such as `gap 1` or a left item; `nil` for the only part.
    package var label: String?
    /// What was answered, as a person reads it, such as `b) Repair it`; empty where the part was
    /// left out.
    package var given: String
    /// The right answer, as a person reads it.
    package var expected: String
    /// Whether the part alone is right.
    package var isRight: Bool
    /// What the question's author says about the given answer.
    package var feedback: String?
    /// What was overlooked to call the part right, such as `capital letters`; `nil` where nothing
    /// was.
    package var tolerated: String?
    /// How a wrong answer nearly is the right one, such as `one letter off in “reimburse”`.
    package var nearMiss: String?

    /// Creates a part of a mark.
    package init(
      label: String? = nil, given: String, expected: String, isRight: Bool,
      feedback: String? = nil, tolerated: String? = nil, nearMiss: String? = nil
    ) {
      self.label = label
      self.given = given
      self.expected = expected
      self.isRight = isRight
      self.feedback = feedback
      self.tolerated = tolerated
      self.nearMiss = nearMiss
    }
  }

  /// Creates a mark whose parts all count the same; without parts it has no credit.
  init(sharedBy parts: [Part]) {
    let right = parts.count { $0.isRight }
    self.init(credit: parts.isEmpty ? 0 : Double(right) / Double(parts.count), parts: parts)
  }
}
