package import Curriculum

/// How often the performance evidence of a unit was shown, beside how often the unit wants it.
///
/// A unit says how often in words, such as “four different online customer interactions”; a line that names no
/// number is wanted once. That the occasions differ as the unit wants is for the assessor to see to.
package struct PerformanceTally: Equatable, Sendable {
  /// A line of the performance evidence.
  package struct Line: Equatable, Sendable {
    /// The line.
    package var id: CriterionID
    /// Its own words.
    package var words: String
    /// How deep it stands below the list's own lines: 0 for those.
    package var depth: Int
    /// On how many occasions the unit wants it; at least 1.
    package var needed: Int
    /// The entries that show it, or a line below it.
    package var entries: [Int]

    /// Whether it was shown often enough.
    package var isEnough: Bool { entries.count >= needed }
  }

  /// The lines, in the unit's order; none for a unit without performance evidence.
  package let lines: [Line]

  /// Counts.
  ///
  /// - Parameters:
  ///   - occasions: Those of the unit, in the record's order.
  ///   - tree: The unit.
  package init(_ occasions: [PerformanceOccasion], of tree: CriterionTree) {
    let counted = occasions.filter { $0.counts(for: tree.unit) }
    lines = tree.performanceLines.map { node, depth in
      let related = tree.lines(within: [node.id]).union(tree.path(to: node.id))
      return Line(
        id: node.id, words: node.text.withoutEmphasis, depth: depth,
        needed: Self.wanted(in: node.text),
        entries: counted.filter { !related.isDisjoint(with: $0.lines) }.map(\.entry))
    }
  }

  /// The lines that were not shown often enough.
  package var lacking: [Line] { lines.filter { !$0.isEnough } }

  /// The number that a line names; 1 where it names none.
  private static func wanted(in text: String) -> Int {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.lazy.compactMap { numbers.firstIndex(of: String($0)) }.first.map { $0 + 2 } ?? 1
  }

  /// From two on, since “one” is what a line without a number means.
  private static let numbers = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]
}
