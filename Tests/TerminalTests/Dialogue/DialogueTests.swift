import TestSupport
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
      script.dialogue.deadline = .passing(afterLooks: 1)
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
          To answer with something that begins with “/”, type “//”.

        """)
  }

  /// A source of lines that keeps what it was asked, and answers with one line.
  private final class Listener: LineSource {
    let isInteractive = true
    let columns = 80
    private(set) var requests: [LineRequest] = []

    func readLine(_ request: LineRequest) throws(LineEditorError) -> Input {
      requests.append(request)
      return .line("a")
    }

    func readSecret(prompt: Prompt) throws(LineEditorError) -> Input { .endOfInput }
  }

  @Test func `A prompt has the clock, the notice and the deadline of its dialogue`() throws {
    let listener = Listener()
    var dialogue = Dialogue<Word>(console: Console(RecordingScreen()), input: listener)
    #expect(try dialogue.ask("> ") == .text("a"))
    dialogue.rightText = { "5:00" }
    dialogue.notice = { "2 minutes left." }
    dialogue.deadline = Deadline { .seconds(60) }
    dialogue.completesCommands = false
    #expect(try dialogue.ask("Name: ") == .text("a"))
    let (first, second) = (listener.requests[0], listener.requests[1])
    #expect(first.prompt == Prompt("> ", style: .bold) && second.prompt.text == "Name: ")
    #expect(first.rightText == nil && first.notice == nil && first.deadline == nil)
    #expect(second.rightText?() == "5:00" && second.notice?() == "2 minutes left.")
    #expect(second.deadline?.timeLeft() == .seconds(60))
    #expect(first.completer?("/st").map(\.text) == ["/stop"] && second.completer == nil)
    #expect([first, second].allSatisfy { $0.history == .none })
  }

  @Test func `What was written before a prompt is on the screen when it is shown`() throws {
    let script = Script(["a"])
    script.dialogue.console.line("before")
    _ = try script.dialogue.ask("> ")
    #expect(script.screen.outputText == "before\n> a\n")
  }

  /// The deadline passes while the first line is typed: the prompt for the next looks at the time.
  @Test func `Before a line that belongs to another the time is looked at once more`() throws {
    var script = Script(["a\\", "b"])
    script.dialogue.deadline = .passing(afterLooks: 2)
    #expect(try script.dialogue.ask("> ", .lines) == .timeUp("a\nb"))
    var single = Script(["a\\"])
    single.dialogue.deadline = .passing(afterLooks: 1)
    #expect(try single.dialogue.ask("> ") == .timeUp("a\\"))
  }

  @Test func `A command at the end of the time is not obeyed`() throws {
    var script = Script(["/stop"])
    script.dialogue.deadline = .passing(afterLooks: 1)
    #expect(try script.dialogue.ask("> ") == .timeUp("/stop"))
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `Any lines come through, with slashes doubled and line ends marked`(seed: UInt64) throws {
    var chance = SeededChance(state: seed)
    let pieces = ["/", "a", " ", "日", "help", ".", "//"]
    let lines = (0..<Int.random(in: 1...4, using: &chance)).map { _ in
      (0..<Int.random(in: 0...4, using: &chance)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &chance)]
      }.joined()
    }
    let typed = lines.enumerated().map { place, line in
      (place == 0 && line.hasPrefix("/") ? "/" : "") + line
        + (place < lines.count - 1 ? "\\" : "")
    }
    let script = Script(typed.map(Typed.line))
    #expect(try script.dialogue.ask("> ", .lines) == .text(lines.joined(separator: "\n")))
    #expect(script.lines.isUsedUp)
  }

  @Test func `What keeping a text fails with is heard`() {
    struct Full: Error {}
    let script = Script(["a\\", "b"])
    #expect(throws: Full.self) {
      try script.dialogue.ask("> ", keeping: { _ in throw Full() })
    }
    #expect(script.lines.prompts == ["> "])
  }

  @Test func `A command within a text that is kept is text, and one before it a command`() throws {
    let script = Script(["/stop", "a"])
    #expect(try script.dialogue.ask("> ", keeping: { _ in }) == .command(.stop, ""))
    #expect(try script.dialogue.ask("> ", begun: "x", keeping: { _ in }) == .text("x\na"))
  }
}
