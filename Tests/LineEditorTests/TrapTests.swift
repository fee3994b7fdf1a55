internal import Glibc
internal import TestSupport
internal import Testing

/// One test, at least, for each of libedit's traps that we step around.
struct TrapTests {
  @Test(arguments: ["C", "POSIX", "", "C.UTF-8", "xx_XX.UTF-8"])
  func `Trap 1: UTF-8 survives any locale`(language: String) throws {
    let terminal = try Probe.start(environment: ["LANG": language])
    try terminal.type("naïve 日本語 café\u{7F}e\r")
    try terminal.expect("line 14 <naïve 日本語 cafe>")
  }

  @Test func `Trap 1: letters that libedit could take for Meta keys are inserted`() throws {
    let terminal = try Probe.start()
    try terminal.type("éÿñ×÷ßà\r")
    try terminal.expect("line 7 <éÿñ×÷ßà>")
  }

  @Test func `Trap 6: the editor is in emacs mode`() throws {
    let terminal = try Probe.start()
    try terminal.type("bc\u{1}a\u{5}d\r")
    try terminal.expect("line 4 <abcd>")
  }

  @Test func `Trap 7: a bold prompt is not mangled`() throws {
    let terminal = try Probe.start(["--bold"], awaiting: "\u{1B}[1m>\u{1B}[0m ")
    try terminal.type("ab\u{1}c\r")
    try terminal.expect("line 3 <cab>")
    #expect(!terminal.output.withoutEscapeSequences.contains("[1m"))
  }

  @Test func `Trap 8: bold ends before the answer, even if the prompt has no space`() throws {
    let terminal = try Probe.start(
      ["--bold", "--prompt", "Why?"], awaiting: "\u{1B}[1mWhy?\u{1B}[0m ")
    try terminal.type("x\r")
    try terminal.expect("line 1 <x>")
  }

  @Test func `Trap 12: Ctrl-C drops the line and the session goes on`() throws {
    let terminal = try Probe.start()
    try terminal.type("half")
    try terminal.expect("half")
    try terminal.type("\u{3}")
    try terminal.expect("^C\r\ninterrupted")
    try terminal.expect("> ")
    try terminal.type("whole\r")
    try terminal.expect("line 5 <whole>")
  }

  @Test func `Trap 12: Ctrl-C ends a search through history too`() throws {
    let terminal = try Probe.start()
    try terminal.type("one\r")
    try terminal.expect("<one>")
    try terminal.expect("> ")
    try terminal.type("\u{12}on")
    try terminal.expect("bck:o")
    try terminal.expect("n")
    try terminal.type("\u{3}")
    try terminal.expect("interrupted")
  }

  @Test func `Trap 12: Ctrl-D ends the input on an empty line only`() throws {
    let terminal = try Probe.start()
    try terminal.type("ab\u{2}\u{4}\r")
    try terminal.expect("line 1 <a>")
    try terminal.expect("> ")
    try terminal.type("\u{4}")
    try terminal.expect("end\r\n")
    #expect(try terminal.waitForEnd() == .exit(0))
  }

  @Test func `Trap 12: a NUL from the keyboard does not cut the line`() throws {
    let terminal = try Probe.start()
    try terminal.type("a\u{16}\u{0}b\r")
    try terminal.expect("line 2 <ab>")
  }

  @Test func `Trap 17: a paste becomes part of one line and does not end it`() throws {
    let terminal = try Probe.start(["--answers"])
    #expect(terminal.output.hasSuffix("\u{1B}[?2004h> "))
    try terminal.type("<\u{1B}[200~one\r\u{3}")
    try terminal.expect("interrupted")
    try terminal.expect("> ")
    try terminal.type("<\u{1B}[200~one\r\ntwo\t日\u{7}\r\u{1B}[201~>\r")
    try terminal.expect("line 11 <<one\\ntwo\\t日>>")
    try terminal.type("quit\r")
    try terminal.waitForEnd()
    #expect(terminal.output.hasSuffix("\u{1B}[?2004l"))
  }

  @Test func `Trap 18: with output in a pipe the prompt is on standard error`() throws {
    let folder = try TemporaryDirectory()
    let terminal = try Probe.shell("\"$probe\" > \(folder.file("out"))")
    try terminal.expect("> ")
    try terminal.type("bc\u{1}a\r")
    try terminal.expect("> ")
    try terminal.type("quit\r")
    #expect(try terminal.waitForEnd() == .exit(0))
    #expect(try text(of: folder.file("out")).hasSuffix("edited 80 columns\nline 3 <abc>\n"))
  }

  @Test func `Trap 18: with all output elsewhere the prompt is on the terminal itself`() throws {
    let terminal = try Probe.shell("\"$probe\" > /dev/null 2>&1")
    try terminal.expect("> ")
    try terminal.type("quit\r")
    #expect(try terminal.waitForEnd() == .exit(0))
  }

  @Test func `Trap 19: a piped session reads like one with a person`() throws {
    let terminal = try Probe.shell(#"printf 'one\r\nt\303\251\300\0w\033o\nlast' | "$probe""#)
    #expect(try terminal.waitForEnd() == .exit(0))
    let lines = terminal.output.withoutEscapeSequences.split(separator: "\n").dropFirst()
    #expect(
      lines.map(String.init) == [
        "> one", "line 3 <one>",
        "> té\u{FFFD}^@w^[o", "line 7 <té\u{FFFD}\\0w\\u{1B}o>",
        "> last", "line 4 <last>",
        "> ", "end",
      ])
  }

  @Test func `Trap 25: a letter and its accent are two characters to the editor`() throws {
    let terminal = try Probe.start()
    try terminal.type("cafe\u{301}s\u{7F}\u{7F}\u{7F}é\r")
    try terminal.expect("line 4 <café>")
  }

  @Test func `Trap 19: what a pipe holds is read without libedit, NULs and long lines too`() throws
  {
    let terminal = try Probe.shell(
      #"(head -c 100000 /dev/zero | tr '\0' a; printf '\n\0\n') | "$probe" | cut -c 1-30"#)
    #expect(try terminal.waitForEnd() == .exit(0))
    #expect(terminal.output.contains("line 100000 <aaa"))
    #expect(terminal.output.contains("line 1 <\\0>"))
  }

  @Test(arguments: ["\u{202E}", "\u{200B}", "\u{2066}"])
  func `Trap 24: invisible characters reach the caller, who shows them`(scalar: String) throws {
    let terminal = try Probe.start(["--answers"])
    try terminal.type("a\(scalar)b\r")
    try terminal.expect("line 3 <a\(scalar)b>")
  }

  @Test func `Trap 24: a control typed after Ctrl-V reaches the caller, not the terminal`() throws {
    let terminal = try Probe.start(["--answers"])
    try terminal.type("a\u{16}\u{1B}b\r")
    try terminal.expect("line 3 <a\\u{1B}b>")
    #expect(terminal.output.contains("a^[b"))
  }

  @Test(arguments: ["dumb", "", "no-such-terminal", "emacs"])
  func `Trap 27: a terminal that cannot edit is read plainly, without complaint`(
    kind: String
  ) throws {
    let terminal = try Probe.start(environment: ["TERM": kind])
    #expect(terminal.output.contains("plain 80 columns\r\n> "))
    #expect(!terminal.output.contains("No entry"))
    try terminal.type("half\u{3}")
    try terminal.expect("interrupted")
    try terminal.type("whole\n")
    try terminal.expect("line 5 <whole>")
    try terminal.type("\u{4}")
    try terminal.expect("end")
  }

  @Test func `Trap 30: what is typed ahead is left to the next program`() throws {
    let terminal = try Probe.shell("\"$probe\"; read line; echo \"next read <$line>\"")
    try terminal.expect("> ")
    try terminal.type("quit\rahead\r")
    try terminal.expect("next read <ahead>")
  }
}

func text(of path: String) throws -> String {
  let file = try #require(fopen(path, "r"))
  defer { fclose(file) }
  var bytes = [UInt8](repeating: 0, count: 1 << 20)
  let count = fread(&bytes, 1, bytes.count, file)
  return String(decoding: bytes[..<count], as: UTF8.self)
}

func write(_ bytes: [UInt8], to path: String) throws {
  let file = try #require(fopen(path, "w"))
  defer { fclose(file) }
  #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
}
