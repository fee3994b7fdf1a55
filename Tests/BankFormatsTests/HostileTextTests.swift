import BankFormats
import Curriculum
import Testing

/// Files that nobody meant to be banks.
struct HostileTextTests {
  private func messages(_ bytes: [UInt8]) -> [String] {
    let reading = YAMLBankReader.read(bytes, file: "f", knownCriteria: testCriteria)
    #expect(reading.value == nil)
    return reading.diagnostics.map(\.rendered)
  }

  @Test(arguments: [
    ("", "f:1:1: error: the file is empty\n\n^"),
    ("# nothing\n", "f:1:1: error: the file is empty\n# nothing\n^"),
    ("---\n", "f:2:1: error: expected a mapping of keys to values, found nothing\n\n^"),
    (
      "- a\n- b\n",
      "f:1:1: error: expected a mapping of keys to values, found a list\n- a\n^"
    ),
    (
      "a: 1\n---\nb: 2\n",
      "f:2:1: error: broken YAML: but found another document "
        + "(expected a single document in the stream, begun on line 1)\n---\n^"
    ),
    ("a: \u{0}\n", "f:1:4: error: the character U+0000 is not allowed in YAML\na: ^@\n   ^"),
    (
      "\u{1B}[31m: 1",
      "f:1:1: error: the character U+001B is not allowed in YAML\n^[[31m: 1\n^"
    ),
  ])
  func `What is no bank is told apart`(text: String, expected: String) {
    #expect(messages(Array(text.utf8)) == [expected])
  }

  @Test func `A byte that is not UTF-8 is pointed at`() {
    let bytes = Array("format: x\ntitle: caf\u{E9}".utf8).dropLast(2) + [0xE9, 0x0A]
    #expect(
      messages(Array(bytes)) == [
        "f:2:11: error: the file is not UTF-8: byte 21 is 0xE9\ntitle: caf\u{FFFD}\n          ^"
      ])
  }

  @Test func `A truncated UTF-8 sequence at the end is pointed at`() {
    #expect(
      messages([0x61, 0x3A, 0xE2, 0x82]) == [
        "f:1:3: error: the file is not UTF-8: byte 3 is 0xE2\na:\u{FFFD}\n  ^"
      ])
  }

  @Test func `A file of more than 4 MB is not read`() {
    let bytes = [UInt8](repeating: 0x23, count: (4 << 20) + 1)
    let reading = YAMLBankReader.read(bytes, file: "f", knownCriteria: [])
    #expect(
      reading.diagnostics.map(\.message) == [
        "the file has 4194305 bytes; at most 4194304 are read"
      ])
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "{? ", "[[{"])
  func `Nesting however deep is refused, not followed`(opening: String) {
    let text = String(repeating: opening, count: 100_000)
    let reading = YAMLBankReader.read(Array(text.utf8), file: "f", knownCriteria: [])
    #expect(reading.value == nil)
    #expect(reading.diagnostics.count == 1)
    #expect(reading.diagnostics.first?.message == "nested too deeply: at most 1000 levels are read")
    let unit = YAMLUnitReader.read(Array(text.utf8), file: "f")
    #expect(unit.diagnostics.count == 1)
  }

  @Test func `Nesting that the parser still follows does no harm`() {
    let text = String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
    #expect(messages(Array(text.utf8)).count == 1)
  }

  @Test func `Aliases that would grow to billions are refused unexpanded`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let alias = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "? &a\(level) [\(alias)]\n: x\n"
    }
    #expect(messages(Array(text.utf8)).first?.contains("aliases (`*a0`) are not read") == true)
  }

  @Test func `Anchors that nothing uses hide no other problem`() {
    let text = soundBank(of: .trueFalse)
      .replacingOnce("A title", with: "&t A title").replacingOnce(
        "level: remember", with: "level: x"
      )
      .replacingOnce("[Book]", with: "&s [&b Book]")
    #expect(
      readBank(text).diagnostics.map { "\($0.position.line):\($0.position.column) \($0.message)" }
        == [
          "3:8 anchors (`&t`) are not read; remove it",
          "10:12 unknown level `x`; expected `remember`, `understand`, `apply` or `analyse`",
          "13:14 anchors (`&s`) are not read; remove it",
          "13:18 anchors (`&b`) are not read; remove it",
        ])
  }

  @Test func `Ampersands and asterisks in texts are no anchors`() {
    let text = soundBank(of: .trueFalse)
      .replacingOnce("What?", with: "Do R&D, Q&A and **bold** words & *this* count?")
    #expect(readBank(text).diagnostics.map(\.rendered) == [])
  }

  @Test func `Of very many problems the first thousand are told`() {
    let keys = (0..<3000).map { "key\($0): 1\n" }.joined()
    let reading = readBank(soundBank(of: .trueFalse) + keys)
    #expect(reading.diagnostics.count == 1001)
    #expect(reading.diagnostics.last?.message == "there are more problems than are listed here")
  }

  @Test func `Of very many duplicate keys none hides the others for long`() {
    let keys = (0..<300).map { "key\($0): 1\nkey\($0): 2\n" }.joined()
    let reading = readBank(soundBank(of: .trueFalse) + keys)
    #expect(reading.value == nil)
    #expect(!reading.diagnostics.isEmpty)
  }
}
