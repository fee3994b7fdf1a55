import Curriculum
import Foundation
import LearnerRecord
import ScriptedTerminal
import Testing
import TestSupport

@testable import viva

/// An instrument that assessors share: checked, printed, and named on record to the letter.
struct InstrumentTests {
  private static let text = """
    format: viva-instrument/1
    name: ex101-oral
    title: Oral questions on the examples
    version: "2"
    unit: EX101
    release: EX101 Answer examples, release 1
    validated: {by: Ann Lee, on: 2026-10-01}
    conditions:
      purpose: formative
      book: open book
      resources: The price list.
    questions: [example-true-false, example-explain]

    """

  private func script(_ text: String = text) throws -> (QuestioningScript, [String]) {
    let script = try QuestioningScript()
    try script.home.write(text, to: "oral.yaml")
    return (script, ["--instrument", script.home.folder.file("oral.yaml")])
  }

  private static let heading = [
    "M-17", "Sam Assessor", "", "", "Room 4", "1", "", "", "Sam Assessor", "", "yes", "yes", "yes",
  ]

  private func mark(_ script: QuestioningScript) throws -> Fact.InstrumentMark? {
    try script.entries.compactMap { entry -> Fact.QuestioningBegun? in
      if case .questioningBegun(let fact) = entry.fact { fact } else { nil }
    }.last?.instrument
  }

  @Test func `Its questions are asked in their order, and its conditions are offered`() throws {
    let (script, option) = try script()
    let talk = script.question(option, (Self.heading + ["/stop"]).typed)
    #expect(talk.isUsedUp && talk.exitCode == 0, "\(talk.output)\(talk.complaints)")
    #expect(talk.words.contains("Question 1 of 2 · example-true-false"))
    #expect(talk.prompts.contains("Purpose [formative]: "))
    let text = script.document()
    for words in [
      "**Open or closed book:** open book", "**Resources allowed:** The price list.",
      "**Instrument and version:** ex101-oral, version 2, SHA-256 ",
      "as laid down in “Oral questions on the examples”, validated by Ann Lee on 1 Oct 2026",
    ] {
      #expect(text.contains(words), "\(words)\n\(text)")
    }
  }

  @Test func `The record has its name, version and the hash of its bytes`() throws {
    let (script, option) = try script()
    _ = script.question(option, (Self.heading + ["/stop"]).typed)
    let mark = try #require(try mark(script))
    #expect(mark.name == "ex101-oral" && mark.version == "2")
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/sha256sum")
    process.arguments = [script.home.folder.file("oral.yaml")]
    process.standardOutput = output
    try process.run()
    process.waitUntilExit()
    let told = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(told.hasPrefix(mark.sha256) && mark.sha256.count == 64)
  }

  @Test func `A changed file of the same version is told plainly, and goes on record as it is`()
    throws
  {
    let (script, option) = try script()
    let asked = ["false", "", "S", "/end Enough."] + QuestioningScript.outcome
    let held = script.question(option, (Self.heading + asked).typed)
    #expect(held.isUsedUp, "\(held.output)")
    let first = try mark(script)
    #expect(!held.words.contains("is not the file"))
    try script.home.write(Self.text.replacing("formative", with: "summative"), to: "oral.yaml")
    let again = script.question(option, ["", "", "yes", "yes", "yes", "/stop"])
    #expect(
      again.words.contains(
        "The instrument “ex101-oral”, version 2, is not the file that was used on 22 Nov 2026: the version "
          + "is the same, the content is not."), "\(again.output)")
    #expect(try mark(script)?.sha256 != first?.sha256)
    try script.home.write(Self.text.replacing("\"2\"", with: "\"3\""), to: "oral.yaml")
    let plan = script.question(option + ["--plan", "--format", "md", "--output", "-"], [])
    #expect(plan.output.contains("ex101-oral, version 3, SHA-256 "))
  }

  @Test func `It is printed with and without benchmarks, with options, probe and name`() throws {
    let (script, option) = try script()
    func plan(_ options: [String] = []) -> String {
      script.question(option + ["--plan", "--format", "md", "--output", "-"] + options, []).output
    }
    let full = plan()
    for words in [
      "**Candidate:** Mia Tran", "True or false?", "**Suggested probe:** How would you change",
      "At least 2 of 3.", "**Open or closed book:** open book", "ex101-oral, version 2",
    ] {
      #expect(full.contains(words), "\(words)")
    }
    let bare = plan(["--without-benchmarks"])
    #expect(bare.contains("True or false?") && !bare.contains("At least 2 of 3."))
  }

  private static let own =
    text + """
      own:
        - id: ex101-why-here
          type: explain
          criteria: [PC1.9]
          prompt: Why do you do it so where you work?
          benchmark: For the customers there ask for it.
          keyPoints:
            - {text: What customers there ask for, required: true}
            - {text: What it would be like otherwise}
          minimum: 1
          probe: Since when?

      """

  @Test func `A question of its own is printed with and without what is expected`() throws {
    let (script, option) = try script(Self.own)
    func plan(_ options: [String] = []) -> String {
      script.question(option + ["--plan", "--format", "md", "--output", "-"] + options, []).output
    }
    let (full, bare) = (plan(), plan(["--without-benchmarks"]))
    for text in [full, bare] {
      #expect(text.contains("Why do you do it so where you work?") && text.contains("PC1.9"))
      #expect(text.contains("1 question of its own"), "\(text)")
    }
    for words in ["For the customers there ask for it.", "What customers there", "Since when?"] {
      #expect(full.contains(words) && !bare.contains(words), "\(words)\n\(full)")
    }
  }

  @Test func `A question of its own is asked and recorded as any other`() throws {
    let (script, option) = try script(
      Self.own.replacing("[example-true-false, example-explain]", with: "[ex101-why-here]"))
    let answered = ["They ask for it.", "1", "", "N", "Not enough.", ""]
    let held = script.question(option, (Self.heading + answered + QuestioningScript.outcome).typed)
    #expect(held.words.contains("Question 1 of 1 · ex101-why-here"), "\(held.output)")
    let asked = try script.entries.compactMap { entry -> Fact.Asked? in
      if case .asked(let fact) = entry.fact { fact } else { nil }
    }
    #expect(asked.map(\.question.rawValue) == ["ex101-why-here"])
    #expect(asked.first?.credited == [0])
    let worded = try script.entries.compactMap { entry -> Fact.Worded? in
      if case .worded(let fact) = entry.fact { fact } else { nil }
    }
    #expect(worded.map(\.question.prompt) == ["Why do you do it so where you work?"])
    let text = script.document()
    for words in [
      "Why do you do it so where you work?", "For the customers there ask for it.",
      "ex101-oral, version 2, SHA-256 ", "1 question of its own",
    ] {
      #expect(text.contains(words), "\(words)\n\(text)")
    }
  }

  @Test func `It is found by its name in a folder of the banks, and is told where it is not`()
    throws
  {
    let (script, _) = try script()
    try script.home.write(Self.text, to: "shipped/Instruments/ex101-oral.yaml")
    let plan = ["--plan", "--format", "md", "--output", "-"]
    let found = script.question(["--instrument", "ex101-oral"] + plan, [])
    #expect(
      found.exitCode == 0 && found.output.contains("ex101-oral, version 2"), "\(found.complaints)")
    let missing = script.question(["--instrument", "ex101-aural"] + plan, [])
    #expect(
      missing.exitCode == 66 && missing.complaints.contains("There is no instrument “ex101-aural”"))
    #expect(
      script.question(["--instrument", "ex101-oral", "--limit", "2"] + plan, []).exitCode == 64)
  }

  @Test func `What is wrong with it is told by file, line and column, and nothing is begun`() throws
  {
    let (script, option) = try script(
      Self.text.replacing("example-explain", with: "example-explane"))
    let talk = script.question(option, [])
    #expect(talk.exitCode == 65)
    #expect(talk.complaints.contains("oral.yaml:12:33: "), "\(talk.complaints)")
    #expect(talk.complaints.contains("did you mean `example-explain`?"))
    #expect(talk.complaints.contains("can't be used as it is."))
    #expect(try mark(script) == nil)
  }

  @Test func `Written for another wording of the unit, it says so`() throws {
    let (script, option) = try script(Self.text.replacing("release 1\n", with: "release 0\n"))
    let talk = script.question(option, ["/stop"])
    #expect(
      talk.words.contains("The instrument was written for “EX101 Answer examples, release 0”"))
  }

  @Test func `A questioning resumes with the same instrument`() throws {
    let (script, option) = try script()
    _ = script.question(option, (Self.heading + ["false", "/stop"]).typed)
    let talk = script.question(option, ["", "S", "/stop"])
    #expect(
      talk.isUsedUp && talk.words.contains("resumes at question 1 of 2"), "\(talk.complaints)")
  }
}
