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
    /// The lines right below it; none for a line without parts.
    package var parts: [CriterionID]
    /// Those of them that were not shown often enough.
    package var missing: [CriterionID]
    /// The entries that show it, or something of it.
    package var entries: [Int]

    /// Whether it was shown often enough, with each of its parts.
    package var isEnough: Bool { entries.count >= needed && missing.isEmpty }
    /// Whether occasions are lacking, whatever each of them shows of its parts.
    package var lacksOccasions: Bool {
      entries.count < needed && (parts.isEmpty || needed > 1)
    }
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
    var found: [Line] = []
    // From the last line on, each line comes after its parts.
    for var line in tree.performanceLines.reversed() {
      line.missing = line.parts.filter { part in found.contains { $0.id == part && !$0.isEnough } }
      if !counted.isEmpty {
        let related = tree.lines(within: [line.id]).union(tree.path(to: line.id))
        line.entries = counted.filter { !related.isDisjoint(with: $0.lines) }.map(\.entry)
      }
      found.append(line)
    }
    lines = found.reversed()
  }

  /// The lines that were not shown often enough, or not with each of their parts.
  package var lacking: [Line] { lines.filter { !$0.isEnough } }

  /// The lines for which occasions are lacking, in sentences such as “PE1 was shown on 1 of 4 occasions.”; none for
  /// lines that were never shown, or are wanted once.
  package var shortInWords: [String] {
    lines.filter { $0.lacksOccasions && !$0.entries.isEmpty }.map {
      "\($0.id.local) was shown on \($0.entries.count) of \($0.needed) occasions."
    }
  }

  /// The number of occasions that a line names; 1 where it names none, since how long something takes is none.
  fileprivate static func wanted(in text: String) -> Int {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    for (place, word) in words.enumerated() {
      guard let number = numbers.firstIndex(of: word) else { continue }
      let next = place + 1 < words.count ? words[place + 1] : ""
      if !times.contains(next), !times.contains(next + "s") { return number + 2 }
    }
    return 1
  }

  private static let times: Set<String> = ["minutes", "hours", "days", "weeks", "months", "years"]

  /// From two on, since “one” is what a line without a number means.
  private static let numbers = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]
}

extension PerformanceTally.Line {
  /// Takes a line of a unit, which nothing shows yet.
  init(_ node: CriterionNode, depth: Int) {
    self.init(
      id: node.id, words: node.text.withoutEmphasis, depth: depth,
      needed: PerformanceTally.wanted(in: node.text), parts: node.children.map(\.id), missing: [],
      entries: [])
  }
}
