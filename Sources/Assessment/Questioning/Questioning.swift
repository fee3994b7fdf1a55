package import Curriculum
package import LearnerRecord

/// An assessor's questioning as the record has it, corrections followed.
package struct Questioning: Sendable {
  /// An entry about a question that stands: the latest of those that correct each other.
  package struct Turn: Sendable {
    /// The number of the entry.
    package let entry: Int
    /// When the entry was made.
    package let at: Moment
    /// The response, its probes and the decision.
    package let fact: Fact.Asked
  }

  /// The entry that began it.
  package let entry: Int
  /// When it began.
  package let at: Moment
  /// The unit, the plan and what was filled in first.
  package let begun: Fact.QuestioningBegun
  /// What was decided, by the number of the question.
  package private(set) var turns: [Int: Turn] = [:]
  /// What was noted on questions without a decision, by their numbers, in order.
  package private(set) var notes: [Int: [Fact.Noted]] = [:]
  /// The entries that others took the place of, in the order of the record.
  package private(set) var corrections: [FormCorrection] = []
  /// When it was closed; `nil` while it is open.
  package private(set) var closed: Moment?
  /// What was filled in before the first question and after the last, as it is now.
  package private(set) var fields: [String: String]
  /// The times in which it was asked without interruption, in order.
  package private(set) var sittings: [Sitting]
  /// The latest entry about it.
  package private(set) var latest: Int
  /// The entries about it that are dated before their predecessors.
  package private(set) var entriesOutOfOrder: [Int] = []
  /// Who questions since it was resumed; `nil` for whoever the heading names.
  private(set) var resumedBy: String?
  /// Everybody who is named beside the heading as deciding something, in the order of the record.
  private(set) var namedSince: [String] = []
  /// Who decided over all; `nil` while nobody did.
  private(set) var overallBy: String?
  private var latestMoment: Moment
  /// Which entry has what stands in a field that was amended, by the name of the field.
  private var fieldEntries: [String: Int] = [:]

  /// The questions that the assessor added, in order.
  package private(set) var added: [Fact.QuestioningExtended] = []

  /// All questions: those of the plan, then those that were added.
  package var questions: [Question.ID] { begun.questions + added.map(\.question) }

  /// The numbers of the questions without a decision, in the order in which they are asked: one that
  /// was added is asked at once.
  package var open: [Int] {
    let open = questions.indices.map { $0 + 1 }.filter { turns[$0] == nil }
    return open.filter { $0 > begun.questions.count } + open.filter { $0 <= begun.questions.count }
  }

  /// The number of the question that is asked next; `nil` where all have a decision.
  package var next: Int? { open.first }

  /// Returns every questioning of a record, in its order.
  ///
  /// - Parameter entries: The entries of the record.
  /// - Returns: Those that were begun, whether closed or not.
  package static func all(in entries: [Entry]) -> [Questioning] {
    let copies = CopiesApart(of: entries)
    var found: [Int: Questioning] = [:]
    for entry in entries {
      if case .questioningBegun(let begun) = entry.fact {
        found[entry.number] = Questioning(entry: entry.number, at: entry.at, begun: begun)
      } else if let first = entry.fact.questioning {
        found[first]?.take(entry, copies)
      }
    }
    return found.values.sorted { $0.entry < $1.entry }
  }

  private init(entry: Int, at: Moment, begun: Fact.QuestioningBegun) {
    self.entry = entry
    self.at = at
    self.begun = begun
    fields = begun.fields
    sittings = [Sitting(start: at, end: at)]
    latest = entry
    latestMoment = at
  }

  private mutating func take(_ entry: Entry, _ copies: CopiesApart) {
    if entry.at.milliseconds < latestMoment.milliseconds { entriesOutOfOrder.append(entry.number) }
    (latest, latestMoment) = (entry.number, entry.at)
    switch entry.fact {
    case .noted(let note) where turns[note.number] == nil:
      notes[note.number, default: []].append(note)
      sit(until: entry.at)
    case .asked(let fact):
      take(fact, entry, copies)
      if fact.supersedes == nil { sit(until: entry.at) }
    case .questioningExtended(let fact):
      added.append(fact)
      sit(until: entry.at)
    case .questioningClosed(let fact): close(fact, entry)
    case .questioningStopped: sit(until: entry.at)
    case .questioningResumed(let fact) where closed == nil:
      if let name = fact.assessor {
        resumedBy = name
        namedSince.append(name)
      }
      sittings.append(Sitting(start: entry.at, end: entry.at, assessor: assessor))
    case .questioningAmended(let fact): amend(fact, entry)
    default: break
    }
  }

  /// Extends the latest sitting; what comes after the end is no part of it.
  private mutating func sit(until moment: Moment) {
    guard closed == nil else { return }
    sittings[sittings.count - 1].extend(to: moment)
  }

  private mutating func take(_ fact: Fact.Asked, _ entry: Entry, _ copies: CopiesApart) {
    if let earlier = turns[fact.number] {
      let isApart = fact.supersedes == nil && copies.areApart(earlier.entry, entry.number)
      corrections.append(
        .init(
          entry: earlier.entry, moment: entry.at.description,
          reason: Self.reason(
            fact.correction ?? (isApart ? Self.decidedTwice : fact.reason), by: fact.correctedBy),
          replacement: entry.number,
          changes: Self.changes(from: earlier.fact, to: fact)))
    }
    if let name = fact.correctedBy { namedSince.append(name) }
    turns[fact.number] = Turn(entry: entry.number, at: entry.at, fact: fact)
    notes[fact.number] = nil
  }

  /// A reason with the name of whoever gave it, where that is somebody else than the heading names.
  private static func reason(_ reason: String, by name: String?) -> String {
    name.map { reason + " (\($0))" } ?? reason
  }

  /// Why a decision takes the place of one that nobody corrected.
  private static let decidedTwice =
    "Both were decided, in two copies of the record that were joined; the later decision is current."

  private mutating func close(_ fact: Fact.QuestioningClosed, _ entry: Entry) {
    guard closed == nil else {
      // Before a second program was kept out, one could close what another had closed already.
      let empty = FormKind.afterQuestioning.flatMap(\.fields).map { ($0.name, "") }
      let fields = fact.fields.merging(empty) { first, _ in first }
      return amend(
        .init(
          questioning: self.entry, fields: fields,
          reason: "It was closed a second time.", by: fact.by), entry)
    }
    sit(until: entry.at)
    closed = entry.at
    fields.merge(fact.fields) { $1 }
    take(fact.by, decidingOverall: true)
    for field in FormKind.afterQuestioning.flatMap(\.fields) {
      fieldEntries[field.name] = entry.number
    }
  }

  /// Takes in who filled in something; `nil` for whoever the heading names.
  private mutating func take(_ name: String?, decidingOverall isOverall: Bool) {
    if let name { namedSince.append(name) }
    if isOverall { overallBy = name ?? firstAssessor }
  }

  private mutating func amend(_ fact: Fact.QuestioningAmended, _ entry: Entry) {
    let earlier = fields
    fields.merge(fact.fields) { $1 }
    if fact.isOfOutcome { take(fact.by, decidingOverall: fact.fields["overall"] != nil) }
    fields = fields.filter { !$0.value.isEmpty }
    let changed = FormKind.questioningRecord.fields.filter { fact.fields[$0.name] != nil }
    if let reason = fact.reason {
      let places = changed.map { fieldEntries[$0.name] ?? self.entry }
      corrections.append(
        .init(
          entry: places.max() ?? self.entry, moment: entry.at.description,
          reason: Self.reason(reason, by: fact.by),
          replacement: entry.number,
          changes: FormCorrection.Change.all(changed, from: earlier, to: fields)))
    }
    for field in changed { fieldEntries[field.name] = entry.number }
  }
}

extension Fact.QuestioningAmended {
  /// Whether it is about what an assessor decides over all, and not about the heading alone.
  fileprivate var isOfOutcome: Bool { names(anyOf: .questioningOutcome) }

  /// Whether it is what a verifier said.
  var isByVerifier: Bool { names(anyOf: .qualityAssurance) }

  private func names(anyOf section: FormKind.Section) -> Bool {
    section.fields.contains { fields[$0.name] != nil }
  }
}
