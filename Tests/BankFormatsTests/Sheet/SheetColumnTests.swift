import TestSupport
import Testing

@testable import BankFormats

struct SheetColumnTests {
  @Test func `A line with parts comes back as it is, whatever signs are in it`() {
    var chance = SeededChance(state: 4180)
    let signs = ["a", "b c", "|", "=>", "=", ">", "\\", "\\\\", "é", "\\|", "\\=>", "1:"]
    for _ in 0..<2000 {
      let parts = (0...Int.random(in: 0..<3, using: &chance)).map { _ in
        (0...Int.random(in: 0..<3, using: &chance)).map { _ in
          (0...Int.random(in: 0..<4, using: &chance))
            .map { _ in signs.randomElement(using: &chance) ?? "" }.joined()
        }
      }
      #expect(SheetLine(SheetLine(parts).text) == SheetLine(parts), "\(parts)")
    }
  }

  @Test(arguments: [
    ("a | b => c", [["a", "b"], ["c"]]), ("a|b=>c", [["a", "b"], ["c"]]), ("a", [["a"]]),
    ("", [[""]]),
    ("a \\| b", [["a | b"]]), ("a \\=> b", [["a => b"]]), ("a\\", [["a\\"]]), ("|", [["", ""]]),
  ])
  func `Signs part a line, spaces or none around them`(line: String, parts: [[String]]) {
    #expect(SheetLine(line).parts == parts)
  }

  @Test func `Each column has one title, and each key of a bank has a column`() {
    #expect(Set(SheetColumn.titles).count == SheetColumn.titles.count)
    for title in SheetColumn.titles { #expect(SheetColumn.title(title.uppercased()) == title) }
    #expect(SheetColumn.title(" As_At ") == "as at" && SheetColumn.title("Prompt") == "question")
    #expect(SheetColumn.title("colour") == nil)
  }
}
