import BankFormats
import Conversations
import Curriculum
import Files
import Glibc
import LearnerRecordStore
import LineEditor
import Terminal
import Testing

@testable import viva

/// What a person is told of the errors that have no file of their own.
struct ProblemKindsTests {
  private struct Unforeseen: Error {}

  private static var all: [(any Error, Int32, String)] {
    [
      (Problem("As it is.", exitCode: .badData), 65, "As it is."),
      (
        UnknownName(name: "EX\u{7}", suggestion: "EX1"), 64,
        "There is no unit, criterion or topic “EX^G”. Did you mean “EX1”?"
      ),
      (
        UnknownName(name: "x", suggestion: nil), 64,
        "There is no unit, criterion or topic “x”. “unit list” and “bank list” show what there is."
      ),
      (KeyFault.notAName("\u{1B}"), 64, "“^[” can't be the name of a key."),
      (
        KeyFault.damaged(path: "k"), 65,
        "The key k is damaged. Put a copy in its place, or take it away and make another with "
          + "“key make”."
      ),
      (KeyFault.isKey(path: "k"), 73, "k is a private key and is left alone. Choose another name."),
      (
        LineEditorError.inputRefused, 64,
        "An answer is needed, but --no-input is set. Leave --no-input out."
      ),
      (
        LineEditorError.readFailed(errno: 5), 74,
        "The terminal can't be read (readFailed(errno: 5))."
      ),
      (
        BankLibraryError.shippedFolderMissing("b"), 66,
        "The question banks are missing: there is no b. VIVA_BANKS can name the folder of the "
          + "shipped banks."
      ),
      (
        BankLibraryError.unreadable(path: "b", reason: "it is torn"), 66,
        "b can't be read: it is torn."
      ),
      (
        UnsentTextFault.isBeingEdited(path: "t"), 69,
        "Another session has this text in an editor: t."
      ),
      (UnsentTextFault.tooLong, 65, "The edited text is longer than a mebibyte."),
      (UnsentTextFault.notUTF8, 65, "The edited text is not in UTF-8."),
      (
        UnsentTextFault.unreadable(FileError(.read, "t", .refused(errno: EACCES))), 74,
        "The edited text can't be read: Permission denied."
      ),
      (CancellationError(), 130, "Stopped; nothing was written."),
      (Unforeseen(), 70, "Something unforeseen went wrong: Unforeseen()"),
    ]
  }

  @Test func `Every error has a sentence and an exit code`() {
    for (error, code, sentence) in Self.all {
      let problem = Problem(error)
      #expect(problem.sentence == sentence)
      #expect(problem.exitCode == code, "\(sentence)")
    }
  }

  @Test(arguments: [("unit 'EX", Character("'")), ("a \"b", "\"")])
  func `A quote that is not closed is told`(line: String, quote: Character) throws {
    let error = #expect(throws: UnclosedQuote.self) { try shellWords(line) }
    let problem = Problem(try #require(error))
    #expect(problem.sentence == "The quote \(quote) is not closed." && problem.exitCode == 64)
  }

  @Test func `The exit codes are those of sysexits, and no two are one`() {
    let codes = Problem.ExitCode.allCases.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
    #expect(codes == [1, 64, 65, 66, 69, 70, 73, 74, 77, 78, 130])
  }
}
