internal import Foundation
internal import Glibc
internal import TestSupport
internal import Testing

/// A line that nobody is to see, on a terminal and from a pipe.
struct SecretTests {
  /// Starts the probe, which asks for a secret first.
  private func start(
    _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    try Probe.start(["--secret"] + arguments, environment: environment, awaiting: "Secret: ")
  }

  @Test(arguments: [([], "xterm"), (["--plain"], "xterm"), ([], "dumb")])
  func `A secret is read whole and not shown, and the next line is`(
    arguments: [String], terminal kind: String
  ) throws {
    let terminal = try start(arguments, environment: ["TERM": kind])
    try terminal.type("gëheim 1\r")
    try terminal.expect("\r\nbackwards <1 miehëg>")
    try terminal.expect("> ")
    try terminal.type("open\r")
    try terminal.expect("line 4 <open>")
    #expect(!terminal.output.contains("gëh") && !terminal.output.contains("eim"))
    #expect(terminal.output.contains("open\r\n"))
  }

  @Test func `A secret can be corrected, and is no part of the history`() throws {
    let folder = try TemporaryDirectory()
    let terminal = try start(["--history", folder.file("history")])
    try terminal.type("wrong\u{15}righd\u{7F}t\r")
    try terminal.expect("backwards <thgir>")
    try terminal.expect("> ")
    try terminal.type("\u{1B}[A\rquit\r")
    try terminal.expect("line 0 <>")
    try terminal.waitForEnd()
    let kept = try String(contentsOfFile: folder.file("history"), encoding: .utf8)
    #expect(kept.contains("quit") && !kept.contains("rig"))
    #expect(!terminal.output.contains("right"))
  }

  @Test func `Ctrl-C and Ctrl-D give no secret, and what is typed is shown again`() throws {
    for (key, answer) in [("half\u{3}", "secret interrupted"), ("\u{4}", "no secret")] {
      let terminal = try start(["--plain"])
      try terminal.type(key)
      try terminal.expect(answer)
      try terminal.expect("> ")
      try terminal.type("seen\r")
      try terminal.expect("seen\r\nline 4 <seen>")
      #expect(!terminal.output.contains("half"))
    }
  }

  /// Has the system hand on what was typed at the terminal of a process, as it does before it says what can be
  /// read there; else it does so in its own time, and a signal can overtake it.
  private func handOn(_ process: Int32) {
    var wait = pollfd(
      fd: open("/proc/\(process)/fd/0", O_RDONLY | O_NOCTTY | O_NONBLOCK), events: Int16(POLLIN),
      revents: 0)
    poll(&wait, 1, 0)
    close(wait.fd)
  }

  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGQUIT, 131)])
  func `A signal ends the program and leaves a terminal that shows what is typed`(
    signal: Int32, status: Int
  ) throws {
    let terminal = try Probe.shell(
      """
      ulimit -c 0; trap '' HUP; before=$(stty -g)
      (trap - HUP; exec "$probe" --secret); echo "probe ended with $?"
      [ "$before" = "$(stty -g)" ] && echo "modes are those of before"
      """, environment: ["SWIFT_BACKTRACE": "enable=no"])
    try terminal.expect("pid ")
    let process = try #require(Int32(try terminal.expect(" ").dropLast()))
    try terminal.expect("Secret: ")
    try terminal.type("half")
    handOn(process)
    #expect(kill(process, signal) == 0)
    try terminal.expect("probe ended with \(status)")
    try terminal.expect("modes are those of before")
    #expect(!terminal.output.contains("half"))
  }

  @Test func `After Ctrl-Z the shell shows what is typed, and after fg the secret is hidden`()
    throws
  {
    let terminal = try PseudoTerminal(
      ["/bin/bash", "--norc", "--noprofile", "--noediting", "-i"],
      environment: PseudoTerminal.environment.merging(["PS1": "$ ", "probe": Probe.path]) { $1 })
    try terminal.expect("$ ")
    try terminal.type("\"$probe\" --secret\r")
    try terminal.expect("Secret: ")
    try terminal.type("half\u{1A}")
    try terminal.expect("Stopped")
    try terminal.expect("$ ")
    try terminal.type("echo shown\r")
    try terminal.expect("echo shown\r\nshown")
    try terminal.expect("$ ")
    try terminal.type("fg\r")
    try terminal.expect("Secret: ")
    try terminal.type("whole\r")
    try terminal.expect("backwards <elohw>")
    #expect(!terminal.output.contains("half") && !terminal.output.contains("whole"))
  }

  @Test func `After SIGSTOP and SIGCONT the secret is asked for anew`() throws {
    let terminal = try start()
    try terminal.type("half")
    try terminal.signal(SIGSTOP)
    try terminal.signal(SIGCONT)
    try terminal.expect("\rSecret: ")
    try terminal.type("whole\r")
    try terminal.expect("backwards <elohw>")
    #expect(!terminal.output.contains("half"))
  }

  @Test func `On a terminal the secret is asked for there, though outputs lead elsewhere`() throws {
    let terminal = try Probe.shell(
      #""$probe" --secret >/tmp/viva-secret-$$ 2>&1; tr '<' '[' </tmp/viva-secret-$$; rm /tmp/viva-secret-$$"#
    )
    try terminal.expect("Secret: ")
    try terminal.type("hidden\rquit\r")
    try terminal.expect("backwards [neddih>")
  }

  @Test func `Without a terminal the secret is the next line of the input, and not echoed`() throws
  {
    let terminal = try Probe.shell(#"printf 'hidden\nline\n' | "$probe" --secret | cat"#)
    try terminal.expect("Secret: \r\nbackwards <neddih>")
    try terminal.expect("line 4 <line>")
    try terminal.waitForEnd()
    #expect(!terminal.output.contains("hidden"))
    let empty = try Probe.shell(#""$probe" --secret </dev/null | cat"#)
    try empty.expect("no secret")
  }
}
