import Text
import Testing

@testable import Terminal

struct NumberTableTests {
  private static let table = {
    var table = NumberTable(["Period", "Answers", "Right"])
    table.add(["Today", "12", "100%"])
    table.add(["All", "1200", ""])
    return table
  }()

  @Test func `With room it is a table`() {
    #expect(
      Self.table.lines(width: 22) == [
        "Period  Answers  Right", "Today        12   100%", "All        1200      –",
      ])
  }

  @Test func `Without room it is a sentence for each row`() {
    #expect(
      Self.table.lines(width: 21) == ["Today: answers 12,", "  right 100%", "All: answers 1200"])
  }

  @Test(arguments: 20...60)
  func `Every number is told at every width`(width: Int) {
    var table = NumberTable(["Unit", "Answers", "Right"])
    table.add(["消費者の権利", "12", "100%"])
    table.add(["A\u{1B}[2J", "1200", ""])
    let lines = table.lines(width: width)
    #expect(lines.allSatisfy { $0.displayWidth <= width })
    let text = lines.joined(separator: " ")
    for word in ["消費者の権利", "12", "100%", "A^[[2J", "1200"] { #expect(text.contains(word)) }
    #expect(text.contains("–") == (width >= 28))
  }

  @Test func `A table without rows is its titles, and a row without numbers its name`() {
    #expect(NumberTable(["A", "B"]).lines(width: 20) == ["A  B"])
    #expect(NumberTable(["A", "B"]).lines(width: 3).isEmpty)
    var table = NumberTable(["Name", "Number"])
    table.add(["x", ""])
    #expect(table.lines(width: 5) == ["x:"])
  }
}
