import Glibc
import OutsidePrograms
import Terminal
import Testing

@testable import viva

/// What a person is told when a program of somebody else does not do what it should.
struct ProblemOfProgramsTests {
  static let onTheTerminal: [(TerminalProgramError, String)] = [
    (.noTerminal("vi"), "There is no terminal to run “vi” on."),
    (
      .notStarted("vi", errno: ENOENT),
      "“vi” can't be started: No such file or directory. VISUAL or EDITOR names it."
    ),
    (.noPipe("less"), "There is no pipe to “less”."),
    (.failed("vi", exitCode: 3), "“vi” ended with code 3; what it left is not used."),
    (.ended("vi", signal: 9), "“vi” was ended by signal 9; what it left is not used."),
    (
      .noEditor,
      "Neither VISUAL nor EDITOR names your editor, and none was found. Set one, for example with "
        + "“export EDITOR=nano”, and start again."
    ),
    (
      .notAProgram(variable: "VISUAL", value: "\u{1B}x"),
      "VISUAL is “^[x”, which names no program."
    ),
  ]

  @Test(arguments: onTheTerminal)
  func `An editor or pager that does not work is told of`(
    error: TerminalProgramError, sentence: String
  ) {
    let problem = Problem(error as any Error)
    #expect(problem.sentence == sentence && problem.exitCode == 69)
  }

  static let ofDocuments: [(OutsideProgramError, String)] = [
    (
      .missing(program: "pandoc", package: "pandoc"),
      "The program pandoc is not installed. On Debian it is in the package pandoc: “apt install "
        + "pandoc”, then try again."
    ),
    (
      .failed(program: "pandoc", exitCode: 4, complaint: "out of\n  \u{1B}[31mink "),
      "pandoc ended with code 4 and made no document: out of ^[[31mink."
    ),
    (
      .failed(program: "pandoc", exitCode: -9, complaint: ""),
      "pandoc was ended by signal 9 and made no document."
    ),
    (.timedOut(program: "weasyprint"), "weasyprint took too long and was stopped."),
    (
      .notStarted(program: "weasyprint", reason: "no\u{7} room"),
      "weasyprint could not be run: no^G room."
    ),
  ]

  @Test(arguments: ofDocuments)
  func `A program that makes no document is told of`(
    error: OutsideProgramError, sentence: String
  ) {
    let problem = Problem(error as any Error)
    #expect(problem.sentence == sentence && problem.exitCode == 69)
    let withPage = Problem(error, page: "p.html", shorter: "Name a day.")
    let page = " The page itself is in p.html; a browser can show and print it."
    let isSlow = if case .timedOut = error { true } else { false }
    #expect(withPage.sentence == sentence + page + (isSlow ? " Name a day." : ""))
  }
}
