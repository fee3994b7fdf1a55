internal import Conversations
internal import Assessment
internal import Curriculum
internal import LearnerRecord
internal import Terminal
internal import Text

// What is changed afterwards.
extension QuestioningSession {
  /// Corrects a part of a questioning.
  ///
  /// - Parameters:
  ///   - part: The number of a question, `heading` or `outcome`.
  ///   - attempt: Which questioning of the unit, from 1; `nil` for the latest.
  /// - Throws: `Problem` where there is nothing to correct; `StoreError` and `LineEditorError`.
  func correct(_ part: String, attempt: Int?) throws {
    let questioning = try found(attempt)
    switch part.lowercased() {
    case "heading":
      let isFromPaper = questioning.begun.isFromPaper == true
      let sections = (isFromPaper ? [FormKind.whenHeld] : []) + FormKind.beforeQuestioning
      try amend(questioning, sections) { try fill(sections, questioning.fields) }
    case "outcome", "overall":
      guard questioning.closed != nil else {
        throw Problem(
          "It is not closed yet, so it has no outcome to correct.", exitCode: .usage)
      }
      let reason = [FormKind.Section("", fields: [FormKind.overallReason])]
      try amend(questioning, FormKind.afterQuestioning + reason) {
        try outcome(of: questioning, from: questioning.fields, nil)
      }
    default: try correctQuestion(Int(part), part, of: questioning)
    }
  }

  /// Fills in what the internal verifier says.
  ///
  /// - Parameter attempt: Which questioning of the unit, from 1; `nil` for the latest.
  /// - Throws: `Problem` where there is none; `StoreError` and `LineEditorError`.
  func verify(attempt: Int?) throws {
    let questioning = try found(attempt)
    try amend(questioning, FormKind.verification) {
      try fill(FormKind.verification, questioning.fields)
    }
  }

  private func found(_ attempt: Int?) throws -> Questioning {
    let all = desk.questionings(of: unit)
    guard let last = all.last else {
      throw Problem(
        "No questioning on \(unit.code) is on record.", exitCode: .noInput)
    }
    guard let attempt else { return last }
    guard all.indices.contains(attempt - 1) else {
      throw Problem(
        "There \(all.count == 1 ? "is 1 questioning" : "are \(all.count) questionings") "
          + "on \(unit.code). --attempt takes a number from 1 to \(all.count).",
        exitCode: .usage)
    }
    return all[attempt - 1]
  }

  private func fill(
    _ sections: [FormKind.Section], _ fields: [String: String]
  ) throws -> [String: String]? {
    var conversation = FormConversation(
      unit: unit, lines: dialogue(), values: FormValues(fields: fields),
      days: try workspace.formDays())
    var open = sections
    while !open.isEmpty {
      guard try conversation.fill(open) else { return nil }
      open = FormKind.missing(conversation.values, of: sections)
      guard let complaint = conversation.values.complaintAboutTimes else { continue }
      console.paragraph(complaint)
      open.append(FormKind.times)
    }
    return conversation.values.fields
  }

  /// Puts on record what became different in some parts, with a reason where something was there
  /// before; it is asked for unless it was given.
  private func amend(
    _ questioning: Questioning, _ sections: [FormKind.Section], why: String? = nil,
    _ ask: () throws -> [String: String]?
  ) throws {
    guard let filled = try ask(),
      let (changes, amended) = questioning.amendment(of: sections, to: filled)
    else { return reportNothingChanged() }
    var fact = amended
    if changes.contains(where: { !$0.was.isEmpty }) {
      console.report(changes)
      let lines: Dialogue<QuestioningSlashCommand> = dialogue()
      fact.reason = try why ?? lines.whyCorrected()
      guard fact.reason != nil else { return reportNothingChanged() }
    }
    let entry = try desk.append([.questioningAmended(fact)])
    report(entry?.number ?? 0, isCorrection: fact.reason != nil)
  }

  private func correctQuestion(
    _ number: Int?, _ typed: String, of questioning: Questioning
  ) throws {
    guard let number, let turn = questioning.turns[number],
      let question = desk.entries.wordings[turn.fact.wording]
    else {
      throw Problem(
        "There is no decision on question \(typed.visible()) of \(unit.code) to correct. "
          + "--correct takes the number of a decided question, “heading” or “outcome”.",
        exitCode: .usage)
    }
    var correction = QuestionCorrection(
      turn, on: question, of: questioning, lines: dialogue(), clock: desk.clock)
    guard let (entry, why) = try correction.hold(at: desk) else { return reportNothingChanged() }
    report(entry, isCorrection: true)
    try askWhyOverall(desk.current(questioning), before: questioning, why: why)
  }

  /// Asks for the reason of an overall result that departs from the decisions, or departs in another
  /// way, since one was corrected.
  private func askWhyOverall(
    _ questioning: Questioning, before: Questioning, why: String
  ) throws {
    let departures = questioning.overallDepartures()
    let isGiven = !questioning.fields["overall-reason", default: ""].isEmpty
    guard !departures.isEmpty, !isGiven || departures != before.overallDepartures() else { return }
    let words = departures.map(\.inWords).joined(separator: " ")
    console.paragraph(
      "The overall result is still “\(questioning.fields["overall"] ?? "")”. \(words) Say why it is "
        + "kept, or /stop: --correct outcome changes it.")
    let reason = [FormKind.Section("", fields: [FormKind.overallReason])]
    try amend(questioning, reason, why: why) { try fill(reason, questioning.fields) }
  }

  private func report(_ number: Int, isCorrection: Bool) {
    console.paragraph(
      isCorrection
        ? "Corrected: entry \(number). The document shows what was and what is."
        : "On record as entry \(number).")
  }

  private func reportNothingChanged() {
    console.line("Nothing was changed.")
  }
}
