internal import Curriculum

/// How a typed text compares with the wordings that are right.
struct WordingMatch {
  let isRight: Bool
  /// What was overlooked to call the text right.
  let tolerated: [Tolerance]
  /// How a wrong text nearly is one of the wordings.
  let nearMiss: NearMiss?

  /// Compares a text with each wording and keeps the comparison that overlooks least.
  init(_ given: String, wordings: [String], leniency: AnswerKey.Leniency = .init()) {
    let steps = AnswerNormalizer.steps(leniency)
    let plain = AnswerNormalizer.ways(of: steps).map { ($0, $0.normalized(given)) }
    let equal = wordings.filter { wording in
      !wording.isBlank && plain.contains { way, given in way.normalized(wording) == given }
    }
    let overlooked = equal.map { Marking.steps(of: steps, neededToEquate: given, with: $0) }
    isRight = !equal.isEmpty
    tolerated = (overlooked.min { $0.count < $1.count } ?? []).map(Tolerance.difference)
    nearMiss =
      isRight
      ? nil : wordings.lazy.compactMap { slip(in: given, to: $0, leniency: leniency) }.first
  }

  /// Creates the part of a mark for a typed text; a wrong answer that is known is answered by its feedback.
  static func part(
    name: Mark.Part.Name? = nil, given: String, wordings: [String], leniency: AnswerKey.Leniency,
    wrong: [AnswerKey.WrongAnswer]? = nil
  ) -> Mark.Part {
    let match = WordingMatch(given, wordings: wordings, leniency: leniency)
    let feedback = match.isRight ? nil : Self.feedback(on: given, among: wrong, leniency)
    return Mark.Part(
      name: name, given: given, expected: wordings.first ?? "", isRight: match.isRight,
      feedback: feedback, tolerated: match.tolerated,
      nearMiss: feedback == nil ? match.nearMiss : nil)
  }

  /// Returns what is said to a wrong answer, `nil` where it is not a known one.
  static func feedback(
    on given: String, among wrong: [AnswerKey.WrongAnswer]?, _ leniency: AnswerKey.Leniency
  ) -> String? {
    wrong?.first { WordingMatch(given, wordings: $0.wordings, leniency: leniency).isRight }?
      .feedback
  }
}

/// Returns how a wrong text nearly is a wording; where nothing but what the author heeds differs, that.
private func slip(
  in given: String, to wording: String, leniency: AnswerKey.Leniency
) -> NearMiss? {
  if let near = nearness(of: given, to: wording) { return near }
  let usual = AnswerNormalizer()
  guard !wording.isBlank, usual.normalized(given) == usual.normalized(wording) else { return nil }
  let heeded = Marking.steps(of: AnswerNormalizer.usual, neededToEquate: given, with: wording)
  return .heeded(heeded, wording: wording)
}

/// Returns the steps without which two texts that normalise to the same would differ.
private func steps(
  of steps: Set<AnswerNormalizer.Step>, neededToEquate left: String, with right: String
) -> [AnswerNormalizer.Step] {
  let literal = AnswerNormalizer(steps: [])
  guard literal.normalized(left) != literal.normalized(right) else {
    // Equal to Swift, and yet not the same scalars: an accent typed apart from its letter.
    let isSame = left.unicodeScalars.elementsEqual(right.unicodeScalars)
    return isSame || left != right ? [] : [.form]
  }
  // Two steps can do the same, such as drop a dash at the end: then the later of these counts.
  var needed = steps
  for step in droppable {
    let others = AnswerNormalizer(steps: needed.subtracting([step]))
    if others.normalized(left) == others.normalized(right) { needed.remove(step) }
  }
  return AnswerNormalizer.Step.allCases.filter(needed.contains)
}

/// All steps, those first that others can stand in for.
private let droppable: [AnswerNormalizer.Step] = [
  .articles, .hyphens, .capitals, .dashes, .quotes, .spelling, .invisible, .spaces, .form,
  .punctuation,
]

extension AnswerNormalizer {
  /// Returns the ways in which two texts can be found equal by some steps.
  ///
  /// Where hyphens are overlooked, `aframe` is `A-frame` and `the frame` is `frame`: an article is part of the
  /// word in the one and none in the other.
  fileprivate static func ways(of steps: Set<Step>) -> [AnswerNormalizer] {
    let usual = [AnswerNormalizer(steps: steps)]
    guard steps.isSuperset(of: [.hyphens, .articles]) else { return usual }
    return usual + [AnswerNormalizer(steps: steps.subtracting([.articles]))]
  }

  /// Returns the steps that a key asks for.
  static func steps(_ leniency: AnswerKey.Leniency) -> Set<Step> {
    let added = leniency.overlook.map { allowance -> Step in
      switch allowance {
      case .spelling: .spelling
      case .hyphens: .hyphens
      }
    }
    let heeded = leniency.strict.flatMap { demand -> [Step] in
      switch demand {
      case .capitals: [.capitals]
      case .punctuation: [.punctuation]
      case .spaces: [.spaces]
      case .signs: [.quotes, .dashes]
      }
    }
    // Where spaces count, so does all that they part.
    let base = leniency.strict.contains(.spaces) ? usual : usualForWords
    return base.union(added).subtracting(heeded)
  }
}
