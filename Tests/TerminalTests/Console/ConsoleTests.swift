import LineEditor
import ScriptedTerminal
import Testing

@testable import Terminal

struct ConsoleTests {
  @Test(
    arguments: [
      (nil, 10, 20), (nil, 20, 20), (nil, 80, 80), (nil, 200, 100), ("200", 160, 160),
      ("200", 300, 200), ("60", 80, 60), ("9999", 300, 200), ("5", 80, 20), ("wide", 120, 100),
    ] as [(String?, Int, Int)])
  func `Text is laid out for the terminal, within what can be read`(
    asked: String?, columns: Int, width: Int
  ) {
    let console = Console(
      RecordingScreen(columns: columns), asked.map { ["VIVA_WIDTH": $0] } ?? [:])
    #expect(console.width == width)
  }

  @Test func `Elsewhere the width is the one that the environment says, or 80`() {
    #expect(Console(RecordingScreen.file()).width == 80)
    #expect(Console(RecordingScreen.file(), ["COLUMNS": "40"]).width == 40)
    #expect(Console(RecordingScreen.file(), ["VIVA_WIDTH": "120"]).width == 120)
  }

  @Test func `Options hold for a command`() {
    let console = Console(RecordingScreen())
    #expect(console.bold("x") == "\u{1B}[1mx\u{1B}[0m")
    console.with(.init(plain: true)) {
      #expect(console.bold("x") == "x")
      console.with(.init(noInput: true)) {
        #expect(console.abilities.isPlain && !console.abilities.mayAsk)
      }
    }
    #expect(console.abilities == Console(RecordingScreen()).abilities)
  }

  @Test(arguments: [50, 79, 80, 99, 100, 101, 120])
  func `A11: a prompt that no line has room for begins above the cursor, in order`(columns: Int) {
    let screen = RecordingScreen(columns: columns)
    let console = Console(screen, ["NO_COLOR": "1"])
    let words = (1...30).map { "word\($0)" }.joined(separator: " ") + " [as it was before]: "
    let prompt = console.prompt(words)
    let lines = screen.outputText.split(separator: "\n").map(String.init) + [prompt.text]
    #expect(lines.joined(separator: " ").split(separator: " ") == words.split(separator: " "))
    #expect(lines.count > 1 && lines.allSatisfy { $0.count < columns })
  }

  @Test(arguments: [20, 80, 100])
  func `A prompt leaves a column for the cursor`(columns: Int) {
    let screen = RecordingScreen(columns: columns)
    let console = Console(screen)
    let fits = String(repeating: "x", count: columns - 3) + ": "
    #expect(console.prompt(fits).text == fits && screen.outputText.isEmpty)
  }

  @Test(arguments: [
    (["TMUX": "/tmp/tmux-0/default,1,0"], true), (["VTE_VERSION": "7000"], true),
    (["TERM": "tmux-256color"], true), (["TERM_PROGRAM": "WezTerm"], true),
    (["TERM": "linux"], false), (["TERM_PROGRAM": "xterm"], false), ([:], false),
  ])
  func `Terminals that wrap old rows again are known by what they leave`(
    environment: [String: String], reflows: Bool
  ) {
    #expect(ScreenAbilities.reflows { environment[$0] } == reflows)
  }

  @Test func `Colours are the theme's, and the words stay`() {
    let console = Console(RecordingScreen())
    for tone in [Tone.heading, .right, .partly, .wrong] {
      let text = console.toned("Right.", tone)
      #expect(text.hasPrefix("\u{1B}[1;3") && text.hasSuffix("mRight.\u{1B}[0m"))
    }
    let monochrome = Console(RecordingScreen(), ["CLICOLOR": "0"])
    #expect(monochrome.toned("Right.", .right) == monochrome.bold("Right."))
    #expect(Console(RecordingScreen(), ["NO_COLOR": "1"]).toned("Right.", .right) == "Right.")
  }

  @Test func `Only addresses become links`() {
    let console = Console(RecordingScreen(), ["VIVA_LINKS": "1"])
    #expect(
      console.link("here", to: "https://a.example/b")
        == "\u{1B}]8;;https://a.example/b\u{1B}\\here\u{1B}]8;;\u{1B}\\")
    for address in ["javascript:x", "https://a\u{1B}\\b", "https://a b", "https://ä"] {
      #expect(console.link("here", to: address) == "here")
    }
    #expect(Console(RecordingScreen()).link("here", to: "https://a.example") == "here")
  }

  @Test func `Complaints are wrapped on a terminal, and their lines kept elsewhere`() {
    let text = "There is no unit “sirx”. Did you mean “SIRXCEG007”? “unit list” shows them."
    let screen = RecordingScreen(columns: 30)
    Console(screen, ["NO_COLOR": "1"]).complain(text)
    let lines = screen.errorText.split(separator: "\n")
    #expect(lines.count > 2 && lines.allSatisfy { $0.count <= 30 })
    #expect(
      screen.errorText.split(whereSeparator: \.isWhitespace).dropFirst().joined(separator: " ")
        == text)
    let file = RecordingScreen.file()
    Console(file).complain(text)
    #expect(file.errorText == "viva: \(text)\n")
  }

  @Test func `A line that points at another keeps its place`() {
    let screen = RecordingScreen(columns: 40)
    Console(screen, ["NO_COLOR": "1"]).complain("a.yaml:1:5: bad\n  key:   value\n         ^")
    #expect(screen.errorText == "viva: a.yaml:1:5: bad\n  key:   value\n         ^\n")
  }

  @Test func `The word that a complaint begins with is set off, not the rest`() {
    let screen = RecordingScreen()
    Console(screen).complain("A\u{1B}[2Jb")
    #expect(screen.errorText == "\u{1B}[1;31mviva:\u{1B}[0m A^[[2Jb\n")
  }

  @Test func `A line is replaced only where that works`() {
    let screen = RecordingScreen()
    let console = Console(screen)
    console.status("half")
    console.with(.init(plain: true)) { console.status("whole") }
    #expect(screen.outputText == "\r\u{1B}[Khalf")
  }

  @Test func `In plain mode a hint is given once`() {
    let console = Console(RecordingScreen(), ["VIVA_PLAIN": "1"])
    #expect(console.hint("Long hint", later: "Short") == "Long hint")
    #expect(console.hint("Long hint", later: "Short") == "Short")
    let other = Console(RecordingScreen())
    #expect(other.hint("Long hint", later: "Short") == "Long hint")
    #expect(other.hint("Long hint", later: "Short") == "Long hint")
  }

  @Test func `A file that was written can be opened where it is named`() {
    let console = Console(RecordingScreen(), ["VIVA_LINKS": "1"])
    let link = console.link(toFile: "/a b/ü.html")
    #expect(link.hasPrefix("\u{1B}]8;;file://") && link.contains("/a%20b/%C3%BC.html\u{1B}"))
    #expect(link.contains("\u{1B}\\/a b/ü.html\u{1B}"))
    #expect(Console(RecordingScreen()).link(toFile: "a\u{1B}b") == "a^[b")
  }

  @Test func `Paragraphs are set apart where large spacing is asked for`() {
    let screen = RecordingScreen(columns: 20)
    let console = Console(screen, ["VIVA_LARGE": "1", "NO_COLOR": "1"])
    console.heading("Title")
    console.paragraph("a) One option that goes on", rest: 3)
    console.paragraph("b) Another")
    console.flush()
    #expect(screen.outputText == "Title\n\na) One option that\n   goes on\n\nb) Another\n\n")
  }

  @Test func `What is longer than the screen is shown in pages, and nothing else`() {
    let screen = RecordingScreen(rows: 5)
    let console = Console(screen)
    var pages: [String] = []
    func show(_ count: Int, with wishes: ScreenAbilities.Wishes = .init()) -> String {
      let start = screen.output.count
      console.with(wishes) {
        console.paged(by: {
          pages.append(String(decoding: $0, as: UTF8.self))
          return count < 100
        }) { for number in 1...count { console.line("\(number)") } }
        console.flush()
      }
      return String(decoding: screen.output[start...], as: UTF8.self)
    }
    #expect(show(4) == "1\n2\n3\n4\n" && pages == [])
    #expect(show(5) == "" && pages == ["1\n2\n3\n4\n5\n"])
    #expect(show(9, with: .init(plain: true)).hasSuffix("9\n") && pages.count == 1)
    #expect(show(9, with: .init(noInput: true)).hasSuffix("9\n") && pages.count == 1)
    // Where the pager can't be run, the text is written.
    #expect(show(100).hasSuffix("\n100\n") && pages.count == 2)
  }

  @Test func `A file is never shown in pages`() {
    let file = RecordingScreen.file()
    let console = Console(file)
    console.paged(by: { _ in true }) { for number in 1...99 { console.line("\(number)") } }
    console.flush()
    #expect(file.outputText.hasSuffix("\n99\n"))
  }

  @Test func `The first failure to write is kept`() {
    let screen = RecordingScreen()
    let console = Console(screen)
    screen.failure = 28
    console.line("a")
    console.flush()
    screen.failure = 32
    console.line("b")
    console.flush()
    #expect(console.outputFailure == 28)
  }
}
