import Testing

@testable import Assessment

/// What was done was done by today, and what is due comes after what it follows.
struct FieldDayTests {
  private static let held = FormKind.Field("date", "Date", .date, day: .held)
  private static let due = FormKind.Field(
    "again", "Again on", .date, day: .due(since: "date", called: "the talk"))
  private static let today = FormDays(today: "2026-12-01")
  private static let paper = FormDays(today: "2026-12-01", held: "2026-11-20")

  @Test(
    arguments: [
      (held, "2026-12-01", [:], today, nil),
      (held, "2026-12-02", [:], today, .toCome("2026-12-02", today: "2026-12-01")),
      (held, "", [:], today, nil),
      (due, "2026-12-01", [:], today, nil),
      (
        due, "2026-11-30", [:], today,
        .before("2026-11-30", since: "2026-12-01", called: "today")
      ),
      (due, "2026-11-30", [:], paper, nil),
      (
        due, "2026-11-19", [:], paper,
        .before("2026-11-19", since: "2026-11-20", called: "the talk")
      ),
      (due, "2026-11-30", ["date": "2026-11-30"], today, nil),
      (
        due, "2026-11-29", ["date": "2026-11-30"], paper,
        .before("2026-11-29", since: "2026-11-30", called: "the talk")
      ),
      (
        FormKind.Field.end, "09:00", ["start": "10:00"], today,
        .beforeStart(end: "09:00", start: "10:00")
      ),
      (FormKind.Field.end, "10:00", ["start": "10:00"], today, nil),
      (FormKind.Field.end, "09:00", [:], today, nil),
      (FormKind.Field("date", "Date", .date), "2030-01-01", [:], today, nil),
      (FormKind.Field("date", "Date", day: .held), "9", [:], today, nil),
    ] as [(FormKind.Field, String, [String: String], FormDays, FieldReading.Refusal?)])
  func `A date is taken or refused`(
    field: FormKind.Field, date: String, fields: [String: String], days: FormDays,
    refusal: FieldReading.Refusal?
  ) {
    #expect(field.refusal(of: date, beside: fields, days) == refusal)
  }

  @Test(arguments: FormKind.all)
  func `Every date that a person fills in says whether it was or is to come`(kind: FormKind) {
    let all = kind.fields + kind.tables.flatMap(\.columns)
    for field in all where field.answer == .date && field.source == .person {
      #expect(field.day != .any, "\(kind.id), \(field.name)")
      guard case .due(let name, _) = field.day else { continue }
      #expect(kind.fields.contains { $0.name == name && $0.day == .held }, "\(kind.id), \(name)")
    }
  }
}
