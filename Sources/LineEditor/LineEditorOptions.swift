/// How lines are read.
package struct LineEditorOptions: Equatable, Sendable {
  /// The program's name, by which `.editrc` can address it.
  package var programName: String

  /// The path of the history of commands, in a folder that exists; `nil` keeps none on disk.
  ///
  /// Those of other kinds of input stand beside it.
  package var historyFile: String?

  /// The most entries of each history that are kept; positive.
  package var historyLimit: Int

  /// Whether the user's `.editrc` is obeyed.
  ///
  /// It can rebind keys, so not while an assessor asks.
  package var readsEditrc: Bool

  /// Whose keys edit the line; `nil` for those of emacs, unless `.editrc` says otherwise.
  package var editor: EditorMode?

  /// Whether an assessor asks, or an exam is simulated: whoever answers gets nothing else to do.
  ///
  /// Then no `.editrc` is read and the keys are those of emacs, whatever the other options say; and
  /// closed are:
  ///
  /// - Up, Down and Meta-p, Meta-n: no history is recalled, and none is kept;
  /// - Ctrl-R: none is searched;
  /// - Meta-x (and `:` of vi), which takes commands to libedit itself (`ed-command`);
  /// - `v` of vi, which starts an editor on the line (`vi-histedit`);
  /// - Ctrl-V and Ctrl-Q, which take a control character as it is (`ed-quoted-insert`);
  /// - Ctrl-Z, which would leave whoever answers with a shell.
  package var isExam: Bool

  /// Whether lines are read plainly even where they could be edited.
  package var isPlain: Bool

  /// Whether the terminal is known to wrap old rows again when its width changes.
  package var reflows: Bool

  /// Creates options.
  package init(
    programName: String = "viva", historyFile: String? = nil, historyLimit: Int = 10_000,
    readsEditrc: Bool = false, editor: EditorMode? = nil, isExam: Bool = false,
    isPlain: Bool = false, reflows: Bool = false
  ) {
    self.programName = programName
    self.historyFile = historyFile
    self.historyLimit = historyLimit
    self.readsEditrc = readsEditrc
    self.editor = editor
    self.isExam = isExam
    self.isPlain = isPlain
    self.reflows = reflows
  }
}

/// Whose keys edit the line.
package enum EditorMode: String, CaseIterable, Sendable {
  /// Letters are inserted; Control and Meta command.
  case emacs

  /// ESC turns letters into commands.
  case vi
}
