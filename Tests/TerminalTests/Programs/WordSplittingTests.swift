import TestSupport
import Testing

@testable import Terminal

struct WordSplittingTests {
  @Test(
    arguments: [
      ("", []), ("  \t ", []), ("study", ["study"]), (" study  219\t", ["study", "219"]),
      ("'two words'", ["two words"]), ("\"two words\"", ["two words"]), ("''", [""]),
      ("a '' b", ["a", "", "b"]), ("a\"b c\"d", ["ab cd"]), ("'a\"b'", ["a\"b"]),
      ("\"it's\"", ["it's"]), ("a\\ b", ["a b"]), ("\\'", ["'"]), ("'a\\'", ["a\\"]),
      ("\"a\\\"b\"", ["a\"b"]), ("\\\\", ["\\"]), ("'é' 日本", ["é", "日本"]), ("a\\", ["a"]),
      ("\\", []), ("#a ~ $B * ; |", ["#a", "~", "$B", "*", ";", "|"]), ("a\nb", ["a\nb"]),
    ] as [(String, [String])])
  func `Words are parted as in a shell, and nothing is replaced`(line: String, words: [String])
    throws
  {
    #expect(try shellWords(line) == words)
  }

  @Test(arguments: [
    ("'", "'"), ("a 'b", "'"), ("\"a", "\""), ("\"a\\\"", "\""), ("'a\" b", "'"), ("a'b'c\"", "\""),
  ])
  func `A quote that is not closed is named`(line: String, quote: Character) {
    #expect(throws: UnclosedQuote(quote: quote)) { try shellWords(line) }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `Any words survive being quoted in either way`(seed: UInt64) throws {
    var chance = SeededChance(state: seed)
    let signs: [Character] = ["a", " ", "'", "\"", "\\", "é", "\t", "-"]
    let words = (0..<Int.random(in: 0...5, using: &chance)).map { _ in
      String(
        (0..<Int.random(in: 0...5, using: &chance)).map { _ in
          signs[Int.random(in: 0..<signs.count, using: &chance)]
        })
    }
    let single = words.map { "'" + $0.replacing("'", with: #"'\''"#) + "'" }
    #expect(try shellWords(single.joined(separator: " ")) == words)
    let double = words.map {
      "\"" + $0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
    #expect(try shellWords(double.joined(separator: "\t ")) == words)
  }
}
