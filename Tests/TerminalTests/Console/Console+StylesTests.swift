import LineEditor
import ScriptedTerminal
import Testing
import Text

@testable import Terminal

struct ConsoleStylesTests {
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

  @Test func `A file that was written can be opened where it is named`() {
    let console = Console(RecordingScreen(), ["VIVA_LINKS": "1"])
    let link = console.link(toFile: "/a b/ü.html")
    #expect(link.hasPrefix("\u{1B}]8;;file://") && link.contains("/a%20b/%C3%BC.html\u{1B}"))
    #expect(link.contains("\u{1B}\\/a b/ü.html\u{1B}"))
    #expect(Console(RecordingScreen()).link(toFile: "a\u{1B}b") == "a^[b")
  }

  @Test(arguments: [
    (Tone.strong, "1"), (.heading, "1;36"), (.right, "1;32"), (.partly, "1;33"), (.wrong, "1;31"),
  ])
  func `A tone has one look, bold where there are no colours, and none in plain mode`(
    tone: Tone, codes: String
  ) {
    #expect(Console(RecordingScreen()).toned("x", tone) == "\u{1B}[\(codes)mx\u{1B}[0m")
    let monochrome = Console(RecordingScreen(), ["TERM": "vt100"])
    #expect(monochrome.toned("x", tone) == "\u{1B}[1mx\u{1B}[0m")
    #expect(Console(RecordingScreen(), ["VIVA_PLAIN": "1"]).toned("x", tone) == "x")
    #expect(Console(RecordingScreen.file()).toned("x", tone) == "x")
  }

  @Test func `Each line of a sentence is set off by itself`() {
    let screen = RecordingScreen(columns: 20)
    let console = Console(screen)
    console.line("This is not what the law says.", .wrong)
    console.flush()
    #expect(
      screen.outputText
        == "\u{1B}[1;31mThis is not what the\u{1B}[0m\n\u{1B}[1;31mlaw says.\u{1B}[0m\n")
  }

  @Test(arguments: [20, 31, 64, 100])
  func `A complaint never breaks a word, and keeps its indentation`(columns: Int) {
    let console = Console(RecordingScreen(columns: columns), ["NO_COLOR": "1"])
    let text =
      "bank.yaml:3: the key is not an option\n    "
      + "see FORMAT for what it may be; 日本語".uppercased()
    let lines = console.complaint(text)
    #expect(lines.allSatisfy { $0.displayWidth <= columns })
    #expect(
      lines.joined(separator: " ").split(separator: " ")
        == "viva: \(text)".split { $0 == " " || $0 == "\n" })
    let indents = lines.map { $0.prefix { $0 == " " }.count }
    #expect(Set(indents).isSubset(of: [0, 2, 4, 6]) && indents.contains(4))
  }

  @Test func `A complaint in a file keeps its lines, and shows what acts on a terminal`() {
    let console = Console(RecordingScreen.file())
    let long = String(repeating: "word ", count: 60)
    #expect(console.complaint("a\u{1B}[2J\n\(long)") == ["viva: a^[[2J\n\(long)"])
  }
}
