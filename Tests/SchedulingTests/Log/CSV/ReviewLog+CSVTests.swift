import Scheduling
import Testing

struct ReviewLogCSVTests {
  @Test
  func `A log in the open layout is read`() throws {
    let log = try read(
      """
      card_id,review_rating,review_time,review_duration
      1711684780667,3,2024-03-29T20:32:39.497000+00:00,7241
      1711684180217,1,2024-03-29T20:32:32.250000+00:00,25060
      1711684180217,3,2024-03-31T01:02:03.004+11:00,
      """)
    #expect(log.cards == [1_711_684_180_217, 1_711_684_780_667])
    #expect(log.ratings == [1, 3, 3])
    #expect(log.times == [1_711_744_352_250, 1_711_807_323_004, 1_711_744_359_497])
    #expect(log.offsets == [0, 660, 0])
    #expect(log.days == [19_811, 19_812, 19_811])
    #expect(log.durations == [25_060, 0, 7_241])
    #expect(log.skipped.count == 0)
  }

  /// Kinds: 0 learning, 1 review, 2 relearning, 3 filtered, 4 manual, 5 rescheduled.
  @Test
  func `The review log of Anki is read, without what is no review`() throws {
    let log = try read(
      """
      id,cid,usn,ease,ivl,lastIvl,factor,time,type
      1711744352250,5,-1,1,-60,-60,0,2500,0
      1711744952250,5,-1,3,1,-60,2500,1200,0
      1711844352250,5,-1,3,4,1,2500,900,1
      1711944352250,5,-1,1,1,4,2300,800,1
      1711944352350,5,-1,3,1,1,2300,700,2
      1712044352250,5,-1,3,4,1,2300,600,3
      1712044362250,5,-1,3,4,1,0,600,3
      1712144352250,5,-1,0,9,4,2300,0,4
      1712144362250,5,-1,0,9,4,0,0,4
      1712144372250,5,-1,0,9,4,2300,0,5
      1712144382250,5,-1,3,9,4,2300,0,4
      """)
    #expect(log.cards == [5] && log.ratings == [1, 3, 3, 1, 3, 3])
    #expect(log.times.first == 1_711_744_352_250 && log.times.last == 1_712_044_352_250)
    #expect(log.durations == [2_500, 1_200, 900, 800, 700, 600])
    #expect(log.skipped.crams == 1 && log.skipped.ratings == 4 && log.skipped.count == 5)
  }

  @Test
  func `Rows without a rating, and repeated ones, are counted and left out`() throws {
    let log = try read(
      """
      card_id,review_rating,review_time
      1,0,2026-11-22T09:00Z
      1,3,2026-11-22T09:00Z
      1,3,2026-11-22T20:00+11:00
      """)
    #expect(log.count == 1)
    #expect(log.skipped.ratings == 1 && log.skipped.duplicates == 1)
  }

  @Test(arguments: [
    "review_time,card_id,review_duration,review_rating\n2026-11-22T09:15:30Z,12,450,3",
    "deck,card_id,review_state,review_rating,,review_time,review_duration,\n"
      + "a b,12,New,3,,2026-11-22T09:15:30Z,450,",
    "CARD_ID,Review_Rating,review_TIME,review_duration\n12,3,2026-11-22T09:15:30Z,450.0",
    "card_id;review_rating;review_time;review_duration\n12;3;2026-11-22T09:15:30Z;450",
    "card_id\treview_rating\treview_time\treview_duration\n12\t3\t2026-11-22T09:15:30Z\t450",
    "cid,ease,id,factor,type,time\n12,3,1795338930000,0,1,450",
  ])
  func `Columns are found by their names`(text: String) throws {
    let plain = "card_id,review_rating,review_time,review_duration\n12,3,1795338930000,450\n"
    #expect(try read(text) == read(plain))
  }

  @Test
  func `Where the offset is not said the given one is taken`() throws {
    let text = "card_id,review_rating,review_time\n1,3,2026-11-22T12:00\n2,3,1795305600000\n"
    let log = try ReviewLog(csv: Array(text.utf8), offset: { _ in 600 })
    #expect(log.times == [1_795_312_800_000, 1_795_305_600_000])
    #expect(log.offsets == [600, 600] && log.days == [20_779, 20_779])
    let far = try ReviewLog(csv: Array(text.utf8), offset: { _ in .max })
    #expect(far.offsets == [840, 840])
  }

  /// UTC is what programs write whose learners live elsewhere; any other offset is the learner's.
  @Test
  func `Times in UTC are told by the learner's clock, and others by their own`() throws {
    let text = """
      card_id,review_rating,review_time
      1,3,2026-11-22T23:00:00Z
      2,3,2026-11-22T23:00:00+00:00
      3,3,2026-11-22T23:00:00-05:00
      """
    let log = try ReviewLog(csv: Array(text.utf8), offset: { $0 > 0 ? 660 : 0 })
    #expect(log.offsets == [660, 660, -300])
    #expect(log.times[0] == log.times[1] && log.days == [20_780, 20_780, 20_779])
  }

  @Test
  func `A log written is read back the same`() throws {
    var generator = SplitMix64(seed: 33)
    for count in [0, 1, 2, 200] {
      let log = ReviewLog(generator.reviews(count), rolloverHour: 3)
      #expect(try ReviewLog(csv: Array(log.csv.utf8), rolloverHour: 3) == log)
    }
  }

  @Test
  func `The first and the last moment are written and read back`() throws {
    let log = ReviewLog([
      ReviewLog.Review(card: .min, time: -62_135_596_800_000, offsetMinutes: 840, rating: 1),
      ReviewLog.Review(card: .max, time: 253_402_300_799_999, offsetMinutes: -840, rating: 4),
    ])
    #expect(log.count == 2)
    #expect(try read(log.csv) == log)
  }

  @Test
  func `A log is written in the open layout`() {
    let log = ReviewLog([
      ReviewLog.Review(
        card: 12, time: 1_795_338_930_007, offsetMinutes: -210, rating: 3, duration: 450)
    ])
    let columns = "card_id,review_rating,review_time,review_duration"
    #expect(log.csv == columns + "\n12,3,2026-11-22T05:45:30.007-03:30,450\n")
    let sure = ReviewLog([
      ReviewLog.Review(card: 12, time: 1_795_338_930_000, rating: 1, confidence: 2, hints: 1)
    ])
    #expect(
      sure.csv == columns
        + ",review_confidence,review_hints\n12,1,2026-11-22T09:15:30.000+00:00,0,2,1\n")
  }

  private func read(_ text: String) throws -> ReviewLog {
    try ReviewLog(csv: Array(text.utf8))
  }
}
