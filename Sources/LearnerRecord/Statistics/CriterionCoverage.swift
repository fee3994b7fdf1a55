package import Curriculum
internal import Scheduling
internal import Text

/// What of a criterion was asked in practice, and how it went.
package struct CriterionCoverage: Encodable {
  /// The id of the criterion.
  package var criterion: String
  /// The criterion in the unit's words.
  package var words: String
  /// The criterion's own line, which tells it apart where a table is narrow.
  package var text: String
  /// Knowledge questions in the banks.
  package var questions: Int
  /// Questions that were answered at least once.
  package var asked: Int
  /// Questions that were right at the first answer of the latest day on which they were answered.
  package var right: Int
  /// Questions whose latest answer nobody marked yet.
  package var notMarked: Int
  /// Questions that are due.
  package var due: Int
  /// The share of the knowledge questions expected to be recalled now, what was never asked counting as
  /// not recalled: a fraction, 0…1; `nil` without questions.
  package var recall: Double?
  /// Cases in the banks.
  package var cases: Int
  /// Cases that were answered at least once.
  package var casesAsked: Int

  /// Counts the questions on a criterion.
  ///
  /// - Parameters:
  ///   - criterion: The criterion.
  ///   - curriculum: What can be asked.
  ///   - state: What is known of the learner.
  ///   - now: The time.
  ///   - latestDays: How the questions went when they came back.
  ///   - waiting: The questions whose latest answer nobody marked yet.
  ///   - law: On which days the law changes.
  package init(
    _ criterion: Criterion, _ curriculum: Curriculum, _ state: LearnerState, at now: Moment,
    _ latestDays: LatestDays, notMarked waiting: Set<Question.ID>, law: LawDays = LawDays()
  ) {
    self.criterion = criterion.id.rawValue
    words = criterion.words
    text = criterion.text.withoutEmphasis
    let all = curriculum.positions(matching: [.criterion(criterion.id)])
      .map { curriculum.outlines[$0] }
    let ids = all.filter { $0.kind == .knowledge }.map(\.id)
    let cases = all.filter { $0.kind == .application }.map(\.id)
    let answers = ids.map { latestDays.isRight($0) }
    questions = ids.count
    asked = zip(ids, answers).count { waiting.contains($0) || $1 != nil }
    right = answers.count { $0 == true }
    notMarked = ids.count { waiting.contains($0) }
    let recalls = ids.map { state.retrievability(of: $0, at: now) ?? 0 }
    recall = recalls.isEmpty ? nil : rounded(recalls.reduce(0, +) / Double(recalls.count))
    let today = state.studyDay(now)
    due = ids.compactMap { state.dueDay(of: $0, under: law) }.count { $0 <= today }
    self.cases = cases.count
    casesAsked = cases.count { state.lastDay(of: $0) != nil }
  }
}
