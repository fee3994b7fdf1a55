package import Curriculum

extension Fact {
  /// An answer, as it was given and marked.
  package struct Answered: Codable, Equatable, Sendable {
    /// A part of the answer beside what was expected, as the learner saw it.
    package struct Part: Codable, Equatable, Sendable {
      /// What the part is, such as `gap 1`; `nil` for the only part.
      package var label: String?
      /// What the learner answered for the part; empty for nothing.
      package var given: String
      /// The right answer, in the author's words.
      package var expected: String
      /// Whether the part counts as right.
      package var right: Bool

      /// Creates a part.
      package init(label: String?, given: String, expected: String, right: Bool) {
        self.label = label
        self.given = given
        self.expected = expected
        self.right = right
      }
    }

    /// The question that was asked.
    package var question: Question.ID
    /// The fingerprint of the wording that was asked.
    package var wording: String
    /// The order in which options were shown.
    package var shown: [[Int]]
    /// What was typed, letter for letter: one text per field.
    package var response: [String]
    /// The marked parts; at least one.
    package var parts: [Part]
    /// The key points that were ticked (from 0), for a question that is explained.
    package var ticked: [Int]?
    /// Who ticked the key points: `learner` in practice.
    package var tickedBy: String?
    /// How right the answer was: 0…1.
    package var credit: Double
    /// How sure the learner was: 1 guess, 2 fairly sure, 3 certain; `nil` if not said.
    package var confidence: Int?
    /// How many hints were shown.
    package var hints: Int
    /// The rating: 1 again, 2 hard, 3 good, 4 easy.
    package var rating: Int
    /// The time from question to answer, in milliseconds.
    package var took: Int
    /// The number of the entry that began the session.
    package var session: Int
    /// Whether the answer leaves the schedule as it was: `true` when cramming, else `nil`.
    package var cram: Bool?
    /// Whether the answer was given in a mock test: `true`, else `nil`.
    package var mock: Bool?
    /// Where among the days that its interval allows the next date was put, so that no day has too
    /// much: 0 (the first)…1 (the last); `nil` where chance put it.
    package var place: Double?
    /// Whether the learner asked to see the answer instead of giving one: `true`, else `nil`.
    package var revealed: Bool?
    /// Whether time was up before the response was sent, which is what was typed until then:
    /// `true`, else `nil`.
    package var timedOut: Bool?
    /// The number of the entry that locked the response, where its points were ticked in a later
    /// sitting; `nil` where they were ticked at once, and for what has no points.
    package var locked: Int?

    /// Creates the fact.
    package init(
      question: Question.ID, wording: String, shown: [[Int]], response: [String], parts: [Part],
      ticked: [Int]? = nil, tickedBy: String? = nil, credit: Double, confidence: Int? = nil,
      hints: Int = 0, rating: Int, took: Int, session: Int, cram: Bool? = nil,
      mock: Bool? = nil, place: Double? = nil, revealed: Bool? = nil, timedOut: Bool? = nil,
      locked: Int? = nil
    ) {
      self.question = question
      self.wording = wording
      self.shown = shown
      self.response = response
      self.parts = parts
      self.ticked = ticked
      self.tickedBy = tickedBy
      self.credit = credit
      self.confidence = confidence
      self.hints = hints
      self.rating = rating
      self.took = took
      self.session = session
      self.cram = cram
      self.mock = mock
      self.place = place
      self.revealed = revealed
      self.timedOut = timedOut
      self.locked = locked
    }
  }

  /// An open answer that can't be changed any more.
  package struct Locked: Codable, Equatable, Sendable {
    /// The question that was asked.
    package var question: Question.ID
    /// The fingerprint of the wording that was asked.
    package var wording: String
    /// What was typed, letter for letter: one text per field.
    package var response: [String]
    /// The number of the entry that began the session.
    package var session: Int
    /// The time from question to answer, in milliseconds; `nil` in records from before it was kept.
    package var took: Int?
    /// How many hints were shown; `nil` for none.
    package var hints: Int?
    /// Whether the answer leaves the schedule as it was: `true`, else `nil`.
    package var cram: Bool?
    /// Whether time was up before the response was sent: `true`, else `nil`.
    package var timedOut: Bool?

    /// Creates the fact.
    package init(
      question: Question.ID, wording: String, response: [String], session: Int, took: Int? = nil,
      hints: Int? = nil, cram: Bool? = nil, timedOut: Bool? = nil
    ) {
      self.question = question
      self.wording = wording
      self.response = response
      self.session = session
      self.took = took
      self.hints = hints
      self.cram = cram
      self.timedOut = timedOut
    }
  }

  /// A question passed over.
  package struct Skipped: Codable, Equatable, Sendable {
    /// The question that was passed over.
    package var question: Question.ID
    /// The number of the entry that began the session.
    package var session: Int

    /// Creates the fact.
    package init(question: Question.ID, session: Int) {
      self.question = question
      self.session = session
    }
  }

  /// A question that needs another look.
  package struct Flagged: Codable, Equatable, Sendable {
    /// The question that needs the look.
    package var question: Question.ID
    /// The fingerprint of the wording that was shown.
    package var wording: String
    /// What is wrong with it, in the learner's words; empty if not said.
    package var note: String

    /// Creates the fact.
    package init(question: Question.ID, wording: String, note: String) {
      self.question = question
      self.wording = wording
      self.note = note
    }
  }
}

extension Fact.Answered {
  /// Whether nobody marked the answer: one in own words whose points were not ticked.
  ///
  /// Programs before this one put such an answer on record, rated again, when somebody left before
  /// ticking. It says nothing about what the answer is worth, so it is no answer to any count or
  /// schedule: it waits to be marked (``LockedAnswers``). One that was shown instead of answered, or
  /// left blank, is another matter.
  package var isUnmarked: Bool {
    ticked == nil && revealed != true && credit == 0 && !parts.isEmpty
      && parts.allSatisfy { Self.isUntickedPoint($0) }
      && response.contains { !$0.allSatisfy(\.isWhitespace) }
  }

  private static func isUntickedPoint(_ part: Part) -> Bool {
    part.given == "not made" && part.expected.hasPrefix("made") && part.label != nil
  }
}
