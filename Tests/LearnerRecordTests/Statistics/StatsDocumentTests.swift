import Curriculum
import FoundationEssentials
import Scheduling
import Testing

@testable import LearnerRecord

struct StatsDocumentTests {
  private func document(_ script: String, today: Int, since: Int? = nil) throws -> String {
    let facts = diary(script)
    let statistics = Statistics(
      of: facts, model: PlainModel(), policy: SchedulingPolicy(), today: StudyDay(number: today),
      since: since.map(StudyDay.init))
    let forecast = DueForecast(
      [today - 2, today, today + 3, today + 30].map(StudyDay.init),
      today: StudyDay(number: today), days: 30)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let written = try encoder.encode(
      StatsDocument(
        statistics, forecast, notMarked: 7,
        beside: BesideSchedule(Curriculum(units: [], banks: []), LearnerState())))
    return String(decoding: written, as: UTF8.self)
  }

  /// a is right and certain; b is missed on a guess; five days later a is recalled where one half was
  /// predicted, and b is missed where one half was predicted too.
  @Test func `A small record is written down whole`() throws {
    let recall =
      #"{"answers":2,"predicted":0.5,"recalled":1,"share":0.5,"surprise":0}"#
    let none = #"{"answers":0,"recalled":0}"#
    let periods: [String] = ["week", "month", "all"].map {
      #"{"answers":4,"countedRight":0,"minutes":4,"new":2,"period":"\#($0)","right":2}"#
    }
    let retention: [String] = ["today", "week", "month", "all"].map {
      #"{"all":\#(recall),"mature":\#(none),"period":"\#($0)","young":\#(recall)}"#
    }
    let parts: [String] = [
      #"{"beside":{"becameCases":0,"cases":0,"casesAsked":0,"retired":0},"confidence":[{"answers":1,"confidence":1,"recall":\#(none),"right":0,"share":0},"#,
      #"{"answers":2,"confidence":3,"recall":"#,
      #"{"answers":1,"predicted":0.5,"recalled":1,"share":1,"surprise":1},"right":2,"share":1}],"#,
      #""currentStreak":1,"days":["#,
      #"{"answers":2,"countedRight":0,"day":"1970-01-01","minutes":2,"new":2,"right":1},"#,
      #"{"answers":2,"countedRight":0,"day":"1970-01-06","minutes":2,"new":0,"right":1}],"#,
      #""daysStudied":2,"firstTries":2,"firstTriesRight":1,"forecast":{"days":["#,
      #"{"day":"1970-01-06","questions":1},{"day":"1970-01-09","questions":1}],"#,
      #""later":1,"overdue":1},"hours":[{"answers":4,"hour":12,"right":2}],"#,
      #""latestDayRight":1,"longestStreak":1,"notMarked":7,"periods":["#,
      #"{"answers":2,"countedRight":0,"minutes":2,"new":0,"period":"today","right":1},"#,
      periods.joined(separator: ","),
      #"],"predictionBins":[{"from":0.5,"recall":\#(recall),"to":0.6}],"questions":2,"#,
      #""questionsToday":2,"recall":\#(recall),"recallError":0,"retention":["#,
      retention.joined(separator: ","), #"],"today":"1970-01-06","weeks":["#,
      #"{"monday":"1970-01-05","recall":\#(recall)}]}"#,
    ]
    #expect(try document("a3! b1? +5d a3! b1", today: 5) == parts.joined())
  }

  @Test func `An empty record has zeros and empty lists, and no shares`() throws {
    let text = try document("", today: 0)
    for list in ["confidence", "days", "hours", "predictionBins", "retention"] {
      #expect(text.contains(#""\#(list)":[]"#))
    }
    #expect(!text.contains("share") && !text.contains("recallError") && !text.contains("since"))
    #expect(text.contains(#""recall":{"answers":0,"recalled":0}"#))
  }

  @Test func `The first day that counts is written down where there is one`() throws {
    #expect(try document("a3", today: 1, since: 1).contains(#""since":"1970-01-02""#))
    #expect(try document("a3", today: 1, since: 1).contains(#""questions":0"#))
  }
}
