extension AnswerKey {
  /// What may differ between a typed text and a right one, where an author departs from what is usual.
  ///
  /// Usually capitals, a leading article, kinds of quotes and dashes, Unicode forms, runs of white space and
  /// punctuation at the ends never matter.
  package struct Leniency: Equatable, Sendable {
    /// What an author can let be overlooked besides.
    package enum Allowance: String, Codable, CaseIterable, Sendable {
      /// British and American spelling are both right.
      case spelling
      /// Words may be joined, parted, or have a hyphen between them.
      case hyphens
    }

    /// What an author can ask to be as written.
    package enum Demand: String, Codable, CaseIterable, Sendable {
      case capitals, punctuation, spaces
      /// The kinds of quotes and dashes.
      case signs
    }

    /// What is overlooked besides what usually is; no name twice.
    package var overlook: [Allowance]
    /// What has to be as written; no name twice.
    package var strict: [Demand]

    /// Creates what departs from what is usual.
    package init(overlook: [Allowance] = [], strict: [Demand] = []) {
      self.overlook = overlook
      self.strict = strict
    }
  }
}

extension AnswerKey.ShortAnswer {
  /// What may differ between a typed text and a right one.
  package var leniency: AnswerKey.Leniency {
    AnswerKey.Leniency(overlook: overlook ?? [], strict: strict ?? [])
  }
}

extension AnswerKey.Cloze.Gap {
  /// What may differ between a typed text and a right one.
  package var leniency: AnswerKey.Leniency {
    AnswerKey.Leniency(overlook: overlook ?? [], strict: strict ?? [])
  }
}

extension AnswerKey.List {
  /// What may differ between a typed text and a right one.
  package var leniency: AnswerKey.Leniency {
    AnswerKey.Leniency(overlook: overlook ?? [], strict: strict ?? [])
  }
}
