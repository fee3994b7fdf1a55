internal import Assessment
internal import Curriculum
internal import Testing

struct RetentionRuleTests {
  @Test(
    arguments: [
      // Years.
      (24, "2026-11-22", "2028-11-22"), (36, "2026-01-01", "2029-01-01"),
      (12, "2026-12-31", "2027-12-31"), (24, "1999-12-31", "2001-12-31"),
      // 29 February: kept where there is one, else the month's last day.
      (24, "2024-02-29", "2026-02-28"), (36, "2024-02-29", "2027-02-28"),
      (48, "2024-02-29", "2028-02-29"), (24, "2022-02-28", "2024-02-28"),
      (48, "1896-02-29", "1900-02-28"), (48, "1996-02-29", "2000-02-29"),
      (48, "2096-02-29", "2100-02-28"), (24, "2024-02-28", "2026-02-28"),
      (24, "2024-03-01", "2026-03-01"),
      // Months, also those that are shorter.
      (6, "2026-08-31", "2027-02-28"), (6, "2027-08-30", "2028-02-29"),
      (6, "2026-03-31", "2026-09-30"), (6, "2026-06-30", "2026-12-30"),
      (6, "2026-07-15", "2027-01-15"), (1, "2026-12-01", "2027-01-01"),
      // The ends of what a date can say.
      (1_200, "0001-01-01", "0101-01-01"), (12, "9998-12-31", "9999-12-31"),
      (1, "9999-12-01", nil), (1_200, "9999-12-31", nil),
    ] as [(Int, String, String?)])
  func `The last day is that of the same number, or its month's last`(
    months: Int, day: String, last: String?
  ) throws {
    #expect(try rule(months).until(day) == last)
  }

  @Test(arguments: [
    "", "2026", "2026-02-29", "2026-02-30", "2026-13-01", "2026-00-01", "2026-01-00", "0000-01-01",
    "2026-1-01", "26-01-01", "2026-01-01 ", "+026-01-01", "2026--1-01", "２０２６-01-01",
    "2026/01/01", "2026-01-01T00:00", "1900-02-29", "yesterday",
  ])
  func `What is no day of the calendar has no last day`(day: String) throws {
    #expect(try rule(24).until(day) == nil)
  }

  @Test func `Of two days the later is never kept for less, and months add up`() throws {
    let days = (1...12).flatMap { month in
      (1...31).flatMap { day in
        [2023, 2024, 2025].map { "\($0)-\(two(month))-\(two(day))" }
      }
    }.sorted()
    for months in [1, 6, 11, 12, 24, 36] {
      let lasts = try days.compactMap(rule(months).until)
      #expect(lasts.count == 365 + 366 + 365)
      #expect(lasts == lasts.sorted())
    }
    for day in days where day.hasSuffix("-01") || day.hasSuffix("-28") {
      let (half, rest, whole) = try (rule(6).until(day), rule(18), rule(24).until(day))
      #expect(half.flatMap(rest.until) == whole)
    }
  }

  private func two(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  @Test(
    arguments: [(.australia, 24, .secondary), (.unitedKingdom, 36, .primary)]
      as [(Jurisdiction, Int, RetentionRule.Confidence)])
  func `Each country has its rule, with its source`(
    jurisdiction: Jurisdiction, months: Int, confidence: RetentionRule.Confidence
  ) throws {
    let rule = try #require(RetentionRule.standard(in: jurisdiction))
    #expect(rule.months == months && rule.confidence == confidence)
    #expect(!rule.source.isEmpty)
  }

  @Test func `Where no law is involved there is no rule`() {
    #expect(RetentionRule.standard(in: .general) == nil)
  }

  @Test(arguments: [-1, 0, 1_201, Int.max])
  func `A time that is none makes no rule`(months: Int) {
    #expect(RetentionRule(months: months, source: "", confidence: .secondary) == nil)
  }

  private func rule(_ months: Int) throws -> RetentionRule {
    try #require(
      RetentionRule(months: months, source: "the centre's own policy", confidence: .primary))
  }
}
