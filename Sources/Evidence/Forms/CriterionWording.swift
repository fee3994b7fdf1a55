internal import Curriculum
internal import Text

/// The words of the criteria that a form names, and of its dates: what is on record as an id or as `yyyy-mm-dd`,
/// people read in words.
struct CriterionWording {
  private let criteria: [FormDocument.NamedCriterion]
  private let words: [String: String]

  init(_ criteria: [FormDocument.NamedCriterion]) {
    self.criteria = criteria
    let lines = criteria.map { ($0, "\($0.local) \($0.words)") }
    let all = lines.flatMap { [($0.id, $1), ($0.local, $1)] }
    words = Dictionary(all) { first, _ in first }
  }

  /// Returns a list of criteria with their words, a line for each, and a date in words; any other text as it is.
  func inWords(_ text: String) -> String {
    guard let lines = lines(in: text) else { return printed(text) }
    return lines.joined(separator: "\n")
  }

  /// Returns a list of criteria by their names without the unit's code, and a date in words; any other text as it
  /// is.
  func inBrief(_ text: String) -> String {
    guard lines(in: text) != nil else { return printed(text) }
    let names = criterionNames(in: text)
    return names.map { name in criteria.first { $0.id == name }?.local ?? name }
      .joined(separator: ", ")
  }

  /// Returns the criteria that tables name in cells, which have no room for their words.
  func lines(namedIn tables: [FormDocument.Table]) -> [(criterion: String, wording: String)] {
    let cells = tables.filter { !$0.isInBlocks }.flatMap { $0.rows.joined() }
    let named = Set(cells.filter { lines(in: $0) != nil }.flatMap(criterionNames))
    return criteria.filter { named.contains($0.id) || named.contains($0.local) }
      .map { ($0.local, $0.words) }
  }

  private func lines(in text: String) -> [String]? {
    let names = criterionNames(in: text)
    let lines = names.compactMap { words[$0] }
    return lines.count == names.count && !names.isEmpty ? lines : nil
  }
}

/// Returns a date as people read it, `22 Nov 2026`; any other text as it is.
func printed(_ text: String) -> String { dateInWords(text) ?? text }

extension FormDocument.NamedCriterion {
  /// Its name without the unit's code, as people write it.
  fileprivate var local: String { CriterionID(rawValue: id).local }
}
