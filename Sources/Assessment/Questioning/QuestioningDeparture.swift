package import Curriculum
package import LearnerRecord

/// Where a decision says something else than what it rests on: it stays the assessor's, with a reason.
package enum QuestioningDeparture: Equatable, Sendable {
  /// Satisfactory, though no key point is credited, of so many.
  case noPoint(of: Int)
  /// Satisfactory, though fewer key points are credited than are needed.
  case fewPoints(credited: Int, needed: Int, of: Int)
  /// Satisfactory, though points that are required are not credited: their numbers, from 1.
  case requiredMissing([Int])
  /// Not yet satisfactory, though every key point is credited, of so many.
  case allPoints(of: Int)
  /// Satisfactory over all, though these questions are not yet.
  case partsNotSatisfactory([Int])
  /// Satisfactory over all, though these questions were not asked.
  case partsNotAsked([Int])
  /// Satisfactory over all, though gaps are named.
  case gaps
  /// Satisfactory over all, though a date of reassessment is set.
  case reassessment
  /// Not yet satisfactory over all, though every question is satisfactory.
  case allSatisfactory

  /// The departure as a sentence.
  package var inWords: String {
    switch self {
    case .noPoint(let count): "No key point of \(count) is credited."
    case .fewPoints(let credited, let needed, let count):
      "\(credited) of \(count) key points \(credited == 1 ? "is" : "are") credited; the key asks for "
        + "at least \(needed)."
    case .requiredMissing(let numbers):
      "Required, but not credited: key point\(plural(numbers))."
    case .allPoints(let count):
      count == 1 ? "The key point is credited." : "All \(count) key points are credited."
    case .partsNotSatisfactory(let numbers): "Not yet satisfactory: question\(plural(numbers))."
    case .partsNotAsked(let numbers): "Not asked: question\(plural(numbers))."
    case .gaps: "Gaps are named."
    case .reassessment: "A date of reassessment is set."
    case .allSatisfactory: "Every question is satisfactory."
    }
  }
}

/// Returns numbers after a word that takes an “s” for more than one.
private func plural(_ numbers: [Int]) -> String {
  (numbers.count == 1 ? " " : "s ") + numbers.map(String.init).joined(separator: ", ")
}

extension QuestioningDeparture {
  /// Returns where a decision on a question departs from its key.
  ///
  /// - Parameters:
  ///   - decision: The decision.
  ///   - credited: The key points that are credited (from 0).
  ///   - question: The question as it was asked.
  /// - Returns: The departures, in the order in which they are told; none for a question without key
  ///   points.
  package static func of(
    _ decision: Fact.Asked.Decision, credited: [Int], on question: Question
  ) -> [QuestioningDeparture] {
    guard case .explain(let key) = question.key, !key.keyPoints.isEmpty else { return [] }
    let found = Set(credited).intersection(key.keyPoints.indices)
    if decision == .notYetSatisfactory, found.count == key.keyPoints.count {
      return [.allPoints(of: found.count)]
    }
    guard decision == .satisfactory else { return [] }
    if found.isEmpty { return [.noPoint(of: key.keyPoints.count)] }
    let missing = key.keyPoints.indices.filter { key.keyPoints[$0].required && !found.contains($0) }
    return
      (found.count < key.minimum
      ? [.fewPoints(credited: found.count, needed: key.minimum, of: key.keyPoints.count)] : [])
      + (missing.isEmpty ? [] : [.requiredMissing(missing.map { $0 + 1 })])
  }
}

extension Questioning {
  /// Where the overall result departs from the decisions and from what was filled in beside it.
  ///
  /// - Parameter outcome: What is filled in after the last question; what stands, by default.
  /// - Returns: The departures, in the order in which they are told.
  package func overallDepartures(_ outcome: [String: String]? = nil) -> [QuestioningDeparture] {
    let outcome = outcome ?? fields
    func numbers(_ decision: Fact.Asked.Decision) -> [Int] {
      turns.filter { $0.value.fact.decision == decision }.keys.sorted()
    }
    let (notYet, notAsked) = (numbers(.notYetSatisfactory), numbers(.notAsked))
    switch outcome["overall"] {
    case "satisfactory":
      return (notYet.isEmpty ? [] : [.partsNotSatisfactory(notYet)])
        + (notAsked.isEmpty ? [] : [.partsNotAsked(notAsked)])
        + (outcome["gaps"] == nil ? [] : [.gaps])
        + (outcome["reassessment"] == nil ? [] : [.reassessment])
    case "not yet satisfactory":
      return !turns.isEmpty && notYet.isEmpty && notAsked.isEmpty && next == nil
        ? [.allSatisfactory] : []
    default: return []
    }
  }

  /// Whether an answer was accepted from practice, so that its authenticity has to be confirmed.
  package var hasAcceptedAnswer: Bool { turns.values.contains { $0.fact.accepted != nil } }
}
