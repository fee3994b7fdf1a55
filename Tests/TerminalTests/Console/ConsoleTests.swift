import LineEditor
import ScriptedTerminal
import Testing
import Text

@testable import Terminal

struct ConsoleTests {
  @Test func `What takes a moment is shown on a terminal while it is done, and taken away`() {
    let screen = RecordingScreen()
    #expect(Console(screen).showing("Playing …") { 7 } == 7)
    #expect(screen.outputText == "\r\u{1B}[KPlaying …\r\u{1B}[K")
    let file = RecordingScreen.file()
    #expect(Console(file).showing("Playing …") { 7 } == 7 && file.outputText.isEmpty)
  }

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

  @Test(arguments: [(20, 5), (50, 12), (80, 12), (100, 12)])
  func `A prompt leaves room for the first word of an answer`(columns: Int, room: Int) {
    let screen = RecordingScreen(columns: columns)
    let console = Console(screen)
    let fits = String(repeating: "x", count: columns - room - 2) + ": "
    #expect(console.prompt(fits).text == fits && screen.outputText.isEmpty)
    let fills = String(repeating: "x", count: columns - room - 3) + " y: "
    #expect(console.prompt(fills).text == "y: " && !screen.outputText.isEmpty)
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

  @Test(arguments: [20, 27, 40, 80])
  func `A line that is too wide for a terminal is broken, and its indentation goes on`(
    columns: Int
  ) {
    let text = "    a) " + (1...20).map { "word\($0)" }.joined(separator: " ") + " 日本語"
    let screen = RecordingScreen(columns: columns)
    let console = Console(screen)
    console.line(text)
    console.flush()
    let lines = screen.outputText.split(separator: "\n").map(String.init)
    #expect(lines.count == console.lineCount && lines.count > 1)
    #expect(lines.allSatisfy { $0.displayWidth <= columns })
    #expect(lines[0].hasPrefix("    a) word1"))
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("      ") && !$0.hasPrefix("       ") })
    #expect(
      lines.joined(separator: " ").split(separator: " ") == text.split(separator: " "))
    let file = RecordingScreen.file()
    let other = Console(file)
    other.line(text)
    other.flush()
    #expect(file.outputText == text + "\n" && other.lineCount == 1)
  }

  @Test func `A line that is styled is left to the terminal`() {
    let screen = RecordingScreen(columns: 20)
    let console = Console(screen)
    console.line(console.bold("a sentence that is wider than twenty"))
    console.flush()
    #expect(screen.outputText == "\u{1B}[1ma sentence that is wider than twenty\u{1B}[0m\n")
    #expect(console.lineCount == 1)
  }

  @Test func `What fits itself to a width is given the one there is`() {
    let screen = RecordingScreen(columns: 44)
    let console = Console(screen)
    console.draw { ["\($0)", String(repeating: "x", count: $0)] }
    console.flush()
    #expect(screen.outputText == "44\n" + String(repeating: "x", count: 44) + "\n")
  }

  @Test func `Output waits until somebody does, or there is much of it`() {
    let screen = RecordingScreen.file()
    let console = Console(screen)
    console.write("a")
    console.write([0xFF])
    #expect(screen.output.isEmpty)
    console.flush()
    #expect(screen.output == [0x61, 0xFF])
    console.write(String(repeating: "x", count: 1 << 16))
    #expect(screen.output.count == 2)
    console.write("y")
    #expect(screen.output.count == (1 << 16) + 3)
  }

  @Test func `A complaint and a status come after what was written before`() {
    let screen = RecordingScreen()
    let console = Console(screen)
    console.line("first")
    console.complain("second")
    #expect(screen.outputText == "first\n")
    console.line("third")
    console.status("")
    #expect(screen.outputText == "first\nthird\n\r\u{1B}[K")
  }

  @Test func `What was written until work failed is shown`() {
    struct Failure: Error {}
    let screen = RecordingScreen(rows: 5)
    let console = Console(screen)
    var pages: [[UInt8]] = []
    func pager(_ page: [UInt8]) -> Bool {
      pages.append(page)
      return true
    }
    #expect(throws: Failure.self) {
      try console.paged(by: pager) {
        // Pages within pages are pages of the whole.
        console.paged(by: pager) { for _ in 0..<9 { console.line("x") } }
        throw Failure()
      }
    }
    #expect(pages == [Array(String(repeating: "x\n", count: 9).utf8)] && screen.output.isEmpty)
  }

  @Test func `Options are those from before after work that failed`() {
    struct Failure: Error {}
    let console = Console(RecordingScreen())
    let before = console.abilities
    #expect(throws: Failure.self) {
      try console.with(.init(plain: true, large: true)) {
        #expect(console.abilities.isPlain && console.abilities.isLarge)
        throw Failure()
      }
    }
    #expect(console.abilities == before)
  }

  @Test func `A hint that once is enough for is given once everywhere`() {
    let console = Console(RecordingScreen())
    let hints = (0..<3).map { _ in console.hint("Full", later: "Short", isOnce: true) }
    #expect(hints == ["Full", "Short", "Short"])
    #expect(console.hint("Other", later: "Short", isOnce: true) == "Other")
  }
}
