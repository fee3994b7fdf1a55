internal import TestSupport
internal import Testing

/// Long lists after Tab, on a screen of 10 rows: nine lines, then a question.
struct CompletionPagesTests {
  private func listed() throws -> PseudoTerminal {
    let terminal = try Probe.start(["--many"], rows: 10)
    try terminal.type("w\t")
    try terminal.expect("way")
    try terminal.type("\t")
    try terminal.expect("  way9   what way9 does\r\nMore (Enter, q)")
    return terminal
  }

  @Test(arguments: ["\r", " "]) func `Enter shows the next page, to the end`(key: String) throws {
    let terminal = try listed()
    try terminal.type(key)
    try terminal.expect("\r\u{1B}[K  way10  what way10 does\r\n")
    try terminal.expect("way18 does\r\nMore (Enter, q)")
    try terminal.type(key)
    try terminal.expect("way27 does\r\nMore (Enter, q)")
    try terminal.type(key)
    try terminal.expect("way30 does\r\n> way")
    try terminal.type("1\r")
    try terminal.expect("line 4 <way1>")
  }

  @Test(arguments: ["q", "\u{3}", "x"]) func `Another key stops, and the line is there again`(
    key: String
  ) throws {
    let terminal = try listed()
    try terminal.type(key)
    try terminal.expect("\r\u{1B}[K> way")
    try terminal.type("1\r")
    try terminal.expect("line 4 <way1>")
    #expect(!terminal.output.contains("way10"))
  }

  @Test func `Ctrl-D between pages does not end the session`() throws {
    let terminal = try listed()
    try terminal.type("\u{4}")
    try terminal.expect("> way")
  }

  @Test func `A list that fits has no pages`() throws {
    let terminal = try Probe.start(["--many"], rows: 40)
    try terminal.type("way\t")
    try terminal.expect("way30 does\r\n> way")
    #expect(!terminal.output.contains("More"))
  }

  @Test func `Tab at an answer offers nothing`() throws {
    let terminal = try Probe.start(["--many", "--answers"])
    try terminal.type("way\tx\r")
    try terminal.expect("line 4 <wayx>")
  }
}
