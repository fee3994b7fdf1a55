package import Curriculum
package import LearnerRecord

extension FiledForm {
  /// Returns where the work departs from what it rests on, or needs a second look.
  ///
  /// - Parameters:
  ///   - unit: The unit that the form is about.
  ///   - entries: The entries of the record.
  /// - Returns: Sentences: decisions below the benchmark, an overall result against its parts, answers that were accepted
  ///   from practice, decisions against a candidate without a probe, and entries that are dated out of their order.
  package func workDepartures(of unit: Unit, in entries: [Entry]) -> [String] {
    guard kind.id == FormKind.questioningRecord.id else { return remarks(of: unit, in: entries) }
    guard let questioning = Questioning.all(in: entries).first(where: { $0.entry == entry }) else {
      return []
    }
    let wordings = entries.wordings
    let turns = questioning.turns.sorted { $0.key < $1.key }.flatMap { number, turn in
      turn.fact.departures(on: wordings[turn.fact.wording]).map { "Question \(number): \($0)" }
    }
    let overall = questioning.overallDepartures().map {
      "Overall \(questioning.fields["overall"] ?? ""): \($0.inWords)"
    }
    return turns + overall + questioning.remarks
  }
}

extension Fact.Asked {
  /// Returns where the decision departs from the question's key, and what it rests on beside asking.
  fileprivate func departures(on question: Question?) -> [String] {
    let reasoned = reason.isEmpty ? "No reason is on record." : "Reason given: \(reason)"
    let below =
      question.map { QuestioningDeparture.of(decision, credited: credited, on: $0) } ?? []
    let isUnprobed =
      decision == .notYetSatisfactory && probes.isEmpty && question?.keyPoints.isEmpty == false
    return
      (below.isEmpty
      ? []
      : ["\(decision.rawValue), though: \(below.map(\.inWords).joined(separator: " ")) \(reasoned)"])
      + (accepted == nil ? [] : ["the answer was accepted from practice."])
      + (isUnprobed ? ["not yet satisfactory, and no probe was asked."] : [])
  }
}
