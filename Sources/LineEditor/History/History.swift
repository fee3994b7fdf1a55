/// The lines a person may recall, oldest first.
struct History: Equatable {
  /// The most lines that are kept.
  static let defaultLimit = 10_000

  /// One element per line, oldest first; each is different from all others.
  private(set) var entries: [String]

  /// The most lines that are kept; positive.
  let limit: Int

  /// Creates a history, keeping the newest of equal lines.
  init(_ entries: [String] = [], limit: Int = defaultLimit) {
    var seen: Set<String> = []
    let newestFirst = entries.reversed().filter { Self.isKept($0) && seen.insert($0).inserted }
    self.entries = newestFirst.prefix(limit).reversed()
    self.limit = limit
  }

  /// Adds the newest line; an equal older one gives way.
  ///
  /// - Complexity: O(n)
  mutating func add(_ entry: String) {
    self = History(entries + [entry], limit: limit)
  }

  /// Whether a line is worth keeping: not blank, not meant to be forgotten (a leading space), and
  /// without control characters, which neither a file of lines nor a terminal could hold.
  static func isKept(_ entry: String) -> Bool {
    guard let first = entry.unicodeScalars.first, first != " " else { return false }
    return entry.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }
}
