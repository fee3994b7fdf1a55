/// Returns by how much the words after a number multiply it, or `nil` where they are not the unit.
///
/// - Parameters:
///   - rest: What was typed after the digits, in lower case.
///   - unit: The unit that the question names.
/// - Returns: A factor of at least 1.
func factor(after rest: Substring.UnicodeScalarView, unit: String?) -> Double? {
  guard !rest.contains(where: \.makesAnotherNumber) else { return nil }
  let unitWords = unitTerms(of: unit.map(AnswerNormalizer().normalized) ?? "")
  var typed = unitTerms(of: String(rest))[...]
  var factor = 1.0
  if let first = typed.first, let multiple = multiples[first],
    !unitWords.contains(where: { $0.hasPrefix(first) })
  {
    factor = multiple
    typed = typed.dropFirst()
  }
  let isUnit = unitWords.isEmpty || typed.allSatisfy { isWord($0, of: unitWords) }
  return isUnit ? factor : nil
}

private let multiples: [String: Double] = [
  "k": 1e3, "thousand": 1e3, "million": 1e6, "billion": 1e9,
]

/// Returns the words of a unit, with a per cent sign as a word.
private func unitTerms(of text: String) -> [String] {
  var spelt = ""
  for character in text { spelt += character == "%" ? " percent " : String(character) }
  return spelt.replacing("per cent", with: "percent").split { !$0.isLetter }.map(String.init)
}

private func isWord(_ typed: String, of unitWords: [String]) -> Bool {
  unitWords.contains { $0.hasPrefix(typed) || typed == $0 + "s" }
}

extension Unicode.Scalar {
  /// Whether the scalar, after a number, makes it another number or a sum: digits, `+`, `/`.
  fileprivate var makesAnotherNumber: Bool {
    properties.numericType != nil || properties.generalCategory == .mathSymbol || self == "/"
      || self == "^"
  }
}
