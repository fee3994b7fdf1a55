import ScriptedTerminal
import Testing

@testable import Terminal

struct ChoosingTests {
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
}
