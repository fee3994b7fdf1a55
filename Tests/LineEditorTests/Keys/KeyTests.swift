@testable internal import LineEditor
internal import TestSupport
internal import Testing

/// Trap 20: the codes of keys, in both modes.
struct KeyTests {
  private static let modes = [["--emacs"], ["--vi"]]

  @Test(arguments: ["[H", "OH", "[1~", "[7~", "[1;5H", "[1;2H", "[7;5~"], modes)
  func `Trap 20: Home goes to the start and End to the end`(
    home: String, mode: [String]
  ) throws {
    var end = home.replacing("H", with: "F")
    if home.hasSuffix("~") { end = home.replacing("[1", with: "[4").replacing("[7", with: "[8") }
    let terminal = try Probe.start(mode)
    try terminal.type("abc\u{1B}\(home)^\u{1B}\(end)$\r")
    try terminal.expect("line 5 <^abc$>")
  }

  @Test(arguments: ["[1;5", "[1;3", "[1;6", "[5", "O"], modes)
  func `Trap 20: Ctrl, Alt and an arrow go by words`(arrow: String, mode: [String]) throws {
    let terminal = try Probe.start(mode)
    let (left, right) = arrow == "O" ? ("Od", "Oc") : (arrow + "D", arrow + "C")
    try terminal.type("one two three\u{1B}\(left)\u{1B}\(left)^\u{1B}\(right)$\r")
    try terminal.expect("line 15 <one ^two$ three>")
  }

  @Test(arguments: ["[", "O", "[1;2"], modes)
  func `Trap 20: the arrows go by letters, to the very end`(
    arrow: String, mode: [String]
  ) throws {
    let terminal = try Probe.start(mode)
    let (left, right) = ("\u{1B}\(arrow)D", "\u{1B}\(arrow)C")
    try terminal.type("abc" + left + left + left + "^" + right + right + right + right + "$\r")
    try terminal.expect("line 5 <^abc$>")
  }

  @Test(arguments: modes) func `Trap 20: Delete, Ctrl-Delete and Ctrl-W delete`(
    mode: [String]
  ) throws {
    let terminal = try Probe.start(mode)
    try terminal.type("one two\u{17}xy\u{1B}[D\u{1B}[3~\r")
    try terminal.expect("line 5 <one x>")
    try terminal.expect("> ")
    try terminal.type("one two three\u{1B}[1;5D\u{1B}[1;5D\u{1B}[3;5~\r")
    try terminal.expect("line 10 <one  three>")
  }

  @Test(
    arguments: ["[2~", "[5~", "[6~", "[15~", "[24;5~", "OP", "OS", "[1;2P", "[Z", "[I", "[O"], modes
  )
  func `Trap 20: a key that means nothing here types nothing`(
    key: String, mode: [String]
  ) throws {
    let terminal = try Probe.start(mode)
    try terminal.type("a\u{1B}\(key)b\r")
    try terminal.expect("line 2 <ab>")
  }

  @Test(arguments: modes) func `Trap 17: a paste is one answer in both modes`(
    mode: [String]
  ) throws {
    let terminal = try Probe.start(mode + ["--answers"])
    try terminal.type("<\u{1B}[200~one\r\ntwo\u{1B}[x\u{1B}O\u{1B}[201~>\r")
    try terminal.expect("line 12 <<one\\ntwo[xO>>")
  }

  @Test(arguments: modes) func `Up recalls and Ctrl-R searches in both modes`(
    mode: [String]
  ) throws {
    let terminal = try Probe.start(mode)
    for line in ["first", "second"] {
      try terminal.type(line + "\r")
      try terminal.expect("<\(line)>")
      try terminal.expect("> ")
    }
    try terminal.type("\u{1B}[A\u{1B}[A\r")
    try terminal.expect("line 5 <first>")
    try terminal.expect("> ")
    try terminal.type("\u{12}sec")
    try terminal.expect("bck:s")
    try terminal.type("\r")
    try terminal.expect("line 6 <second>")
  }

  @Test func `Where nothing can be recalled, Ctrl-R asks for no words`() throws {
    let terminal = try Probe.start(["--answers"])
    try terminal.type("a\u{12}b\r")
    try terminal.expect("line 2 <ab>")
    #expect(!terminal.output.contains("bck"))
  }

  @Test func `Keys in vi mode begin with an 8-bit lead-in`() {
    #expect(Key.csi("A").text(in: .emacs) == "\\e[A")
    #expect(Key.csi("A").text(in: .vi) == "\u{9B}A")
    #expect(Key.ss3("A").text(in: .vi) == "\u{8F}A")
    #expect(Key.plain("^I").text(in: .vi) == "^I")
  }

  @Test(arguments: EditorMode.allCases) func `No key is bound twice`(mode: EditorMode) {
    let keys = (KeyBindings.soft(mode) + KeyBindings.hard).flatMap(\.keys).map { $0.text(in: mode) }
    #expect(Set(keys).count == keys.count)
  }
}
