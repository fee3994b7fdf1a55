internal import Curriculum
internal import Text

/// Suggestions of names, for names that may be very long.
enum Suggestion {
  /// Returns the name nearest to what was written, or `nil` where none is near.
  static func nearest(to written: String, among names: [String]) -> String? {
    guard written.utf8.count <= 80 else { return nil }
    return nearestName(to: written, among: names)
  }
}

/// The criteria that questions may name, and what was found out about those that they may not.
final class KnownCriteria {
  private let known: Set<String>
  private let sorted: [String]
  private var problems: [String: Problem] = [:]

  init(_ known: Set<CriterionID>) {
    self.known = Set(known.map(\.rawValue))
    sorted = self.known.sorted()
  }

  /// Returns what is wrong with a criterion's name, or `nil` where nothing is.
  func problem(with name: String) -> Problem? {
    guard !known.contains(name) else { return nil }
    if let found = problems[name] { return found }
    let problem = newProblem(with: name)
    problems[name] = problem
    return problem
  }

  private func newProblem(with name: String) -> Problem {
    if let example = sorted.first(where: { $0.hasPrefix(name + ".") && name.contains(".") }) {
      return .criterionHasLines(name, example: example)
    }
    return Suggestion.nearest(to: name, among: sorted)
      .map { .unknownCriterion(name, suggestion: $0) } ?? .criterionOfNoUnit(name)
  }
}
