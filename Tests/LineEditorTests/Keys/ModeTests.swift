internal import TestSupport
internal import Testing

/// Traps 6, 21, 22 and 23: whose keys are in force, and which are closed.
struct ModeTests {
  @Test func `Trap 6: vi mode has ESC and its commands`() throws {
    let terminal = try Probe.start(["--vi"])
    try terminal.type("bcd")
    try terminal.expect("bcd")
    try terminal.type("\u{1B}0iA\u{1B}$x\r")
    try terminal.expect("line 3 <Abc>")
  }

  @Test func `Trap 21: ESC alone counts though no other key follows`() throws {
    let terminal = try Probe.start(["--vi"])
    try terminal.type("ab\u{1B}")
    try terminal.expect("\u{8}")
    try terminal.type("i-\r")
    try terminal.expect("line 3 <a-b>")
  }

  @Test(arguments: ["x", "X"])
  func `Trap 23: Meta-x does not open libedit's command line`(letter: String) throws {
    let terminal = try Probe.start()
    try terminal.type("\u{1B}\(letter)bind\r")
    try terminal.expect("line 4 <bind>")
  }

  @Test(arguments: [":", "v"])
  func `Trap 23: in vi mode neither the command line nor an editor opens`(key: String) throws {
    let terminal = try Probe.start(["--vi"])
    try terminal.type("abc\u{1B}\(key)id\r")
    try terminal.expect("line 4 <abdc>")
  }

  @Test func `A mode that was asked for beats .editrc`() throws {
    let home = try TemporaryDirectory()
    try write(Array("bind -v\n".utf8), to: home.file(".editrc"))
    let terminal = try Probe.start(["--editrc", "--emacs"], environment: ["HOME": home.path])
    try terminal.type("bc\u{1}a\u{5}d\u{1B}[D\r")
    try terminal.expect("line 4 <abcd>")
  }

  @Test func `An .editrc can address viva alone and change soft keys`() throws {
    let home = try TemporaryDirectory()
    let lines = "viva:bind ^W ed-move-to-beg\nother:bind -v\nviva:bind ^I ed-insert\n"
    try write(Array(lines.utf8), to: home.file(".editrc"))
    let terminal = try Probe.start(["--editrc"], environment: ["HOME": home.path])
    try terminal.type("tart\u{17}s\u{5}\t\r")
    try terminal.expect("line 6 <start >")
  }
}

/// Trap 23: the keys that are closed while an assessor asks.
struct ExamTests {
  private let home: TemporaryDirectory

  init() throws {
    home = try TemporaryDirectory()
  }

  private func start(_ options: [String] = []) throws -> PseudoTerminal {
    try Probe.start(["--exam"] + options, environment: ["HOME": home.path])
  }

  @Test func `Trap 22: no .editrc is read in an exam`() throws {
    try write(Array("bind -v\nbind a ed-move-to-beg\n".utf8), to: home.file(".editrc"))
    let terminal = try start(["--editrc"])
    try terminal.type("ba\r")
    try terminal.expect("line 2 <ba>")
  }

  @Test func `Trap 23: an exam has the keys of emacs, whatever is set`() throws {
    let terminal = try start(["--vi"])
    try terminal.type("bc\u{1}a\u{1B}x:v\r")
    try terminal.expect("line 5 <a:vbc>")
  }

  @Test(arguments: ["\u{1B}[A", "\u{1B}OA", "\u{10}", "\u{1B}p", "\u{1B}P", "\u{12}"])
  func `Trap 23: no history is recalled or searched in an exam`(key: String) throws {
    try write(Array("command\n".utf8), to: home.file("history"))
    let terminal = try start(["--history", home.file("history")])
    try terminal.type("c" + key + "x\r")
    try terminal.expect("line 2 <cx>")
    #expect(!terminal.output.contains("bck"))
    #expect(try text(of: home.file("history")) == "command\n")
  }

  @Test(arguments: ["\u{16}", "\u{1B}x"])
  func `Trap 23: no control character can be typed in an exam`(key: String) throws {
    let terminal = try start()
    try terminal.type("a" + key + "\u{7}b\r")
    try terminal.expect("line 2 <ab>")
  }

  @Test(arguments: [[], ["--plain"]])
  func `Trap 23: Ctrl-Z leaves nobody with a shell in an exam`(style: [String]) throws {
    let terminal = try PseudoTerminal(
      ["/bin/bash", "--norc", "--noprofile", "-i"],
      environment: PseudoTerminal.environment.merging(["PS1": "$ ", "probe": Probe.path]) { $1 })
    try terminal.expect("$ ")
    try terminal.type("\"$probe\" --exam \(style.joined())\r")
    try terminal.expect("> ")
    try terminal.type("\u{1A}")
    try terminal.type("whole\r")
    try terminal.expect("line 5 <whole>")
    try terminal.expect("> ")
    try terminal.type("quit\r")
    try terminal.expect("$ ")
    #expect(!terminal.output.contains("Stopped"))
  }

  @Test func `Trap 23: Ctrl-Z keeps what is typed in an exam`() throws {
    let terminal = try start()
    try terminal.type("half")
    try terminal.expect("half")
    try terminal.type("\u{1A}")
    try terminal.type("way\r")
    try terminal.expect("line 7 <halfway>")
  }
}
