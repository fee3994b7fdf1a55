/// Reads which key points somebody ticks, by their numbers from 1.
///
/// `1 3`, `1,3`, `1-3` for one to three, `1,3-5`, `all`, `none`, an empty text and, with fewer than
/// ten points, `13` for one and three can be read.
///
/// - Parameters:
///   - text: What was typed.
///   - count: How many key points there are.
///   - areRunsApart: Whether `13` stands for one and three where there are fewer than ten points; `false` to read each
///     number as it stands.
/// - Returns: The positions of the points, from 0, or `nil` where the text can't be read.
package func parseTicks(_ text: String, count: Int, areRunsApart: Bool = true) -> Set<Int>? {
  let plain = AnswerNormalizer().normalized(text)
  if text.isBlank || plain == "none" { return [] }
  if plain == "all" { return Set(0..<max(0, count)) }
  let pieces = text.unicodeScalars.split(omittingEmptySubsequences: false) {
    $0.plainSign == "-"
  }
  let tokens = pieces.compactMap { responseTokens(String($0)) }
  guard tokens.count == pieces.count, let ticked = numbers(of: tokens, count: count, areRunsApart),
    !ticked.isEmpty, ticked.allSatisfy({ 1 <= $0 && $0 <= count })
  else { return nil }
  return Set(ticked.map { $0 - 1 })
}

/// Returns the numbers in pieces of a text with a dash between any two; `nil` where a dash has no
/// number from 1 before it, or none after it that is as high at least.
private func numbers(
  of pieces: [[ResponseToken]], count: Int, _ areRunsApart: Bool
) -> Set<Int>? {
  var numbers = Set(
    pieces.joined().flatMap { digits(of: $0, isApart: areRunsApart && count < 10) })
  for (before, after) in zip(pieces, pieces.dropFirst()) {
    guard case .number(let low)? = before.last, case .number(let high)? = after.first,
      1 <= low, low <= high, high <= count
    else { return nil }
    numbers.formUnion(low...high)
  }
  // “1-2-3” has one number between two dashes.
  return pieces.dropFirst().dropLast().allSatisfy { $0.count > 1 } ? numbers : nil
}

/// Returns the numbers of a run: its digits one by one where no point has two; 0 for letters.
private func digits(of token: ResponseToken, isApart: Bool) -> [Int] {
  guard case .number(let number) = token else { return [0] }
  return isApart ? String(number).compactMap(\.wholeNumberValue) : [number]
}

/// Returns the first number of a text that is no point's.
///
/// - Parameters:
///   - text: What was typed.
///   - count: How many key points there are.
/// - Returns: The number; `nil` where each is one of a point, and where there is none.
package func numberOfNoPoint(in text: String, count: Int) -> Int? {
  let runs = text.unicodeScalars.split { !("0"..."9").contains($0) }
  return runs.lazy.compactMap { Int(String($0)) }.first { !(1...max(1, count)).contains($0) }
}
