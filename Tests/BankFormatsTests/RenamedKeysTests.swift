import Testing

@testable import BankFormats

struct RenamedKeysTests {
  @Test(arguments: [
    ("abc: 1\n", 1, 1, "abc"), ("- x: 1\n  key: 2\n", 2, 3, "key"),
    ("\"quoted\": 1\n", 1, 1, "quoted"),
    ("'single': 1\n", 1, 1, "single"), ("9lives: 1\n", 1, 1, "9lives"),
    ("日: {abc: 1}\n", 1, 5, "abc"),
  ])
  func `A renamed key has another first letter, and its own name is known`(
    text: String, line: Int, column: Int, name: String
  ) throws {
    var keys = RenamedKeys(text)
    let isRenamed = keys.rename(line: line, column: column)
    #expect(isRenamed)
    #expect(!keys.text.contains(name))
    #expect(keys.text.unicodeScalars.count == text.unicodeScalars.count)
    let stand = try #require(
      keys.text.unicodeScalars.first { $0.value >= 0xE000 && $0.value < 0xF900 })
    #expect(keys.original(String(stand) + name.dropFirst()) == name)
  }

  @Test(arguments: [(2, 1), (1, 99), (0, 1), (1, 0), (1, 2), (1, 4)])
  func `Where no letter or digit begins a key there is nothing to rename`(line: Int, column: Int) {
    var keys = RenamedKeys("a: -\n")
    let isRenamed = keys.rename(line: line, column: column)
    #expect(!isRenamed)
    #expect(keys.text == "a: -\n")
  }

  @Test func `Every renamed key is told from the others, a hundred times and no more`() {
    let names = (0..<101).map { "key\($0)" }
    var keys = RenamedKeys(names.map { "\($0): 1\n" }.joined())
    let renamed = names.indices.map { keys.rename(line: $0 + 1, column: 1) }
    #expect(renamed == Array(repeating: true, count: 100) + [false])
    let found = keys.text.split(separator: "\n").map {
      keys.original(String($0.prefix { $0 != ":" }))
    }
    #expect(found == names)
  }

  @Test(arguments: ["", "plain", "\u{E000}", "\u{E000}bc", "日本"])
  func `A key that nobody renamed is itself`(key: String) {
    #expect(RenamedKeys("abc: 1\n").original(key) == key)
  }
}
