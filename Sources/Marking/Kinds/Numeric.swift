internal import Curriculum
internal import Text

extension AnswerKey.Numeric {
  /// Marks a typed number; `nil` for what is no number, or one in another unit.
  func mark(_ response: String) -> Mark? {
    guard let given = readNumber(response, unit: unit) else { return nil }
    let isRight = abs(given - key) <= tolerance + rounding(given)
    let isExact = abs(given - key) <= rounding(given)
    let part = Mark.Part(
      given: response, expected: expected, isRight: isRight,
      feedback: isRight
        ? nil : wrong?.first { abs(given - $0.answer) <= tolerance + rounding(given) }?.feedback,
      tolerated: isRight && !isExact ? [.number(upTo: tolerance)] : [])
    return Mark(sharedBy: [part])
  }

  /// How far two equal numbers may be apart in binary: 1e-12 of the larger one.
  private func rounding(_ given: Double) -> Double {
    1e-12 * max(abs(given), abs(key))
  }
}
