import ScriptedTerminal
import Testing

@testable import Terminal

struct DialogueChoosingTests {
  @Test(
    arguments: [
      ("y", nil, true), ("YES", nil, true), (" no ", nil, false), ("n", true, false),
      ("", true, true), ("", false, false),
    ] as [(String, Bool?, Bool)])
  func `Yes and no can be said in full or by a letter`(
    typed: String, standard: Bool?, isYes: Bool
  ) throws {
    let choice = try Script([.line(typed)]).dialogue.isYes("Sure? ", unlessSaid: standard)
    #expect(choice.value == isYes)
  }

  @Test(
    arguments: [
      (nil, "Type yes or no.\n"), (true, "Type yes or no, or just Enter for yes.\n"),
      (false, "Type yes or no, or just Enter for no.\n"),
    ] as [(Bool?, String)])
  func `Anything else is asked for again`(standard: Bool?, hint: String) throws {
    let script = Script(["maybe", "y"])
    #expect(try script.dialogue.isYes("Sure? ", unlessSaid: standard).value == true)
    #expect(script.output.contains(hint) && script.lines.prompts.count == 2)
  }

  @Test func `Commands that have no use at a prompt are refused in words of its own`() throws {
    let script = Script(["/help", "x", "/stop now"])
    let choice = try script.dialogue.choose(
      "Number: ", hint: "Type a number.", commands: [.stop], refusal: "Only /stop."
    ) { Int($0) }
    guard case .other(.command(.stop, "now")) = choice else {
      Issue.record("\(choice)")
      return
    }
    #expect(choice.value == nil)
    #expect(script.output.contains("Only /stop.\n") && script.output.contains("Type a number.\n"))
  }

  @Test func `Leaving and the end of the time are choices of their own`() throws {
    guard case .other(.leave) = try Script([]).dialogue.isYes("Sure? "),
      case .other(.timeUp("ye")) = try Script([.timeUp("ye")]).dialogue.isYes("Sure? ")
    else {
      Issue.record("taken for an answer")
      return
    }
  }

  @Test func `What reading throws ends the asking`() {
    struct Refused: Error {}
    let script = Script(["a", "b"])
    #expect(throws: Refused.self) {
      _ = try script.dialogue.choose("> ", hint: "Again.") { _ -> Int? in throw Refused() }
    }
    #expect(script.lines.prompts == ["> "] && !script.output.contains("Again."))
  }

  @Test(
    arguments: [
      ([.help], ["/stop", "/edit"], 2), ([], ["/stop", "/help", "/edit"], 3),
      ([.help, .stop, .edit], [], 0),
    ] as [([Word], [String], Int)])
  func `Without words of its own the hint refuses a command too`(
    commands: [Word], refused: [String], hints: Int
  ) throws {
    let script = Script((refused + ["7"]).map(Typed.line))
    let choice = try script.dialogue.choose(
      "> ", hint: "Type a number.", commands: commands
    ) { Int($0) }
    #expect(choice.value == 7)
    #expect(script.output.split(separator: "Type a number.").count == hints + 1)
  }

  @Test(arguments: ["1", " 1 ", "yes!", "ja", "nope", "y n", "//y"])
  func `Only the words themselves are an answer`(typed: String) throws {
    let script = Script([.line(typed), "no"])
    #expect(try script.dialogue.isYes("Sure? ").value == false)
    #expect(script.lines.prompts.count == 2)
  }
}
