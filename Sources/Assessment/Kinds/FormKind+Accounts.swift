// Fields: the unit documents, SQA and Pearson on reflective accounts and witness testimony; the
// words are ours.

extension FormKind {
  /// What a learner did, told by the learner.
  package static let reflectiveAccount = FormKind(
    id: "reflective-account", title: "Reflective account",
    purpose: "Something that the learner did, in the first person, and what came of it.",
    statement: """
      A reflective account says what was done, not what might be done. Customers are named by \
      initials or not at all. It is the learner's own account; whether it is enough is for the \
      assessor to decide.
      """,
    sections: [
      .init(
        "About",
        fields: [
          .learner, .init("criteria", "Criteria claimed", .criteria, isRequired: true),
          .init("title", "Title", isRequired: true),
          .init("date", "Date of the event", .date, day: .held),
          .init("anonymised", "Customers are anonymised", .yesNo),
        ]),
      .init(
        "Account",
        fields: [
          .init(
            "context", "What happened", .text,
            guidance: "Say where and when it was, and who was involved: initials only.", lines: 8),
          .init(
            "action", "What I did", .text, guidance: "Step by step: “I asked …, then I …”",
            lines: 12),
          .init(
            "reasons", "Why I did it", .text,
            guidance: "Name the policy, the law or the standard that you went by.", lines: 6),
          .init("success", "What went well", .text),
          .init("improvement", "What I have changed since, or will change", .text),
          .init("learning", "What I learned", .text),
          .init(
            "evidence", "Evidence that supports this account", .text,
            guidance: "What it is, and where it is held."),
        ],
        signatures: [
          .init(
            "Learner", "This account is my own work and is true.", nameField: "learner")
        ]),
      .init(
        "Assessor",
        fields: [
          .init("assessor", "Assessor"),
          .init("questions", "Questions asked to authenticate it", .text),
          .init("judgement", "Judgement", .text, lines: 4),
        ],
        signatures: [
          .init("Assessor", "I have read this account and asked as stated.", nameField: "assessor")
        ]),
    ])

  /// What somebody else saw the learner do.
  package static let witnessTestimony = FormKind(
    id: "witness-testimony", title: "Witness testimony",
    purpose: "What a witness saw the learner do, in the witness's own words.",
    statement: """
      The witness writes what was seen; the assessor links it to criteria. It is not a character \
      reference, is not written by the learner, and does not cover a whole unit.
      """,
    sections: [
      .init(
        "Witness",
        fields: [
          .learner, .init("witness", "Witness", isRequired: true), .init("role", "Job role"),
          .init("relationship", "Relationship to the learner"),
          .init("contact", "How the witness can be reached"),
          .init("qualifications", "Qualifications of the witness"),
          .witnessStatus,
          .init("not-related", "The witness is not related to the learner", .yesNo),
        ]),
      .init(
        "Testimony",
        fields: [
          .date, .init("time", "Time", .time), .place, .init("context", "Context", .text),
          .init(
            "testimony", "What was seen, in the witness's own words", .text,
            guidance: "What the learner did and said, not a list of skills.", isRequired: true,
            lines: 16),
        ],
        signatures: [
          .init(
            "Witness", "I saw this, and these are my own words.", nameField: "witness")
        ]),
      .init(
        "Assessor",
        fields: [
          .init("assessor", "Assessor"), .init("criteria", "Criteria linked", .criteria),
          .init("contacted", "The witness was contacted on", .date, day: .held),
          .init("contacted-how", "How authenticity was checked", .text),
        ],
        signatures: [
          .init(
            "Assessor", "I have linked this testimony to the criteria above.",
            nameField: "assessor")
        ]),
    ])
}
