import ScriptedTerminal
import Testing

@testable import Terminal

struct ConsoleJSONTests {
  private struct Sample: Encodable {
    var b = "https://a/b"
    var a = "é – \u{1B}[2J\u{202E}"
    var none: String?
    var numbers = [1, 0.5]
  }

  @Test func `Keys are in order, slashes stay, and what acts on a terminal is an escape`() throws {
    let screen = RecordingScreen.file()
    let console = Console(screen)
    try console.json(Sample())
    console.flush()
    #expect(
      screen.outputText == #"""
        {
          "a" : "é – \u001b[2J\u202e",
          "b" : "https://a/b",
          "numbers" : [
            1,
            0.5
          ]
        }

        """#)
  }

  @Test(arguments: [Double.nan, .infinity])
  func `A number that JSON can't hold writes nothing`(number: Double) {
    let screen = RecordingScreen.file()
    let console = Console(screen)
    #expect(throws: EncodingError.self) { try console.json(["n": number]) }
    console.flush()
    #expect(screen.output.isEmpty)
  }

  @Test func `A terminal gets the same as a file`() throws {
    let screens = [RecordingScreen(columns: 20), RecordingScreen.file()]
    for screen in screens {
      let console = Console(screen)
      try console.json(Sample())
      console.flush()
    }
    #expect(screens[0].output == screens[1].output)
  }
}
