internal import BankFormats
internal import Conversations
internal import Files
internal import Curriculum
internal import Text
internal import LearnerRecordStore
internal import LineEditor
internal import OutsidePrograms
internal import Terminal

/// What a person is told when something can't be done, and the exit code that goes with it.
///
/// The one place where errors become prose: what, where, and what to do about it.
struct Problem: Error {
  /// One or more sentences.
  let sentence: String
  /// The exit code, by sysexits(3).
  let exitCode: Int32

  /// Creates a problem that has no error type of its own.
  init(_ sentence: String, exitCode: ExitCode) {
    self.sentence = sentence
    self.exitCode = exitCode.rawValue
  }

  /// The exit codes that the program uses.
  enum ExitCode: Int32, CaseIterable {
    /// “verify” found a file that is intact, but not what was asked for.
    case notAsAsked = 1
    case usage = 64
    case badData = 65
    case noInput = 66
    case unavailable = 69
    case software = 70
    case cannotCreate = 73
    case inputOutput = 74
    case noPermission = 77
    /// “doctor” found something to mend.
    case configuration = 78
    /// Ctrl-C, as shells number it.
    case cancelled = 130
  }

  /// Says what an error means.
  init(_ error: any Error) {
    switch error {
    case let error as Problem: self = error
    case let error as StoreError: self.init(error)
    case let error as FileError: self.init(error)
    case let error as UnknownName: self.init(error)
    case let error as KeyFault: self.init(error)
    case let error as LineEditorError: self.init(error)
    case let error as BankLibraryError: self.init(error)
    case let error as TerminalProgramError: self.init(error)
    case let error as UnclosedQuote:
      self.init("The quote \(error.quote) is not closed.", exitCode: .usage)
    case let error as OutsideProgramError: self.init(error, page: nil)
    case let error as UnsentTextFault: self.init(error)
    case is QuestioningChanged:
      self.init(
        "Another program has changed this questioning meanwhile, so nothing more was written. "
          + "The same command shows what is on record now.", exitCode: .inputOutput)
    case is CancellationError:
      self.init("Stopped; nothing was written.", exitCode: .cancelled)
    default: self.init("Something unforeseen went wrong: \(error)", exitCode: .software)
    }
  }

  private init(_ error: UnknownName) {
    let hint =
      error.suggestion.map { "Did you mean “\($0)”?" }
      ?? "“unit list” and “bank list” show what there is."
    self.init(
      "There is no unit, criterion or topic “\(error.name.visible())”. \(hint)",
      exitCode: .usage)
  }

  private init(_ error: KeyFault) {
    switch error {
    case .notAName(let name):
      self.init("“\(name.visible())” can't be the name of a key.", exitCode: .usage)
    case .damaged(let path):
      self.init(
        "The key \(path.visible()) is damaged. Put a copy in its place, or take it away and "
          + "make another with “key make”.", exitCode: .badData)
    case .isKey(let path):
      self.init(
        "\(path.visible()) is a private key and is left alone. Choose another name.",
        exitCode: .cannotCreate)
    }
  }

  private init(_ error: UnsentTextFault) {
    switch error {
    case .isBeingEdited(let path):
      self.init(
        "Another session has this text in an editor: \(path.visible()).", exitCode: .unavailable)
    case .tooLong: self.init("The edited text is longer than a mebibyte.", exitCode: .badData)
    case .unreadable(let error):
      self.init("The edited text can't be read: \(error.reason).", exitCode: .inputOutput)
    case .notUTF8: self.init("The edited text is not in UTF-8.", exitCode: .badData)
    }
  }

  private init(_ error: BankLibraryError) {
    var sentence = error.message.capitalizedFirst + "."
    if case .shippedFolderMissing = error {
      sentence += " VIVA_BANKS can name the folder of the shipped banks."
    }
    self.init(sentence, exitCode: .noInput)
  }

  private init(_ error: LineEditorError) {
    guard error != .inputRefused else {
      self.init(
        "An answer is needed, but --no-input is set. Leave --no-input out.",
        exitCode: .usage)
      return
    }
    self.init("The terminal can't be read (\(error)).", exitCode: .inputOutput)
  }
}

extension Problem {
  fileprivate init(_ error: StoreError) {
    switch error {
    case .notARecord(let path):
      self.init(
        "\(path) is not a record of this program. Nothing was changed; name another file with "
          + "--record.", exitCode: .badData)
    case .newer(let path, let version):
      self.init(
        "\(path) was made by a newer viva (format \(version)). Nothing was changed; install the "
          + "newer version to use it.", exitCode: .badData)
    case .missing(let path):
      self.init(
        "There is no record at \(path) yet. “study” begins one.", exitCode: .noInput)
    case .unreadable(let path, let reason):
      self.init(
        "\(path) can't be read: \(reason). Nothing was changed; mend that, or name "
          + "another file with --record.", exitCode: .inputOutput)
    case .logWithoutRecord(let path, let log):
      self.init(
        "There is no record at \(path), but \(log) is still there: it can hold the last entries of "
          + "the record that was. Nothing was changed. Put that record back beside it; or “viva "
          + "record restore” a backup; or move \(log) to another folder to begin afresh.",
        exitCode: .badData)
    case .foreignLog(let path, let log):
      self.init(
        "\(log) does not belong to \(path): it holds entries of another record, or of this one at "
          + "another time. Nothing was changed. To use \(path) as it is, move \(log) and "
          + "\(path)-shm to another folder; “viva record restore” does so when it puts a backup in "
          + "place.", exitCode: .badData)
    case .lostFromSight(let path, let kept):
      let rest =
        kept.map {
          "All of it, with what you did last, is now in \($0). Move the record back, or keep that "
            + "file: “viva record restore \($0)” makes it your record."
        }
        ?? "What you did last is not on record, and what was done since the record was opened may be lost."
      self.init(
        ("\(path) was deleted, moved, emptied or replaced while it was open here, so nothing more is "
          + "added to it.") + " " + rest, exitCode: .inputOutput)
    case .exists(let path):
      self.init(
        "\(path) exists already and is left alone. Choose another name.",
        exitCode: .cannotCreate)
    case .cannotCreate(let path, let reason):
      self.init(
        "\(path) can't be made: \(reason). Check that its folder exists.",
        exitCode: .cannotCreate)
    case .noPermission(let path):
      self.init(
        "\(path) can't be read or written with your permissions. Check the file and its folder, or "
          + "name another with --record.", exitCode: .noPermission)
    case .busy(let path, let process):
      let holder = process.map { "process \($0)" } ?? "another program"
      self.init(
        "\(path) is being written by \(holder). Nothing was added; try again when it has finished.",
        exitCode: .inputOutput)
    case .diskFull(let path):
      self.init(
        "The disk that holds \(path) is full. Nothing was added; free some space and try again.",
        exitCode: .inputOutput)
    case .damaged(let path, let reason):
      self.init(
        "\(path) is damaged: \(reason). Nothing was changed; go "
          + "back to a backup with “viva record restore”, which keeps this file too.",
        exitCode: .badData)
    case .cannotForget(let path, let reason):
      self.init(
        "Nothing was erased from \(path): \(reason).",
        exitCode: .usage)
    case .tracesLeft(let path, let reason):
      self.init(
        "The entries are erased, but \(path) may still hold traces of them: \(reason). Close other "
          + "programs that use it, free some space, and try again.", exitCode: .inputOutput)
    case .failed(let path, let reason):
      self.init(
        "\(path): \(reason). Nothing was added.",
        exitCode: .inputOutput)
    }
  }
}
