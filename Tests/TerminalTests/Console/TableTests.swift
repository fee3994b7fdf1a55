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

  private static let words = ["", "a", "消費者の権利", "e\u{301}e\u{301}", "👍 ok", "long text here"]

  @Test(arguments: Array(stride(from: 20, through: 200, by: 12)))
  func `Cells of a column end or begin at one place, wide letters and all`(width: Int) {
    var table = Table([("Number", .right), ("Text", .left), ("End", .right)])
    for (place, word) in Self.words.enumerated() { table.add(["\(place * 37)", word, "\(place)"]) }
    let lines = table.lines(width: width)
    #expect(lines.count == Self.words.count + 1)
    let widths = Set(lines.map(\.displayWidth))
    #expect(widths.count == 1 && (widths.first ?? 0) <= max(width, 21))
    let numbers = Self.words.indices.map { "\($0 * 37)".padded(to: 6, onLeft: true) }
    #expect(lines.map { String($0.prefix(6)) } == ["Number"] + numbers)
  }

  @Test(arguments: [
    (8, "toolong…"), (9, "toolongf…"), (10, "toolongfo…"), (11, "toolongfor"), (12, "toolongfor"),
  ])
  func `A cell is cut to the column`(width: Int, cell: String) {
    var table = Table([("K", .left), ("Text", .left)])
    table.add(["k", "toolongfor" + (width < 11 ? "all" : "")])
    #expect(table.lines(width: width + 3)[1] == "k  \(cell)")
  }

  @Test func `A wide letter is not halved`() {
    var table = Table([("K", .left), ("Text", .left)])
    table.add(["k", "日本語日本語"])
    #expect(table.lines(width: 12)[1] == "k  日本語日…" && table.lines(width: 11)[1] == "k  日本語…")
  }

  @Test func `Control characters are shown, and numbers are never cut`() {
    var table = Table([("K", .left), ("Number", .right)])
    table.add(["a\u{1B}[2J\nb", "1234567890123"])
    #expect(table.lines(width: 12)[1] == "a^[[2J b  1234567890123")
  }

  @Test func `A first column is cut, but kept, and titles alone are a table`() {
    var table = Table([("Name of the thing", .left), ("N", .right)])
    #expect(table.lines(width: 40) == ["Name of the thing  N"])
    table.add(["first", "1"])
    #expect(table.lines(width: 12) == ["Name of …  N", "first      1"])
    #expect(table.lines(width: 3) == ["Name of…  N", "first     1"])
  }

  @Test func `A table of numbers stays as it is`() {
    var table = Table([("A", .right), ("Seven77", .right)])
    table.add(["1", "2"])
    #expect(table.lines(width: 5) == ["A  Seven77", "1        2"])
  }

  @Test(arguments: [
    (70, ["K1  check the order before it is sent out again  –"]),
    (40, ["K1  check the order before it is sent  –", "    out again"]),
    (29, ["K1  check the order before  –", "    it is sent out again"]),
    (26, ["K1  –", "  check the order before", "  it is sent out again"]),
    (22, ["K1  –", "  check the order", "  before it is sent o…"]),
    (14, ["K1  –", "  check the", "  order befor…"]),
  ])
  func `Where asked for, a text that gives way takes further lines`(
    width: Int, expected: [String]
  ) {
    var table = Table([("", .left), ("", .left), ("", .right)], textLines: 2)
    table.add(["K1", "check the order before it is sent out again", "–"])
    #expect(Array(table.lines(width: width).dropFirst()) == expected)
  }
}
