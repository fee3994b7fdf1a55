import Curriculum
import LearnerRecord
import Testing

/// The facts of a questioning, and those of records from before there were steps.
struct QuestioningFactsTests {
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
    return [
      .noted(response), .noted(probe), .noted(decision),
      .questioningStopped(.init(questioning: 5)), .questioningResumed(.init(questioning: 5)),
      .questioningAmended(.init(questioning: 5, fields: ["place": ""], reason: "Moved")),
      .questioningAmended(.init(questioning: 5, fields: ["iqa-name": "Ivan"])),
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
