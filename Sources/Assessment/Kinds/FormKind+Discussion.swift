// Fields: CMI AB/GUD/018 (2019) for the record, centre practice for the plan; the words are ours.

extension FormKind {
  /// What is to be discussed; made and handed over before the discussion.
  package static let discussionPlan = FormKind(
    id: "discussion-plan", title: "Professional discussion plan",
    purpose: "What a professional discussion is to cover, agreed before it takes place.",
    statement: """
      This is a plan, not evidence. Topics that come from self-study practice show what the learner \
      may want to develop; they decide nothing.
      """,
    sections: [
      .init(
        "People",
        fields: [
          .learner, .assessor, .qualification,
          .init("plan-date", "Date of this plan", .date, day: .held),
        ]),
      .init(
        "Arrangements",
        fields: [
          .init(
            "agreed-date", "Agreed date", .date,
            day: .due(since: "plan-date", called: "the date of this plan")),
          .init("agreed-time", "Agreed time", .time),
          .place, .mode, .init("purpose", "Purpose", .text),
          .init("method-reason", "Why this method", .text),
          .init("adjustment", "Special needs and adjustments", .text),
          .init("recording", "Method of recording"),
          .init("consent", "The learner consents to recording", .yesNo),
          .init("copy-given", "The learner was given a copy in advance", .yesNo),
        ]),
      .init(
        "What will be covered",
        tables: [
          .init(
            "topics", "Criteria and topics",
            columns: [
              .init("criteria", "Criteria", .criteria), .init("topic", "Prompt or topic", .text),
              .init("why", "Why it was picked", .text),
            ], rows: .added(blank: 6))
        ]),
      .init(
        "Evidence that the learner will bring",
        tables: [
          .init(
            "evidence", "Evidence to bring",
            columns: [
              .init("reference", "Reference"), .init("title", "Evidence"),
              .init("location", "Where it is held"),
              .init("relevance", "Why it is relevant", .text),
            ])
        ]),
      .init(
        "Agreement",
        signatures: [
          .init("Learner", "I have seen this plan and agree to it.", nameField: "learner"),
          .init("Assessor", "I have agreed this plan with the learner.", nameField: "assessor"),
        ]),
    ])

  /// What was discussed, and what the assessor decided criterion by criterion.
  package static let discussionRecord = FormKind(
    id: "discussion-record", title: "Professional discussion record",
    purpose: "What was said in a professional discussion, when, and what the assessor decided.",
    statement: """
      The decisions are those of the assessor who is named; the program proposes none. Outcomes that \
      need observation are not met by discussion alone.
      """,
    sections: [
      .init(
        "People",
        fields: [
          .learner, .learnerID, .assessor, .qualification, .init("present", "Also present"),
          .init(
            "plan", "Plan", guidance: "The plan's entry and date; “unplanned” without one.",
            source: .record),
        ]),
      .init(
        "When and how",
        fields: [
          .date, .start, .end, .place, .mode,
          .init("recording-name", "Recording: file name"),
          .init("recording-hash", "Recording: SHA-256", .fingerprint),
          .init("recording-location", "Recording: where it is held"),
          .init("recording-access", "Recording: who may listen"),
        ]),
      .init("What was discussed", tables: [.segments]),
      .init(
        "Supplementary evidence",
        tables: [
          .init(
            "evidence", "Evidence shown",
            columns: [
              .init("reference", "Reference"), .init("title", "Title"),
              .init("location", "Where it is held"), .init("relevance", "Relevance", .text),
            ])
        ]),
      .init(
        "Outcome",
        fields: [
          .init("notes", "Assessor's notes", .text, lines: 12), .feedback,
          .init("next", "Next actions", .text),
          .init("authenticity", "How authenticity was confirmed", .text),
        ] + rulesOfEvidence,
        tables: [.decisions],
        signatures: [
          .init("Learner", "What is recorded above is what I said.", nameField: "learner"),
          .init(
            "Assessor", "The decisions above are mine, on the basis stated.", nameField: "assessor"),
        ]),
      .qualityAssurance,
    ])
}

extension FormKind {
  /// A tick and the basis for it, for each of the rules that evidence is judged by.
  static let rulesOfEvidence: [Field] = [
    "valid", "authentic", "reliable", "current", "sufficient",
  ].flatMap { rule in
    let word = rule.prefix(1).uppercased() + rule.dropFirst()
    return [Field("is-\(rule)", word, .yesNo), Field(rule, "\(word): basis")]
  }
}

extension FormKind.Table {
  /// One segment can be about many criteria, and one criterion come up in many segments.
  fileprivate static let decisions = FormKind.Table(
    "decisions", "Decision on each criterion",
    columns: [
      .init("criterion", "Criterion", .criteria),
      .init("decision", "Decision", FormKind.Field.satisfactory), .init("why", "Why", .text),
      .init("heard-at", "Where in the recording"),
    ])

  fileprivate static let segments = FormKind.Table(
    "segments", "Criteria, times and decisions",
    columns: [
      .init("start", "From", .time), .init("end", "To", .time),
      .init("topic", "Topic or prompt", .text), .init("summary", "What was said", .text, lines: 6),
      .init("criteria", "Criteria", .criteria),
      .init("decision", "Decision", FormKind.Field.satisfactory), .init("why", "Why", .text),
    ], rows: .added(blank: 3), isInBlocks: true)
}
