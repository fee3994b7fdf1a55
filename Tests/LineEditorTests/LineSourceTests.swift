import Testing

@testable import LineEditor

struct LineSourceTests {
  /// A source that keeps what it was asked.
  private final class Listener: LineSource {
    let isInteractive = false
    let columns = 40
    private(set) var requests: [LineRequest] = []

    func readLine(_ request: LineRequest) throws(LineEditorError) -> Input {
      requests.append(request)
      return .endOfInput
    }

    func readSecret(prompt: Prompt) throws(LineEditorError) -> Input { .interrupted }
  }

  @Test func `A prompt alone asks for an answer: no history, no clock, no end`() throws {
    let listener = Listener()
    #expect(try listener.readLine(prompt: Prompt("> ")) == .endOfInput)
    #expect(try listener.readLine(prompt: Prompt("$ "), history: .paths) == .endOfInput)
    #expect(listener.requests.map(\.prompt.text) == ["> ", "$ "])
    #expect(listener.requests.map(\.history) == [.none, .paths])
    for request in listener.requests {
      #expect(request.deadline == nil && request.notice == nil)
      #expect(request.rightText == nil && request.completer == nil)
    }
  }

  @Test(
    arguments: [
      (.zero, true), (.nanoseconds(-1), true), (.nanoseconds(1), false), (.seconds(60), false),
    ] as [(Duration, Bool)])
  func `A deadline has passed when no time is left`(left: Duration, hasPassed: Bool) {
    #expect(Deadline { left }.hasPassed == hasPassed)
  }

  @Test func `Kinds of history and modes have the names of files and settings`() {
    #expect(HistoryKind.allCases.map(\.rawValue) == ["none", "commands", "names", "paths"])
    #expect(EditorMode.allCases.map(\.rawValue) == ["emacs", "vi"])
  }
}
