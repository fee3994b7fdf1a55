/// How lines are read.
package struct LineEditorOptions: Equatable, Sendable {
  /// The program's name, by which `.editrc` can address it.
  package var programName: String

  /// The path of the history of commands, in a folder that exists; `nil` keeps none.
  package var historyFile: String?

  /// The most commands that are kept; positive.
  package var historyLimit: Int

  /// Whether the user's `.editrc` is obeyed.
  ///
  /// It can rebind keys, so not while an assessor asks.
  package var readsEditrc: Bool

  /// Whether lines are read plainly even where they could be edited.
  package var isPlain: Bool

  /// Creates options.
  package init(
    programName: String = "viva", historyFile: String? = nil, historyLimit: Int = 1_000,
    readsEditrc: Bool = false, isPlain: Bool = false
  ) {
    self.programName = programName
    self.historyFile = historyFile
    self.historyLimit = historyLimit
    self.readsEditrc = readsEditrc
    self.isPlain = isPlain
  }
}
