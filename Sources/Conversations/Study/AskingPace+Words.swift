package import LearnerRecord
package import Scheduling
internal import Text

extension AskingPace {
  /// Says by when everything will have been asked, and which pace would do.
  ///
  /// - Parameters:
  ///   - today: The study day.
  ///   - isOfUnitsBegun: Whether it is about the units that were begun, and nothing that was named.
  /// - Returns: A sentence.
  package func sentence(on today: StudyDay, isOfUnitsBegun: Bool) -> String {
    let wanted = StudyDay(isoDate: wantedBy)?.words(on: today) ?? wantedBy
    if isForGoal { return goalSentence(wanted, on: today) }
    let would = "\(neededPerDay) a day would do it by \(wanted)"
    let questions = isOfUnitsBegun ? " of the units that you began" : ""
    guard let askedBy, let day = StudyDay(isoDate: askedBy) else {
      let number = counted(unasked, "question")
      return "\(number)\(questions) \(unasked == 1 ? "has" : "have") not been asked yet; \(would)."
    }
    let pace =
      newPerDay < 0.1 ? "fewer than one new in ten days" : "\(numberText(newPerDay)) new a day"
    return "At this pace (\(pace)) every question\(questions) will have been asked by "
      + day.words(on: today) + (askedBy > wantedBy ? "; \(would)." : ".")
  }

  /// Says how many will be left on the day of a goal, of which the plan takes account.
  private func goalSentence(_ wanted: String, on today: StudyDay) -> String {
    let days = (StudyDay(isoDate: wantedBy) ?? today) - today
    let left = max(0, unasked - Int((newPerDay * Double(days)).rounded()))
    let new = "\(counted(unasked, "question")) \(unasked == 1 ? "is" : "are") still new"
    return left == 0
      ? "\(new); the plan asks them before \(wanted)."
      : "\(new). At your recent pace about \(left) won't have been asked by \(wanted); “plan” shows what more "
        + "time would do."
  }
}
