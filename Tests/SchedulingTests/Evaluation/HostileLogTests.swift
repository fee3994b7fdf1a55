import Scheduling
import Testing

/// Logs that no learner makes: whatever they hold, every score is a number.
struct HostileLogTests {
  private static let day: Int64 = 86_400_000

  private static let logs: [(String, [ReviewLog.Review])] = [
    ("gaps of decades", reviews(60) { (Int64($0 % 5), Int64($0) * 9_000 * day) }),
    ("gaps of centuries", reviews(40) { (Int64($0 % 2), Int64($0) * 80_000 * day) }),
    ("one card over and over", reviews(3_000) { (1, Int64($0) * day / 40) }),
    ("one card, a millisecond apart", reviews(500) { (1, Int64($0)) }),
    ("each card twice", reviews(200) { (Int64($0 % 100), Int64($0 / 100) * 3 * day) }),
    ("all at one time", reviews(300) { (Int64($0 % 7), 0) }),
    ("every review twice", reviews(300) { (Int64($0 / 2 % 7), Int64($0 / 2) * day) }),
    ("a clock going back", reviews(300) { (Int64($0 % 11), -Int64($0) * day) }),
    ("a clock jumping", reviews(300) { (Int64($0 % 11), Int64($0 * 7_919 % 300) * day) }),
    ("a traveller", reviews(300, offset: { $0 % 2 * 1_680 - 840 }) { (1, Int64($0) * day / 3) }),
    ("all forgotten", reviews(300, rating: { _ in 1 }) { (Int64($0 % 9), Int64($0) * day) }),
    ("all easy", reviews(300, rating: { _ in 4 }) { (Int64($0 % 9), Int64($0) * day) }),
    ("ratings of all kinds", reviews(300, rating: { $0 - 100 }) { (1, Int64($0) * day) }),
    ("times of all kinds", reviews(64) { (1, Int64(1) << Int64($0)) }),
  ]

  @Test(arguments: logs)
  func `A score is a number`(name: String, reviews: [ReviewLog.Review]) throws {
    let log = ReviewLog(reviews)
    expectLaws(log)
    #expect(log.count + log.skipped.count == reviews.count)
    let report = try EvaluationReport(log, contenders: [.average, .fixed(name: "fsrs7", FSRS7())])
    for row in report.rows {
      #expect((0...16.2).contains(row.score.logLoss), "\(name): \(row)")
      #expect((0...1).contains(row.score.rmse) && (0...1).contains(row.score.auc ?? 0), "\(row)")
    }
    #expect(report.rows.isEmpty == (report.scorable < 6))
    #expect(try ReviewLog(csv: Array(log.csv.utf8)).times == log.times)
  }

  private static func reviews(
    _ count: Int, offset: (Int) -> Int = { _ in 0 }, rating: (Int) -> Int = { $0 % 4 + 1 },
    _ cardAndTime: (Int) -> (Int64, Int64)
  ) -> [ReviewLog.Review] {
    (0..<count).map { number in
      let (card, time) = cardAndTime(number)
      return ReviewLog.Review(
        card: card, time: time, offsetMinutes: offset(number), rating: rating(number))
    }
  }
}
