/// Finds how deep the lines of a list lie, where nothing but their words may say so.
///
/// Where lines are indented or have bullets of several kinds, that decides. Otherwise a line that ends with a colon
/// opens a list, and these end it, in this order: another line that opens one; a full stop; the same list found
/// elsewhere in the text, which ends here; a line of another form after lines in -ing; a long line after short
/// ones. Whatever was inferred so is told, line by line.
struct Nesting {
  private let lines: [PastedLine]
  /// Whether lines that begin in capitals and end as sentences are outermost: those of conditions.
  private let hasSentences: Bool
  /// How many lines belong to each opener, by its place, where another part of the text tells.
  private let known: [Int: Int]
  private let log: UnitLog

  /// Takes in the lines of a section.
  ///
  /// - Parameters:
  ///   - lines: The lines, without what leads into them.
  ///   - runs: All lists that openers of the text have, as far as their words go.
  ///   - hasSentences: Whether the section is one of conditions.
  ///   - log: Takes what was inferred.
  init(_ lines: [PastedLine], runs: ListRuns, hasSentences: Bool, log: UnitLog) {
    (self.lines, self.hasSentences, self.log) = (lines, hasSentences, log)
    known = Dictionary(
      uniqueKeysWithValues: lines.indices.filter { lines[$0].opens }.compactMap { place in
        runs.length(after: lines[place]).map { (place, $0) }
      })
  }

  /// The lines with their depths.
  var found: [UnitLine] {
    let depths = isMarked ? markedDepths : inferredDepths
    return zip(lines, depths).map { UnitLine(depth: $1, text: $0.text, offset: 0) }
  }

  // MARK: Marked

  private var isMarked: Bool {
    Set(lines.map(\.indent)).count > 1
      || Set(lines.compactMap(\.bullet)).count > 1
      || lines.contains { $0.bullet == nil } && lines.contains { $0.bullet != nil }
  }

  private var markedDepths: [Int] {
    var open: [(indent: Int, bullet: Character?)] = []
    return lines.map { line in
      let mark = (indent: line.indent, bullet: line.bullet)
      if let place = open.firstIndex(where: { $0 == mark }) {
        open.removeSubrange((place + 1)...)
      } else {
        while let last = open.last, last.indent > mark.indent { open.removeLast() }
        open.append(mark)
      }
      return open.count - 1
    }
  }

  // MARK: Inferred

  /// A list that is open: its opener, and the lines right in it so far.
  private struct Open {
    let opener: Int
    let depth: Int
    var members: [Int] = []
  }

  private var inferredDepths: [Int] {
    var depths: [Int] = []
    var open: [Open] = []
    for place in lines.indices {
      close(&open, before: place)
      let depth = open.last.map { $0.depth + 1 } ?? 0
      if !open.isEmpty { open[open.count - 1].members.append(place) }
      depths.append(depth)
      tell(place, depth, in: open.last, after: place > 0 ? depths[place - 1] : 0)
      if lines[place].opens { open.append(Open(opener: place, depth: depth)) }
    }
    return depths
  }

  /// Closes the lists that a line is not in.
  private func close(_ open: inout [Open], before place: Int) {
    if isOutermost(place) { return open.removeAll() }
    while let last = open.last, isClosed(last, before: place, isInner: open.count > 1) {
      open.removeLast()
    }
  }

  private func isOutermost(_ place: Int) -> Bool {
    guard place > 0 else { return true }
    let text = lines[place].text
    if hasSentences, text.first?.isUppercase == true, text.hasSuffix(":") || text.hasSuffix(".") {
      return true
    }
    return lines[place - 1].text.hasSuffix(".") && !lines[place - 1].opens
  }

  private func isClosed(_ list: Open, before place: Int, isInner: Bool) -> Bool {
    let line = lines[place]
    guard let last = list.members.last else { return false }
    if lines[last].text.hasSuffix(", or") || lines[last].text.hasSuffix(", and") { return false }
    if let count = known[list.opener], list.members.count >= count { return true }
    if let count = known[list.opener], list.members.count < count { return false }
    if hasSentences, isInner, isOfPeople(line) { return list.depth > 0 }
    if list.members.allSatisfy({ lines[$0].opens }) {
      // Lists side by side: another one is beside them, and a line that opens none is beside what has them.
      return line.opens ? false : hasSentences && isInner
    }
    if line.opens { return !hasSentences || isInner }
    return isOtherForm(line, than: list.members) || isLong(line, beside: list.members)
  }

  /// “customers; these can be:” and the like say who or where, beside the documents before them.
  private func isOfPeople(_ line: PastedLine) -> Bool {
    line.text.lowercased().hasSuffix("these can be:")
  }

  private func isOtherForm(_ line: PastedLine, than members: [Int]) -> Bool {
    func isDoing(_ text: String) -> Bool { text.prefix { $0 != " " }.hasSuffix("ing") }
    return members.count > 1 && members.allSatisfy { isDoing(lines[$0].text) }
      && !isDoing(line.text)
  }

  private static let longest = 8

  private func isLong(_ line: PastedLine, beside members: [Int]) -> Bool {
    func count(_ text: String) -> Int { text.split(separator: " ").count }
    let most = members.map { count(lines[$0].text) }.max() ?? 0
    let isDoing = lines[members[0]].text.prefix { $0 != " " }.hasSuffix("ing")
    return !isDoing && most <= Self.longest && count(line.text) > Self.longest
  }

  private func tell(_ place: Int, _ depth: Int, in list: Open?, after previous: Int) {
    if let list {
      log.report(
        .inferred("“\(lines[place].text.clipped)” is part of “\(lines[list.opener].text.clipped)”"),
        line: lines[place].number, column: 1)
    } else if previous > 0, depth == 0 {
      log.report(
        .inferred("“\(lines[place].text.clipped)” stands by itself after the list before it"),
        line: lines[place].number, column: 1)
    }
  }
}

/// The lists that a text has behind its openers: one that is there twice ends where the two part.
struct ListRuns {
  private var runs: [(number: Int, lines: [String])] = []

  /// Takes in all lines of a text.
  init(_ lines: [PastedLine]) {
    for (place, line) in lines.enumerated() where line.opens {
      let run = lines[(place + 1)...].prefix(Self.longest).prefix {
        !$0.opens && NumberedText($0.text).number == nil
      }
      runs.append((line.number, run.map(\.text.listKey)))
    }
  }

  private static let longest = 40

  /// Returns how many lines belong to an opener, where another list says so: two at least.
  func length(after opener: PastedLine) -> Int? {
    guard let own = runs.first(where: { $0.number == opener.number })?.lines else { return nil }
    let shared = runs.lazy.filter { $0.number != opener.number && $0.lines != own }
      .map { other in zip(own, other.lines).prefix { $0.0 == $0.1 }.count }
    return shared.filter { $0 > 1 }.min()
  }
}

extension String {
  /// The text as lists are compared by: letters only, without an s at the end of a word.
  fileprivate var listKey: String {
    lowercased().split { !$0.isLetter }.map {
      $0.hasSuffix("s") ? String($0.dropLast()) : String($0)
    }
    .joined(separator: " ")
  }
}
