package import Curriculum
package import LearnerRecord

// What goes on record before the first question, and what is changed afterwards.
extension Questioning {
  /// What somebody has to say each time, so that Enter states nothing that is not so.
  package static let saidEachTime = ["briefed-process", "briefed-appeal", "consent", "scribe"]

  /// Returns what is offered in the heading: the draft, what the assessor filled in last, what is the candidate's
  /// own, and what is known today.
  ///
  /// - Parameters:
  ///   - chosen: The questions.
  ///   - attempt: Which questioning of the unit it is, from 1.
  ///   - today: The date, as `yyyy-mm-dd`.
  ///   - draft: What was filled in before and is not on record; `nil` for nothing.
  ///   - shared: What the assessor filled in last, whoever was questioned; `nil` for nothing.
  ///   - entries: The entries of the candidate's record.
  /// - Returns: The fields.
  /// - Throws: What the encoder throws; nothing, for questions with finite numbers.
  package static func offered(
    for chosen: ChosenQuestions, attempt: Int, today: String, draft: FormValues?,
    shared: QuestioningHeading?, after entries: [Entry]
  ) throws -> FormValues {
    let last = all(in: entries).last?.fields ?? [:]
    var fields = last.filter { QuestioningHeading.ofCandidate.contains($0.key) }
    fields.merge(shared?.fields ?? [:]) { $1 }
    fields.merge(chosen.conditions) { $1 }
    fields["candidate-id"] = entries.listing.learnerID ?? fields["candidate-id"]
    fields["attempt"] = "\(attempt)"
    fields.merge(draft?.fields.filter { !saidEachTime.contains($0.key) } ?? [:]) { $1 }
    if fields["scribe"] != fields["assessor"] { fields["scribe"] = nil }
    fields["date"] = today
    fields["instrument"] = try chosen.instrument()
    fields["candidate"] = entries.learnerName ?? fields["candidate"]
    return FormValues(fields: fields)
  }

  /// Returns the facts of the beginning: the wordings that are not the latest on record, and the plan.
  ///
  /// - Parameters:
  ///   - chosen: The questions.
  ///   - unit: The unit.
  ///   - fields: What was filled in before the first question.
  ///   - isFromPaper: Whether it was held on paper and is entered afterwards.
  ///   - entries: The entries of the candidate's record.
  /// - Returns: The facts, in order.
  /// - Throws: What the encoder throws; nothing, for questions with finite numbers.
  package static func beginning(
    _ chosen: ChosenQuestions, of unit: Unit, fields: [String: String], isFromPaper: Bool = false,
    after entries: [Entry]
  ) throws -> [Fact] {
    let latest = latestWordings(in: entries).mapValues(\.fingerprint)
    let new = try chosen.questions.map { try Wording($0) }
      .filter { latest[$0.question.id] != $0.fingerprint }
    let begun = Fact.QuestioningBegun(
      unit: unit.code, release: unit.release, questions: chosen.questions.map(\.id),
      choice: chosen.words, fields: fields, again: chosen.again, instrument: chosen.mark,
      isFromPaper: isFromPaper ? true : nil)
    return new.map { .worded(.init($0)) } + [.questioningBegun(begun)]
  }

  /// Returns the questions as they were worded when the questioning began, by id.
  package func plannedWordings(in entries: [Entry]) throws -> [Question.ID: Wording] {
    // The wording that was put on record for this questioning is the latest before it began.
    try Self.latestWordings(in: entries.filter { $0.number < entry })
      .mapValues { try Wording($0.question) }
  }

  private static func latestWordings(in entries: [Entry]) -> [Question.ID: Fact.Worded] {
    entries.reduce(into: [:]) { latest, entry in
      if case .worded(let fact) = entry.fact { latest[fact.question.id] = fact }
    }
  }

  /// Compares what was filled in with what is on record.
  ///
  /// - Parameters:
  ///   - sections: The parts that were filled in again.
  ///   - filled: What stands in them now.
  /// - Returns: What changed, with the fact that puts it on record, still without a reason; `nil` for nothing.
  package func amendment(
    of sections: [FormKind.Section], to filled: [String: String]
  ) -> (changes: [FormCorrection.Change], fact: Fact.QuestioningAmended)? {
    let all = sections.flatMap(\.fields)
    let changes = FormCorrection.Change.all(all, from: fields, to: filled)
    guard !changes.isEmpty else { return nil }
    let changed = all.filter { (fields[$0.name] ?? "") != (filled[$0.name] ?? "") }
    let values = changed.map { ($0.name, filled[$0.name] ?? "") }
    return (
      changes,
      Fact.QuestioningAmended(questioning: entry, fields: Dictionary(values) { $1 }, reason: nil)
    )
  }
}
