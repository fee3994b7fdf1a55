internal import TestSupport
internal import Testing

/// Trap 26: what stands at the right edge.
struct RightTextTests {
  @Test func `Trap 26: the text at the right edge gives way to a long line`() throws {
    let terminal = try Probe.start(["--answers", "--clock", "/nonexistent"], columns: 20)
    try terminal.expect("[none]")
    try terminal.type("abcdefghijk")
    try terminal.expect("k\u{1B}[K")
    try terminal.type("\r")
    try terminal.expect("line 11 <abcdefghijk>")
  }

  @Test func `Trap 26: in plain mode nothing stands at the right edge`() throws {
    let terminal = try Probe.start(["--plain", "--clock", "/nonexistent"])
    try terminal.type("abc\n")
    try terminal.expect("line 3 <abc>")
    #expect(!terminal.output.contains("[none]"))
  }

  @Test func `Trap 26: a clock goes on while nobody types, and leaves the line alone`() throws {
    let folder = try TemporaryDirectory()
    let path = folder.file("clock")
    let terminal = try Probe.start(["--answers", "--clock", path])
    try terminal.expect("[none]")
    try terminal.type("half")
    try terminal.expect("f")
    try write(Array("123".utf8), to: path)
    try terminal.expect("\r\u{1B}[J")
    try terminal.expect("[3]")
    try terminal.type("way\r")
    try terminal.expect("line 7 <halfway>")
  }

  @Test func `3: a clock draws a line of several rows from its first row on`() throws {
    let folder = try TemporaryDirectory()
    let path = folder.file("clock")
    let terminal = try Probe.start(["--answers", "--clock", path], columns: 20)
    try terminal.expect("[none]")
    try terminal.type(String(repeating: "a", count: 44) + "b")
    try terminal.expect("b")
    try write(Array("123".utf8), to: path)
    try terminal.expect("\r\u{1B}[2A\u{1B}[J")
    try terminal.type("\r")
    try terminal.expect("line 45")
  }

  @Test(arguments: [[], ["--plain"]])
  func `12: a notice stands in a line of its own above what is typed`(style: [String]) throws {
    let folder = try TemporaryDirectory()
    let path = folder.file("notice")
    let terminal = try Probe.start(["--answers", "--notice", path] + style)
    try terminal.type("half")
    try terminal.expect("half")
    try write([], to: path)
    try terminal.expect("notice")
    try terminal.expect("> ")
    try terminal.type("way\r")
    try terminal.expect("line 7 <halfway>")
  }
}
