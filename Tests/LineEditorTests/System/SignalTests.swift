internal import Glibc
internal import TestSupport
internal import Testing

/// Traps 13 to 16: signals while a line is half typed.
struct SignalTests {
  @Test(arguments: [(80, 40), (40, 80)])
  func `Trap 13: a resize keeps and redraws the half-typed line`(old: Int, new: Int) throws {
    let terminal = try Probe.start(columns: old)
    try terminal.type("half\u{1B}[D")
    try terminal.expect("half\u{8}")
    try terminal.resize(columns: new)
    try terminal.expect("\r\u{1B}[J> half\u{8}")
    try terminal.type("t\r")
    try terminal.expect("line 5 <haltf>")
  }

  @Test func `Trap 15: after a resize a long line is laid out for the new width`() throws {
    let letters = String(repeating: "a", count: 59) + "b"
    let terminal = try Probe.start(columns: 40)
    try terminal.type(letters)
    try terminal.expect("b")
    try terminal.resize(columns: 30)
    try terminal.expect("\r\u{1B}[1A\u{1B}[J> " + letters.prefix(28))
    try terminal.type("c\r")
    try terminal.expect("line 61 <\(letters)c>")
  }

  @Test func `Trap 14: SIGTERM ends the program alone and leaves a usable terminal`() throws {
    let terminal = try Probe.shell(
      """
      sleep 60 & sleeper=$!
      "$probe"; echo "probe ended with $?"
      kill -0 $sleeper && echo "sleeper lives"; kill $sleeper
      stty -a | grep -o -e ' -*icanon' -e ' -*echo '
      """)
    try terminal.expect("pid ")
    let process = try #require(Int32(try terminal.expect(" ").dropLast()))
    try terminal.expect("> ")
    try terminal.type("half")
    try terminal.expect("half")
    #expect(kill(process, SIGTERM) == 0)
    try terminal.expect("probe ended with 143")
    try terminal.expect("sleeper lives")
    try terminal.expect(" icanon")
    try terminal.expect(" echo ")
  }

  @Test func `Trap 14: a hang-up ends the program`() throws {
    let terminal = try Probe.start()
    try terminal.signal(SIGHUP)
    #expect(try terminal.waitForEnd() == .signal(SIGHUP))
  }

  @Test func `Trap 16: after Ctrl-Z and fg the half-typed line is there again`() throws {
    let terminal = try PseudoTerminal(
      ["/bin/bash", "--norc", "--noprofile", "-i"],
      environment: PseudoTerminal.environment.merging(["PS1": "$ ", "probe": Probe.path]) { $1 })
    try terminal.expect("$ ")
    try terminal.type("\"$probe\"\r")
    try terminal.expect("> ")
    try terminal.type("half")
    try terminal.expect("half")
    try terminal.type("\u{1A}")
    try terminal.expect("Stopped")
    try terminal.expect("$ ")
    try terminal.type("fg\r")
    try terminal.expect("> half")
    try terminal.type("way\r")
    try terminal.expect("way\r\n")
    try terminal.expect("line 7 <halfway>")
  }

  @Test func `Trap 16: after SIGSTOP and SIGCONT the half-typed line is there again`() throws {
    let terminal = try Probe.start()
    try terminal.type("half")
    try terminal.expect("half")
    try terminal.signal(SIGSTOP)
    try terminal.signal(SIGCONT)
    try terminal.expect("\r> half")
    try terminal.type("way\r")
    try terminal.expect("line 7 <halfway>")
  }

  @Test func `Ctrl-C in the middle of a long line ends below it`() throws {
    let terminal = try Probe.start(columns: 20)
    try terminal.type(String(repeating: "a", count: 50) + "\u{1}")
    try terminal.expect("\u{1B}[2A\u{1B}[3G")
    try terminal.type("\u{3}")
    try terminal.expect("^C\r\n\r\n\r\ninterrupted")
  }

  @Test(arguments: [SIGUSR1, SIGALRM, SIGCHLD])
  func `Trap 13: an ordinary signal that the program handles keeps the half-typed line`(
    signal: Int32
  ) throws {
    let terminal = try Probe.start(["--handles-signals"])
    try terminal.type("half")
    try terminal.expect("half")
    try terminal.signal(signal)
    try terminal.type("way\r")
    try terminal.expect("line 7 <halfway>")
  }

  @Test func `Trap 13: vi mode keeps the half-typed line through a resize too`() throws {
    let terminal = try Probe.start(["--vi"])
    try terminal.type("half")
    try terminal.expect("half")
    try terminal.resize(columns: 40)
    try terminal.expect("\r\u{1B}[J> half")
    try terminal.type("way\r")
    try terminal.expect("line 7 <halfway>")
  }
}
