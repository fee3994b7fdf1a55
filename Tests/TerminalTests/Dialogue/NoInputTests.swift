import LineEditor
import Testing

@testable import Terminal

struct NoInputTests {
  @Test func `Nothing may be asked, neither a line nor a secret`() {
    let input = NoInput()
    #expect(!input.isInteractive && input.columns == 80)
    #expect(throws: LineEditorError.inputRefused) { try input.readLine(prompt: Prompt("> ")) }
    #expect(throws: LineEditorError.inputRefused) {
      try input.readLine(LineRequest(Prompt("> "), deadline: Deadline { .zero }))
    }
    #expect(throws: LineEditorError.inputRefused) { try input.readSecret(prompt: Prompt("> ")) }
  }
}
