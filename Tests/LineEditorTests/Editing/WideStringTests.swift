import Testing

@testable import LineEditor

struct WideStringTests {
  private func copied(_ text: String) -> String {
    var copy = ""
    text.withWideCharacters { copy = String(wide: $0, count: text.unicodeScalars.count) }
    return copy
  }

  @Test(arguments: ["", "abc", "é", "e\u{301}", "日本", "👩‍🏫", "\0a\0", "\u{10FFFF}", "a\nb"])
  func `A text comes back as it was, letter by letter`(text: String) {
    #expect(Array(copied(text).unicodeScalars) == Array(text.unicodeScalars))
    let kept = WideString(text)
    let count = text.unicodeScalars.count
    #expect(String(wide: kept.pointer, count: count) == text)
    #expect(kept.pointer[count] == 0, "a zero ends it")
  }

  @Test(arguments: [0xD800, 0xDFFF, 0x110000, -1] as [Int32])
  func `What is no scalar becomes U+FFFD`(character: Int32) {
    #expect(String(wide: [0x61, character, 0x62], count: 3) == "a\u{FFFD}b")
  }

  @Test func `The version of libedit is a number with a part`() {
    let parts = libEditVersion.split(separator: ".").compactMap { Int($0) }
    #expect(parts.count == 2 && parts[0] >= 2)
  }
}
