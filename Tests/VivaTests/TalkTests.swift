import ScriptedTerminal
import Testing

/// Conversations in memory say what the program says.
struct ScriptedLinesTests {
  @Test func `A scripted session is the session that a pipe has`() throws {
    let words = ["study", "EX101.PC1.3", "--seed", "1"]
    let (piped, scripted) = (try Home(), try Home())
    let outcome = try piped.run(words + piped.withBank, input: "false\n2\n\n/quit\n")
    let talk = scripted.talk(
      words + scripted.withBank, typing: ["false", "2", "", "/quit"])
    #expect(talk.output == outcome.output)
    #expect(talk.exitCode == 0 && outcome.exitCode == 0)
    #expect(talk.prompts.first == "Answer: ")
  }

  @Test func `What Ctrl-C does is said once`() throws {
    let home = try Home()
    _ = home.talk(["candidate", "add", "Mia Tran"])
    let talk = home.talk(
      ["form", "fill", "reflective-account", "EX101", "--candidate", "Mia Tran"],
      typing: [.interrupt, .interrupt])
    #expect(talk.output.split(separator: "Ctrl-C again").count == 2)
  }
}
