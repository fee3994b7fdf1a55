import Testing

@testable import Evidence

struct CSVTextTests {
  @Test(arguments: [
    ([[]], "\r\n"), ([["a", "b c"], ["d"]], "\"a\",\"b c\"\r\n\"d\"\r\n"),
    ([["say \"x\""]], "\"say \"\"x\"\"\"\r\n"), ([["=1+1"]], "\"'=1+1\"\r\n"),
    ([[" -2"]], "\"' -2\"\r\n"), ([["a\u{1B}b"]], "\"a^[b\"\r\n"),
    ([["-7", "-0.5", "12"]], "\"-7\",\"-0.5\",\"12\"\r\n"),
    ([["-7a", "--7", "-", "+7", "-1-2"]], "\"'-7a\",\"'--7\",\"'-\",\"'+7\",\"'-1-2\"\r\n"),
    ([["two\nlines"]], "\"two\nlines\"\r\n"),
  ])
  func `Cells are quoted, controls shown, and nothing acts as a formula`(
    rows: [[String]], text: String
  ) {
    #expect(csvText(rows) == text)
  }
}
