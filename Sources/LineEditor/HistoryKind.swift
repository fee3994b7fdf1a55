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
