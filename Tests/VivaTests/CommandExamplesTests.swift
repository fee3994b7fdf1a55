import ScriptedTerminal
import Terminal
import TestSupport
import Testing

@testable import viva

struct CommandExamplesTests {
  @Test(arguments: HelpTests.commands.dropFirst())
  func `The help of each command begins with two or three examples`(path: [String]) throws {
    let examples = CommandExample.all(of: path)
    let isOne = path == ["candidate", "add"] || path.first == "key" && path.count == 2
    #expect((isOne ? 1...3 : 2...3).contains(examples.count), "\(path)")
    let lines = try Home().talk(path + ["--help"]).output.split(
      separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: ""))
    #expect(lines[start + 1] == "EXAMPLES:")
    #expect(lines[start + 2].hasPrefix("  viva \(path[0])"))
  }

  @Test(arguments: HelpTests.commands.dropFirst())
  func `Each example is of its command, and has only options that it takes`(
    path: [String]
  ) throws {
    let grammar = try #require(Grammar.whole)
    for example in CommandExample.all(of: path) {
      let words = try Array(shellWords(example.command).dropFirst())
      #expect(words.starts(with: path.last == "begin" ? [path[0]] : path))
      let typed = TypedCommand(words, in: grammar)
      #expect(typed.given.allSatisfy { typed.option($0) != nil }, "\(example.command)")
      #expect(typed.pending == nil && typed.command.commands.isEmpty || typed.nameless != nil)
    }
  }

  @Test func `What an example does goes below it where there is no room beside`() {
    let examples = CommandExample.all(of: ["fit"])
    #expect(
      CommandExample.lines(examples, width: 30) == [
        "  viva fit", "  viva fit --undo", "      back to the weights before",
        "  viva fit --log revlog.csv", "      with your history in Anki",
      ])
    #expect(
      CommandExample.lines(examples, width: 80)[2]
        == "  viva fit --log revlog.csv  with your history in Anki")
  }
}
