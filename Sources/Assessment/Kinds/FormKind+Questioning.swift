// Fields: the superset of the unit forms, CMI AB/GUD/018 (2019), the City & Guilds form set and the
// practice pages on oral questioning; the words are ours.

extension FormKind {
  /// What an assessor asked and a candidate said, question by question.
  package static let questioningRecord = FormKind(
    id: "questioning-record", title: "Questioning record",
    purpose: "What an assessor asked, what the candidate said, and what the assessor decided.",
    statement: """
      The decisions are those of the assessor who is named; the program proposes none. Responses are \
      in the candidate's own words, as taken down. Where an answer was given in practice and \
      accepted by the assessor, the record says so.
      """,
    sections: [
      .questioningPeople, .questioningConditions, .briefing,
      .init(
        "Questions",
        fields: [
          .init("release", "Unit wording asked from"),
          .init("choice", "How the questions were chosen", .text),
        ], tables: [.askedQuestions]),
      .questioningOutcome,
      .init(
        "Declarations",
        signatures: [
          .init(
            "Candidate", "The responses above are my own.", nameField: "candidate"),
          .init(
            "Assessor",
            "The responses are recorded as they were given, and the decisions are mine.",
            nameField: "assessor"),
        ]),
      .qualityAssurance,
    ])
}

extension FormKind {
  /// What is filled in before the first question; times come from the clock.
  package static let beforeQuestioning: [Section] = [
    Section.questioningPeople, Section.questioningConditions, Section.briefing,
  ].map { section in
    var section = section
    section.fields.removeAll {
      $0.source == .record || ["start", "end", "duration"].contains($0.name)
    }
    return section
  }
  /// When a questioning was held that is entered from paper: the clock can't know it.
  package static let whenHeld = Section(
    "When it was held",
    fields: [Field.date, .start, .end].map { field in
      var field = field
      field.isRequired = true
      return field
    })
  /// Returns what is filled in before the first question.
  ///
  /// - Parameter isFromPaper: Whether it was held on paper, so that nobody but a person knows when.
  /// - Returns: The sections; no field is in two of them.
  package static func heading(isFromPaper: Bool) -> [Section] {
    guard isFromPaper else { return beforeQuestioning }
    let held = whenHeld.fields.map(\.name)
    return [whenHeld]
      + beforeQuestioning.map { section in
        var section = section
        section.fields.removeAll { held.contains($0.name) }
        return section
      }
  }
  /// What is said to the candidate, each time.
  package static let briefing = Section.briefing
  /// What is filled in after the last question.
  package static let afterQuestioning: [Section] = [Section.questioningOutcome].map { section in
    var section = section
    section.fields.removeAll { $0.source == .record || $0.name == "overall-reason" }
    // On paper it can be left for later; what is closed on record has a result.
    for place in section.fields.indices where section.fields[place].name == "overall" {
      section.fields[place].isRequired = true
    }
    return section
  }
  /// Why the overall result departs from its parts; asked only where it does.
  package static let overallReason = Field(
    "overall-reason", "Reason for the overall result", .text, isRequired: true)
  /// How it was confirmed that the answers are the candidate's; needed where one comes from practice.
  package static let authenticity = Field(
    "authenticity", "How authenticity was confirmed", .text, isRequired: true)
  /// What a person fills in who checks the assessor's work.
  package static let verification: [Section] = [.qualityAssurance]
}

extension FormKind {
  /// The form without what is expected, for the candidate to see.
  package var withoutBenchmarks: FormKind {
    without(["benchmark", "key-points", "suggested-probe", "credited"])
  }

  /// The form without what was expected, but with what was credited, for the candidate to keep.
  package var withoutExpectations: FormKind {
    without(["benchmark", "key-points", "suggested-probe"])
  }

  private func without(_ hidden: [String]) -> FormKind {
    var kind = self
    for section in sections.indices {
      for table in sections[section].tables.indices {
        kind.sections[section].tables[table].columns.removeAll { hidden.contains($0.name) }
      }
    }
    return kind
  }
}

extension FormKind.Section {
  /// Filled in before the first question.
  static let questioningPeople = FormKind.Section(
    "People and purpose",
    fields: [
      .candidate, .candidateID, .assessor, .assessorID,
      .init("instrument", "Instrument and version"),
      .init(
        "purpose", "Purpose",
        .choice([
          "summative", "formative", "authenticity check", "alternative as reasonable adjustment",
        ])),
    ])

  static let questioningConditions = FormKind.Section(
    "Conditions",
    fields: [
      .date, .start, .end,
      .init("end-date", "Date of the end", .date, source: .record, isOnPaper: false),
      .init("duration", "Duration"),
      .init("sittings", "Sittings", .text, source: .record, isOnPaper: false),
      .init(
        "from-paper", "Entered from paper", source: .record, isOnPaper: false, isPrintedEmpty: false
      ),
      .place, .mode,
      .init("language", "Language, interpreter"),
      .init("adjustment", "Reasonable adjustment", guidance: "“none”, or what was adjusted."),
      .init("adjustment-reason", "Reason for the adjustment"),
      .init("adjustment-approved", "Adjustment approved by"),
      .init("book", "Open or closed book", .choice(["closed book", "open book"])),
      .init("resources", "Resources allowed"),
      .init("attempt", "Attempt number", .number),
      .init(
        "scribe", "Responses taken down by",
        guidance: "“candidate” where the candidate types; else the name of who writes them down.",
        isRequired: true),
    ])

  static let briefing = FormKind.Section(
    "Briefing",
    fields: [
      .init("briefed-process", "The process was explained", .yesNo, isRequired: true),
      .init(
        "briefed-appeal", "The right to appeal was explained", .yesNo, isRequired: true),
      .init("consent", "The candidate consents to this record", .yesNo, isRequired: true),
    ])

  /// Filled in after the last question.
  static let questioningOutcome = FormKind.Section(
    "Outcome",
    fields: [
      .init("overall", "Overall", FormKind.Field.satisfactory),
      .init(
        "overall-departs", "The overall result departs from", .text, source: .record,
        isOnPaper: false),
      .init(
        "overall-reason", "Reason where it departs from the decisions", .text,
        isPrintedEmpty: false),
      .init("gaps", "Gaps", .text), .init("follow-up", "Follow-up action", .text),
      .init(
        "reassessment", "Reassessment on", .date,
        day: .due(since: "date", called: "the date of the questioning")), .feedback,
      .init("candidate-comment", "Candidate's comment", .text),
      .init("authenticity", "How authenticity was confirmed", .text),
    ])
}

extension FormKind.Table {
  static let askedQuestions = FormKind.Table(
    "questions", "Questions and responses",
    columns: [
      .init("number", "Question"), .init("asked", "Question as asked", .text),
      .init("question", "Question ID", isNoted: true), .init("criteria", "Criteria", .criteria),
      .init("benchmark", "Benchmark answer", .text), .init("key-points", "Key points", .text),
      .init("suggested-probe", "Suggested probe", .text, source: .record, isOnPaper: false),
      .init("response", "Response, word for word", .text, lines: 10),
      .init("taken", "Response taken", source: .record, isOnPaper: false, isNoted: true),
      .init("moment", "Time of the response", isNoted: true),
      .init(
        "response-mode", "Mode of the response", source: .record, isOnPaper: false, isNoted: true),
      .init("probes", "Probes and their answers", .text, lines: 4),
      .init("credited", "Key points credited", .text),
      .init("credited-by", "Credited by", source: .record, isOnPaper: false, isNoted: true),
      .init(
        "decision", "Decision", .choice(["satisfactory", "not yet satisfactory", "not asked"])),
      .init("departs", "Departs from the benchmark", .text, source: .record, isOnPaper: false),
      .init("reason", "Reason", .text), .init("comment", "Comment", .text),
      .init("source", "Source of the response", source: .record, isOnPaper: false, isNoted: true),
      .init("entry", "Entry", source: .record, isOnPaper: false, isNoted: true),
    ], rows: .added(blank: 3), isInBlocks: true)
}
