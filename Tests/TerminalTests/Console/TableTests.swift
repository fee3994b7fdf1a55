import Text
import Testing

@testable import Terminal

struct TableTests {
  private static let table: Table = {
    var table = Table([
      ("Criterion", .left), ("", .left), ("In bank", .right), ("Asked", .right), ("Due", .right),
    ])
    table.add(["KE1.1", "a line of a unit that is long enough to be cut", "12", "3", "0"])
    table.add(["KE1.2", "消費者の権利", "1", "0", "0"])
    return table
  }()

  @Test func `Every column has the width of its widest cell`() {
    #expect(
      Self.table.lines(width: 100) == [
        "Criterion                                                  In bank  Asked  Due",
        "KE1.1      a line of a unit that is long enough to be cut       12      3    0",
        "KE1.2      消費者の権利                                          1      0    0",
      ])
  }

  @Test(arguments: 40...90)
  func `The text gives way`(width: Int) {
    let lines = Self.table.lines(width: width)
    #expect(lines.allSatisfy { $0.displayWidth <= width })
    #expect(lines[1].hasPrefix("KE1.1      a line ") && lines[1].hasSuffix("     12      3    0"))
    #expect(lines[1].contains("…") == (width < 78))
  }

  @Test(arguments: [30, 36, 39])
  func `Where too little of it would be left, it is left out`(width: Int) {
    #expect(
      Self.table.lines(width: width) == [
        "Criterion  In bank  Asked  Due",
        "KE1.1           12      3    0",
        "KE1.2            1      0    0",
      ])
  }
}
