package import Curriculum

/// Returns the parts of a question that a readable response leaves out, so that a slip of the Enter
/// key is not marked as an answer.
///
/// - Parameters:
///   - response: What was typed: one text per field of `ShownQuestion.fields(of:)`.
///   - key: The key of the question.
/// - Returns: The places from 0 of blank gaps, or of left items without a letter; none for other
///   questions, and for a response without anything in it.
package func missingParts(in response: [String], of key: AnswerKey) -> [Int] {
  guard !response.allSatisfy(\.isBlank) else { return [] }
  switch key {
  case .cloze(let cloze):
    return cloze.gaps.indices.filter { !response.indices.contains($0) || response[$0].isBlank }
  case .matching(let matching): return matching.unmatched(response.joined(separator: " "))
  default: return []
  }
}

/// Returns the responses that a matching question can have got where a rest was typed after some pairs: the
/// likeliest first.
///
/// Letters without numbers are for the first items; where the rest is letters only, those are for the items
/// that were left out.
///
/// - Parameters:
///   - response: What was typed first.
///   - rest: What was typed for the items that it leaves out.
///   - missing: The places of those items, from 0.
/// - Returns: Responses, each as one text; the first that can be marked is meant.
package func completions(
  of response: [String], with rest: String, for missing: [Int]
) -> [String] {
  func letters(_ text: String) -> [String] { text.filter(\.isLetter).map(String.init) }
  let first = response.joined()
  let before =
    first.contains(where: \.isNumber)
    ? response : letters(first).enumerated().map { "\($0.offset + 1)\($0.element)" }
  let after =
    rest.contains(where: \.isNumber)
    ? [rest] : zip(missing, letters(rest)).map { "\($0 + 1)\($1)" }
  return [response + [rest], before + after, [rest]].map { $0.joined(separator: " ") }
}
