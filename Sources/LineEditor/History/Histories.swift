internal import Files

/// The histories of all kinds of input, each in a file of its own.
///
/// None is made before it is needed.
final class Histories {
  private let path: String?
  private let limit: Int
  private var recalls: [HistoryKind: HistoryRecall] = [:]

  /// Creates histories.
  ///
  /// - Parameters:
  ///   - path: The file of the commands; the others stand beside it. `nil` keeps none on disk.
  ///   - limit: The most entries of each that are kept; positive.
  init(path: String?, limit: Int) {
    (self.path, self.limit) = (path, limit)
  }

  /// Why a history is not on disk, if so.
  var failure: FileError? {
    recalls.values.lazy.compactMap(\.history.failure).first
  }

  /// What can be recalled for a kind of input; `nil` for answers, and when there is no memory.
  func recall(_ kind: HistoryKind) -> HistoryRecall? {
    guard kind != .none else { return nil }
    if let known = recalls[kind] { return known }
    let history = LineHistory(path: path.map { Self.path(of: kind, commands: $0) }, limit: limit)
    recalls[kind] = HistoryRecall(of: history, limit: limit)
    return recalls[kind]
  }

  /// The file of a kind: `history` for commands, `history-names` for names.
  static func path(of kind: HistoryKind, commands path: String) -> String {
    kind == .commands ? path : "\(path)-\(kind.rawValue)"
  }
}

/// Whether a line joins a history, and which.
package enum HistoryKind: String, CaseIterable, Sendable {
  /// Neither kept nor recalled: the kind for answers.
  case none

  /// Kept for the next session, recalled with the Up key: the kind for commands.
  case commands

  /// As commands are, apart from them: names of candidates and others.
  case names

  /// As commands are, apart from them: files and folders.
  case paths
}
