internal import Conversations
internal import Assessment
internal import Curriculum
internal import LearnerRecord
internal import Scheduling
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
      guard let name = try whoCorrects(questioning) else { return unchanged() }
      let sections = FormKind.heading(isFromPaper: questioning.begun.isFromPaper == true)
      try amend(questioning, sections, by: name) { try fill(sections, $0, fromEnd: $1) }
      if questioning.isFirst(name) { try offerCorrected(attempt) }
    case "outcome", "overall":
      guard questioning.closed != nil else {
        throw Problem(
          "It is not closed yet, so it has no outcome to correct.", exitCode: .usage)
      }
      guard let name = try whoCorrects(questioning) else { return unchanged() }
      let reason = [FormKind.Section("", fields: [FormKind.overallReason])]
      try amend(questioning, FormKind.afterQuestioning + reason, by: name) {
        try outcome(of: questioning, from: $0, nil, fromEnd: $1)
      }
    default: try correctQuestion(Int(part), part, of: questioning)
    }
  }

  /// Returns who corrects; where several people decided something, nobody is taken for granted.
  private func whoCorrects(_ questioning: Questioning) throws -> String? {
    if let person {
      try refuseOwnRecord(person)
      return person
    }
    return try askWhoCorrects(questioning)
  }

  /// Refuses the name of the person who is assessed.
  private func refuseOwnRecord(_ name: String) throws {
    guard RecordOwner.likeness(name, desk.entries.learnerName) == .same else { return }
    throw Problem(
      "“\(name.visible())” is the name of the person who is assessed.", exitCode: .usage)
  }

  private func askWhoCorrects(_ questioning: Questioning) throws -> String? {
    try whoAssesses(questioning, "Who corrects it?", evenHere: questioning.isBySeveral)
  }

  private func unchanged() { console.line("Nothing was changed.") }

  /// Offers the next candidate of the day what was corrected, and no longer what was wrong.
  private func offerCorrected(_ attempt: Int?) throws {
    let file = QuestioningHeadingFile(workspace.places)
    guard let kept = file.heading(), kept.day == (try workspace.today().description) else { return }
    try? file.keep(.init(found(attempt).fields, on: kept.day, instrument: kept.instrument))
  }

  /// Fills in what the internal verifier says.
  ///
  /// - Parameter attempt: Which questioning of the unit, from 1; `nil` for the latest.
  /// - Throws: `Problem` where there is none; `StoreError` and `LineEditorError`.
  func verify(attempt: Int?) throws {
    let questioning = try found(attempt)
    if let person { try refuse(person, asVerifierOf: questioning) }
    let sections = FormKind.verification.map { section in
      var section = section.inWords(of: unit.jurisdiction)
      // What is said to have been checked was checked by somebody.
      for place in section.fields.indices where section.fields[place].name == Self.verifier {
        section.fields[place].isRequired = true
      }
      return section
    }
    try amend(questioning, sections, by: person) { fields, isBack in
      var offered = fields
      offered[Self.verifier] = person ?? fields[Self.verifier]
      let filled = try fill(sections, offered, fromEnd: isBack)
      if let name = filled?[Self.verifier] { try refuse(name, asVerifierOf: questioning) }
      return filled
    }
  }

  private static let verifier = "iqa-name"

  /// Refuses whoever decided something, and whoever is assessed.
  private func refuse(_ name: String, asVerifierOf questioning: Questioning) throws {
    try refuseOwnRecord(name)
    let assessors = desk.entries.assessors(of: questioning.entry)
    guard assessors.contains(where: { RecordOwner.likeness($0, name) == .same }) else { return }
    throw Problem(
      "\(name.visible()) assessed here, and nobody checks their own work.", exitCode: .usage)
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
    _ sections: [FormKind.Section], _ fields: [String: String], fromEnd isBack: Bool
  ) throws -> [String: String]? {
    var conversation = FormConversation(
      unit: unit, lines: dialogue(), values: FormValues(fields: fields),
      days: try workspace.formDays())
    guard try conversation.fill(sections.flatMap(FormConversation.Part.parts), fromEnd: isBack),
      try settle(&conversation, of: sections)
    else { return nil }
    return conversation.values.fields
  }

  /// Asks again for what is missing or can't be in some parts; `false` where the assessor stops.
  func settle(
    _ conversation: inout FormConversation, of sections: [FormKind.Section],
    saying need: String = "This is needed:"
  ) throws -> Bool {
    var areTwoPeople = false
    while true {
      var open = FormKind.missing(conversation.values, of: sections)
      if !open.isEmpty { console.line(need) }
      if let contradiction = FormContradiction(
        in: conversation.values, of: sections, areTwoPeople: areTwoPeople)
      {
        console.paragraph(contradiction.sentence)
        if contradiction.isTwoPeople, try conversation.lines.areTwoPeople() {
          areTwoPeople = true
          continue
        }
        open.append(contradiction.section)
      }
      guard !open.isEmpty else { return true }
      guard try conversation.fill(open) else { return false }
    }
  }

  /// Puts on record what became different in some parts, with a reason where something was there
  /// before; it is asked for unless it was given.
  ///
  /// - Parameters:
  ///   - questioning: The questioning.
  ///   - sections: The parts.
  ///   - why: The reason; `nil` to ask for it.
  ///   - name: Who changes it; `nil` for the verifier that is filled in.
  ///   - unchanged: What is said where nothing becomes different.
  ///   - ask: Asks for the parts, given what stands in them and whether somebody comes back to the last prompt; `nil`
  ///     where the assessor stops.
  /// - Throws: `LineEditorError`, and what the record throws.
  private func amend(
    _ questioning: Questioning, _ sections: [FormKind.Section], why: String? = nil,
    by name: String? = nil,
    unchanged: String = "Nothing was changed.",
    _ ask: ([String: String], Bool) throws -> [String: String]?
  ) throws {
    var (fields, isBack) = (questioning.fields, false)
    while true {
      guard let filled = try ask(fields, isBack),
        let (changes, amended) = questioning.amendment(of: sections, to: filled)
      else { return console.line(unchanged) }
      var fact = amended
      let who = name ?? filled[Self.verifier]
      fact.by = who.flatMap { questioning.isFirst($0) ? nil : $0 }
      (fields, isBack) = (filled, true)
      if changes.contains(where: { !$0.was.isEmpty }) {
        console.report(changes)
        switch try why.map({ .said($0) }) ?? askWhyCorrected() {
        case .said(let words): fact.reason = words
        case .back: continue
        case .stopped: return console.line(unchanged)
        }
      }
      let entry = try desk.append([.questioningAmended(fact)])
      return report(entry?.number ?? 0, isCorrection: fact.reason != nil)
    }
  }

  private func askWhyCorrected() throws -> WhyCorrected {
    let lines: Dialogue<QuestioningSlashCommand> = dialogue()
    return try lines.whyCorrected()
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
    guard let name = try whoCorrects(questioning) else { return unchanged() }
    var correction = QuestionCorrection(
      turn, on: question, of: questioning, by: name, lines: dialogue(), clock: desk.clock)
    guard let (entry, why) = try correction.hold(at: desk) else { return unchanged() }
    report(entry, isCorrection: true)
    try askWhyOverall(desk.current(questioning), before: questioning, why: why, by: name)
  }

  /// Asks for the reason of an overall result that departs from the decisions, or departs in another
  /// way, since one was corrected.
  private func askWhyOverall(
    _ questioning: Questioning, before: Questioning, why: String, by name: String
  ) throws {
    let departures = questioning.overallDepartures()
    let isGiven = !questioning.fields["overall-reason", default: ""].isEmpty
    guard !departures.isEmpty, !isGiven || departures != before.overallDepartures() else { return }
    let words = departures.map(\.inWords).joined(separator: " ")
    console.paragraph(
      "The overall result is still “\(questioning.fields["overall"] ?? "")”. \(words) Say why it is "
        + "kept, or /stop: --correct outcome changes it.")
    let reason = [FormKind.Section("", fields: [FormKind.overallReason])]
    try amend(
      questioning, reason, why: why, by: name,
      unchanged: "The overall result and its reason are as they were; the correction is on record."
    ) { try fill(reason, $0, fromEnd: $1) }
  }

  private func report(_ number: Int, isCorrection: Bool) {
    console.paragraph(
      isCorrection
        ? "Corrected: entry \(number). The document shows what was and what is."
        : "On record as entry \(number).")
  }
}
