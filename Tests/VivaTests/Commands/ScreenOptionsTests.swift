import ScriptedTerminal
import TestSupport
import Testing

/// How every command writes: by options, variables and settings.
struct ScreenOptionsTests {
  private let home: Home

  init() throws {
    home = try Home()
    home.environment["VIVA_OWN_BANKS"] = home.folder.file("banks")
    home.environment["TERM"] = "xterm-256color"
  }

  private func isStyled(
    _ words: [String], _ environment: [String: String] = [:], on screen: RecordingScreen? = nil
  ) -> Bool {
    let talk = home.talk(
      words, environment: environment, on: screen ?? RecordingScreen(columns: 80, rows: 500))
    #expect(talk.exitCode == 0)
    return talk.output.contains("\u{1B}[")
  }

  @Test(
    arguments: [
      ([], [:], true), (["--no-color"], [:], false), (["--plain"], [:], false),
      ([], ["NO_COLOR": "1"], false), ([], ["VIVA_NO_COLOR": "1"], false),
      ([], ["VIVA_NO_COLOR": "0"], true), ([], ["VIVA_PLAIN": "on"], false),
      ([], ["ACCESSIBLE": "1"], false), ([], ["TERM": "dumb"], false), ([], ["TERM": ""], false),
      ([], ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], false),
    ] as [([String], [String: String], Bool)])
  func `A terminal gets bold and colour unless somebody asks for less`(
    options: [String], environment: [String: String], styled: Bool
  ) {
    #expect(isStyled(["unit", "show", "EX101"] + options, environment) == styled)
  }

  @Test func `A file gets neither, unless it is forced`() {
    let words = ["unit", "show", "EX101"]
    #expect(!isStyled(words, on: .file()))
    #expect(isStyled(words, ["CLICOLOR_FORCE": "1"], on: .file()))
    #expect(!isStyled(words + ["--no-color"], ["CLICOLOR_FORCE": "1"], on: .file()))
  }

  @Test func `The settings file asks for it once and for all`() {
    #expect(home.talk(["config", "set", "plain", "on"]).exitCode == 0)
    #expect(!isStyled(["unit", "show", "EX101"]))
    #expect(home.talk(["config", "set", "plain", "off"]).exitCode == 0)
    #expect(isStyled(["unit", "show", "EX101"]))
  }

  @Test func `Large print sets parts apart with more blank lines`() {
    let words = ["stats"]
    let (usual, large) = (home.talk(words), home.talk(words + ["--large"]))
    #expect(large.output.split(separator: "\n") == usual.output.split(separator: "\n"))
    #expect(large.output.count { $0 == "\n" } > usual.output.count { $0 == "\n" })
    #expect(home.talk(words, environment: ["VIVA_LARGE": "1"]).output == large.output)
  }

  @Test(arguments: [
    (["study"], "Questions would have to be asked"), (["test", "EX101"], "Questions would have"),
    ([], "Commands would have to be asked"),
    (["form", "fill", "cover-sheet", "EX101"], "The fields would have to be asked"),
    (["discuss", "plan", "EX101"], "would have to be asked"),
  ])
  func `With --no-input nothing is begun that asks`(words: [String], sentence: String) {
    for (options, environment) in [(["--no-input"], [:]), ([], ["VIVA_NO_INPUT": "1"])] {
      let talk = home.talk(words + options, typing: ["yes"], environment: environment)
      #expect(talk.exitCode == 64 && talk.complaints.contains(sentence), "\(talk)")
      #expect(talk.prompts.isEmpty && talk.output.isEmpty, "\(talk.output)")
    }
  }

  @Test(.slow, arguments: [20, 40, 60, 100])
  func `No page is wider than the terminal`(columns: Int) {
    _ = home.talk(["study", "EX101.PC1.3", "--seed", "1"], typing: ["false", "2", "", "/quit"])
    _ = home.talk(["goal", "EX101", "--by", "3w"])
    _ = home.talk(["suspend", "example-cloze"])
    for line in [
      "due", "today", "stats", "questions", "questions example-true-false", "goal", "plan",
      "limits", "suspend", "unit show EX101", "coverage EX101",
      "record info", "policy", "candidate list", "key list", "config list", "test list", "doctor",
      "bank check --extent", "bank list", "form kinds", "form fields cover-sheet",
    ] {
      let screen = RecordingScreen(columns: columns, rows: 1000)
      let talk = home.talk(
        line.split(separator: " ").map(String.init),
        environment: ["NO_COLOR": "1", "PATH": "/nonexistent"], on: screen)
      // What was shown while something took a moment is taken away again. A word that is longer than a
      // line, such as a path, is not broken.
      let pages = screen.outputText.replacing(/\r\u{1B}\[K[^\r]*\r\u{1B}\[K/, with: "")
      let wide = pages.split(separator: "\n").filter {
        $0.count > columns && $0.split(separator: " ").allSatisfy { $0.count <= columns / 2 }
      }
      #expect(wide.isEmpty, "\(line): \(talk.exitCode)")
    }
  }
}
