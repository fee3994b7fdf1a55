internal import TestSupport
internal import Testing

/// What a person sees and gets at a terminal, beyond the traps.
struct EditedInputTests {
  @Test func `Tab puts in what all ways have in common, then lists them`() throws {
    let terminal = try Probe.start()
    try terminal.type("s\t")
    try terminal.expect("st")
    try terminal.type("\t")
    try terminal.expect(
      "\r\n  start   what start does\r\n  status  what status does\r\n  stop    what stop does\r\n> st"
    )
    try terminal.type("art\u{7F}\u{7F}\t")
    try terminal.expect("a")
    try terminal.type("r\t\r")
    try terminal.expect("line 6 <start >")
  }

  @Test func `Tab completes the last word and beeps when there is no way`() throws {
    let terminal = try Probe.start()
    try terminal.type("go sto\tx\tnow\r")
    try terminal.expect("\u{7}")
    try terminal.expect("line 12 <go stop xnow>")
  }

  @Test func `A line of 6,000 characters arrives whole`() throws {
    let line = String(repeating: "0123456789", count: 600)
    let terminal = try Probe.start()
    try terminal.type(line)
    try terminal.type("\r")
    try terminal.expect("line 6000 <\(line)>")
  }

  @Test func `Bytes that are no UTF-8 become U+FFFD`() throws {
    let terminal = try Probe.start()
    try terminal.type(bytes: [0x61, 0xC3, 0x62, 0xE9, 0x0D])
    try terminal.type(bytes: [0x0D])
    try terminal.expect("line 4 <a\u{FFFD}b\u{FFFD}>")
  }

  @Test(arguments: [["--bold"], ["--plain"], []])
  func `A hostile prompt cannot command the terminal`(options: [String]) throws {
    let hostile = "\u{1B}]0;own\u{7}\u{9B}2J\u{1}\u{202E}\rsafe? "
    let terminal = try Probe.start(options + ["--prompt", hostile], awaiting: "safe?")
    #expect(terminal.output.contains("^[]0;own^G<U+009B>2J^A<U+202E>^Msafe?"))
    try terminal.type("yes\r")
    try terminal.expect("line 3 <yes>")
  }

  @Test(arguments: [["--emacs"], ["--vi"]])
  func `A character that is sent at once needs no Enter, and one by habit is no line`(
    options: [String]
  ) throws {
    let terminal = try Probe.start(options + ["--at-once", "123"])
    try terminal.type("2")
    try terminal.expect("line 1 <2>")
    try terminal.expect("> ")
    try terminal.type("3\rab3\r")
    try terminal.expect("line 1 <3>")
    try terminal.expect("line 3 <ab3>")
    #expect(!terminal.output.contains("line 0"))
    try terminal.type("\r")
    try terminal.expect("line 0 <>")
  }

  @Test func `Where lines are not edited, every line ends with Enter`() throws {
    let terminal = try Probe.start(["--plain", "--at-once", "123"])
    try terminal.type("2\r\r")
    try terminal.expect("line 1 <2>")
    try terminal.expect("line 0 <>")
  }

  @Test func `A history of 10,000 lines is recalled from both ends, and grows no further`() throws {
    let folder = try TemporaryDirectory()
    let path = folder.file("history")
    let lines = (1...10_000).map { "command number \($0)\n" }
    try write(Array(lines.joined().utf8), to: path)
    let terminal = try Probe.start(["--history", path])
    try terminal.type("\u{1B}[A\r")
    try terminal.expect("<command number 10000>")
    try terminal.expect("> ")
    try terminal.type("\u{12}number 1\u{1B}\u{5}\r")
    try terminal.expect("<command number 1")
    try terminal.expect("> ")
    try terminal.type("new\r")
    try terminal.expect("<new>")
    let after = try text(of: path)
    #expect(after.hasSuffix("\nnew\n"))
    #expect(after.split(separator: "\n").count == 10_000)
    #expect(!after.hasPrefix("command number 1\n"))
  }
}
