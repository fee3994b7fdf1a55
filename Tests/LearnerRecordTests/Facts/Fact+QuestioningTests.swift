import Curriculum
import LearnerRecord
import Testing

/// The facts of a questioning, and those of records from before there were steps.
struct FactQuestioningTests {
  private static let goldens = [
    Golden(
      kind: "questioningBegun",
      fact: {
        .questioningBegun(
          .init(
            unit: "CG219", release: "2010", questions: [.init(rawValue: "open")],
            choice: "seed 7", fields: ["assessor": "Jo"]))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","choice":"seed 7",\
        "fields":{"assessor":"Jo"},"kind":"questioningBegun","questions":["open"],\
        "release":"2010","unit":"CG219"}
        """),
    Golden(
      kind: "asked, with all there is",
      fact: {
        .asked(
          .init(
            questioning: 5, number: 2, question: .init(rawValue: "open"), wording: "abc",
            shown: [[1, 0]], response: "I listen.", takenBy: "Sam", respondedAt: "2026-11-22",
            probes: [.init(kind: .clarify, asked: "Why?", response: "So.")], credited: [0, 2],
            creditedBy: "Jo", decision: .notYetSatisfactory, reason: "r", comment: "c",
            accepted: .init(
              record: "viva-record/0", entry: 7, at: "2026-11-01", name: "Mia",
              authorship: "Seen"), supersedes: 9, correction: "Typed wrong"))
      },
      json: """
        {"accepted":{"at":"2026-11-01","authorship":"Seen","entry":7,"name":"Mia",\
        "record":"viva-record/0"},"at":"2026-11-22T09:15:30.123+11:00","comment":"c",\
        "correction":"Typed wrong","credited":[0,2],"creditedBy":"Jo",\
        "decision":"not yet satisfactory","kind":"asked","number":2,\
        "probes":[{"asked":"Why?","kind":"clarify","response":"So."}],"question":"open",\
        "questioning":5,"reason":"r","respondedAt":"2026-11-22","response":"I listen.",\
        "shown":[[1,0]],"supersedes":9,"takenBy":"Sam","wording":"abc"}
        """),
    Golden(
      kind: "asked, passed over",
      fact: {
        .asked(
          .init(
            questioning: 5, number: 1, question: .init(rawValue: "q"), wording: "",
            response: nil, creditedBy: "", decision: .notAsked))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","comment":"","credited":[],\
        "creditedBy":"","decision":"not asked","kind":"asked","number":1,"probes":[],\
        "question":"q","questioning":5,"reason":"","shown":[],"wording":""}
        """),
    Golden(
      kind: "questioningClosed",
      fact: {
        .questioningClosed(.init(questioning: 5, fields: ["result": "competent"]))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","fields":{"result":"competent"},\
        "kind":"questioningClosed","questioning":5}
        """),
    Golden(
      kind: "questioningStopped",
      fact: {
        .questioningStopped(.init(questioning: 5))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","kind":"questioningStopped",\
        "questioning":5}
        """),
    Golden(
      kind: "questioningResumed",
      fact: {
        .questioningResumed(.init(questioning: 5))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","kind":"questioningResumed",\
        "questioning":5}
        """),
    Golden(
      kind: "questioningAmended",
      fact: {
        .questioningAmended(
          .init(questioning: 5, fields: ["place": "", "iqa": "Ivan"], reason: "Moved"))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","fields":{"iqa":"Ivan","place":""},\
        "kind":"questioningAmended","questioning":5,"reason":"Moved"}
        """),
    Golden(
      kind: "questioningExtended",
      fact: {
        .questioningExtended(
          .init(questioning: 5, question: .init(rawValue: "own"), wording: "abc"))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","kind":"questioningExtended","question":"own",\
        "questioning":5,"wording":"abc"}
        """),
  ]

  @Test(arguments: goldens)
  func `What an assessor puts on record has its canonical bytes`(golden: Golden) throws {
    try golden.check()
  }

  @Test func `Decisions and probes have the names that are on record`() {
    #expect(
      Fact.Asked.Decision.allCases.map(\.rawValue)
        == ["satisfactory", "not yet satisfactory", "not asked"])
    #expect(Fact.Probe.Kind.allCases.map(\.rawValue) == ["clarify", "extend", "rephrase"])
  }

  private static let at = Moment(milliseconds: 1_795_050_000_000, offsetMinutes: 660)

  private static var facts: [Fact] {
    var response = Fact.Noted(questioning: 5, number: 2)
    response.response = .init(
      wording: "abc", shown: [[1, 0]], words: "I listen,\n“first”.", takenBy: "Sam",
      at: "2026-11-22T09:00:00.000+11:00",
      accepted: .init(
        record: "viva-record/0", entry: 7, at: "2026-11-01", authorship: "Her account"))
    var probe = Fact.Noted(questioning: 5, number: 2)
    (probe.probe, probe.probeResponse, probe.probeKind) = ("Why?", "So.", .extend)
    var decision = Fact.Noted(questioning: 5, number: 2)
    (decision.probesDone, decision.credited, decision.decision) = (true, [], .satisfactory)
    (decision.reason, decision.takesBack, decision.unfinished) = ("", true, "half")
    decision.comment = "Calm."
    return [
      .noted(response), .noted(probe), .noted(decision),
      .questioningStopped(.init(questioning: 5)), .questioningResumed(.init(questioning: 5)),
      .questioningAmended(.init(questioning: 5, fields: ["place": ""], reason: "Moved")),
      .questioningAmended(.init(questioning: 5, fields: ["iqa-name": "Ivan"])),
      .questioningExtended(.init(questioning: 5, question: .init(rawValue: "own"), wording: "abc")),
    ]
  }

  @Test(arguments: facts)
  func `A step of a questioning is read back as it was written`(fact: Fact) throws {
    let entry = Entry(number: 9, at: Self.at, fact: fact)
    #expect(try Entry(number: 9, payload: entry.payload()) == entry)
  }

  @Test func `A note has only what is new`() throws {
    var note = Fact.Noted(questioning: 5, number: 2)
    note.probe = "Why?"
    let entry = Entry(number: 9, at: Self.at, fact: .noted(note))
    #expect(
      String(decoding: try entry.payload(), as: UTF8.self)
        == """
        {"at":"\(Self.at)","kind":"noted","number":2,"probe":"Why?","questioning":5}
        """)
  }

  @Test func `A decision from before there were steps keeps its bytes`() throws {
    let old = """
      {"accepted":{"at":"2026-10-22T09:15:30.123+11:00","entry":31,"record":"0123"},\
      "at":"2026-11-22T09:00:00.000+11:00","comment":"","credited":[0],"creditedBy":"Jo",\
      "decision":"satisfactory","kind":"asked","number":2,"probes":[],"question":"open",\
      "questioning":5,"reason":"","response":"ac","shown":[[1,0]],"takenBy":"candidate",\
      "wording":"abc"}
      """
    let entry = try Entry(number: 9, payload: Array(old.utf8))
    #expect(String(decoding: try entry.payload(), as: UTF8.self) == old)
  }
}
