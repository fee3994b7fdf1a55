package import Curriculum

// An assessor's questioning, step by step. Field names are those of the form.
extension Fact {
  /// The beginning of an assessor's questioning.
  package struct QuestioningBegun: Codable, Equatable, Sendable {
    /// The code of the unit.
    package var unit: String
    /// The document that the unit's wording comes from.
    package var release: String
    /// The questions to be asked, in order; they were chosen before the first was asked.
    package var questions: [Question.ID]
    /// How they were chosen, in words that lead to the same choice again.
    package var choice: String
    /// What was filled in before the first question, by the name of the field.
    package var fields: [String: String]
    /// The entry that began the attempt before, of which what was left is asked again; `nil` for a questioning of
    /// its own, and in entries from before that was kept.
    package var again: Int?
    /// The instrument that the questions are from; `nil` where they were chosen otherwise.
    package var instrument: InstrumentMark?
    /// Whether it was held on paper and is entered afterwards: `true`, else `nil`.
    package var isFromPaper: Bool?

    /// Creates the fact.
    package init(
      unit: String, release: String, questions: [Question.ID], choice: String,
      fields: [String: String], again: Int? = nil, instrument: InstrumentMark? = nil,
      isFromPaper: Bool? = nil
    ) {
      self.again = again
      self.unit = unit
      self.release = release
      self.questions = questions
      self.choice = choice
      self.fields = fields
      self.instrument = instrument
      self.isFromPaper = isFromPaper
    }
  }

  /// Which instrument was used, to the letter.
  package struct InstrumentMark: Codable, Equatable, Sendable {
    /// Its name.
    package var name: String
    /// Its version, in its authors' words.
    package var version: String
    /// The SHA-256 of the bytes of its file, as 64 hexadecimal digits.
    package var sha256: String

    /// Creates the mark.
    package init(name: String, version: String, sha256: String) {
      (self.name, self.version, self.sha256) = (name, version, sha256)
    }

    /// Whether it is another file of the same name and version.
    package func differs(from other: InstrumentMark) -> Bool {
      name == other.name && version == other.version && sha256 != other.sha256
    }
  }

  /// A question of the assessor's own, asked after those of the plan; its wording is on record before it.
  package struct QuestioningExtended: Codable, Equatable, Sendable {
    /// The entry that began the questioning.
    package var questioning: Int
    /// The name of the question, which no bank has.
    package var question: Question.ID
    /// The fingerprint of its wording.
    package var wording: String

    /// Creates the fact.
    package init(questioning: Int, question: Question.ID, wording: String) {
      self.questioning = questioning
      self.question = question
      self.wording = wording
    }
  }

  /// A further question about a response, with what was said to it.
  package struct Probe: Codable, Equatable, Sendable {
    /// What a probe asks for.
    package enum Kind: String, Codable, Sendable, CaseIterable {
      case clarify, extend, rephrase
    }

    /// Whether it asks to clarify, to extend or to rephrase.
    package var kind: Kind
    /// What the assessor asked.
    package var asked: String
    /// The candidate's words.
    package var response: String

    /// Creates a probe.
    package init(kind: Kind, asked: String, response: String) {
      self.kind = kind
      self.asked = asked
      self.response = response
    }
  }

  /// A question that an assessor asked, or passed over, with the assessor's decision.
  package struct Asked: Codable, Equatable, Sendable {
    /// An assessor's decision on one question.
    package enum Decision: String, Codable, Sendable, CaseIterable {
      case satisfactory
      case notYetSatisfactory = "not yet satisfactory"
      case notAsked = "not asked"
    }

    /// An answer from practice that the assessor accepted in place of asking again.
    package struct Accepted: Codable, Equatable, Sendable {
      /// The name of the record that holds the answer.
      package var record: String
      /// The number of the entry there.
      package var entry: Int
      /// When it was given, in ISO 8601.
      package var at: String
      /// The name that stood on that record; `nil` where none did, and in entries from before it was
      /// compared.
      package var name: String?
      /// How the assessor confirmed who gave it; `nil` in entries from before it was asked.
      package var authorship: String?

      /// Creates the reference.
      package init(
        record: String, entry: Int, at: String, name: String? = nil, authorship: String? = nil
      ) {
        self.record = record
        self.entry = entry
        self.at = at
        self.name = name
        self.authorship = authorship
      }
    }

    /// The entry that began the questioning.
    package var questioning: Int
    /// The place of the question in the plan, from 1.
    package var number: Int
    /// The question of the plan.
    package var question: Question.ID
    /// The fingerprint of the wording that was asked.
    package var wording: String
    /// The order in which options were shown.
    package var shown: [[Int]]
    /// The candidate's words, letter for letter; `nil` where the question was not asked.
    package var response: String?
    /// Who took the words down: `candidate`, or the scribe's name.
    package var takenBy: String?
    /// When the response was complete, in ISO 8601.
    package var respondedAt: String?
    /// The probes, in the order asked; often empty.
    package var probes: [Probe]
    /// The key points that the assessor credits (from 0).
    package var credited: [Int]
    /// The name of whoever credited the points, as typed.
    package var creditedBy: String
    /// What the assessor decided for this question.
    package var decision: Decision
    /// Why; empty if not said.
    package var reason: String
    /// What else the assessor noted; empty for nothing.
    package var comment: String
    /// The answer from practice that was accepted; `nil` where the assessor asked.
    package var accepted: Accepted?
    /// The entry that this one corrects; `nil` for none.
    package var supersedes: Int?
    /// Why it was corrected; `nil` where nothing was, and in entries from before it was told from the
    /// reason of the decision.
    package var correction: String?
    /// Who corrected it, where that was nobody who decides here otherwise; else `nil`.
    package var correctedBy: String?

    /// Creates the fact.
    package init(
      questioning: Int, number: Int, question: Question.ID, wording: String, shown: [[Int]] = [],
      response: String?, takenBy: String? = nil, respondedAt: String? = nil, probes: [Probe] = [],
      credited: [Int] = [], creditedBy: String, decision: Decision, reason: String = "",
      comment: String = "", accepted: Accepted? = nil, supersedes: Int? = nil,
      correction: String? = nil, correctedBy: String? = nil
    ) {
      self.questioning = questioning
      self.number = number
      self.question = question
      self.wording = wording
      self.shown = shown
      self.response = response
      self.takenBy = takenBy
      self.respondedAt = respondedAt
      self.probes = probes
      self.credited = credited
      self.creditedBy = creditedBy
      self.decision = decision
      self.reason = reason
      self.comment = comment
      self.accepted = accepted
      self.supersedes = supersedes
      self.correction = correction
      self.correctedBy = correctedBy
    }
  }

  /// The end of an assessor's questioning.
  package struct QuestioningClosed: Codable, Equatable, Sendable {
    /// The entry that began it.
    package var questioning: Int
    /// What was filled in after the last question, by the name of the field.
    package var fields: [String: String]
    /// Who decided over all; `nil` for whoever the heading names.
    package var by: String?

    /// Creates the fact.
    package init(questioning: Int, fields: [String: String], by: String? = nil) {
      self.questioning = questioning
      self.fields = fields
      self.by = by
    }
  }

  /// A change of what was filled in before the first question or after the last one.
  package struct QuestioningAmended: Codable, Equatable, Sendable {
    /// The entry that began it.
    package var questioning: Int
    /// What is filled in now, by the name of the field; an empty text where it was taken away.
    package var fields: [String: String]
    /// Why; `nil` where only fields that had been empty were filled in.
    package var reason: String?
    /// Who changed it; `nil` for whoever the heading names.
    package var by: String?

    /// Creates the fact.
    package init(
      questioning: Int, fields: [String: String], reason: String? = nil, by: String? = nil
    ) {
      self.questioning = questioning
      self.fields = fields
      self.reason = reason
      self.by = by
    }
  }

  /// A sitting of a questioning that was interrupted: it was stopped, or resumed.
  package struct QuestioningSat: Codable, Equatable, Sendable {
    /// The entry that began it.
    package var questioning: Int
    /// Who questions from here on, where that is somebody else than before; else `nil`.
    package var assessor: String?

    /// Creates the fact.
    package init(questioning: Int, assessor: String? = nil) {
      self.questioning = questioning
      self.assessor = assessor
    }
  }
}

extension Fact {
  /// The entry that began the questioning that this is a part of; `nil` for the beginning itself and
  /// for what is no part of any.
  package var questioning: Int? {
    switch self {
    case .noted(let fact): fact.questioning
    case .asked(let fact): fact.questioning
    case .questioningExtended(let fact): fact.questioning
    case .questioningClosed(let fact): fact.questioning
    case .questioningStopped(let fact), .questioningResumed(let fact): fact.questioning
    case .questioningAmended(let fact): fact.questioning
    default: nil
    }
  }
}
