internal import Assessment
internal import Curriculum
internal import LearnerRecord
internal import Terminal

// Before the first question.
extension QuestioningSession {
  /// Fills in what comes before the first question, and puts the plan on record; `nil` where the
  /// assessor stops, and then a draft is kept.
  func begin(attempt: Int) throws -> Questioning? {
    let (questions, words) = try choice.questions(of: unit, from: workspace.curriculum())
    console.line("\(counted(questions.count, "question")): \(words).")
    let draft = FormDraft(kind: .questioningRecord, unit: unit, correcting: nil, workspace)
    let kept = try draft.values()
    if kept != nil {
      console.line("What was filled in before is offered again; it is a draft.")
    }
    guard
      let fields = try heading(
        FormValues(fields: try start(attempt: attempt, questions, kept)),
        entered: kept ?? FormValues(), draft)
    else {
      console.paragraph(
        "Stopped. Nothing is on record yet; what was filled in is kept as a draft, and the same "
          + "command offers it again.")
      return nil
    }
    let begun = try putOnRecord(questions, words, fields)
    draft.drop()
    return begun
  }

  /// Returns what is offered: the draft, what rarely differs from the last questioning, and what is
  /// known today.
  private func start(
    attempt: Int, _ questions: [Question], _ draft: FormValues?
  ) throws -> [String: String] {
    let last = Questioning.all(in: desk.entries).last?.fields ?? [:]
    let known = [
      "date": desk.clock.now().date, "instrument": try questions.instrument(),
    ]
    var fields = last.filter { Self.offeredAgain.contains($0.key) }
    fields["attempt"] = "\(attempt)"
    fields.merge(draft?.fields.filter { !Self.askedAnew.contains($0.key) } ?? [:]) { $1 }
    fields.merge(known) { $1 }
    fields["candidate"] = desk.entries.learnerName
    return fields
  }

  private static let offeredAgain = [
    "candidate-id", "assessor", "assessor-id", "purpose", "place", "mode", "language", "book",
    "resources", "adjustment", "adjustment-reason", "adjustment-approved",
  ]

  /// What somebody has to say each time, so that Enter states nothing that is not so.
  static let askedAnew = ["briefed-process", "briefed-appeal", "consent", "scribe"]

  /// Asks for the heading until nothing is missing; `nil` where the assessor stops.
  private func heading(
    _ start: FormValues, entered: FormValues, _ draft: FormDraft
  ) throws -> [String: String]? {
    var conversation = FormConversation(
      unit: unit, lines: lines, values: start, entered: entered,
      keep: keeper(draft, without: Self.askedAnew))
    var sections = FormKind.beforeQuestioning
    while !sections.isEmpty {
      guard try conversation.fill(sections) else { return nil }
      if conversation.values.fields["consent"] == "no" {
        throw Problem(
          "The candidate does not consent to this record, so none is made. What was filled in is "
            + "kept as a draft.", exitCode: .usage)
      }
      sections = FormKind.missing(conversation.values, of: FormKind.beforeQuestioning)
      if !sections.isEmpty { console.line("This is needed before the first question:") }
    }
    return conversation.values.fields
  }

  private func putOnRecord(
    _ questions: [Question], _ words: String, _ fields: [String: String]
  ) throws -> Questioning {
    var latest: [Question.ID: String] = [:]
    for entry in desk.entries {
      if case .worded(let fact) = entry.fact { latest[fact.question.id] = fact.fingerprint }
    }
    let wordings = try questions.map { try Wording($0) }
    let begun = Fact.QuestioningBegun(
      unit: unit.code, release: unit.release, questions: questions.map(\.id), choice: words,
      fields: fields)
    try desk.append(
      wordings.filter { latest[$0.question.id] != $0.fingerprint }.map { .worded(.init($0)) }
        + [.questioningBegun(begun)])
    guard let questioning = desk.questionings(of: unit).last else {
      throw Problem("The questioning could not be begun.", exitCode: .software)
    }
    return questioning
  }
}

extension FormKind {
  /// Returns the parts of a form with only those fields that are needed and missing.
  static func missing(_ values: FormValues, of sections: [Section]) -> [Section] {
    sections.map { section in
      var section = section
      section.fields = section.fields.filter { $0.isRequired && values.fields[$0.name] == nil }
      section.tables = []
      return section
    }.filter { !$0.fields.isEmpty }
  }
}
