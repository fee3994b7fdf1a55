internal import Assessment
internal import Curriculum
internal import Marking
internal import Terminal

extension Console {
  /// Reads the numbers of key points, and says which is none.
  ///
  /// - Parameters:
  ///   - typed: What was typed.
  ///   - question: The question.
  /// - Returns: The points, from 0; `nil` where the text can't be read.
  func points(in typed: String, of question: Question) -> Set<Int>? {
    let count = question.keyPoints.count
    if let points = parseTicks(typed, count: count, areRunsApart: false) { return points }
    let words = noPoint(in: typed, of: question)
    if !words.isEmpty { paragraph(words) }
    return nil
  }
}

/// Returns a sentence about a number that is no point's, with a blank after it; empty where there is none.
func noPoint(in typed: String, of question: Question) -> String {
  let count = question.keyPoints.count
  guard let number = numberOfNoPoint(in: typed, count: count), !typed.contains(where: \.isLetter)
  else { return "" }
  let points = count == 1 ? "there is only point 1" : "the points are 1 to \(count)"
  let apart = number > 9 ? "; put a space between two numbers" : ""
  return "There is no point \(number): \(points)\(apart). "
}
