internal import Conversations
internal import Assessment
internal import Curriculum
internal import LearnerRecord
internal import Terminal

// After the last question.
extension QuestioningSession {
  /// Fills in the outcome, and closes a questioning; a draft is kept where the assessor stops.
  func close(_ questioning: Questioning) throws {
    let draft = FormDraft(
      kind: .questioningRecord, unit: unit, correcting: questioning.entry, workspace)
    guard let fields = try outcome(of: questioning, from: [:], draft) else {
      try desk.append([.questioningStopped(.init(questioning: questioning.entry))])
      return console.paragraph(
        "Not closed yet. What was filled in is kept as a draft; “question \(unit.code)\(who)” offers it "
          + "again.")
    }
    try desk.append(
      [
        .questioningClosed(
          .init(
            questioning: questioning.entry, fields: fields, by: questioning.otherAssessor))
      ])
    draft.drop()
    let closed = desk.current(questioning)
    let share = QuestioningShare(closed, of: unit, wordings: desk.entries.wordings)
    console.paragraph(
      "Closed. \(share.sentence) “form write questioning-record \(unit.code)\(who)” makes the document."
    )
  }

  /// Asks for the outcome, and for what it needs; `nil` where the assessor stops.
  ///
  /// - Parameters:
  ///   - questioning: The questioning.
  ///   - fields: What is offered.
  ///   - draft: Where what was entered is kept; `nil` to keep none.
  ///   - isBack: Whether somebody comes back to the last prompt.
  /// - Returns: What is filled in, by the name of the field.
  /// - Throws: `LineEditorError`, or `Problem` for a draft that can't be read.
  func outcome(
    of questioning: Questioning, from fields: [String: String], _ draft: FormDraft?,
    fromEnd isBack: Bool = false
  ) throws -> [String: String]? {
    let entered = try draft?.values() ?? FormValues()
    // What is closed now was decided now, whenever it began.
    let isNow = questioning.closed == nil && questioning.begun.isFromPaper != true
    var conversation = FormConversation(
      unit: unit, lines: dialogue(),
      values: FormValues(fields: fields.merging(entered.fields) { $1 }), entered: entered,
      days: try workspace.formDays(held: isNow ? nil : questioning.fields["date"]),
      keep: keeper(draft))
    var isBack = isBack
    while true {
      guard try conversation.fill(Self.outcomeParts, fromEnd: isBack) else { return nil }
      switch try askReasons(of: questioning, &conversation) {
      case .stopped: return nil
      case .back: isBack = true
      case .whole:
        var outcome = conversation.values.fields
        if questioning.overallDepartures(outcome).isEmpty { outcome["overall-reason"] = nil }
        return outcome
      }
    }
  }

  /// The result, and what is mostly left empty beside it.
  private static var outcomeParts: [FormConversation.Part] {
    FormKind.afterQuestioning.flatMap { section in
      let needed = FormKind.Section(section.title, fields: section.fields.filter(\.isRequired))
      let rest = FormConversation.Pick(
        "", prompt: "Anything to add? (Enter for nothing; or numbers, such as 1 3): ",
        groups: section.fields.filter { !$0.isRequired }.map { [$0] }, isKept: true)
      return FormConversation.Part.parts(needed) + [.picked(rest)]
    }
  }

  /// Asks for the reasons that the outcome needs.
  private func askReasons(
    of questioning: Questioning, _ conversation: inout FormConversation
  ) throws -> FormConversation.Ending {
    var needed: [FormKind.Field] = []
    let departures = questioning.overallDepartures(conversation.values.fields)
    if !departures.isEmpty {
      console.line("The decision is yours, and the document will show both:")
      for departure in departures { console.paragraph(departure.inWords, first: "  ", rest: 2) }
      needed.append(FormKind.overallReason)
    }
    if questioning.hasAcceptedAnswer, conversation.values.fields["authenticity"] == nil {
      console.paragraph(
        "An answer was accepted from practice, so say how authenticity was confirmed.")
      needed.append(FormKind.authenticity)
    }
    var sections = needed.isEmpty ? [] : [FormKind.Section("Reasons", fields: needed)]
    while !sections.isEmpty {
      let ending = try conversation.goThrough(sections.flatMap(FormConversation.Part.parts))
      guard ending == .whole else { return ending }
      sections = FormKind.missing(conversation.values, of: sections)
    }
    return .whole
  }

  /// Returns what keeps a draft, and complains once where it can't be kept.
  func keeper(
    _ draft: FormDraft?, without names: [String] = []
  ) -> (FormValues) -> Void {
    var isTold = false
    return { entered in
      guard let draft else { return }
      var kept = entered
      for name in names { kept.fields[name] = nil }
      do { try draft.keep(kept) } catch {
        if !isTold {
          console.complain(
            "What is entered is not kept as a draft: " + Problem(error).sentence)
        }
        isTold = true
      }
    }
  }
}
