/// Reads which key points somebody ticks, by their numbers from 1.
///
/// `1 3`, `1,3`, `all`, `none`, an empty text and, with fewer than ten points, `13` can be read. A
/// dash can't, as `1-3` may mean two points or three.
///
/// - Parameters:
///   - text: What was typed.
///   - count: How many key points there are.
/// - Returns: The positions of the points, from 0, or `nil` where the text can't be read.
package func parseTicks(_ text: String, count: Int) -> Set<Int>? {
  let plain = AnswerNormalizer().normalized(text)
  if text.isBlank || plain == "none" { return [] }
  if plain == "all" { return Set(0..<max(0, count)) }
  guard !text.unicodeScalars.contains(where: { $0.plainSign == "-" }),
    let tokens = responseTokens(text)
  else { return nil }
  let numbers = tokens.flatMap { digits(of: $0, count: count) }
  guard !numbers.isEmpty, numbers.allSatisfy({ 1 <= $0 && $0 <= count }) else { return nil }
  return Set(numbers.map { $0 - 1 })
}

/// Returns the numbers of a run: its digits one by one where no point has two; 0 for letters.
private func digits(of token: ResponseToken, count: Int) -> [Int] {
  guard case .number(let number) = token else { return [0] }
  return count < 10 ? String(number).compactMap(\.wholeNumberValue) : [number]
}
