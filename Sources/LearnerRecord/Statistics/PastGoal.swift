package import Curriculum
package import Scheduling

/// What came of a goal whose day has come: what was expected of its questions when they were asked
/// again, and how many of them were recalled.
package struct PastGoal: Encodable, Equatable, Sendable {
  /// The code of the unit.
  package let unit: String
  /// The day of the assessment, as `yyyy-mm-dd`.
  package let by: String
  /// The recall wanted: a fraction, 0…1.
  package let target: Double
  /// The questions that had been asked before and were asked again in the ``days`` from the day on; 0 or
  /// more.
  package let asked: Int
  /// The mean recall that the model expected of them just before: a fraction, 0…1; `nil` where none was.
  package let predicted: Double?
  /// The share of them that was recalled; `nil` where none was asked.
  package let recalled: Double?

  /// How many days from that of the goal on are looked at, itself included.
  package static let days = 14

  /// Finds what came of all goals of a record whose day has come, in the order of their days.
  ///
  /// Only the first answer to a question counts, and no practice off the schedule. A goal that was
  /// dropped, or replaced by another for its unit, before its day is none.
  ///
  /// - Parameters:
  ///   - facts: What of each entry of the whole record changes the state, in order.
  ///   - state: What is known of the learner at its end.
  ///   - curriculum: What can be asked.
  ///   - today: The study day.
  /// - Returns: The goals.
  package static func all(
    in facts: [ReplayFact], _ state: LearnerState, _ curriculum: Curriculum, on today: StudyDay
  ) -> [PastGoal] {
    let goals = goalsKept(in: facts, on: today) { state.studyDay($0) }
    guard !goals.isEmpty else { return [] }
    var replay = AnswerReplay(of: facts, model: state.model, policy: state.settings.policy)
    let answers = facts.compactMap { replay.take($0) }
    return goals.map { PastGoal($0.goal, on: $0.day, answers, curriculum) }
  }

  private init(
    _ goal: Fact.GoalSet, on day: StudyDay, _ answers: [ReplayedAnswer], _ curriculum: Curriculum
  ) {
    let ids = curriculum.knowledge(matching: [.unit(goal.unit)]).map { curriculum.outlines[$0].id }
    var open = Set(ids)
    let firsts = answers.filter { answer in
      (0..<Self.days).contains(answer.day - day) && !answer.isCram
        && open.remove(answer.question) != nil
    }
    let expected = firsts.compactMap { answer in
      answer.before.map { (predicted: $0.predicted, isRecalled: answer.isRecalled) }
    }
    (unit, by, target, asked) = (goal.unit, goal.by, goal.target, expected.count)
    let count = Double(expected.count)
    predicted = expected.isEmpty ? nil : expected.reduce(0) { $0 + $1.predicted } / count
    recalled = expected.isEmpty ? nil : Double(expected.count(where: \.isRecalled)) / count
  }

  /// Returns the goals that were kept until their day.
  private static func goalsKept(
    in facts: [ReplayFact], on today: StudyDay, studyDay: (Moment) -> StudyDay
  ) -> [(goal: Fact.GoalSet, day: StudyDay)] {
    var kept: [(goal: Fact.GoalSet, day: StudyDay)] = []
    func drop(_ unit: String, at moment: Moment) {
      kept.removeAll { $0.goal.unit == unit && $0.day > studyDay(moment) }
    }
    for fact in facts {
      switch fact.change {
      case .setting(.goalSet(let goal)):
        drop(goal.unit, at: fact.at)
        if let day = StudyDay(isoDate: goal.by) { kept.append((goal, day)) }
      case .setting(.goalDropped(let dropped)): drop(dropped.unit, at: fact.at)
      default: break
      }
    }
    return kept.filter { $0.day <= today }.sorted {
      ($0.day, $0.goal.unit) < ($1.day, $1.goal.unit)
    }
  }
}
