import Scheduling
import Testing

struct ReviewLogErrorTests {
  @Test(arguments: ["", "\n", "\u{feff}", "\u{feff}\r\n \r\n", ",,,\n , ,\n"])
  func `A text with nothing in it is empty`(text: String) {
    #expect(throws: ReviewLogError.empty) { try read(text) }
  }

  @Test(arguments: [
    ("SQLite format 3\0", "SQLite format 3"), ("card_id,review_rating", "card_id,review_rating"),
    ("\n\n  1,3,2026-11-22\n", "1,3,2026-11-22"), ("cid,ease,id,factor", "cid,ease,id,factor"),
    ("\"card_id\"x,review_rating\n", "\"card_id\"x,review_rating"),
    (String(repeating: "a", count: 300), String(repeating: "a", count: 100)),
    ("card_id|review_rating|review_time\n", "card_id|review_rating|review_time"),
  ])
  func `A first line that names no columns is told`(text: String, found: String) {
    #expect(throws: ReviewLogError.noHeader(found: found)) { try read(text) }
  }

  @Test
  func `A column named twice is told, where it matters`() throws {
    #expect(throws: ReviewLogError.repeatedColumn(name: "CARD_ID")) {
      try read("card_id,review_rating,CARD_ID,review_time\n")
    }
    #expect(try read("a,card_id,review_rating,a,review_time\n,1,3,,2026-11-22T09:00Z").count == 1)
  }

  @Test(
    arguments: [
      ("x,3,2026-11-22T09:00Z,1", "card_id", .card, "x"),
      (",3,2026-11-22T09:00Z,1", "card_id", .card, ""),
      ("1.5,3,2026-11-22T09:00Z,1", "card_id", .card, "1.5"),
      ("9223372036854775808,3,2026-11-22T09:00Z,1", "card_id", .card, "9223372036854775808"),
      ("--1,3,2026-11-22T09:00Z,1", "card_id", .card, "--1"),
      ("+1,3,2026-11-22T09:00Z,1", "card_id", .card, "+1"),
      ("1,5,2026-11-22T09:00Z,1", "review_rating", .rating, "5"),
      ("1,-1,2026-11-22T09:00Z,1", "review_rating", .rating, "-1"),
      ("1,good,2026-11-22T09:00Z,1", "review_rating", .rating, "good"),
      ("1,3,yesterday,1", "review_time", .time, "yesterday"),
      ("1,3", "review_time", .time, ""),
      ("1,3,2026-11-22T09:00Z,fast", "review_duration", .duration, "fast"),
      ("1,3,2026-11-22T09:00Z,1.5", "review_duration", .duration, "1.5"),
      ("1,3,2026-11-22T09:00Z,1,4", "review_confidence", .confidence, "4"),
      ("1,3,2026-11-22T09:00Z,1,3,-1", "review_hints", .hints, "-1"),
      ("1,0,now,1", "review_time", .time, "now"),
    ] as [(String, String, ReviewLogError.Content, String)])
  func `A field that is not what its column holds is told by line and column`(
    row: String, column: String, expected: ReviewLogError.Content, found: String
  ) {
    let header = "card_id,review_rating,review_time,review_duration,review_confidence,review_hints"
    let error = ReviewLogError.field(line: 4, column: column, expected: expected, found: found)
    #expect(throws: error) { try read("\n\(header)\n\n\(row)\nx\n") }
  }

  @Test(
    arguments: [
      ("x,1,3,2500,1", "ID", .milliseconds, "x"),
      ("1711744352,1,3,2500,1", "ID", .milliseconds, "1711744352"),
      ("2026-11-22T09:00Z,1,3,2500,1", "ID", .milliseconds, "2026-11-22T09:00Z"),
      ("1711744352250,x,3,2500,1", "cid", .card, "x"),
      ("1711744352250,1,5,2500,1", "ease", .rating, "5"),
      ("1711744352250,1,3,,1", "factor", .factor, ""),
      ("1711744352250,1,3,2500,6", "type", .kind, "6"),
      ("1711744352250,1,3,2500,", "type", .kind, ""),
      ("1711744352250,1,0,2500,-1", "type", .kind, "-1"),
    ] as [(String, String, ReviewLogError.Content, String)])
  func `So is one of Anki's`(
    row: String, column: String, expected: ReviewLogError.Content, found: String
  ) {
    let error = ReviewLogError.field(line: 2, column: column, expected: expected, found: found)
    #expect(throws: error) { try read("ID,cid,ease,factor,type\n\(row)") }
  }

  @Test
  func `A row with more fields than columns is told`() throws {
    let header = "card_id,review_rating,review_time\n1,3,2026-11-22T09:00Z"
    #expect(throws: ReviewLogError.surplusFields(line: 3)) {
      try read("\(header)\n1,3,2026-11-22T09:10Z,5\n")
    }
    #expect(try read("\(header),,\n").count == 1)
  }

  @Test
  func `What is found is told without its end where it is long`() {
    let long = String(repeating: "é", count: 2_000)
    let found = String(repeating: "é", count: 50)
    #expect(
      throws: ReviewLogError.field(line: 2, column: "card_id", expected: .card, found: found)
    ) {
      try read("card_id,review_rating,review_time\n\(long),3,2026-11-22T09:00Z")
    }
  }

  @Test
  func `The columns that a first line must name are told`() throws {
    for columns in ReviewLogError.knownColumns {
      #expect(try read(columns.joined(separator: ",")).count == 0)
    }
  }

  private func read(_ text: String) throws -> ReviewLog {
    try ReviewLog(csv: Array(text.utf8))
  }
}
