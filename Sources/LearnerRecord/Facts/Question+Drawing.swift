package import Curriculum
internal import Scheduling
internal import Text

extension [Question] {
  /// Returns the questions as they are asked, with numbers where some are drawn.
  ///
  /// - Parameter generator: Where chance comes from; the same one gives the same numbers.
  /// - Returns: One question for each.
  package func drawn(using generator: some RandomNumberGenerator) -> [Question] {
    var generator = generator
    return map { $0.isDrawn ? $0.drawn(seed: generator.next()) : $0 }
  }
}

extension Question {
  /// Whether numbers are drawn for each showing.
  package var isDrawn: Bool {
    if case .numeric(let numeric) = key { numeric.template != nil } else { false }
  }

  /// Returns the question with numbers in the places of its template; itself where it has none.
  ///
  /// The question that comes out is asked, marked, recorded and printed like any other: its wording holds the numbers
  /// and the seed, so that record, transcript and proof show what was asked.
  ///
  /// - Parameter seed: The seed; the same one gives the same numbers.
  /// - Returns: The question as it is asked.
  package func drawn(seed: UInt64) -> Question {
    guard case .numeric(let numeric) = key, let template = numeric.template else { return self }
    var generator = SplitMix64(seed: seed)
    guard let numbers = template.numbers(using: &generator), let value = template.key.value(numbers)
    else { return self }
    var question = self
    let key = rounded(value)
    let texts = numbers.mapValues(numberText)
    let all = texts.merging(["key": numberText(key)]) { $1 }
    let wrong = template.wrong.compactMap { wrong, feedback -> AnswerKey.WrongNumber? in
      guard let number = wrong.value(numbers).map(rounded), abs(number - key) > numeric.tolerance
      else { return nil }
      return AnswerKey.WrongNumber(answer: number, feedback: feedback.filled(with: all))
    }
    question.prompt = prompt.filled(with: texts)
    question.hints = hints.map { $0.filled(with: texts) }
    let working = template.working.map { "\n" + $0.filled(with: all) } ?? ""
    question.explanation = explanation.filled(with: all) + working
    question.key = .numeric(
      AnswerKey.Numeric(
        key: key, tolerance: numeric.tolerance, unit: numeric.unit,
        wrong: wrong.isEmpty ? nil : wrong))
    question.drawn = DrawnNumbers(seed: String(seed), numbers: numbers)
    return question
  }
}

/// Returns a number as it is shown and expected: to two places.
private func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

extension String {
  /// The text with texts in the places `{name}`; a place that none has stays.
  fileprivate func filled(with texts: [String: String]) -> String {
    texts.reduce(self) { $0.replacing("{\($1.key)}", with: $1.value) }
  }
}
