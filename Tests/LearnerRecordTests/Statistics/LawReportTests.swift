import Curriculum
import LearnerRecord
import Scheduling
import Testing
import Text

struct LawReportTests {
  private static let today = StudyDay(isoDate: "2026-11-22") ?? StudyDay(number: 0)

  private static func question(
    _ id: String, _ topic: String, unit: String, asAt: String?, recheck: String? = nil,
    kind: Question.Kind = .knowledge
  ) -> Question {
    Question(
      id: .init(rawValue: id), topic: topic, criteria: [.init(rawValue: unit + ".KE1")],
      level: .apply, prompt: "\(id)?", key: .trueFalse(.init(key: true)), explanation: "",
      sources: [], asAt: asAt, kind: kind, recheck: recheck)
  }

  private static let curriculum = Curriculum(
    units: [],
    banks: [
      QuestionBank(
        topic: Topic(id: "acl", title: "A", jurisdiction: .australia),
        questions: [
          question("a1", "acl", unit: "A", asAt: "2026-11-01", recheck: "2026-12-10"),
          question("a2", "acl", unit: "A", asAt: "2026-10-01", recheck: "2027-03-01"),
          question(
            "a3", "acl", unit: "A", asAt: "2026-10-01", recheck: "2026-11-01", kind: .application),
        ]),
      QuestionBank(
        topic: Topic(id: "gdpr", title: "B", jurisdiction: .unitedKingdom),
        questions: [question("b1", "gdpr", unit: "B", asAt: "2026-09-01", recheck: "2026-12-10")]),
      QuestionBank(
        topic: Topic(id: "tone", title: "C", jurisdiction: .general),
        questions: [question("c1", "tone", unit: "A", asAt: nil)]),
    ])

  private static func change(
    _ id: String, _ date: String, _ questions: [String], isPlanned: Bool = false
  ) -> LawChange {
    LawChange(
      id: id, jurisdiction: .australia,
      inForce: CalendarDate(iso: date) ?? CalendarDate(dayNumber: 0), isPlanned: isPlanned,
      title: "t", old: "o", new: "n", source: "s",
      questions: questions.map(Question.ID.init(rawValue:)))
  }

  private static let changes = [
    change("old", "2024-01-01", ["a1"]), change("new", "2026-11-22", ["b1", "none"]),
    change("near", "2026-12-10", ["a2"]), change("mid", "2026-03-28", ["a2", "a1", "a3", "none"]),
    change("far", "2027-07-01", ["a1"]), change("bill", "2026-10-01", ["a1"], isPlanned: true),
    change("untied", "2026-05-01", ["none"]),
  ]

  private static func report(
    _ units: [String] = [], since: String = "2025-11-22", answered: [String: String] = [:],
    suspended: [String] = []
  ) throws -> LawReport {
    let cards = answered.map { id, date in
      (
        Question.ID(rawValue: id),
        LearnerState.Card(
          memory: MemoryState(slow: 1, fast: 1, difficulty: 5), lastAnswered: 0,
          lastDay: StudyDay(isoDate: date) ?? today, due: today.advanced(by: 99), reviews: 1,
          lapses: 0, credit: 1, wording: 1, wasRight: true)
      )
    }
    var state = LearnerState(
      settings: .init(), tally: .init(), cards: Dictionary(uniqueKeysWithValues: cards),
      entryCount: 0)
    let ids = suspended.map(Question.ID.init(rawValue:))
    state.apply(
      ReplayFact(
        Entry(number: 1, at: .init(milliseconds: 0), fact: .suspended(.init(questions: ids)))))
    return try LawReport(
      changes, curriculum, state, today: today, since: try #require(StudyDay(isoDate: since)),
      units: units)
  }

  @Test func `Changes in force come newest first, those to come nearest first`() throws {
    let report = try Self.report()
    #expect(report.inForce.map(\.id) == ["new", "untied", "mid"])
    #expect(report.toCome.map(\.id) == ["bill", "near", "far"])
    #expect(report.toCome.map(\.planned) == [true, false, false])
    #expect(try Self.report(since: "2020-01-01").inForce.map(\.id).last == "old")
    #expect(try Self.report(since: "2026-11-22").inForce.map(\.id) == ["new"])
  }

  @Test func `Only questions that banks have are named, with their topics`() throws {
    let change = try #require(try Self.report().inForce.last)
    #expect(change.questions == ["a1", "a2", "a3"] && change.topics == ["acl"])
    #expect(change.inForce == "2026-03-28" && change.jurisdiction == "AU")
    #expect(change.prompt == "a1?")
    #expect(try Self.report().inForce.map(\.prompt) == ["b1?", nil, "a1?"])
  }

  @Test func `A goal's unit leaves out what touches others, but not what touches nobody's`() throws
  {
    let report = try Self.report(["A"])
    #expect(report.inForce.map(\.id) == ["untied", "mid"])
    #expect(report.checked.map(\.jurisdiction) == ["AU"])
    #expect(report.rechecks.flatMap(\.questions) == ["a3", "a1"])
  }

  @Test func `What was answered before a change waits, unless it rests or is a case`() throws {
    let answered = ["a1": "2026-03-27", "a2": "2026-03-28", "a3": "2026-01-01", "b1": "2026-11-21"]
    #expect(try Self.report(answered: answered).waiting == ["a1", "b1"])
    #expect(try Self.report(answered: answered, suspended: ["a1"]).waiting == ["b1"])
    #expect(try Self.report(["A"], answered: answered).waiting == ["a1"])
    #expect(try Self.report().waiting == [])
  }

  @Test func `Checks that are due are grouped by date, and the oldest date is told by law`() throws
  {
    let report = try Self.report()
    #expect(report.rechecks.map(\.date) == ["2026-11-01", "2026-12-10"])
    #expect(report.rechecks.map(\.questions) == [["a3"], ["a1", "b1"]])
    #expect(report.rechecks.map(\.topics) == [["acl"], ["acl", "gdpr"]])
    #expect(report.checked.map(\.jurisdiction) == ["AU", "UK"])
    #expect(report.checked.map(\.oldest) == ["2026-10-01", "2026-09-01"])
    #expect(report.checked.map(\.questions) == [2, 1] && report.checked.map(\.of) == [3, 1])
  }
}
