import Foundation
import ScriptedTerminal
import Testing

@testable import viva

/// What a mock test tells of its time, and what stands last on the screen.
struct MockTestTimeTests {
  @Test func `12: half of the time is told above a prompt that waits`() throws {
    let home = try Home()
    let talk = home.talk(
      ["test", "EX101", "--questions", "2", "--minutes", "4", "--seed", "1"] + home.withBank,
      typing: ["", .waiting("/time"), .waiting("/quit")])
    let parts = talk.output.components(separatedBy: "Question 1 of")
    #expect(parts.count == 2)
    #expect(parts[1].contains("\n2 minutes left.\n"))
    #expect(parts[1].contains("\n1 minute left.\n") || parts[1].contains("60 seconds left."))
  }

  @Test(
    arguments: [
      (["--minutes", "4"], "", "04:00 left"), (["--minutes", "4"], "off", nil),
      (["--minutes", "4", "--clock"], "off", "04:00 left"), (["--no-limit"], "on", nil),
    ] as [([String], String, String?)])
  func `The time that is left is beside the prompt, unless that is turned off`(
    options: [String], setting: String, text: String?
  ) throws {
    let home = try Home()
    let talk = home.talk(
      ["test", "EX101", "--questions", "2", "--seed", "1"] + options + home.withBank,
      typing: ["", "/quit"], environment: ["VIVA_CLOCK": setting])
    #expect(talk.rightTexts.first?.suffix(4) == text?.suffix(4))
    #expect(talk.isUsedUp)
  }

  @Test func `13: the score stands last`() throws {
    let home = try Home()
    let talk = home.talk(
      ["test", "EX101", "--questions", "2", "--seed", "1"] + home.withBank,
      typing: ["", "/submit", "y"])
    #expect(talk.output.hasSuffix("\nResult: 0% (0 of 2)\n"))
  }
}
