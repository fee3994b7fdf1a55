package import Curriculum
package import Scheduling

/// By when every question will have been asked: at the pace of the last days, and at which it would do.
package struct AskingPace: Encodable, Equatable, Sendable {
  /// How many questions were never asked; at least one.
  package var unasked: Int
  /// How many new ones a day had over the last days, rounded to a tenth.
  package var newPerDay: Double
  /// The study day by which all will have been asked at that pace, as `yyyy-mm-dd`; `nil` where nothing new
  /// was asked, or it would take more than ten years.
  package var askedBy: String?
  /// The study day by which they had better be: that of a goal for all of them, or in eight weeks.
  package var wantedBy: String
  /// How many new ones a day that takes.
  package var neededPerDay: Int
  /// Whether that is the day of a goal, whose plan says what each day asks.
  package var isForGoal: Bool

  /// Over how many days the pace is taken.
  package static let window = 14
  /// In how many days everything had better be asked, where no goal says otherwise.
  package static let horizon = 56
  /// How many entries, from the end of a record, tell the pace: those of two very busy weeks.
  package static let entries = 5_000
  /// Further ahead no day is named.
  private static let furthest = 3_650

  /// Reckons the pace; there is none where all was asked, or nothing at all yet.
  ///
  /// - Parameters:
  ///   - curriculum: What can be asked.
  ///   - state: What is known of the learner.
  ///   - positions: The places of the questions; `nil` for those of all units that were begun.
  ///   - facts: What of each entry of the record changes the state, in order; the last ``entries`` do, those
  ///     before as if they changed nothing.
  ///   - today: The study day.
  package init?(
    _ curriculum: Curriculum, _ state: LearnerState, positions: [Int]?, facts: [ReplayFact],
    today: StudyDay
  ) {
    guard !state.cards.isEmpty else { return nil }
    let chosen = positions ?? Self.begun(curriculum, state)
    let asked = chosen.map { curriculum.outlines[$0] }
      .filter { $0.kind == .knowledge && !state.settings.suspended.contains($0.id) }
    let new = asked.filter { state.cards[$0.id] == nil }
    guard !new.isEmpty else { return nil }
    let firsts = FirstDays(facts, rolloverHour: state.policy.rolloverHour)
    // A day that has only begun slows nobody down.
    let last = firsts.latest == today ? today : today.advanced(by: -1)
    let span = min(Self.window, max(1, last - (firsts.earliest ?? last) + 1))
    // Whoever answered more often than is seen here was asked before.
    let recent = asked.count { outline in
      guard let day = firsts.days[outline.id.rawValue] else { return false }
      return last - day < span
        && firsts.counts[outline.id.rawValue] == state.cards[outline.id]?.reviews
    }
    let pace = Double(recent) / Double(span)
    let days = pace > 0 ? (Double(new.count) / pace).rounded(.up) : .infinity
    let goalDay = Self.goalDay(of: new, state, today)
    let wanted = goalDay ?? today.advanced(by: Self.horizon)
    isForGoal = goalDay != nil
    unasked = new.count
    newPerDay = (pace * 10).rounded() / 10
    askedBy =
      days <= Double(Self.furthest) ? today.advanced(by: Int(days)).description : nil
    wantedBy = wanted.description
    neededPerDay = (new.count + (wanted - today) - 1) / (wanted - today)
  }

  /// Returns the places of the questions on units of which something was answered.
  private static func begun(_ curriculum: Curriculum, _ state: LearnerState) -> [Int] {
    let units = Set(
      curriculum.outlines.filter { state.cards[$0.id] != nil }
        .flatMap { $0.criteria.map(\.unitCode) })
    return curriculum.outlines.indices.filter {
      curriculum.outlines[$0].criteria.contains { units.contains($0.unitCode) }
    }
  }

  /// Returns the last day of the goals to come, where each question is of a unit with one.
  private static func goalDay(
    of questions: [QuestionOutline], _ state: LearnerState, _ today: StudyDay
  ) -> StudyDay? {
    let goals = state.settings.goalsToCome(on: today)
    let units = Set(goals.map(\.goal.unit))
    let isForAll = questions.allSatisfy { $0.criteria.contains { units.contains($0.unitCode) } }
    return isForAll ? goals.last?.day : nil
  }
}

/// The study days on which questions were answered for the first time.
private struct FirstDays {
  /// By the id of the question.
  var days: [String: StudyDay] = [:]
  /// How many answers there were, by the id of the question.
  var counts: [String: Int] = [:]
  /// The first of all.
  var earliest: StudyDay? { days.values.min() }
  /// The last study day with an answer; `nil` without one.
  var latest: StudyDay?

  init(_ facts: [ReplayFact], rolloverHour: Int) {
    let standing = StandingAnswers(facts)
    for (number, fact) in zip(1..., facts) {
      guard case .answered(let answer) = fact.change, !answer.isCram,
        !standing.takenBack.contains(number)
      else { continue }
      counts[answer.question, default: 0] += 1
      let day = fact.at.studyDay(rolloverHour: rolloverHour)
      latest = max(latest ?? day, day)
      guard days[answer.question] == nil else { continue }
      days[answer.question] = day
    }
  }
}
