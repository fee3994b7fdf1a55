import Text
import Foundation
import Testing

struct VisibleJSONTests {
  @Test(arguments: [
    ("{\n  \"a\": \"é 日本\"\n}", "{\n  \"a\": \"é 日本\"\n}"), ("\u{9B}m", #"\u009bm"#),
    ("\u{202E}x\u{7F}", #"\u202ex\u007f"#), ("\u{E0001}", #"\udb40\udc01"#), ("", ""),
  ])
  func `What could act on a terminal or hide is an escape`(json: String, visible: String) {
    #expect(json.visibleJSON == visible)
  }

  @Test func `A reader gets every scalar unchanged`() throws {
    var all = String.UnicodeScalarView()
    all.append(contentsOf: (0...0xE0FFF).lazy.compactMap(Unicode.Scalar.init))
    let json = String(decoding: try JSONEncoder().encode([String(all)]), as: UTF8.self)
    let read = try JSONDecoder().decode([String].self, from: Data(json.visibleJSON.utf8))
    #expect(read.first?.unicodeScalars.elementsEqual(all) == true)
  }
}
