internal import LearnerRecord
internal import LearnerRecordStore
internal import Scheduling
internal import Text

/// What there is to do today, as JSON.
struct TodayDocument: Encodable {
  /// What is expected of a goal.
  struct Goal: Encodable {
    var unit: String
    var by: String
    var target: Double
    /// The recall expected on the day, and the range that holds it in eight cases of ten.
    var expected: Double
    var low: Double
    var high: Double
    /// The study day on which that was reckoned.
    var asOf: String
  }

  /// What the day asks for the goals.
  struct Plan: Codable, Equatable {
    /// How many questions, and how many of them are left.
    var questions: Int
    var left: Int
    /// How many minutes those that are left take.
    var minutes: Double
    /// Whether a time limits it, so that the number of questions changes with how long they take.
    var isTimed: Bool
  }

  /// What the next day asks for the goals.
  struct Tomorrow: Codable, Equatable {
    /// How many questions, and how many minutes they take.
    var questions: Int
    var minutes: Double
  }

  /// What is left open.
  struct Open: Encodable {
    var session: Bool
    /// The unit of a mock test that runs; `null` for none.
    @OrNull var test: String?
    /// Answers that wait to be marked by the learner.
    var notMarked: Int
  }

  /// The one thing to do next.
  enum Next: String, Encodable {
    case resumeTest, markAnswers, resumeSession, studyPlan, studyDue, studyNew, nothing
  }

  /// The study day.
  var day: String
  /// The units that are meant; empty for every unit.
  var units: [String]
  /// The plan of the day for the goals; `null` without a goal.
  @OrNull var plan: Plan?
  /// What tomorrow asks for the goals; `null` until today's plan is done.
  @OrNull var tomorrow: Tomorrow?
  /// Questions due now that no goal asks for, and how many minutes they take.
  var due: Int
  var dueMinutes: Double
  /// Questions never answered that no goal asks for; how many of them come first, and how many minutes these take.
  var new: Int
  var newNext: Int
  var newMinutes: Double
  /// The study day on which something comes due next; `null` where nothing will.
  @OrNull var nextDue: String?
  var goals: [Goal]
  /// The units whose assessment is today.
  var assessedToday: [String]
  var weakest: [Outlook.Weakness]
  /// The days of the last fourteen, today included, on which something was answered.
  var daysStudied: [String]
  var open: Open
  var next: Next

  /// How many new questions a session has where nothing is set.
  private static let newPerSession = 10

  /// Puts together what there is to do.
  ///
  /// - Parameters:
  ///   - greeting: What was kept when the record was last used.
  ///   - open: What is left open.
  ///   - newPerSession: How many new questions a session has, where that is set.
  ///   - today: The study day.
  init(
    _ greeting: StateSnapshot.Greeting, open: OpenWork, newPerSession: Int?, today: StudyDay
  ) {
    let outlook = greeting.outlook
    day = today.description
    units = outlook.units
    let plan = Self.plan(outlook, today)
    self.plan = plan
    tomorrow = plan?.left == 0 ? Self.tomorrow(outlook, today) : nil
    due = greeting.dueDays.prefix { $0 <= today }.count
    dueMinutes = rounded(Double(due) * outlook.dueSeconds / 60)
    new = outlook.new
    newNext = min(new, newPerSession ?? Self.newPerSession, outlook.limits.newPerDay ?? .max)
    newMinutes = rounded(Double(newNext) * outlook.newSeconds / 60)
    nextDue = greeting.dueDays.first { $0 > today }?.description
    goals = outlook.goals.filter { $0.by > today.description }.map {
      Goal(
        unit: $0.unit, by: $0.by, target: $0.target, expected: rounded($0.expected),
        low: rounded($0.low), high: rounded($0.high),
        asOf: StudyDay(number: outlook.day).description)
    }
    assessedToday = outlook.assessments[today.description] ?? []
    weakest = outlook.weakest
    daysStudied = zip((0..<Outlook.window).reversed(), outlook.fortnight(on: today))
      .filter(\.1).map { today.advanced(by: -$0.0).description }
    self.open = Open(
      session: open.isSessionOpen, test: open.test?.unit, notMarked: open.notMarked)
    next =
      if open.test != nil { .resumeTest } else if open.notMarked > 0 {
        .markAnswers
      } else if open.isSessionOpen { .resumeSession } else if (plan?.left ?? 0) > 0 {
        .studyPlan
      } else if due > 0 {
        .studyDue
      } else if newNext > 0 { .studyNew } else {
        .nothing
      }
  }

  /// Whether something was answered today.
  var hasStudiedToday: Bool { daysStudied.last == day }

  /// Of an outlook of another day the plan is not known: it takes as many questions as then.
  private static func plan(_ outlook: Outlook, _ today: StudyDay) -> Plan? {
    guard let share = outlook.share, outlook.goals.contains(where: { $0.by > today.description })
    else { return nil }
    let left = outlook.day == today.number ? outlook.shareLeft : share.questions
    return Plan(
      questions: share.questions, left: left, minutes: rounded(Double(left) * share.seconds / 60),
      isTimed: outlook.isTimed)
  }

  private static func tomorrow(_ outlook: Outlook, _ today: StudyDay) -> Tomorrow? {
    guard outlook.day == today.number, let share = outlook.tomorrow else { return nil }
    return Tomorrow(
      questions: share.questions, minutes: rounded(Double(share.questions) * share.seconds / 60))
  }

  /// How many questions there are to answer today: those of the plan, and what is due beside it.
  var toAnswer: Int { (plan?.left ?? 0) + due }

  /// What the plan has, what is due and what is new, in one line.
  var amounts: String {
    var parts = [planText].compactMap(\.self)
    if due > 0 {
      let others = plan == nil ? "\(due) due" : counted(due, "other") + " due"
      parts.append("\(others), about \(minutes(dueMinutes))")
    } else if plan == nil {
      parts.append("Nothing due")
    }
    if newNext > 0 {
      parts.append("\(new) new, \(newNext) of them about \(minutes(newMinutes))")
    } else if plan == nil {
      parts.append("nothing new")
    }
    return parts.joined(separator: "; ")
  }

  private var planText: String? {
    guard let plan else { return nil }
    if plan.questions == 0 { return "Nothing planned today for your goal" }
    if plan.left == 0 { return "Today's plan is done" }
    let part =
      if plan.left == plan.questions {
        "Today's plan: \(counted(plan.left, "question"))"
      } else if plan.isTimed {
        "Left of today's plan: \(counted(plan.left, "question"))"
      } else { "\(plan.left) of today's \(counted(plan.questions, "question")) left" }
    return "\(part), about \(minutes(plan.minutes))"
  }

  /// What tomorrow has, such as `tomorrow 12 questions, about 5 min`; `nil` where that is not known.
  var tomorrowText: String? {
    guard let tomorrow else { return nil }
    return tomorrow.questions == 0
      ? "nothing is planned for tomorrow"
      : "tomorrow \(counted(tomorrow.questions, "question")), about \(minutes(tomorrow.minutes))"
  }

  private func minutes(_ minutes: Double) -> String { "\(Int(minutes.rounded(.up))) min" }
}

extension StateSnapshot.Greeting {
  /// Whether there is more to say than that nothing was answered yet.
  var hasBegun: Bool {
    !dueDays.isEmpty || !outlook.daysStudied.isEmpty || !outlook.goals.isEmpty
  }
}
