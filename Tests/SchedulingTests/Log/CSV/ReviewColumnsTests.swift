import Scheduling
import Testing

struct ReviewColumnsTests {
  private func error(_ text: String) -> ReviewLogError? {
    do {
      _ = try ReviewLog(csv: Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  /// Which rows of Anki's table are reviews, by rating, factor and type.
  @Test(
    arguments: [
      (1, 2500, 0, 1, 0), (4, 0, 1, 1, 0), (3, 0, 2, 1, 0), (3, 2500, 3, 1, 0), (3, 0, 3, 0, 1),
      (0, 0, 3, 0, 0), (0, 2500, 1, 0, 0), (3, 2500, 4, 0, 0), (3, 2500, 5, 0, 0), (0, 0, 5, 0, 0),
    ] as [(Int, Int, Int, Int, Int)])
  func `A row of Anki is a review, practice or neither`(
    ease: Int, factor: Int, type: Int, reviews: Int, crams: Int
  ) throws {
    let text = "id,cid,ease,factor,type\n1711744352250,5,\(ease),\(factor),\(type)\n"
    let log = try ReviewLog(csv: Array(text.utf8))
    #expect(log.count == reviews && log.skipped.crams == crams)
    #expect(log.skipped.count == 1 - reviews)
  }

  @Test(arguments: [
    ("5", "review_rating"), ("-1", "review_rating"), ("good", "review_rating"),
    ("", "review_rating"),
    ("3.0", "review_rating"),
  ])
  func `A rating is a whole number up to four`(rating: String, column: String) throws {
    let found = try #require(
      error("card_id,review_rating,review_time\n1,\(rating),2026-11-22T09:00Z\n"))
    guard case .field(let line, let name, _, let text) = found else {
      Issue.record("\(found)")
      return
    }
    #expect(line == 2 && name == column && text == rating)
  }

  @Test(arguments: [
    ("450", 450), ("450.0", 450), ("", 0), ("0", 0),
  ])
  func `A duration may be missing, or end in a nought behind a point`(
    duration: String, milliseconds: Int32
  ) throws {
    let text =
      "card_id,review_rating,review_time,review_duration\n1,3,2026-11-22T09:00Z,\(duration)\n"
    #expect(try ReviewLog(csv: Array(text.utf8)).durations == [milliseconds])
  }

  @Test(arguments: [
    ("card_id,card_id,review_rating,review_time\n", "card_id"),
    ("card_id,review_rating,review_time,CARD_ID\n", "CARD_ID"),
    ("cid,ease,id,factor,type,Type\n", "Type"),
  ])
  func `A column that comes twice is refused by its name`(text: String, name: String) {
    #expect(error(text) == .repeatedColumn(name: name))
  }

  @Test func `Fields beyond the columns are refused unless they are empty`() throws {
    let head = "card_id,review_rating,review_time\n"
    #expect(error(head + "1,3,2026-11-22T09:00Z,x\n") == .surplusFields(line: 2))
    #expect(try ReviewLog(csv: Array((head + "1,3,2026-11-22T09:00Z,,\n").utf8)).count == 1)
  }
}
