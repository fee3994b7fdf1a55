// Fields: what recording forms 3, 4, 9 and 10 of City & Guilds portfolios (2012) are for, SQA on lists of witnesses,
// and the rules of evidence of the Australian standards; the layout and the words are ours.

internal import LearnerRecord

extension FormKind {
  /// Who gave testimony about the learner, and in what capacity.
  package static let witnessStatusList = FormKind(
    id: "witness-status-list", title: "Witness status list",
    purpose: "Who saw the learner at work, in what capacity, and how they can be reached.",
    statement: """
      Each witness signs here once, so that the signatures on testimonies can be compared with it. \
      What a witness saw is in the testimonies; what it is worth is for the assessor to decide.
      """,
    sections: [
      .init(
        "Portfolio",
        fields: [
          .learner, .learnerID, .assessor, .qualification,
          .init("date", "Date of this list", .date, day: .held),
        ]),
      .init(
        "Witnesses",
        tables: [
          .init(
            "witnesses", "Witnesses",
            columns: [
              .init("witness", "Name of the witness"), .init("role", "Job role and workplace"),
              .init("relationship", "Relationship to the learner"),
              .init("contact", "How the witness can be reached"),
              .init("qualifications", "Qualifications, experience"), .witnessStatus,
              .init("testimonies", "Testimonies given"),
              .init("signature", "Signature and date", leavesRoom: true),
            ], rows: .added(blank: 5))
        ],
        signatures: [
          .init(
            "Assessor", "I have checked who these witnesses are, and their status.",
            nameField: "assessor")
        ]),
      .qualityAssurance,
    ])

  /// What is to be assessed, how and by when, and what came of it at each review.
  package static let assessmentPlan = FormKind(
    id: "assessment-plan", title: "Assessment plan, review and feedback",
    purpose: "What is to be assessed, how and by when, and what was said at each review.",
    statement: """
      This is a plan with its reviews, not evidence. What was decided is in the records of \
      assessment.
      """,
    sections: [
      .init(
        "People",
        fields: [
          .learner, .learnerID, .assessor, .qualification,
          .init("plan-date", "Date of this plan", .date, day: .held),
        ]),
      .init(
        "Plan",
        fields: [
          .init("adjustment", "Special needs and adjustments", .text),
          .init("briefed-process", "The process was explained", .yesNo),
          .init("briefed-appeal", "The right to appeal was explained", .yesNo),
        ],
        tables: [
          .init(
            "activities", "What is planned",
            columns: [
              .init("activity", "What the learner will do", .text),
              .init(
                "method", "Method",
                guidance: "Such as observation, questioning, professional discussion, product."),
              .init("criteria", "Criteria", .criteria), .init("place", "Where, and with whom"),
              .init("due", "To be done by", .date, day: .dueSincePlan, leavesRoom: true),
            ], rows: .added(blank: 5))
        ],
        signatures: [
          .init(
            "Learner", "I have agreed this plan, and know how I am assessed and can appeal.",
            nameField: "learner"),
          .init("Assessor", "I have agreed this plan with the learner.", nameField: "assessor"),
        ]),
      .init(
        "Review and feedback",
        tables: [
          .init(
            "reviews", "Reviews",
            columns: [
              .init("date", "Review of", .date, day: .dueSincePlan),
              .init("progress", "Progress since the plan or the last review", .text),
              .init("feedback", "Feedback to the learner", .text, lines: 4),
              .init("next", "Agreed actions", .text),
              .init("by", "To be done by", .date, day: .dueSincePlan),
              .init("learner-initials", "Learner's initials and date", leavesRoom: true),
              .init("assessor-initials", "Assessor's initials and date", leavesRoom: true),
            ], rows: .added(blank: 2), isInBlocks: true)
        ]),
      .qualityAssurance,
    ])

  /// What learner, assessor and verifier sign when a unit is complete.
  package static let unitDeclaration = FormKind(
    id: "unit-declaration", title: "Unit assessment and verification declaration",
    purpose: "What learner, assessor and verifier declare of a unit, with the evidence for it.",
    statement: """
      The result of the unit is decided on the assessment record sheet and repeated here. The \
      declarations are those of the people who sign; the program makes none.
      """,
    sections: [
      .init(
        "Unit and people",
        fields: [
          .learner, .learnerID, .assessor,
          .init(
            "countersigner", "Countersigning assessor",
            guidance: "Only where the assessor is not yet qualified.", isPrintedEmpty: false),
          .qualification, .init("date", "Date of this declaration", .date, day: .held),
          .init("unit-result", "Result of the unit", Field.competent),
          .init("result-basis", "Where the result is on record"),
        ]),
      .init(
        "Evidence",
        tables: [
          .init(
            "evidence", "Evidence for the unit",
            columns: [
              .init("number", "No."), .init("title", "Title"), .init("method", "Method"),
              .init("date", "Date"), .init("location", "Where it is held"),
              .init("criteria", "Criteria", .criteria),
            ], rows: .added(blank: 8))
        ]),
      .init(
        "Declarations", fields: rulesOfEvidence.filter { $0.answer == .yesNo },
        signatures: [
          .init(
            "Learner", "The evidence listed for this unit is my own work.", nameField: "learner"),
          .init(
            "Assessor",
            "I have assessed the evidence listed, under the conditions of the unit. What is stated "
              + "above of it is my decision.", nameField: "assessor"),
          .init(
            "Countersigning assessor",
            "Only where the assessor is not yet qualified: I have checked this assessment and agree "
              + "with it.", nameField: "countersigner"),
        ]),
      .qualityAssurance,
    ])

  /// The units of a learner with their results.
  package static let achievementSummary = FormKind(
    id: "achievement-summary", title: "Summary of achievement",
    purpose: "The units of a learner, with the result of each and what it rests on.",
    statement: """
      The results are those on the assessment record sheets of the units; the summary decides \
      nothing. A unit without one has no result, whatever else is on record of it.
      """,
    sections: [
      .init(
        "Learner",
        fields: [
          .learner, .learnerID, .assessor, .qualification,
          .init("date", "Date of this summary", .date, day: .held),
        ]),
      .init(
        "Units",
        tables: [
          .init(
            "units", "Units and results",
            columns: [
              .init("unit", "Unit"), .init("title", "Title of the unit"),
              .init("result", "Result", Field.competent, leavesRoom: true),
              .init("date", "Date of result", leavesRoom: true),
              .init("basis", "What is on record of it"),
              .init("assessor", "Assessor"),
              .init("assessor-initials", "Assessor's initials", leavesRoom: true),
              .init("iqa-initials", "Verifier's initials", leavesRoom: true),
            ], rows: .added(blank: 5))
        ]),
      .init(
        "Qualification",
        fields: [
          .init("complete", "All units that it needs are achieved", .yesNo),
          .init("remaining", "Units that are still to be achieved", .text),
        ],
        signatures: [
          .init("Learner", "I have been told of these results.", nameField: "learner"),
          .init(
            "Assessor", "I have compared these results with the papers that they rest on.",
            nameField: "assessor"),
        ]),
      .qualityAssurance,
    ])
}

extension FormKind {
  /// Whether it organises or sums up a portfolio: it is no evidence, decides nothing, and changes nothing of where a
  /// candidate stands.
  package var isPortfolioPaper: Bool {
    [Self.witnessStatusList, .assessmentPlan, .unitDeclaration, .achievementSummary]
      .contains { $0.id == id }
  }
}

extension Entry {
  /// Whether it holds a form that organises or sums up a portfolio.
  var isPortfolioPaper: Bool {
    guard case .filed(let fact) = fact else { return false }
    return FormKind.named(fact.form)?.isPortfolioPaper == true
  }
}

extension FormKind.Day {
  fileprivate static let dueSincePlan = Self.due(
    since: "plan-date", called: "the date of this plan")
}
