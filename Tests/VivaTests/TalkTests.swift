import ScriptedTerminal
import Testing
import TestSupport

/// Conversations in memory say what the program says: one start of it for each area.
struct TalkTests {
  static let areas: [([String], typed: [String])] = [
    (["study", "EX101.PC1.3", "--seed", "1"], ["false", "2", "", "/quit"]),
    ([], ["due", "lmits", "limits --new 3", "help due", "quit"]),
    (["form", "fill", "cover-sheet", "EX101"], ["Task 1", "Ann"]),
    (["--version"], []),
  ]

  @Test(arguments: areas)
  func `A conversation in memory is the one that a pipe has`(words: [String], lines: [String])
    throws
  {
    let (piped, scripted) = (try Home(), try Home())
    for home in [piped, scripted] {
      home.environment["VIVA_OWN_BANKS"] = home.folder.file("banks")
      // Where lines break depends on the length of paths.
      home.environment["VIVA_WIDTH"] = "200"
      home.environment["COLUMNS"] = "200"
    }
    let outcome = try piped.run(words, input: lines.map { $0 + "\n" }.joined())
    let talk = scripted.talk(words, typing: lines.typed)
    #expect(talk.output == outcome.output)
    #expect(talk.complaints == outcome.complaints)
    #expect(talk.exitCode == outcome.exitCode)
  }

  @Test func `Each prompt is told, and whether all was typed`() throws {
    let home = try Home()
    let words = ["study", "EX101.PC1.3", "--seed", "1"] + home.withBank
    let talk = home.talk(words, typing: ["false", "2", "", "/quit"])
    #expect(talk.prompts.first == "Answer: " && talk.exitCode == 0 && !talk.isUsedUp)
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
