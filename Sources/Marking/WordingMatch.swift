/// How a typed text compares with the wordings that are right.
struct WordingMatch {
  let isRight: Bool
  /// What was overlooked to call the text right; `nil` where nothing was.
  let tolerated: String?
  /// How a wrong text nearly is one of the wordings.
  let nearMiss: String?

  /// Compares a text with each wording and keeps the comparison that overlooks least.
  init(_ given: String, wordings: [String]) {
    let normalizer = AnswerNormalizer()
    let plain = normalizer.normalized(given)
    let equal = wordings.filter { normalizer.normalized($0) == plain && !$0.isBlank }
    let overlooked = equal.map { stepsNeeded(toEquate: given, with: $0) }
    isRight = !equal.isEmpty
    tolerated = overlooked.min { $0.count < $1.count }.flatMap(sentencePart)
    nearMiss = isRight ? nil : wordings.lazy.compactMap { nearness(of: given, to: $0) }.first
  }

  /// Creates the part of a mark for a typed text.
  static func part(label: String? = nil, given: String, wordings: [String]) -> Mark.Part {
    let match = WordingMatch(given, wordings: wordings)
    return Mark.Part(
      label: label, given: given, expected: wordings.first ?? "", isRight: match.isRight,
      tolerated: match.tolerated, nearMiss: match.nearMiss)
  }
}

/// Returns the steps without which two texts that normalise to the same would differ.
private func stepsNeeded(toEquate left: String, with right: String) -> [AnswerNormalizer.Step] {
  let literal = AnswerNormalizer(steps: [])
  guard literal.normalized(left) != literal.normalized(right) else { return [] }
  let needed = AnswerNormalizer.Step.allCases.filter { step in
    let others = AnswerNormalizer(steps: Set(AnswerNormalizer.Step.allCases).subtracting([step]))
    return others.normalized(left) != others.normalized(right)
  }
  return needed.isEmpty ? [.punctuation] : needed  // A dash at the end is dropped by two steps.
}

private func sentencePart(_ steps: [AnswerNormalizer.Step]) -> String? {
  steps.isEmpty ? nil : steps.map(\.name).joined(separator: " and ")
}

extension AnswerNormalizer.Step {
  fileprivate var name: String {
    switch self {
    case .invisible: "invisible characters"
    case .capitals: "capital letters"
    case .signs: "kind of dash or quote"
    case .spaces: "spaces"
    case .punctuation: "punctuation"
    }
  }
}
