internal import LearnerRecord

extension [VerifierEntry] {
  /// What of a form's boxes for a verifier is on record already.
  package struct Boxes: Equatable, Sendable {
    /// The values, by the names of the fields.
    package let fields: [String: String]
    /// The day of it, as `yyyy-mm-dd`.
    package let day: String
  }

  /// Returns what fills in the boxes: the latest word on the form as it stands, with name, date and decision.
  ///
  /// - Parameter corrections: The corrections of the form; what was said before the last of them was said on something
  ///   else.
  /// - Returns: What fills them in; `nil` where no verifier said anything on the form as it stands.
  package func boxes(after corrections: [FormCorrection]) -> Boxes? {
    let last = corrections.compactMap(\.replacement).max() ?? 0
    let said = filter { $0.entry > last }
    guard let latest = said.last(where: \.isDecision) ?? said.last(where: \.isVerdict) else {
      return nil
    }
    var fields = ["iqa-sampled": "yes", "iqa-name": latest.verifier]
    if case .verdict(let verdict, _) = latest.said {
      fields["iqa-decision"] = verdict.onDecision
    }
    fields["iqa-comment"] = latest.words.isEmpty ? nil : latest.words
    return Boxes(fields: fields, day: latest.at.date)
  }
}

extension VerifierEntry {
  fileprivate var isVerdict: Bool { if case .verdict = said { true } else { false } }

  /// Whether it agrees or disagrees with the assessor's decision.
  fileprivate var isDecision: Bool {
    if case .verdict(let verdict, _) = said { verdict.onDecision != nil } else { false }
  }
}

extension Fact.Verified.Verdict {
  /// What is ticked for the assessor's decision; `nil` for what is none.
  fileprivate var onDecision: String? {
    switch self {
    case .agree: "agreed"
    case .disagree: "disagreed"
    case .comment, .action, .done: nil
    }
  }
}
