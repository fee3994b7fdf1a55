package import Curriculum

/// Parts that many forms have.
extension FormKind.Field {
  static let learner = FormKind.Field("learner", "Learner", isRequired: true)
  static let learnerID = FormKind.Field(
    "learner-id", "Learner ID", guidance: "Only where the form that is filed asks for one.")
  static let candidate = FormKind.Field("candidate", "Candidate", isRequired: true)
  static let candidateID = FormKind.Field(
    "candidate-id", "Candidate ID", guidance: "Only where the form that is filed asks for one.")
  static let qualification = FormKind.Field("qualification", "Qualification")
  static let assessor = FormKind.Field("assessor", "Assessor", isRequired: true)
  static let assessorID = FormKind.Field("assessor-id", "Assessor ID")
  static let date = FormKind.Field(
    "date", "Date", .date, isRequired: true, day: .held)
  static let start = FormKind.Field("start", "Start", .time)
  static let end = FormKind.Field("end", "End", .time)
  static let place = FormKind.Field("place", "Place")
  static let mode = FormKind.Field(
    "mode", "Mode", .choice(["face to face", "telephone", "video", "typed"]))
  static let feedback = FormKind.Field(
    "feedback", "Feedback to the learner", .text, lines: 8)
  /// What every form takes beside its own fields, and shows among its remarks.
  package static let departure = FormKind.Field(
    "departure", "Reason for departing from what is recorded", .text)
  /// Only where the unit has performance evidence.
  static let performance = FormKind.Field(
    "performance", "Performance evidence shown", .criteria,
    guidance:
      "What of the unit's performance evidence this occasion shows, such as PE1, PE3.1; a line stands for "
      + "all of its parts.")
  /// In what capacity a witness saw the learner.
  static let witnessStatus = FormKind.Field(
    "status", "Status of the witness",
    .choice([
      "occupational expert, familiar with the standards",
      "occupational expert, not familiar with the standards", "line manager", "colleague",
      "customer",
    ]))
  static let satisfactory = FormKind.Answer.choice(["satisfactory", "not yet satisfactory"])
  static let competent = FormKind.Answer.choice(["competent", "not yet competent"])
  /// The unit documents have tasks end in competence; centres keep that word for the unit.
  static let taskResult = FormKind.Answer.choice([
    "competent", "not yet competent", "satisfactory", "not yet satisfactory",
  ])
}

extension FormKind.Field {
  /// Whether nothing is to be said here: why, and by whom, something is adjusted where nothing is.
  ///
  /// - Parameter fields: What stands on the form.
  /// - Returns: `true` where it need not be asked for.
  package func isMoot(beside fields: [String: String]) -> Bool {
    guard ["adjustment-reason", "adjustment-approved"].contains(name) else { return false }
    let said = fields["adjustment", default: ""].lowercased()
    return Self.nothing.contains(said.filter { !$0.isWhitespace && $0 != "." })
  }

  /// How people write that there is nothing, without spaces and full stops.
  private static let nothing: Set = [
    "", "none", "no", "nil", "nothing", "n/a", "na", "notapplicable", "notneeded", "-", "–",
  ]
}

extension FormKind.Section {
  /// What a person fills in who checks the assessor's work.
  package static let qualityAssurance = FormKind.Section(
    "Internal quality assurance",
    fields: [
      .init("iqa-sampled", "Sampled", .yesNo),
      .init("iqa-decision", "Assessor's decision", .choice(["agreed", "disagreed"])),
      .init("iqa-comment", "Comment", .text, lines: 4),
      .init("iqa-name", "Internal quality assurer or validator"),
    ],
    signatures: [
      .init(
        "Internal quality assurer", "I have sampled this record as stated above.",
        nameField: "iqa-name")
    ])

  /// The part in the words of a unit's country: in Australia a validator looks at the assessor's work.
  package func inWords(of jurisdiction: Jurisdiction) -> FormKind.Section {
    guard jurisdiction == .australia else { return self }
    var section = self
    for table in section.tables.indices {
      for place in section.tables[table].columns.indices
      where section.tables[table].columns[place].name == "iqa-initials" {
        section.tables[table].columns[place].label = "Validator's initials"
      }
    }
    guard self == .qualityAssurance else { return section }
    section.title = "Validation"
    for place in section.fields.indices where section.fields[place].name == "iqa-name" {
      section.fields[place].label = "Validator"
    }
    for place in section.signatures.indices { section.signatures[place].who = "Validator" }
    return section
  }
}
