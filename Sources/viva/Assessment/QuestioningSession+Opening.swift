internal import ArgumentParser
internal import LearnerRecordStore
internal import Conversations
internal import Assessment
internal import LearnerRecord
internal import Scheduling
internal import Terminal
internal import Text

// Before the first question.
extension QuestioningSession {
  /// Fills in what comes before the first question, and puts the plan on record; `nil` where the
  /// assessor stops, and then a draft is kept.
  func begin(attempt: Int) throws -> Questioning? {
    let left = FormDraft(kind: .questioningRecord, unit: unit, correcting: nil, workspace)
    guard choice.given.isEmpty, !isFromPaper, let words = try left.chosen() else {
      return try beginChosen(attempt: attempt)
    }
    // The command that is offered for a draft has no options: it resumes what was begun.
    var session = self
    session.isFromPaper = words.contains(Self.onPaper)
    session.choice = try QuestionChoice.parse(words.filter { $0 != Self.onPaper })
    console.line("Resuming the draft: \(words.map(shellWord).joined(separator: " ").visible()).")
    return try session.beginChosen(attempt: attempt)
  }

  private static let onPaper = "--on-paper"

  private func beginChosen(attempt: Int) throws -> Questioning? {
    let chosen = try choice.questions(of: unit, in: workspace, after: desk.entries)
    console.line("\(counted(chosen.questions.count, "question")): \(chosen.words).")
    for remark in chosen.remarks { console.paragraph(remark) }
    let file = QuestioningHeadingFile(workspace.places)
    let last = file.heading()
    reportChange(of: chosen.mark, since: last)
    var draft = FormDraft(kind: .questioningRecord, unit: unit, correcting: nil, workspace)
    draft.choice = choice.words + (isFromPaper ? [Self.onPaper] : [])
    let kept = try draft.values()
    if kept != nil {
      console.line("What was filled in before is offered again; it is a draft.")
    }
    let shared = last ?? QuestioningHeading(after: desk.entries)?.ofNobody
    var offered = try Questioning.offered(
      for: chosen, attempt: attempt, today: desk.clock.now().date, draft: kept, shared: shared,
      after: desk.entries)
    if isFromPaper { offered.fields["date"] = kept?.fields["date"] }
    let known = offered.fields.filter { kept?.fields[$0.key] == nil }
    let parts = try parts(known: known, shared: shared)
    guard let fields = try heading(parts, offered, entered: kept ?? FormValues(), draft) else {
      console.paragraph(
        "Stopped. Nothing is on record yet; what was filled in is kept as a draft, and the same "
          + "command offers it again.")
      return nil
    }
    try desk.append(
      try Questioning.beginning(
        chosen, of: unit, fields: fields, isFromPaper: isFromPaper, after: desk.entries))
    draft.drop()
    do {
      try file.keep(.init(fields, on: try workspace.today().description, instrument: chosen.mark))
    } catch {
      console.complain(
        "What was filled in can't be offered to the next candidate: " + Problem(error).sentence)
    }
    guard let begun = desk.questionings(of: unit).last else {
      throw Problem("The questioning could not be begun.", exitCode: .software)
    }
    return begun
  }

  /// Says that an instrument is no longer the one that was used under the same version.
  private func reportChange(of mark: Fact.InstrumentMark?, since last: QuestioningHeading?) {
    let earlier =
      desk.questionings(of: unit).map { ($0.begun.instrument, $0.at.date) }
      + [(last?.instrument, last?.day ?? "")]
    guard let mark, let other = earlier.last(where: { $0.0.map(mark.differs) == true }) else {
      return
    }
    console.paragraph(
      "The instrument “\(mark.name.visible())”, version \(mark.version.visible()), is not the file that "
        + "was used on \(dateInWords(other.1) ?? other.1): the version is the same, the content is not. The "
        + "record has the hash of this one. A changed instrument should get a new version.")
  }

  /// What is asked for: what is missing of the candidate, what is the assessor's, what is rare, and what
  /// is said each time.
  private func parts(
    known: [String: String], shared: QuestioningHeading?
  ) throws -> [FormConversation.Part] {
    let candidate = QuestioningHeading.fields([["candidate", "candidate-id"]]).joined()
      .filter { known[$0.name] == nil }
    let rare = FormConversation.Pick(
      "Anything else",
      prompt: "Anything else to note? (Enter for nothing; or numbers, such as 1 3): ",
      groups: QuestioningHeading.fields(QuestioningHeading.rare))
    return (isFromPaper ? FormConversation.Part.parts(FormKind.whenHeld) : [])
      + FormConversation.Part.parts(.init("Candidate", fields: candidate))
      + (try shared.map { [.picked(try again($0))] }
        ?? Self.first.flatMap(FormConversation.Part.parts))
      + [.picked(rare)] + FormConversation.Part.parts(FormKind.briefing)
  }

  /// What the assessor fills in the first time.
  private static let first = [
    FormKind.Section(
      "Assessor and purpose",
      fields: QuestioningHeading.fields([["assessor", "assessor-id", "purpose"]]).flatMap(\.self)),
    FormKind.Section(
      "Conditions",
      fields: QuestioningHeading.fields([["place", "mode", "book", "resources", "scribe"]])
        .flatMap(\.self)),
  ]

  /// What stands from the last candidate; on another day the date says so.
  private func again(_ shared: QuestioningHeading) throws -> FormConversation.Pick {
    let isToday = shared.day == (try workspace.today().description)
    let day = dateInWords(shared.day) ?? shared.day
    return FormConversation.Pick(
      isToday ? "As before today" : "As on \(day)",
      prompt: "Enter: as \(isToday ? "before" : "then"); or the numbers of what is different: ",
      groups: QuestioningHeading.fields(QuestioningHeading.shared),
      asksAnew: ["scribe", "assessor-id"])
  }

  /// Asks for the heading until nothing is missing; `nil` where the assessor stops.
  private func heading(
    _ parts: [FormConversation.Part], _ start: FormValues, entered: FormValues, _ draft: FormDraft
  ) throws -> [String: String]? {
    var conversation = FormConversation(
      unit: unit, lines: dialogue(), values: start, entered: entered,
      days: try workspace.formDays(),
      keep: keeper(draft, without: Questioning.saidEachTime))
    let needed = FormKind.heading(isFromPaper: isFromPaper)
    guard try conversation.fill(parts), try confirmRefusal(&conversation) else { return nil }
    try refuseWithoutConsent(conversation.values.fields, draft)
    guard
      try settle(&conversation, of: needed, saying: "This is needed before the first question:"),
      try confirmRefusal(&conversation)
    else { return nil }
    try refuseWithoutConsent(conversation.values.fields, draft)
    return conversation.values.fields
  }

  /// Asks for the consent again where “no” was a slip of the key.
  ///
  /// Without consent, all that was filled in goes. `false` where the assessor stops.
  private func confirmRefusal(_ conversation: inout FormConversation) throws -> Bool {
    let consent = FormKind.briefing.fields.filter { $0.name == "consent" }
    while conversation.values.fields["consent"] == "no" {
      console.paragraph(
        "Without the candidate's consent no record is made, and what was filled in is dropped.")
      let answer = try conversation.lines.isYes("Does the candidate refuse (yes or no)? ")
      guard case .chosen(false) = answer else { return true }
      guard try conversation.fill([FormKind.Section("Consent", fields: consent)]) else {
        return false
      }
    }
    return true
  }

  /// Where nothing may be recorded, nothing of it is kept either but what is the assessor's own.
  private func refuseWithoutConsent(_ fields: [String: String], _ draft: FormDraft) throws {
    guard fields["consent"] == "no" else { return }
    draft.drop()
    let file = QuestioningHeadingFile(workspace.places)
    try? file.keep(
      .init(
        fields, on: try workspace.today().description, instrument: file.heading()?.instrument))
    throw Problem(
      "The candidate does not consent to this record, so none is made, and no draft of it is kept.",
      exitCode: .usage)
  }
}
