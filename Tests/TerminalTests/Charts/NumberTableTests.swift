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
}
