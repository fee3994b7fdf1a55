import Curriculum
import LearnerRecord
import Scheduling
import Testing

struct StatisticsTests {
  private func statistics(
    _ facts: [ReplayFact], today: Int, since: Int? = nil,
    where isSelected: (Question.ID) -> Bool = { _ in true }
  ) -> Statistics {
    Statistics(
      of: facts, model: PlainModel(), policy: SchedulingPolicy(),
      today: StudyDay(number: today), since: since.map(StudyDay.init), where: isSelected)
  }

  @Test func `A small record, counted by hand`() {
    let facts = diary("a3! b1? +1h b3~ +1d a1! b3 +1h a3 +2d a3! b3?")
    let found = statistics(facts, today: 3)
    #expect(found.all.answers == 8 && found.all.right == 6 && found.all.minutes == 8)
    #expect(found.days.map(\.day.number) == [0, 1, 3])
    #expect(found.days.map(\.tally.answers) == [3, 3, 2])
    #expect(found.questions == 2 && found.questionsToday == 2 && found.ofToday.answers == 2)
    #expect(found.firstTries.answers == 2 && found.firstTries.right == 1 && found.all.new == 2)
    #expect(found.streak.current == 1 && found.streak.longest == 2)
    #expect([12, 13, 14].map { found.hours[$0].answers } == [2, 3, 3])
  }

  @Test func `Only what was asked again on a later day tells of forgetting`() {
    let found = statistics(diary("a3 +1h a1 +5d a3! +10d a1! +1d a3x"), today: 16)
    // After 5 days of a stability of 10 the prediction is .5, after 10 days of 20 it is .5 again.
    #expect(found.calibration.all.answers == 2 && found.calibration.all.recalled == 1)
    let predicted = found.calibration.all.predictedShare ?? 0
    #expect(abs(predicted - (5.0 - 1 / 24) / 10) < 0.5)
    #expect(found.confidence.map(\.recall.answers) == [0, 0, 2])
  }

  @Test func `Ripe questions are those with an interval of 21 days or more`() {
    // The stability doubles from 10 on: at 90% the intervals are 1, 2, 4, 8, 16, 32.
    let found = statistics(diary("a3 +1d a3 +1d a3 +1d a3 +1d a3 +1d a3 +9d a1"), today: 14)
    let rows = found.retention.rows
    #expect(rows.map(\.period) == RetentionTable.Period.allCases)
    #expect(rows.map(\.young.answers) == [0, 0, 5, 5])
    #expect(rows.map(\.mature.answers) == [1, 1, 1, 1])
    #expect(rows.map(\.all.recalled) == [0, 0, 5, 5])
  }

  @Test func `Recall is counted by weeks that begin on Mondays`() {
    // Day 0 was a Thursday, so day 4 is a Monday.
    let found = statistics(diary("a3 b3 +1d a3 +2d b1 +1d a3 +7d b3"), today: 11)
    #expect(found.weeks.map(\.monday.number) == [-3, 4, 11])
    #expect(found.weeks.map(\.recall.answers) == [2, 1, 1])
    #expect(found.weeks.map(\.recall.recalled) == [1, 1, 1])
  }

  @Test(arguments: 34...37 as ClosedRange<UInt64>)
  func `Every part of the whole is counted once`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let facts = generator.diary(count: 300)
    let today = facts.last.map { $0.at.studyDay(rolloverHour: 4).number } ?? 0
    let found = statistics(facts, today: today)
    #expect(found.days.reduce(AnswerTally()) { $0 + $1.tally } == found.all)
    #expect(found.hours.reduce(AnswerTally(), +) == found.all)
    #expect(found.days.map(\.day) == Set(found.days.map(\.day)).sorted())
    #expect(found.calibration.bins.reduce(0) { $0 + $1.tally.answers } == found.later)
    for row in found.retention.rows {
      #expect(row.young.answers + row.mature.answers == row.all.answers)
      #expect(row.young.recalled + row.mature.recalled == row.all.recalled)
    }
    #expect(found.retention.rows.last?.all == found.calibration.all)
    let parts = ["a", "b", "c"].map { name in
      statistics(facts, today: today) { $0.rawValue == name }
    }
    #expect(parts.map(\.all).reduce(AnswerTally(), +) == found.all)
    #expect(parts.map(\.later).reduce(0, +) == found.later)
    #expect(parts.map(\.questions).reduce(0, +) == found.questions)
  }

  @Test(arguments: [
    ("a3 +1d a1 u2 a3", "a3 +1d a3"), ("a3 +1d a1 r2=3", "a3 +1d a3"), ("a3 u1", ""),
    ("a3 b3 u1", "b3"),
  ])
  func `What was taken back or rated anew counts as it stands`(script: String, same: String) {
    let found = statistics(diary(script), today: 1)
    let wanted = statistics(diary(same), today: 1)
    #expect(found.calibration == wanted.calibration && found.retention == wanted.retention)
    #expect(
      found.all.answers == wanted.all.answers && found.days.map(\.day) == wanted.days.map(\.day))
  }

  @Test func `Days before the first that counts still make predictions`() {
    let facts = diary("a3 +5d a3 b3")
    let found = statistics(facts, today: 5, since: 5)
    #expect(found.all.answers == 2 && found.all.new == 1)
    #expect(found.calibration.all.predictedShare == 0.5)
    #expect(found.questions == 2 && found.firstTries.answers == 1)
  }

  @Test(arguments: [(660, 23), (0, 12), (-840, 22), (840, 2)])
  func `Hours are those of the clock on the wall`(offset: Int, hour: Int) {
    let noon = Moment(milliseconds: 43_200_000, offsetMinutes: offset)
    let found = statistics(diary("a3", from: noon), today: 0)
    #expect(found.hours.firstIndex { $0.answers == 1 } == hour)
  }

  @Test func `Hours of long ago are counted as well`() {
    let before = Moment(milliseconds: -1)
    #expect(statistics(diary("a3", from: before), today: 0).hours[23].answers == 1)
  }

  @Test func `The last days end today`() {
    let found = statistics(diary("a3 +1d a3 +1d a3 +1d a3"), today: 2)
    #expect([1, 2, 3, 9].map { found.tally(ofLast: $0).answers } == [1, 2, 3, 3])
  }

  @Test func `An empty record counts nothing`() {
    let found = statistics([], today: 0)
    #expect(found.all == AnswerTally() && found.days.isEmpty && found.all.rightShare == nil)
  }
}

extension Statistics {
  /// How many answers tell of forgetting.
  fileprivate var later: Int { calibration.all.answers }
}
