internal import Glibc
internal import TestSupport
internal import Testing

/// Traps 2 to 5: what the Up key brings back, in this session and the next.
struct HistoryKeysTests {
  private let up = "\u{1B}[A"

  @Test func `The Up key recalls a command of an earlier session`() throws {
    let folder = try TemporaryDirectory()
    for line in ["study  the naïve 日本", "review"] {
      let terminal = try Probe.start(["--history", folder.file("history")])
      try terminal.type(line + "\r")
      try terminal.expect("line")
    }
    let terminal = try Probe.start(["--history", folder.file("history")])
    try terminal.type(up + up + "!\r")
    try terminal.expect("<study  the naïve 日本!>")
  }

  @Test func `A command can be recalled in the session it was given in, and searched for`() throws {
    let terminal = try Probe.start()
    for line in ["first", "second"] {
      try terminal.type(line + "\r")
      try terminal.expect("<\(line)>")
      try terminal.expect("> ")
    }
    try terminal.type("\u{12}fir\u{1B}\r")
    try terminal.expect("line 5 <first>")
    try terminal.expect("> ")
    try terminal.type(up + "\r")
    try terminal.expect("line 5 <first>")
  }

  @Test func `Answers are neither kept nor are commands recalled for them`() throws {
    let folder = try TemporaryDirectory()
    let path = folder.file("history")
    try write(Array("command\n".utf8), to: path)
    let terminal = try Probe.start(["--answers", "--history", path])
    try terminal.type("secret\r")
    try terminal.expect("<secret>")
    try terminal.expect("> ")
    try terminal.type(up + "x\r")
    try terminal.expect("line 1 <x>")
    #expect(try text(of: path) == "command\n")
  }

  @Test func `Trap 2: a history that is not ours is moved aside, and only when needed`() throws {
    let folder = try TemporaryDirectory()
    let path = folder.file("history")
    let foreign: [UInt8] = [0x63, 0x61, 0x66, 0xE9, 0x0A]
    try write(foreign, to: path)
    let terminal = try Probe.start(["--history", path])
    #expect(folder.fileNames == ["history"])
    try terminal.type("new\r")
    try terminal.expect("line 3 <new>")
    #expect(folder.fileNames == ["history", "history.unreadable"])
    #expect(try text(of: path) == "new\n")
  }

  @Test func `Trap 4: a line is stored as it was typed`() throws {
    let folder = try TemporaryDirectory()
    let path = folder.file("history")
    let terminal = try Probe.start(["--history", path])
    try terminal.type("a  b\\040c\rnaïve\r hidden\r\r")
    try terminal.expect("line 0")
    #expect(try text(of: path) == "a  b\\040c\nnaïve\n")
  }

  @Test func `Two sessions keep each other's commands`() throws {
    let folder = try TemporaryDirectory()
    let path = folder.file("history")
    let first = try Probe.start(["--history", path])
    let second = try Probe.start(["--history", path])
    try first.type("one\r")
    try first.expect("<one>")
    try second.type("two\r")
    try second.expect("<two>")
    try first.type("three\r")
    try first.expect("<three>")
    #expect(try text(of: path) == "one\ntwo\nthree\n")
  }

  @Test func `Names are kept apart from commands`() throws {
    let folder = try TemporaryDirectory()
    let path = folder.file("history")
    try write(Array("command\n".utf8), to: path)
    for typed in ["Ada Lovelace\r", up + "!\r"] {
      let terminal = try Probe.start(["--names", "--history", path])
      try terminal.type(typed)
      try terminal.expect("<Ada Lovelace")
      try terminal.expect("> ")
    }
    #expect(folder.fileNames == ["history", "history-names"])
    #expect(try text(of: path) == "command\n")
    #expect(try text(of: path + "-names") == "Ada Lovelace\nAda Lovelace!\n")
    #expect(try mode(of: path + "-names") == 0o600)
  }

  @Test func `Killed at once, a session leaves its history whole`() throws {
    let folder = try TemporaryDirectory()
    let path = folder.file("history")
    let before = (1...2_000).map { "command number \($0)\n" }.joined()
    try write(Array(before.utf8), to: path)
    for number in 1...5 {
      let terminal = try Probe.start(["--history", path])
      try terminal.type("new \(number)\rhalf")
      try terminal.signal(SIGKILL)
      #expect(try terminal.waitForEnd() == .signal(SIGKILL))
      let after = try text(of: path)
      let added = after.dropFirst(before.count)
      #expect(after.hasPrefix(before))
      #expect(added.split(separator: "\n").allSatisfy { $0.hasPrefix("new ") })
      #expect(after.hasSuffix("\n"))
    }
  }

  @Test func `Two programs at once, each with many lines, lose none`() throws {
    let folder = try TemporaryDirectory()
    let path = folder.file("history")
    let lines = (1...100).map { "\($0)\n" }.joined()
    let terminals = try ["a", "b"].map { name in
      let script = #"stty -echo; "$probe" --history \#(path)"#
      return (name, try Probe.shell(script))
    }
    for (_, terminal) in terminals { try terminal.expect("> ") }
    for (name, terminal) in terminals {
      try terminal.type(lines.replacing("\n", with: name + "\r"))
    }
    for (name, terminal) in terminals { try terminal.expect("<100\(name)>") }
    let kept = Set(try text(of: path).split(separator: "\n").map(String.init))
    #expect(kept.count == 200)
  }
}

func mode(of path: String) throws -> UInt32 {
  var status = stat()
  try #require(stat(path, &status) == 0)
  return status.st_mode & 0o7777
}
