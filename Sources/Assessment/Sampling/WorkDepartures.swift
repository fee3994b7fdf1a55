package import Curriculum
package import LearnerRecord

/// Where a decision departs from what it rests on, or needs a second look.
package struct WorkDeparture: Equatable, Sendable {
  /// Who decided it, as typed; empty where nobody is named.
  package let assessor: String
  /// What it is, in a sentence.
  package let words: String
}

extension FiledForm {
  /// Returns where the work departs from what it rests on, or needs a second look.
  ///
  /// - Parameters:
  ///   - unit: The unit that the form is about.
  ///   - entries: The entries of the record.
  /// - Returns: Each with whoever decided: decisions below the benchmark, an overall result against its parts, answers that were accepted
  ///   from practice, decisions against a candidate without a probe, and entries that are dated out of their order.
  package func workDepartures(of unit: Unit, in entries: [Entry]) -> [WorkDeparture] {
    guard kind.id == FormKind.questioningRecord.id else {
      let assessor = values.fields["assessor"] ?? ""
      return remarks(of: unit, in: entries).map { .init(assessor: assessor, words: $0) }
    }
    guard let questioning = Questioning.all(in: entries).first(where: { $0.entry == entry }) else {
      return []
    }
    let wordings = entries.wordings
    let turns = questioning.turns.sorted { $0.key < $1.key }.flatMap { number, turn in
      turn.fact.departures(on: wordings[turn.fact.wording]).map {
        WorkDeparture(
          assessor: questioning.spelled(turn.fact.creditedBy), words: "Question \(number): \($0)")
      }
    }
    let overallBy = questioning.overallBy ?? questioning.firstAssessor
    let overall = questioning.overallDepartures().map {
      WorkDeparture(
        assessor: overallBy,
        words: "Overall \(questioning.fields["overall"] ?? ""): \($0.inWords)")
    }
    // What is about the record as a whole is nobody's decision.
    let all = questioning.deciders(wordings).map(\.name)
    let names = all.isEmpty ? questioning.firstAssessor : all.joined(separator: ", ")
    return turns + overall + questioning.remarks.map { .init(assessor: names, words: $0) }
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
