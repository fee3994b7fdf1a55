@testable internal import LineEditor
internal import TestSupport
internal import Testing

struct ContinuedLinesTests {
  private func read(_ inputs: [Input], mayContinue: Bool = true) throws -> (Input, [String]) {
    var rest = inputs[...]
    var prompts: [String] = []
    let input = try ContinuedLines.read(
      LineRequest(Prompt("> "), mayContinue: mayContinue)
    ) { request throws(LineEditorError) in
      prompts.append(request.prompt.text)
      return rest.popFirst() ?? .endOfInput
    }
    return (input, prompts)
  }

  @Test(
    arguments: [
      ([.line("a")], .line("a")), ([.line("")], .line("")),
      ([.line("a\\"), .line("b\\"), .line("c")], .line("a\nb\nc")),
      ([.line("\\"), .line("")], .line("\n")),
      ([.line("a\\\\")], .line("a\\")), ([.line("a\\b")], .line("a\\b")),
      ([.line("a\\")], .line("a")), ([], .endOfInput),
      ([.line("a\\"), .interrupted], .interrupted),
      ([.line("a\\"), .timeUp(partial: "b")], .timeUp(partial: "a\nb")),
    ] as [([Input], Input)])
  func `A backslash at the end goes on to the next line`(inputs: [Input], text: Input) throws {
    let (input, prompts) = try read(inputs)
    #expect(input == text)
    #expect(prompts == ["> "] + prompts.dropFirst().map { _ in "… " })
  }

  @Test func `Where lines are single, a backslash is a backslash`() throws {
    #expect(try read([.line("a\\"), .line("b")], mayContinue: false).0 == .line("a\\"))
  }

  @Test(arguments: [[], ["--plain"]])
  func `Lines are gathered on a terminal under a prompt of their own`(options: [String]) throws {
    let terminal = try Probe.start(["--continued", "--answers"] + options)
    try terminal.type("one\\\r")
    try terminal.expect("… ")
    try terminal.type("two\r")
    try terminal.expect("line 7 <one\\ntwo>")
  }
}
