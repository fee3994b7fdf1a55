import LearnerRecord
import Scheduling
import Testing

struct MomentTests {
  @Test
  func `What is written is read back as it was`() {
    var generator = SplitMix64(seed: 1)
    for _ in 0..<20_000 {
      let moment = generator.moment()
      #expect(Moment(moment.description) == moment)
    }
  }

  @Test(arguments: [
    (0, 0, "1970-01-01T00:00:00.000+00:00"), (-1, 0, "1969-12-31T23:59:59.999+00:00"),
    (1_795_000_000_123, 660, "2026-11-18T22:06:40.123+11:00"),
    (1_795_000_000_023, -840, "2026-11-17T21:06:40.023-14:00"),
    (1_795_000_000_003, 840, "2026-11-19T01:06:40.003+14:00"),
    (0, -30, "1969-12-31T23:30:00.000-00:30"), (0, 345, "1970-01-01T05:45:00.000+05:45"),
    (-62_167_219_200_000, 0, "0000-01-01T00:00:00.000+00:00"),
    (253_402_300_799_999, 0, "9999-12-31T23:59:59.999+00:00"),
  ])
  func `A moment is written with milliseconds and offset`(
    milliseconds: Int64, offset: Int, text: String
  ) {
    let moment = Moment(milliseconds: milliseconds, offsetMinutes: offset)
    #expect(moment.description == text)
    #expect(Moment(text) == moment)
  }

  @Test(arguments: [
    ("1970-01-02", 86_400_000, 0), ("1970-01-01T00:00Z", 0, 0), ("1970-01-01 00:01Z", 60_000, 0),
    ("1970-01-01T00:00:01Z", 1000, 0), ("1970-01-01T00:00:01.5Z", 1500, 0),
    ("1970-01-01T00:00:01.25+00:00", 1250, 0), ("1970-01-01T00:00:01.1239Z", 1123, 0),
    ("1970-01-01T00:00", 0, 0), ("1970-01-01T11:00+11:00", 0, 660),
    ("1969-12-31T10:00-14:00", 0, -840), ("1970-01-01T00:00-00:00", 0, 0),
    ("2024-02-29T00:00Z", 1_709_164_800_000, 0),
  ])
  func `Other forms of ISO 8601 are read as well`(text: String, milliseconds: Int64, offset: Int) {
    #expect(Moment(text) == Moment(milliseconds: milliseconds, offsetMinutes: offset))
  }

  @Test(arguments: [
    "", "1970", "1970-01", "1970-1-1", "1970-01-01T", "1970-01-01T00", "1970-01-01T00:0",
    "1970-01-01T24:00Z", "1970-01-01T00:60Z", "1970-01-01T00:00:60Z", "1970-01-01T00:00:Z",
    "1970-01-01T00:00:00.Z", "1970-01-01T00:00:00,5Z", "1970-01-01T00:00.5Z",
    "1970-01-01T00:00:00.000+1100", "1970-01-01T00:00+11", "1970-01-01T00:00+11:60",
    "1970-01-01T00:00+15:00", "1970-01-01T00:00+14:01", "1970-01-01T00:00-14:59",
    "1970-01-01T00:00ZZ", "1970-01-01T00:00z", "1970-01-01t00:00Z", "1970-01-01T00:00Z ",
    " 1970-01-01", "1970-01-01x00:00Z", "1970-02-30", "1970-13-01", "2023-02-29T00:00Z",
    "1970-01-01T-1:00Z", "1970-01-01T0٣:00Z", "１970-01-01", "+1970-01-0", "12026-11-22T00:00Z",
    "1970-01-01T00:00\0", "yesterday",
  ])
  func `Anything else is refused`(text: String) {
    #expect(Moment(text) == nil)
  }

  @Test
  func `No text makes reading crash, and what is read can be written`() {
    var generator = SplitMix64(seed: 2)
    for _ in 0..<20_000 {
      var bytes = Array(generator.moment().description.utf8)
      bytes[generator.integer(in: 0...bytes.count - 1)] = UInt8(generator.integer(in: 32...126))
      bytes.removeLast(generator.integer(in: 0...bytes.count) / generator.integer(in: 1...9))
      guard let moment = Moment(String(decoding: bytes, as: UTF8.self)) else { continue }
      #expect(Moment(moment.description) == moment)
      #expect((-840...840).contains(moment.offsetMinutes))
    }
  }
}

struct MomentStudyDayTests {
  @Test(arguments: [
    ("2026-11-22T03:59:59.999+11:00", 4, "2026-11-21"),
    ("2026-11-22T04:00:00.000+11:00", 4, "2026-11-22"),
    ("2026-11-22T23:59:59.999+11:00", 4, "2026-11-22"),
    ("2026-11-22T00:00:00.000+11:00", 0, "2026-11-22"),
    ("2026-11-22T22:59:59.999-14:00", 23, "2026-11-21"),
    ("2026-11-22T23:00:00.000-14:00", 23, "2026-11-22"),
    ("2026-11-22T04:00:00.000+14:00", 4, "2026-11-22"),
    ("1969-12-31T23:59:59.999+00:00", 0, "1969-12-31"),
    ("1970-01-01T03:59:59.999+00:00", 4, "1969-12-31"),
  ])
  func `A study day begins at the rollover hour of the local clock`(
    text: String, rollover: Int, day: String
  ) throws {
    let moment = try #require(Moment(text))
    #expect(moment.studyDay(rolloverHour: rollover).description == day)
  }

  @Test
  func `Wherever the clock is, its own date and hour decide`() throws {
    var generator = SplitMix64(seed: 3)
    for _ in 0..<5000 {
      let moment = generator.moment()
      let rollover = generator.integer(in: 0...23)
      let text = moment.description
      let date = try #require(StudyDay(isoDate: String(text.prefix(10))))
      let hour = try #require(Int(text.dropFirst(11).prefix(2)))
      let day = hour < rollover ? date.advanced(by: -1) : date
      #expect(moment.studyDay(rolloverHour: rollover) == day)
    }
  }

  @Test
  func `Days between moments don't depend on offsets`() {
    let later = Moment(milliseconds: 216_000_000, offsetMinutes: 660)
    #expect(later.days(since: 0) == 2.5)
    #expect(Moment(milliseconds: 0, offsetMinutes: -840).days(since: 216_000_000) == -2.5)
  }
}
