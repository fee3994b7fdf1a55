package import Curriculum

/// Marks an open answer by the key points that somebody ticked as made.
///
/// Enough points with all required ones earn full credit. Otherwise the credit is the share of the
/// wanted points that are ticked, and never more than the credit of an answer that misses one of
/// all points. A blank response earns nothing whatever is ticked.
///
/// - Parameters:
///   - ticked: The positions of the ticked points, from 0; others than those are ignored.
///   - explain: The key of the question.
///   - response: What was answered.
/// - Returns: A mark with one part per key point, in the author's order.
package func mark(
  ticked: Set<Int>, of explain: AnswerKey.Explain, response: String
) -> Mark {
  let points = explain.keyPoints
  let made = response.isBlank ? [] : ticked.intersection(points.indices)
  let parts = points.indices.map { part(for: points[$0], isMade: made.contains($0)) }
  return Mark(credit: credit(for: made, of: explain), parts: parts)
}

private func credit(for made: Set<Int>, of explain: AnswerKey.Explain) -> Double {
  let points = explain.keyPoints
  guard !points.isEmpty else { return 0 }
  let required = points.indices.filter { points[$0].required }
  let wanted = min(max(explain.minimum, required.count, 1), points.count)
  guard made.count < wanted || !made.isSuperset(of: required) else { return 1 }
  let most = Double(points.count - 1) / Double(points.count)
  return min(Double(made.count) / Double(wanted), most)
}

private func part(for point: AnswerKey.Explain.KeyPoint, isMade: Bool) -> Mark.Part {
  Mark.Part(
    name: .keyPoint(point.text, isRequired: point.required), given: isMade ? "made" : "not made",
    expected: point.required ? "made (required)" : "made", isRight: isMade)
}
