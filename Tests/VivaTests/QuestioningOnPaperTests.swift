import LearnerRecord
import ScriptedTerminal
import Testing
import TestSupport

@testable import viva

/// A questioning that was held on paper is entered with its own date and times, and says that it was.
struct QuestioningOnPaperTests {
  private static let onPaper = ["--on-paper", "--question", "example-true-false"]
  // The day on which it is entered is 22 Nov 2026.
  private static let held = ["2026-11-20", "14:05", "14:20"]
  private static let asked = ["false", "", "S", ""] + QuestioningScript.outcome

  @Test func `Date and times are asked for, and the document says when it was entered`() throws {
    let script = try QuestioningScript()
    let typed = ["", "noon?"] + Self.held + QuestioningScript.heading + Self.asked
    let talk = script.question(Self.onPaper, typed.typed)
    #expect(talk.exitCode == 0 && talk.words.contains("“Date” is needed."), "\(talk.output)")
    let text = script.document()
    for words in [
      "**Date:** 20 Nov 2026", "**Start:** 14:05", "**End:** 14:20",
      "**Entered from paper:** on 22 Nov 2026, 09:00 +11:00, after it was held",
      "as dictated, taken down by Sam Assessor, and entered from paper",
    ] {
      #expect(text.contains(words), "\(words)\n\(text)")
    }
    // The clock of the computer knows nothing about it.
    for label in ["Duration", "Sittings", "Time of the response"] {
      #expect(!text.contains("**\(label):** 2") && !text.contains("**\(label):** 1"), "\(label)")
    }
    #expect(!text.contains("09:00:"))
  }

  @Test func `Stopped, it resumes with and without the option, and its times can be corrected`()
    throws
  {
    let script = try QuestioningScript()
    _ = script.question(
      Self.onPaper, (Self.held + QuestioningScript.heading + ["false", "/stop"]).typed)
    let resumed = script.question(Self.onPaper, ["", "S"])
    #expect(resumed.words.contains("On record: satisfactory"), "\(resumed.complaints)")
    let heading = script.question(
      ["--correct", "heading"],
      (["", "14:10", ""] + Array(repeating: "", count: 20) + ["Misread."]).typed)
    #expect(heading.isUsedUp && heading.output.contains("14:05 → 14:10"), "\(heading.output)")
    #expect(script.document().contains("**Start:** 14:10"))
  }

  @Test func `A day to come is refused, and reassessment counts from the day it was held`() throws {
    let script = try QuestioningScript()
    let outcome = [
      "not yet satisfactory", "3 6", "2026-11-19", "2026-11-21", "Known",
    ]
    let typed =
      ["2026-11-23"] + Self.held + QuestioningScript.heading + ["false", "", "N Led.", ""] + outcome
    let talk = script.question(Self.onPaper, typed.typed)
    #expect(talk.exitCode == 0 && talk.isUsedUp, "\(talk.output)\(talk.complaints)")
    #expect(talk.words.contains("23 Nov 2026 is still to come: today is 22 Nov 2026."))
    #expect(talk.words.contains("19 Nov 2026 is before 20 Nov 2026 (the date of the questioning)"))
    #expect(script.document().contains("**Reassessment on:** 21 Nov 2026"))
  }

  @Test func `An end before the start is asked for again`() throws {
    let script = try QuestioningScript()
    let held = ["2026-11-20", "14:20", "14:05"]
    let typed = held + ["14:50"] + QuestioningScript.heading + Self.asked
    let talk = script.question(Self.onPaper, typed.typed)
    #expect(talk.exitCode == 0 && talk.isUsedUp, "\(talk.output)\(talk.complaints)")
    #expect(talk.words.contains("The end, 14:05, is before the start, 14:20."))
    #expect(script.document().contains("**End:** 14:50"))
  }

  @Test func `One that is open at the terminal does not become one from paper`() throws {
    let script = try QuestioningScript()
    _ = script.question(
      ["--question", "example-true-false"], (QuestioningScript.heading + ["/stop"]).typed)
    let talk = script.question(Self.onPaper, [])
    #expect(talk.exitCode == 64 && talk.complaints.contains("is open, and is not from paper"))
    #expect(script.question(["--on-paper", "--plan"], []).exitCode == 64)
  }
}
