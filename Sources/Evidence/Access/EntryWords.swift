/// What entries are called for people.
enum EntryWords {
  /// Returns the title of an entry of a kind.
  ///
  /// - Parameter kind: The kind, as payloads name it.
  /// - Returns: The title; the name in words for a kind that came later.
  static func title(of kind: String) -> String {
    titles[kind] ?? words(kind)
  }

  private static let titles = [
    "opened": "The record began", "named": "Name",
    "listed": "What a class list says: learner ID, group, planned end",
    "started": "A study session began",
    "ended": "A study session ended", "worded": "Wording of a question, as it was asked",
    "locked": "Open answer, given and not yet marked", "answered": "Answer in practice",
    "rated": "Rating changed by the learner",
    "countedRight": "Answer counted as right by the learner",
    "undone": "Answer taken back", "skipped": "Question passed over", "flagged": "Question flagged",
    "goalSet": "Goal set", "goalDropped": "Goal dropped",
    "fitted": "Schedule fitted to the learner",
    "suspended": "Questions suspended", "unsuspended": "Questions asked again",
    "limited": "Daily limits set",
    "practised": "What was practised of a question in another program",
    "filed": "Form filed",
    "questioningBegun": "An assessor began a questioning", "asked": "Question and decision",
    "noted": "Step of asking a question", "questioningStopped": "An assessor stopped a questioning",
    "questioningExtended": "An assessor added a question of their own",
    "questioningResumed": "An assessor resumed a questioning",
    "questioningAmended": "Heading, outcome or verification of a questioning changed",
    "questioningClosed": "An assessor closed a questioning", "testBegun": "A mock test began",
    "testAnswered": "Response in a mock test", "testFlagged": "Question of a mock test marked",
    "testClosed": "A mock test ended", "verified": "What a verifier says on an entry",
    "samplingSet": "A policy of sampling was laid down",
    "sampleDrawn": "Work to be looked at was drawn",
    "secondMarked": "A second person's decision on a response, made without seeing the first",
    "forgotten": "Entries erased", "joined": "Two copies of the record were joined",
  ]

  /// Returns a name that programs use, such as `respondedAt`, as words: `Responded at`.
  static func words(_ name: String) -> String {
    var words = ""
    for scalar in name.unicodeScalars {
      if scalar == "-" {
        words += " "
      } else if scalar.properties.isUppercase, !words.isEmpty {
        words += " " + scalar.properties.lowercaseMapping
      } else {
        words.unicodeScalars.append(scalar)
      }
    }
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
