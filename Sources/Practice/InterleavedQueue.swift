internal import Curriculum

/// Questions in order of need, from which the next is taken that shares no criterion with the last.
///
/// Questions with the same criteria stand in one line, so that finding the next costs as much as
/// there are different sets of criteria, not as there are questions.
struct InterleavedQueue: Sendable {
  private struct Line: Sendable {
    let criteria: Set<CriterionID>
    var waiting: [(rank: Int, position: Int)]
    var served = 0

    var next: (rank: Int, position: Int)? { served < waiting.count ? waiting[served] : nil }
  }

  private var lines: [Line] = []
  private var lineOfCriteria: [[CriterionID]: Int] = [:]
  private var nextRank = 0

  /// Lines up questions.
  ///
  /// - Parameters:
  ///   - positions: Positions in the outlines, the most needed first.
  ///   - outlines: The outlines of the curriculum.
  init(_ positions: [Int], of outlines: [QuestionOutline]) {
    for position in positions { append(position, of: outlines) }
  }

  /// Lines up one more question, behind all others.
  mutating func append(_ position: Int, of outlines: [QuestionOutline]) {
    let criteria = outlines[position].criteria
    let line = lineOfCriteria[criteria] ?? lines.count
    if line == lines.count {
      lineOfCriteria[criteria] = line
      lines.append(Line(criteria: Set(criteria), waiting: []))
    }
    lines[line].waiting.append((nextRank, position))
    nextRank += 1
  }

  /// How many questions wait.
  var count: Int {
    lines.reduce(0) { $0 + $1.waiting.count - $1.served }
  }

  /// Takes a question out, wherever it stands; returns whether it was there.
  mutating func remove(_ position: Int) -> Bool {
    for line in lines.indices {
      let left = lines[line].waiting.indices.dropFirst(lines[line].served)
      guard let place = left.first(where: { lines[line].waiting[$0].position == position }) else {
        continue
      }
      lines[line].waiting.remove(at: place)
      return true
    }
    return false
  }

  /// Takes the most needed question that shares no criterion with `last`, or `nil` if all do.
  mutating func take(avoiding last: Set<CriterionID>) -> Int? {
    let candidates = lines.indices.compactMap { line -> (line: Int, rank: Int)? in
      guard let next = lines[line].next, lines[line].criteria.isDisjoint(with: last) else {
        return nil
      }
      return (line, next.rank)
    }
    guard let best = candidates.min(by: { $0.rank < $1.rank }) else { return nil }
    defer { lines[best.line].served += 1 }
    return lines[best.line].next?.position
  }
}
