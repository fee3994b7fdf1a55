internal import Curriculum

/// What is wrong with which question comes after which: names that no bank has, and questions that wait for
/// each other.
struct SequenceCheck {
  private let before: [Question.ID: [Question.ID]]
  private let names: [String]

  /// Takes in all questions that there are.
  init(_ questions: [Question]) {
    before = Dictionary(
      questions.map { ($0.id, $0.after + ($0.follows.map { [$0] } ?? [])) },
      uniquingKeysWith: { first, _ in first })
    names = before.keys.map(\.rawValue).sorted()
  }

  /// Returns what is wrong with when a question is asked; nothing for one that waits for none.
  func problems(with question: Question) -> [Problem] {
    let unknown = (before[question.id] ?? []).filter { before[$0] == nil }
    let missing = unknown.map { id in
      Problem.unknownQuestion(
        id.rawValue,
        suggestion: Suggestion.nearest(
          to: id.rawValue, among: names.filter { $0 != question.id.rawValue }))
    }
    let round = round(through: question.id).map { Problem.roundOfQuestions($0.map(\.rawValue)) }
    return missing + (round.map { [$0] } ?? [])
  }

  /// Returns the questions of a round that a question is in, itself first; `nil` where it is in none.
  private func round(through start: Question.ID) -> [Question.ID]? {
    var seen: Set<Question.ID> = []
    var paths = [[start]]
    while let path = paths.popLast() {
      for next in before[path[path.count - 1]] ?? [] {
        if next == start { return path }
        if seen.insert(next).inserted { paths.append(path + [next]) }
      }
    }
    return nil
  }
}
