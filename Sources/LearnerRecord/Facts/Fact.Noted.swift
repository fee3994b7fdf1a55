extension Fact {
  /// A step of asking a question, put on record as soon as it was entered; it has only what is new.
  ///
  /// Notes on one question are taken one after the other (`QuestionTurn`); the decision, once it is
  /// made, is an ``Asked`` with all of them.
  package struct Noted: Codable, Equatable, Sendable {
    /// A response, with what was asked and how it came.
    package struct Response: Codable, Equatable, Sendable {
      /// The fingerprint of the wording that was asked.
      package var wording: String
      /// The order in which options were shown.
      package var shown: [[Int]]
      /// The candidate's words, letter for letter.
      package var words: String
      /// Who took the words down: `candidate`, or the scribe's name.
      package var takenBy: String
      /// When the response was complete, in ISO 8601.
      package var at: String
      /// Where in practice it was given; `nil` where the assessor asked.
      package var accepted: Asked.Accepted?

      /// Creates a response.
      package init(
        wording: String, shown: [[Int]], words: String, takenBy: String, at: String,
        accepted: Asked.Accepted? = nil
      ) {
        self.wording = wording
        self.shown = shown
        self.words = words
        self.takenBy = takenBy
        self.at = at
        self.accepted = accepted
      }
    }

    /// The entry that began the questioning.
    package var questioning: Int
    /// The place of the question in the plan, from 1.
    package var number: Int
    /// The entry that is being corrected; `nil` for none.
    package var supersedes: Int?
    /// The lines typed so far of a text that goes on in the next line.
    package var unfinished: String?
    /// The complete response; `nil` if this step has none.
    package var response: Response?
    /// A probe that was asked, in the assessor's words.
    package var probe: String?
    /// What was said to the latest probe.
    package var probeResponse: String?
    /// What the latest probe asked for.
    package var probeKind: Probe.Kind?
    /// Whether there are no more probes: `true`, or `false` where one is asked after all.
    package var probesDone: Bool?
    /// All key points that the assessor credits from now on (from 0).
    package var credited: [Int]?
    /// The decision, while its reason is still missing.
    package var decision: Asked.Decision?
    /// Why; empty if not said.
    package var reason: String?
    /// What else the assessor notes; it is added to what was noted before.
    package var comment: String?
    /// Whether the latest note that stands is taken back: `true`, else `nil`.
    package var takesBack: Bool?

    /// Creates a note that has nothing yet.
    package init(questioning: Int, number: Int, supersedes: Int? = nil) {
      self.questioning = questioning
      self.number = number
      self.supersedes = supersedes
    }
  }
}
