internal import LearnerRecordStore
internal import Conversations
internal import Assessment
internal import LearnerRecord
internal import Terminal
internal import Text

// Before the first question.
extension QuestioningSession {
  /// Fills in what comes before the first question, and puts the plan on record; `nil` where the
  /// assessor stops, and then a draft is kept.
  func begin(attempt: Int) throws -> Questioning? {
    let chosen = try choice.questions(of: unit, from: workspace.curriculum())
    console.line("\(counted(chosen.questions.count, "question")): \(chosen.words).")
    let draft = FormDraft(kind: .questioningRecord, unit: unit, correcting: nil, workspace)
    let kept = try draft.values()
    if kept != nil {
      console.line("What was filled in before is offered again; it is a draft.")
    }
    let offered = try Questioning.offered(
      for: chosen, attempt: attempt, today: desk.clock.now().date, draft: kept,
      after: desk.entries)
    guard let fields = try heading(offered, entered: kept ?? FormValues(), draft) else {
      console.paragraph(
        "Stopped. Nothing is on record yet; what was filled in is kept as a draft, and the same "
          + "command offers it again.")
      return nil
    }
    try desk.append(
      try Questioning.beginning(chosen, of: unit, fields: fields, after: desk.entries))
    draft.drop()
    guard let begun = desk.questionings(of: unit).last else {
      throw Problem("The questioning could not be begun.", exitCode: .software)
    }
    return begun
  }

  /// Asks for the heading until nothing is missing; `nil` where the assessor stops.
  private func heading(
    _ start: FormValues, entered: FormValues, _ draft: FormDraft
  ) throws -> [String: String]? {
    var conversation = FormConversation(
      unit: unit, lines: dialogue(), values: start, entered: entered,
      keep: keeper(draft, without: Questioning.saidEachTime))
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
}
