import Testing

@testable import BankFormats

struct JSONReaderTests {
  private func read(_ text: String) -> Result<JSONNode, JSONReader.Fault> {
    Result { () throws(JSONReader.Fault) in try JSONReader.read(Array(text.utf8)) }
  }

  @Test(arguments: [
    (#""a\"\\\/\b\f\n\r\tz""#, "a\"\\/\u{8}\u{C}\n\r\tz"), (#""\u00e9\ud83d\ude00""#, "é😀"),
    ("\"日本\"", "日本"), ("\t\r\n \"x\" ", "x"), ("\"\"", ""),
  ])
  func `Texts are read`(json: String, text: String) throws {
    #expect(try read(json).get().text == text)
  }

  @Test func `Values keep their order and their places`() throws {
    let node = try read(#"{"a": [1, -2.5e3, true], "b": {"c": null}, "a2": false}"#).get()
    #expect(node["a"]?.items.map(\.offset) == [7, 10, 18])
    #expect(node["a"]?.items.first?.whole == 1 && node["a"]?.items[1].value == .number("-2.5e3"))
    #expect(
      node["b"]?["c"]?.value == .null && node["none"] == nil && node["a2"]?.value == .flag(false))
  }

  @Test(arguments: [
    ("", "the text ends where a value is due", 0), ("{", "a name in quotes is due here", 1),
    ("[1,]", "a value is due here", 3), ("[1 2]", "a comma or ] is due here", 3),
    (#"{"a" 1}"#, "a colon is due here", 5), (#"{"a":1 "b":2}"#, "a comma or } is due here", 7),
    ("01", "this is no number", 0), ("1.", "this is no number", 0),
    ("\"abc", "the quote is not closed", 0),
    ("\"a\nb\"", "a control character has to be escaped", 2), (#""\x""#, "no such escape", 2),
    (#""\u12g4""#, "four hexadecimal digits are due here", 2),
    (#""\ud83d""#, "half a character can't stand alone", 7),
    ("1 2", "nothing may follow the value", 2),
    ("nul", "a value is due here", 0), ("NaN", "a value is due here", 0),
  ])
  func `What is wrong is said, with its place`(json: String, reason: String, offset: Int) {
    #expect(read(json) == .failure(.init(reason: reason, offset: offset)))
  }

  @Test func `Depth is bounded`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(read(deep) == .failure(.init(reason: "values lie more than 64 deep", offset: 64)))
    let most = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect((try? read(most).get()) != nil)
  }

  @Test func `What is written reads back the same`() throws {
    let text = "a\"\\\n\t\u{1B}\u{202E}é😀"
    let page = JSONPage.object([
      ("none", nil), ("t", .text(text)), ("l", .array([.whole(-3), .flag(true), .array([])])),
      ("o", .object([])),
    ])
    let node = try read(page.written).get()
    #expect(node["t"]?.text == text && node["l"]?.items.first?.whole == -3 && node["none"] == nil)
    #expect(
      page.written.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0 != "\u{202E}" })
  }
}
