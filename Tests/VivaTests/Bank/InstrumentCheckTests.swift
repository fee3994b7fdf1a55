import Foundation
import ScriptedTerminal
import TestSupport
import Testing

@testable import viva

/// Instruments are checked with the banks that they are beside.
struct InstrumentCheckTests {
  private static let text = """
    format: viva-instrument/1
    name: ex101-oral
    title: Oral questions
    version: "1"
    unit: EX101
    questions: [example-true-false]

    """

  private func check(_ text: String, at path: String? = nil) throws -> Home.Talk {
    let home = try Home()
    home.environment["VIVA_OWN_BANKS"] = home.folder.file("banks")
    try home.write(text, to: "banks/Instruments/oral.yaml")
    return home.talk(["bank", "check"] + (path.map { [home.folder.file($0)] } ?? []))
  }

  @Test(arguments: [
    (nil, "3 files, 9 questions"), ("banks", "2 files, 9 questions"),
    ("banks/Instruments", "1 file, 0 questions"),
    ("banks/Instruments/oral.yaml", "1 file, 0 questions"),
  ])
  func `A sound one counts as a file, however it is named`(path: String?, counts: String) throws {
    let talk = try check(Self.text, at: path)
    #expect(talk.exitCode == 0 && talk.output.hasPrefix(counts), "\(talk)")
  }

  @Test(arguments: [
    ("example-true-false]", "example-true-flase]", "oral.yaml:6:13: error: "),
    ("EX101\n", "EX110\n", "oral.yaml:5:7: error: "),
    ("title:", "titel:", "oral.yaml:3:1: error: "),
  ])
  func `What is wrong has its place, and is an error`(old: String, new: String, place: String)
    throws
  {
    for path in [nil, "banks", "banks/Instruments", "banks/Instruments/oral.yaml"] {
      let talk = try check(Self.text.replacing(old, with: new), at: path)
      #expect(talk.exitCode == 65 && talk.output.contains(place), "\(path ?? "") \(talk)")
    }
  }

  @Test func `A question of its own is checked in its place`() throws {
    let own = """
      own:
        - id: example-explain
          type: true-false
          criteria: [PC1.1]
          prompt: Is it so?
          key: true

      """
    let talk = try check(Self.text + own)
    #expect(talk.exitCode == 65, "\(talk)")
    #expect(
      talk.output.contains(
        "oral.yaml:8:9: error: the id `example-explain` is taken, by a question of the banks"),
      "\(talk)")
    let sound = try check(Self.text + own.replacing("id: example-explain", with: "id: ours"))
    #expect(sound.exitCode == 0, "\(sound)")
  }

  @Test func `A file anywhere that says it is an instrument is checked as one`() throws {
    let home = try Home()
    home.environment["VIVA_OWN_BANKS"] = home.folder.file("banks")
    try home.write(Self.text, to: "mine.yaml")
    let sound = home.talk(["bank", "check", home.folder.file("mine.yaml")])
    #expect(sound.exitCode == 0 && sound.output.hasPrefix("1 file, 0 questions"), "\(sound)")
    try home.write(Self.text.replacing("EX101", with: "EX110"), to: "mine.yaml")
    let wrong = home.talk(["bank", "check", home.folder.file("mine.yaml")])
    #expect(wrong.exitCode == 65 && "\(wrong)".contains("mine.yaml:5:7: error: "), "\(wrong)")
  }

  @Test func `The instrument that is shipped is sound, and can be asked by its name`() throws {
    let home = try Home(banks: nil)
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../QuestionBanks/Instruments").standardized.path
    let check = home.talk(["bank", "check", file])
    #expect(check.exitCode == 0 && check.output.hasPrefix("1 file"), "\(check)")
    let plan = home.talk([
      "question", "SIRXCEG006", "--plan", "--instrument", "sirxceg006-oral", "--format", "md",
      "--output", "-",
    ])
    #expect(plan.output.contains("sirxceg006-oral, version 1, SHA-256 "), "\(plan.complaints)")
  }
}
