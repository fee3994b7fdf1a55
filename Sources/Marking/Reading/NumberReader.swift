/// Returns the number that a typed text states, or `nil` where it states none or more than one.
///
/// A point comes before decimals; commas, or spaces of any kind, part thousands. A comma is never
/// guessed to be a decimal one: `1,500` is one thousand five hundred and `1,5` is no number. A sign
/// and a currency sign may come before the number. After it may come `k`, `thousand`, `million` or
/// `billion`, then the unit or the beginning of its words; where the question names no unit, any
/// words. In another unit (`2 weeks` instead of days) it is no number, so that it can be asked for
/// again.
///
/// - Parameters:
///   - text: What was typed.
///   - unit: The unit that the question names.
/// - Returns: A finite number.
package func readNumber(_ text: String, unit: String?) -> Double? {
  let normalizer = AnswerNormalizer(steps: [.invisible, .capitals, .quotes, .dashes, .spaces])
  var rest = normalizer.normalized(text).unicodeScalars[...]
  let isNegative = takeSign(from: &rest)
  guard let amount = plainNumber(takeDigits(from: &rest)),
    let factor = factor(after: rest, unit: unit)
  else { return nil }
  let value = amount * factor
  return value.isFinite ? (isNegative ? -value : value) : nil
}

/// Takes a sign and a currency sign in either order, the latter with up to two letters (`A$`).
private func takeSign(from rest: inout Substring.UnicodeScalarView) -> Bool {
  var isNegative = takeMinus(from: &rest)
  let letters = rest.prefix { ("a"..."z").contains($0) }
  let afterLetters = rest.dropFirst(letters.count)
  if letters.count <= 2, afterLetters.first?.properties.generalCategory == .currencySymbol {
    rest = afterLetters.dropFirst()
    if !isNegative { isNegative = takeMinus(from: &rest) }
  }
  rest = rest.drop { $0 == " " }
  return isNegative
}

private func takeMinus(from rest: inout Substring.UnicodeScalarView) -> Bool {
  guard let sign = rest.first, sign == "-" || sign == "+" else { return false }
  rest = rest.dropFirst().drop { $0 == " " }
  return sign == "-"
}

/// Takes digits, with any single separators between them.
private func takeDigits(from rest: inout Substring.UnicodeScalarView) -> String {
  var taken = String.UnicodeScalarView()
  while let next = rest.first {
    let isSeparator = next == "," || next == "." || next == " "
    guard isDigit(next) || isSeparator && rest.dropFirst().first.map(isDigit) == true else { break }
    taken.append(next)
    rest.removeFirst()
  }
  return String(taken)
}

/// Returns the number that digits and separators state, or `nil` where the separators are not as
/// they should be.
private func plainNumber(_ digits: String) -> Double? {
  let halves = digits.split(separator: ".", omittingEmptySubsequences: false)
  guard !digits.isEmpty, halves.count <= 2, let whole = withoutThousands(halves[0]) else {
    return nil
  }
  guard halves.count == 2 else { return Double(whole) }
  return halves[1].unicodeScalars.allSatisfy(isDigit) ? Double("\(whole).\(halves[1])") : nil
}

private func withoutThousands(_ text: Substring) -> String? {
  guard !text.isEmpty else { return "0" }
  let groups = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == " " }
  guard groups.count > 1 else { return String(text) }
  let hasOneSeparator = !(text.contains(",") && text.contains(" "))
  guard hasOneSeparator, (1...3).contains(groups[0].count),
    groups.dropFirst().allSatisfy({ $0.count == 3 })
  else { return nil }
  return groups.joined()
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
  ("0"..."9").contains(scalar)
}
