/// What readers who had not seen the keys got right, question by question.
package struct QuestionReading: Equatable, Sendable {
  /// What the readers had before them.
  package enum Kind: String, CaseIterable, Sendable {
    /// Nothing but the stem was to be used.
    case stemOnly = "stem-only"
    /// The stem was covered.
    case optionsOnly = "options-only"
    /// Somebody who knows the field answered.
    case expert
  }

  /// What the readers had before them.
  package let kind: Kind
  /// The credit that the answer to each question earned: 0…1.
  package let credits: [Question.ID: Double]

  /// Creates a reading.
  package init(_ kind: Kind, credits: [Question.ID: Double]) {
    (self.kind, self.credits) = (kind, credits)
  }

  /// Returns how many questions the readers answered, and how many of them wholly right.
  ///
  /// What was read without knowledge counts for knowledge questions alone.
  ///
  /// - Parameter questions: The questions to be looked at.
  /// - Returns: The numbers; questions that were not read are left out.
  package func tally(of questions: [Question]) -> (right: Int, read: Int) {
    let read = questions.filter { kind == .expert || $0.kind == .knowledge }
      .compactMap { credits[$0.id] }
    return (read.count { $0 >= 1 }, read.count)
  }
}

extension QuestionReading.Kind {
  /// The share of right answers that is allowed.
  var limits: ClosedRange<Double> {
    switch self {
    case .stemOnly: 0...0.1
    case .optionsOnly: 0...0.4
    case .expert: 0.97...1
    }
  }

  /// What the share is called.
  var name: String {
    switch self {
    case .stemOnly: "right from the stem alone"
    case .optionsOnly: "right from the options alone"
    case .expert: "right by those who know the field"
    }
  }
}
