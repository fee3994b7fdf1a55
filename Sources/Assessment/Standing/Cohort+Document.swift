internal import Text

// The cohort as a document.
extension Cohort {
  /// The form: a row for each candidate and unit.
  package static let kind = FormKind(
    id: "cohort", title: "Where candidates stand",
    purpose: "What is to be done for each candidate and unit, what needs doing first on top.",
    statement: """
      An overview of records for the assessor, made on the day stated. It is no evidence and decides \
      nothing; it names people, so it is kept and handed on as their records are.
      """,
    sections: [
      .init(
        "Overview",
        fields: [
          .init("date", "Date", .date), .init("group", "Group", isPrintedEmpty: false),
          .init("candidates", "Candidates"), .init("to-do", "To be done", .text),
        ]),
      .init(
        "Candidates and units",
        tables: [
          .init(
            "rows", "What needs doing first is on top",
            columns: [
              .init("candidate", "Candidate"), .init("group", "Group"), .init("unit", "Unit"),
              .init("next", "Next"),
              .init("complete", "Complete for"), .init("reassessment", "Reassessment"),
              .init("latest", "Latest entry"), .init("planned-end", "Planned end"),
            ], rows: .added(blank: 0))
        ]),
    ])
}
