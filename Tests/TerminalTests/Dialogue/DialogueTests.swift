import LineEditor
import ScriptedTerminal
import Testing

@testable import Terminal

struct DialogueTests {
  @Test(
    arguments: [
      ("a", .text("a")), ("", .text("")), ("//a", .text("/a")), ("///", .text("//")),
      (" /stop", .text(" /stop")), ("/stop", .command(.stop, "")),
      ("/STOP", .command(.stop, "")), ("/stop a  b", .command(.stop, "a  b")),
      ("/edit x", .command(.edit, "x")), ("a\\", .text("a\\")),
    ] as [(String, Reply<Word>)])
  func `A line is a text, or a command behind a slash`(line: String, reply: Reply<Word>) throws {
    #expect(try Script([.line(line)]).dialogue.ask("> ") == reply)
  }

  @Test(arguments: [
    ("/stpo", "There is no command “/stpo”. Did you mean “/stop”?"),
    ("/xyzzy", "There is no command “/xyzzy”. “/help” lists them."),
    ("/", "There is no command “/”."), ("/a\u{1B}[2J", "There is no command “/a^[[2J”."),
  ])
  func `A word that is no command is asked for again`(line: String, sentence: String) throws {
    let script = Script([.line(line), "a"])
    #expect(try script.dialogue.ask("> ") == .text("a"))
    #expect(script.lines.prompts == ["> ", "> "])
    #expect(script.output.contains(sentence))
    #expect(
      script.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .contains("To answer with a text that begins with “/”, type “//”."))
  }

  @Test func `A backslash at the end continues a text`() throws {
    let table: [([Typed], Reply<Word>)] = [
      (["a\\", "b\\", "c"], .text("a\nb\nc")), (["\\", ""], .text("\n")),
      (["a\\\\"], .text("a\\")), (["a\\b"], .text("a\\b")),
      (["a\\"], .text("a")), ([], .leave), (["//a\\", "//b"], .text("/a\n//b")),
      (["a\\", "/stop"], .text("a\n/stop")), (["a\\", .timeUp("b")], .timeUp("a\nb")),
    ]
    for (lines, reply) in table {
      let script = Script(lines)
      #expect(try script.dialogue.ask("> ", .lines) == reply)
      #expect(
        script.lines.prompts == ["> "] + script.lines.prompts.dropFirst().map { _ in "… " })
    }
  }

  @Test func `Ctrl-C drops a text and asks again; twice in a row it leaves`() throws {
    let script = Script(["a\\", .interrupt, "b", .interrupt, .interrupt])
    #expect(try script.dialogue.ask("> ", .lines) == .text("b"))
    #expect(script.lines.prompts == ["> ", "… ", "> "])
    #expect(try script.dialogue.ask("> ") == .leave)
    #expect(script.output.split(separator: "(Once more stops)").count == 3)
  }

  @Test func `What a second Ctrl-C comes to can be said`() throws {
    var script = Script([.interrupt, "/xyzzy", .interrupt, .interrupt])
    script.dialogue.stop = .command(.stop, "")
    // A line in between begins the count again.
    #expect(try script.dialogue.ask("> ") == .command(.stop, ""))
    #expect(script.lines.isUsedUp)
  }

  @Test func `A text is kept line by line, and continued later`() throws {
    var kept: [String] = []
    let first = Script(["//a\\", "b\\", .interrupt, .interrupt])
    #expect(try first.dialogue.ask("> ", keeping: { kept.append($0) }) == .leave)
    #expect(kept == ["/a", "/a\nb"])
    let second = Script(["/c"])
    #expect(try second.dialogue.ask("> ", begun: kept.last) { _ in } == .text("/a\nb\n/c"))
    #expect(second.lines.prompts == ["… "])
    let ended = Script(["a\\"])
    #expect(try ended.dialogue.ask("> ", keeping: { _ in }) == .leave)
  }

  @Test func `After the deadline, what came is what was typed until then`() throws {
    let table: [([Typed], String)] = [(["a"], "a"), ([.interrupt], ""), ([], "")]
    for (lines, partial) in table {
      var script = Script(lines)
      script.dialogue.deadline = Deadline { .zero }
      #expect(try script.dialogue.ask("> ") == .timeUp(partial))
    }
  }

  @Test func `Where nothing may be asked, asking fails`() {
    let dialogue = Dialogue<NoCommand>(
      console: Console(RecordingScreen.file()), input: NoInput())
    #expect(throws: LineEditorError.inputRefused) { try dialogue.ask("> ") }
  }

  @Test(arguments: [
    ("/", ["/help", "/stop", "/edit"]), ("/S", ["/stop"]), ("", []), ("s", []), ("/stop x", []),
  ])
  func `Tab completes commands, and never a word of an answer`(line: String, words: [String]) {
    #expect(Dialogue<Word>.completions(for: line).map(\.text) == words)
  }

  @Test func `Commands are listed with what they do`() {
    let script = Script([])
    script.dialogue.listCommands([.help, .stop])
    #expect(
      script.output == """
          /help     what “help” does
          /stop     what “stop” does
          A response that begins with “/” is typed with “//”.

        """)
  }
}
