import LearnerRecord
import ScriptedTerminal
import Testing

@testable import viva

/// How a question is laid out, and what is taken for its answer, wherever it is asked.
struct QuestionsShownTests {
  @Test func `17: a questioning parts the two lists of a matching question`() throws {
    let script = try QuestioningScript()
    let talk = script.question(
      ["--question", "example-matching"], (QuestioningScript.heading + ["/stop"]).typed)
    #expect(
      talk.output.contains("  3. It froze: what was on the screen?\n\n  a) "), "\(talk.output)")
  }

  @Test func `17: two backslashes at the end of a line stand for one in a questioning too`() throws
  {
    let script = try QuestioningScript()
    let answer = ["Look in C:\\\\", "/stop"]
    _ = script.question(
      ["--question", "example-explain"], (QuestioningScript.heading + answer).typed)
    let responses = try script.entries.compactMap { entry in
      if case .noted(let note) = entry.fact { note.response?.words } else { nil }
    }
    #expect(responses == ["Look in C:\\"])
  }
}
