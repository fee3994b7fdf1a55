import LineEditor
import ScriptedTerminal
import TestSupport
import Testing

@testable import viva

struct ReadTests {
  /// Reads as a person at a terminal.
  private func read(
    _ home: Home, _ words: [String], _ lines: [Typed], rows: Int = 200
  ) -> Home.Talk {
    home.talk(
      ["read"] + words + home.withBank, typing: lines, environment: ["NO_COLOR": "1"],
      on: RecordingScreen(rows: rows), isInteractive: true)
  }

  @Test(arguments: [60, 80])
  func `A page is as recorded`(width: Int) throws {
    let home = try Home.withNotes()
    let talk = home.talk(
      ["read", "example"] + home.withBank, environment: ["VIVA_WIDTH": String(width)])
    #expect(talk.exitCode == 0 && talk.complaints.isEmpty && talk.prompts.isEmpty)
    #expect(talk.output.split(separator: "\n").allSatisfy { $0.count <= width })
    try expectSnapshot(talk.output, "notes-\(width).txt")
  }

  @Test func `Terms are bold on a terminal, and long notes are read in pages`() throws {
    let home = try Home.withNotes()
    let bold = home.talk(
      ["read", "example", "--all"] + home.withBank, on: RecordingScreen(rows: 200))
    #expect(bold.output.contains("can ask for a \u{1B}[1mremedy\u{1B}[0m."))
    let pages = try home.terminal(
      ["read", "example", "--all"] + home.withBank, environment: ["PAGER": "tr a-z A-Z"])
    #expect(try pages.waitForEnd() == .exit(0))
    #expect(pages.output.contains("WHAT A SELLER OWES") && !pages.output.contains("Signs"))
  }

  @Test func `After a paragraph comes a question that rests on it, and the answer counts`() throws {
    let home = try Home.withNotes()
    let talk = read(
      home, ["example", "--seed", "1"], ["a", "3", "1", "2", "", "100000", "2", ""])
    #expect(talk.exitCode == 0 && talk.isUsedUp && talk.complaints.isEmpty)
    try expectSnapshot(talk.output, "reading.txt")
    #expect(home.answersOnRecord() == 3)
    // What was answered today is not asked again: only the other question on signs is left.
    let second = read(home, ["EX101.PC1.3"], ["false", "3"])
    #expect(second.output.contains("A sign can take away") && second.isUsedUp)
    let third = read(home, ["example"], [])
    #expect(third.prompts.isEmpty && third.output.contains("Signs\n"))
    #expect(home.answersOnRecord() == 4)
  }

  @Test func `At the prompt it reads as well`() throws {
    let home = try Home.withNotes()
    home.environment["VIVA_OWN_BANKS"] = home.folder.file("banks")
    let talk = home.talk(
      [], typing: ["read example#remedies", "repair it at no cost", "3", "quit"],
      environment: ["NO_COLOR": "1"], on: RecordingScreen(rows: 200), isInteractive: true)
    #expect(talk.output.contains("Question 1 of 1 · on what you read"))
    #expect(talk.output.contains("Session over: 1 answer, 1 right.") && talk.isUsedUp)
  }

  @Test(arguments: [["/quit"], []])
  func `Who leaves has read as far as that, and study begins anew`(lines: [String]) throws {
    let home = try Home.withNotes()
    let talk = read(home, ["example"], lines.typed)
    #expect(talk.output.contains("Session over: no answer was given."))
    #expect(talk.output.contains("Remedies\n") && !talk.output.contains("Signs\n"))
    let study = home.talk(
      ["study"] + home.withBank, typing: ["/quit"], on: RecordingScreen(), isInteractive: true)
    #expect(study.prompts.first?.hasPrefix("Resume") == false)
  }

  @Test func `A day's limit holds for reading too, and beyond it the text is alone`() throws {
    let home = try Home.withNotes()
    #expect(home.talk(["limits", "--new", "1"]).exitCode == 0)
    let first = read(home, ["example", "--seed", "1"], ["a", "3"])
    #expect(first.isUsedUp && home.answersOnRecord() == 1)
    let said = first.output.replacing("\n", with: " ")
    #expect(said.hasPrefix("Your limits leave 1 question today; 1 paragraph is shown without "))
    #expect(first.output.contains("Kinds of answer\n"))
    let second = read(home, ["example"], [])
    #expect(second.prompts.isEmpty && second.output.contains("Remedies\n"))
    #expect(second.output.hasPrefix("Your limits allow no more questions today"))
  }

  @Test func `A reading that was paused is resumed by study, with the text`() throws {
    let home = try Home.withNotes()
    let talk = read(home, ["example", "--seed", "1"], ["a", "3", "/pause"])
    #expect(talk.output.contains("Signs\n") && talk.output.contains("Session paused"))
    let study = home.talk(
      ["study"] + home.withBank, typing: ["y", "100000", "2", ""],
      environment: ["NO_COLOR": "1"], on: RecordingScreen(rows: 200), isInteractive: true)
    #expect(study.isUsedUp && study.prompts.first?.hasPrefix("Resume at question 2 of 2") == true)
    #expect(study.output.contains("Signs\n") && study.output.contains("Kinds of answer\n"))
    #expect(!study.output.contains("Remedies\n"))
    #expect(study.output.contains("Question 2 of 2 · on what you read"))
    #expect(home.answersOnRecord() == 2)
  }

  @Test(arguments: [
    ("EX101.PC1.1", ["What a seller owes"], ["All of the unit"]),
    ("ex101.e1", ["What a seller owes", "All of the unit"], []),
    ("EX101.PC1.2", ["All of the unit"], ["What a seller owes"]),
    ("EX101", ["What a seller owes", "All of the unit"], []),
    ("Example#Signs", ["Signs", "What a seller owes"], ["Remedies", "Sources"]),
  ])
  func `What is named is shown, and nothing else`(
    name: String, there: [String], absent: [String]
  ) throws {
    let home = try Home.withNotes()
    let output = home.talk(["read", name, "--all"] + home.withBank).output
    for words in there { #expect(output.contains(words)) }
    for words in absent { #expect(!output.contains(words)) }
  }

  @Test(arguments: [
    (
      "example#sings", 64,
      "The notes have no paragraph “example#sings”. Did you mean “example#signs”?"
    ),
    ("example#zzzzzzzzzz", 64, "“read example” shows all paragraphs."),
    ("exmple", 64, "Did you mean “example”?"),
    ("nothing#x", 64, "no unit, criterion or topic “nothing”"),
    ("example-numeric", 64, "no unit, criterion or topic “example-numeric”"),
  ])
  func `What is not there is told`(name: String, exitCode: Int32, words: String) throws {
    let home = try Home.withNotes()
    let talk = home.talk(["read", name] + home.withBank)
    #expect(talk.exitCode == exitCode && talk.complaints.contains(words), "\(talk.complaints)")
  }

  @Test func `A bank without notes has nothing to read`() throws {
    let home = try Home()
    for name in ["example", "EX101", "EX101.PC1.1"] {
      let talk = home.talk(["read", name] + home.withBank)
      #expect(talk.exitCode == 66 && talk.complaints.contains("There are no notes to read on"))
    }
  }

  @Test(arguments: ["no notes", "", "\u{1B}[31m\n", "---\nformat: viva-notes/1\n---\n"])
  func `Notes with errors are left out, which is said`(text: String) throws {
    let home = try Home.withNotes()
    try home.write(text, to: "banks/Notes/example.md")
    let talk = home.talk(["read", "example"] + home.withBank)
    #expect(talk.exitCode == 66 && talk.output.isEmpty)
    #expect(talk.complaints.contains("HOME/banks/Notes/example.md is left out: "))
    let check = home.talk(["bank", "check", home.folder.file("banks/Notes/example.md")])
    #expect(check.exitCode == 65 && check.output.contains("example.md:1:1: error: "))
  }

  @Test func `Hostile notes never reach the terminal as they are`() throws {
    let home = try Home.withNotes()
    try home.write(
      ExampleNotes.text.replacing("no cost", with: "no\u{1B}[31m\u{202E}\u{7} cost")
        .replacing("What a seller owes", with: "What\u{1B}]0;x\u{7}"), to: "banks/Notes/example.md")
    let output = home.talk(["read", "example"] + home.withBank).output
    #expect(output.contains("no^[[31m<U+202E>^G cost") && output.contains("What^[]0;x^G"))
    #expect(!output.contains("\u{1B}") && !output.contains("\u{7}"))
  }

  @Test func `Notes are checked with the questions that name them`() throws {
    let home = try Home.withNotes()
    try home.write(
      ExampleNotes.bank.replacing("example#remedies", with: "example#remedy"),
      to: "banks/example.yaml")
    let talk = home.talk(["bank", "check", home.folder.file("banks")])
    #expect(talk.exitCode == 65)
    #expect(
      talk.output.contains(
        "example.yaml:7:12: error: `example-single-choice` names the paragraph `example#remedy`, which "
          + "no notes have; did you mean `example#remedies`?"))
    #expect(talk.output.contains("warning: no question asks about `example#left-alone`"))
    #expect(talk.output.hasSuffix("2 files, 9 questions: 1 error, 5 warnings.\n"))
  }

  @Test func `Tab offers what there are notes on`() throws {
    let home = try Home.withNotes()
    home.environment["VIVA_OWN_BANKS"] = home.folder.file("banks")
    let completion = REPLCompletion(home.workspace())
    #expect(
      completion.completions(for: "read example").map(\.text) == [
        "example", "example#remedies", "example#signs", "example#left-alone",
        "example#kinds-of-answer",
      ])
    #expect(
      completion.completions(for: "read EX101.").map(\.text) == [
        "EX101.PC1.1", "EX101.PC1.3", "EX101.E1",
      ])
  }
}
