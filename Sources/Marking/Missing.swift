package import Curriculum

/// Returns the parts of a question that a readable response leaves out, so that a slip of the Enter
/// key is not marked as an answer.
///
/// - Parameters:
///   - response: What was typed: one text per field of `responseFields(of:)`.
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
