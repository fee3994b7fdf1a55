internal import Curriculum
internal import Evidence
internal import Practice
internal import Scheduling
internal import Text

/// The days of study of plans, as events of a calendar.
struct PlanCalendar {
  /// The name of the record: events of others have other names.
  let record: String
  /// The study day.
  let today: StudyDay
  /// Returns the title of a unit; `nil` where it is not known.
  let title: (String) -> String?

  /// Returns an event for each day of a plan on which there is anything to study.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - published: What was published of it last.
  /// - Returns: The events. What was published for today stays once all of it has been studied.
  func events(of plan: PlanDocument, published: [CalendarEvent]) -> [CalendarEvent] {
    let done =
      plan.todayIsDone ? published.filter { $0.day == today.description && !$0.isCancelled } : []
    return done + plan.days.compactMap { event(on: $0, of: plan) }
  }

  private func event(on day: PlanDocument.Day, of plan: PlanDocument) -> CalendarEvent? {
    let (count, new) = (Int((day.reviews + day.new).rounded()), Int(day.new.rounded()))
    guard count > 0 else { return nil }
    let minutes = counted(max(1, Int(day.minutes.rounded())), "minute")
    let ofNew = new == 0 ? "" : new < count ? ", \(new) of them new" : ", all of them new"
    let goal = StudyDay(isoDate: plan.by)?.date.words ?? plan.by
    let unit = title(plan.unit).map { "\(plan.unit) \($0)" } ?? plan.unit
    return CalendarEvent(
      // What is shown may change; the name must not.
      uid: NamedUUID.of("viva/plan/\(record)/\(plan.unit)/\(day.day)"), day: day.day,
      summary: "Study \(plan.unit), \(minutes)",
      description:
        "\(counted(count, "question"))\(ofNew). Your goal is to know \(unit) on \(goal).\n"
        + "“viva study” asks what the day has.")
  }
}
