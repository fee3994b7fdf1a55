import Foundation
import Glibc
import ScriptedTerminal
import TestSupport
import Testing

/// Answering: what is said of an answer, and what else can be typed.
struct AnsweringTests {
  /// Studies one question of the example bank, by the number of its criterion.
  private func study(
    _ number: Int, _ lines: [String], in home: Home? = nil, options: [String] = [],
    columns: Int = 80
  ) throws -> String {
    let home = try home ?? Home()
    return home.talk(
      ["study", "EX101.PC1.\(number)", "--seed", "1"] + options + home.withBank,
      typing: lines.typed, environment: ["COLUMNS": "\(columns)"]
    ).output
  }

  @Test func `A wrong answer stands beside the expected one with its difference`() throws {
    let output = try study(4, ["Australian Privcy Principle", "", "", ""])
    #expect(
      output.contains(
        """
          you:      Australian Privcy Principle
          expected: Australian Privacy Principles
          differs:  Australian Priv{a}cy Principle{s} – one letter missing: a; one
                    letter missing: s
        """))
  }

  @Test func `A near miss is counted right where the learner says so, and the record tells`() throws
  {
    let home = try Home()
    let output = try study(4, ["Australian Privcy Principles", "", "y", "/quit"], in: home)
    #expect(output.contains("Not right.") && output.contains("Count it right? y/N: y"))
    #expect(output.contains("Counted right by you."))
    #expect(output.contains("1 answer, 1 right (1 of them by your own count)."))
    let words = ["export", "transcript", "--format", "md", "--output", "-"] + home.withBank
    let transcript = home.talk(words).output
    #expect(transcript.contains("Not right – counted right by the learner"))
    #expect(transcript.contains("Counted right by the learner"))
    let stats = home.talk(["stats", "--json"] + home.withBank).output
    #expect(stats.contains("\"countedRight\" : 1"))
    let page = home.talk(["stats"] + home.withBank).output
    #expect(page.contains("Of the right answers, you counted 1 right yourself;"))
    // One rule for both: as it was marked.
    #expect(page.contains("Right at the first try: 0% of 1 question."))
    #expect(
      page.contains("Right when last asked, at the first answer of that day: 0% of 1 question."))
    #expect(transcript.contains("**Right at first answer of latest day:** 0 of 1"))
  }

  @Test(arguments: ["", "n", "no", "x\n"])
  func `A near miss stays wrong without a yes`(reply: String) throws {
    let output = try study(4, ["Australian Privcy Principles", "", reply, "/quit"])
    #expect(!output.contains("Counted right") && output.contains("1 answer, 0 right."))
  }

  @Test func `A typed answer can be counted right after its mark, a chosen one can't`() throws {
    #expect(try study(4, ["the rules", "", "/right", "/quit"]).contains("Counted right by you."))
    #expect(try study(4, ["APPs", "", "/right", "/quit"]).contains("right already"))
    #expect(try study(6, ["5", "", "/right", "/quit"]).contains("Counted right by you."))
    #expect(try study(3, ["true", "", "/right", "/quit"]).contains("Only a typed answer"))
  }

  @Test(arguments: 1...9)
  func `An empty line twice shows the answer, which is not right`(number: Int) throws {
    let home = try Home()
    let blank = number == 5 ? ["", "", ""] : ["", ""]
    let output = try study(number, blank + ["/quit"], in: home)
    #expect(output.replacing("\n", with: " ").contains("Enter again shows the answer."))
    #expect(output.contains("Shown, so not right."))
    #expect(output.contains("1 answer, 0 right."))
    let words = ["export", "transcript", "--format", "md", "--output", "-"] + home.withBank
    #expect(home.talk(words).output.contains("Not answered: the answer was shown"))
  }

  @Test func `What can't be read twice offers the answer, another try does not`() throws {
    let output = try study(1, ["z", "y", "z", "z", "", "/quit"])
    #expect(
      output.replacing("\n", with: " ").components(separatedBy: "just Enter shows the").count == 2)
    #expect(output.contains("Shown, so not right."))
    #expect(!(try study(1, ["", "z", "", "a", "", "/quit"])).contains("Shown, so"))
  }

  @Test func `A gap that was left out is asked for once`() throws {
    let filled = try study(5, ["open", "", "closed", "", "/quit"])
    #expect(filled.contains("Still blank: gap 2.") && filled.contains("Right."))
    let left = try study(5, ["", "closed", "", "", "/quit"])
    #expect(left.contains("Still blank: gap 1.") && left.contains("Partly right: 50%."))
  }

  @Test func `Pairs that were left out are asked for once`() throws {
    let filled = try study(7, ["1a", "2b 3c", "", "/quit"])
    #expect(filled.contains("Still without a letter: 2, 3.") && filled.contains("1. "))
    #expect(!filled.contains("you:      nothing"))
    let left = try study(7, ["1a", "", "", "/quit"])
    #expect(left.contains("you:      nothing"))
    #expect(!(try study(7, ["ab", "c", "", "/quit"])).contains("you:      nothing"))
  }

  @Test func `A gap can be typed again`() throws {
    let output = try study(5, ["/back", "shut", "/back", "open", "closed", "", "/quit"])
    #expect(output.contains("This is the first gap.") && output.contains("Right."))
  }

  @Test func `Options can be chosen by their text in any case`() throws {
    #expect(try study(1, ["REPAIR it at no COST", "", "/quit"]).contains("Right."))
  }

  @Test func `A question can be asked once more, off the schedule`() throws {
    let home = try Home()
    let output = try study(3, ["f", "", "/again", "", "t", "", ""], in: home)
    #expect(output.contains("once more, off the schedule"))
    #expect(output.contains("asking once more leaves the schedule as it was"))
    #expect(output.contains("Session over: 2 answers, 1 right."))
  }

  @Test func `Hints cost what is said`() throws {
    let output = try study(1, ["/hint", "/hint", "repair it at no cost", "", "/quit"])
    #expect(output.contains("(A right answer now earns 75%:"))
    #expect(output.contains("Right, 50% of the credit after 2 hints."))
  }

  @Test func `The place in the session is short where lines are`() throws {
    #expect(try study(3, ["f", "", "/quit"], columns: 30).contains("1/1 · new"))
  }

  @Test func `The end says what was learned and what comes back`() throws {
    let output = try study(3, ["f", "", ""])
    #expect(output.contains("Seen for the first time: 1 (1 right at once), on EX101 PC1.3."))
    #expect(output.contains("Coming back: 1 question on "))
  }

  @Test func `A pause tells how to go on; without a terminal nothing is asked`() throws {
    let home = try Home()
    let paused = home.study(["/skip", "/pause"])
    #expect(paused.output.contains("Paused at question 2 of 9: “study” resumes there."))
    #expect(home.talk(["study", "--resume"] + home.withBank).output.contains("Question 2 of 9"))
    #expect(!(home.talk(["study"] + home.withBank).output.contains("Resume at")))
    #expect(
      home.talk(["study", "EX101.PC1.1", "--resume"] + home.withBank).output
        .contains("There is no session to resume; a new one begins."))
  }
}
