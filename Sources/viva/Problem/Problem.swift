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

  /// Says that nothing was done, since somebody was asked and did not agree.
  ///
  /// A script that goes on after a command must not take this for done.
  ///
  /// - Parameter sentence: What was not done.
  /// - Returns: The problem.
  static func declined(_ sentence: String) -> Problem {
    Problem(sentence, exitCode: .notAsAsked)
  }

  /// The exit codes that the program uses.
  enum ExitCode: Int32, CaseIterable {
    /// “verify” found a file that is intact, but not what was asked for; or a command asked before it did
    /// what it is for, and nobody agreed.
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
    case let error as AmbiguousName:
      self.init(
        "Several units have “\(error.name.visible())”. Say which: "
          + error.meanings.map { "“\($0)”" }.joined(separator: ", ") + ".", exitCode: .usage)
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
    let sentence =
      switch error {
      case .shippedFolderMissing:
        error.message.capitalizedFirst + ". VIVA_BANKS can name the folder of the shipped banks."
      case .unreadable: error.message + "."
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
