internal import Curriculum
internal import LearnerRecord
internal import Scheduling

/// What of a record belongs in a document, by unit and date.
struct TranscriptSelection {
  /// The answers that stand.
  let answers: [RecordFindings.Answer]
  /// How many answers would have been taken in if they had not been taken back.
  let takenBack: Int
  let skipped: [RecordFindings.Skip]
  /// The answers that nobody marked: those that wait for it, and those whose question was answered
  /// again since.
  let unmarked: (waiting: [LockedAnswers.Answer], past: [LockedAnswers.Answer])

  /// Chooses from a record.
  ///
  /// - Parameters:
  ///   - findings: What the record holds.
  ///   - unit: The code of the only unit to take in; `nil` for all.
  ///   - since: The date before which entries are left out.
  ///   - until: The date after which entries are left out.
  init(findings: RecordFindings, unit: String?, since: StudyDay?, until: StudyDay? = nil) {
    func isWanted(_ at: Moment, _ wording: Question?) -> Bool {
      let day = at.studyDay(rolloverHour: 0)
      if let since, day < since { return false }
      if let until, day > until { return false }
      guard let unit, let wording else { return true }
      return wording.criteria.contains { $0.unitCode == unit }
    }
    let wanted = findings.answers.filter { isWanted($0.at, findings.wording(of: $0.fact)) }
    answers = wanted.filter { !findings.takenBack.contains($0.entry) }
    takenBack = wanted.count - answers.count
    func unmarked(_ answers: [LockedAnswers.Answer]) -> [LockedAnswers.Answer] {
      answers.filter { isWanted($0.at, findings.wording(of: $0)) }
    }
    self.unmarked = (unmarked(findings.unmarked.waiting), unmarked(findings.unmarked.past))
    skipped = findings.skips.filter { isWanted($0.at, findings.wording(of: $0)) }
  }
}
