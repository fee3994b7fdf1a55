import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// A questioning as its record is printed.
struct QuestioningValuesTests {
  private let entries: [Entry]
  private let questioning: Questioning

  init() throws {
    entries = try Fixture.assessmentRecord()
    questioning = try #require(Questioning.all(in: entries).first)
  }

  @Test func `What was said, credited and decided stands in its row`() throws {
    let row = try #require(rows()[0])
    #expect(row["response"] == "You can't hear the voice.")
    #expect(row["taken"] == "as dictated, taken down by Sam")
    #expect(row["moment"] == "22 Nov 2026, 09:15 +11:00")
    #expect(row["response-mode"] == "video")
    #expect(row["probes"] == "clarify: Whose?\nThe writer's.\nextend: And?\nNo face.")
    #expect(
      row["credited"]
        == "Voice, face and gestures are missing\nThe writer must carry the tone in the words")
    #expect(row["criteria"] == "CG219.AC3.2, CG219.AC2.2")
    #expect(row["key-points"]?.hasSuffix("At least 2 of 3.") == true)
    #expect(row["source"] == "asked by the assessor")
    #expect(row["reason"] == nil)
  }

  @Test func `An answer accepted from practice names its source`() throws {
    let row = try #require(rows()[1])
    #expect(
      row["source"] == """
        typed in practice on 22 Oct 2026, 09:15 +11:00, entry 31 of 0123456789abcdef (with no name \
        that was compared); accepted by the assessor. How authorship was confirmed was not recorded.
        """)
    #expect(row["taken"] == "as typed in practice" && row["response-mode"] == "typed in practice")
    #expect(row["asked"]?.contains("a) How did you get to this page?") == true)
    #expect(
      row["benchmark"] == "a) How did you get to this page?\nb) What happened when you pressed Pay?"
    )
  }

  @Test func `A question passed over has a reason and no response`() throws {
    let row = try #require(rows()[2])
    #expect(row["decision"] == "not asked" && row["reason"] == "Time ran out")
    for name in ["response", "taken", "response-mode", "moment", "source"] {
      #expect(row[name] == nil)
    }
  }

  @Test func `A closed one has an end, and what was filled in at both ends`() {
    let fields = questioning.values(wordings: entries.wordings).fields
    #expect(fields["start"] == questioning.at.clock)
    #expect(fields["end"] == questioning.closed?.clock)
    #expect(fields["duration"] == "7 min 30 s")
    #expect(fields["overall"] == "not yet satisfactory" && fields["candidate"] == "Anahera")
    #expect(fields["release"] == "The release that was read out")
    #expect(fields["choice"] == "one per criterion, seed 7")
  }

  @Test func `An open one has no end, and open rows`() throws {
    let entries = try Fixture.assessmentRecord(closes: false)
    let open = try #require(Questioning.all(in: entries).first)
    #expect(open.closed == nil && open.next == 3)
    let values = open.values(wordings: entries.wordings)
    for name in ["end", "duration", "overall"] { #expect(values.fields[name] == nil) }
    #expect(
      values.tables["questions"]?.last
        == ["number": "3", "question": "match-kinds", "decision": "open"])
  }

  @Test func `A wording that is not on record leaves the question's name`() {
    let row = questioning.values(wordings: [:]).tables["questions"]?.first
    #expect(row?["question"] == "tone-in-writing" && row?["asked"] == nil)
  }

  /// The row of the only question of a questioning, once it was decided.
  private func row(_ change: (inout Fact.Asked) -> Void) throws -> [String: String]? {
    var record = RecordMaker()
    let begun = try record.begin(
      [Fixture.open], fields: ["candidate": "Anahera  Ngata", "mode": "video"])
    try record.decide(.satisfactory, on: Fixture.open, 1, of: begun, change)
    return try #require(record.questioning).values(wordings: record.entries.wordings)
      .tables["questions"]?.first
  }

  @Test(
    arguments: [
      (nil, nil), ("candidate", "as typed by the candidate"),
      ("Sam", "as dictated, taken down by Sam"),
    ] as [(String?, String?)])
  func `Who took a response down is told`(takenBy: String?, taken: String?) throws {
    let row = try row { $0.takenBy = takenBy }
    #expect(row?["taken"] == taken && row?["response-mode"] == "video")
  }

  @Test(
    arguments: [
      (
        "anahera ngata", nil, "named “anahera ngata”",
        "How authorship was confirmed was not recorded."
      ),
      (
        "Sam", "Asked her", "named “Sam”, which is not the candidate's name",
        "Authorship confirmed: Asked her"
      ),
      (nil, "Asked her", "with no name that was compared", "Authorship confirmed: Asked her"),
    ] as [(String?, String?, String, String)])
  func `Whose answer was accepted is compared with the candidate's name`(
    name: String?, authorship: String?, owner: String, confirmed: String
  ) throws {
    let row = try row {
      $0.accepted = .init(
        record: "r7", entry: 4, at: "2028-02-29T09:15:30.123+11:00", name: name,
        authorship: authorship)
    }
    #expect(
      row?["source"] == "typed in practice on 29 Feb 2028, 09:15 +11:00, entry 4 of r7 (\(owner)); "
        + "accepted by the assessor. \(confirmed)")
  }

  @Test func `A moment that is none is printed as it stands`() throws {
    #expect(try row { $0.respondedAt = "yesterday" }?["moment"] == "yesterday")
    #expect(try row { $0.respondedAt = nil }?["moment"] == nil)
  }

  @Test func `A response without a decision stands in its row until it is taken back`() throws {
    var record = RecordMaker()
    let begun = try record.begin([Fixture.tone])
    func row() throws -> [String: String]? {
      try #require(record.questioning).values(wordings: record.entries.wordings)
        .tables["questions"]?.first
    }
    let open = ["number": "1", "question": "tone-in-writing", "decision": "open"]
    try record.respond("It sounds curt.", to: Fixture.tone, 1, of: begun)
    let said = ["response": "It sounds curt.", "moment": "22 Nov 2026, 09:15 +11:00"]
    #expect(try row() == open.merging(said) { $1 })
    record.note(1, of: begun) { $0.takesBack = true }
    #expect(try row() == open)
  }

  @Test func `The date of the end is told where it is another day`() throws {
    var record = RecordMaker()
    let begun = try record.begin([Fixture.tone])
    record.daysLater = 1
    record.close(begun, ["overall": "not yet satisfactory"])
    let fields = try #require(record.questioning).values(wordings: [:]).fields
    #expect(fields["start"] == "22:09" && fields["end"] == "22:11")
    #expect(fields["end-date"] == "2026-11-19")
    #expect(questioning.values(wordings: [:]).fields["end-date"] == nil)
  }

  @Test
  func `Changes of a question are told in the form's words and order, points by their numbers`()
    throws
  {
    let wording = try Wording(Fixture.tone).fingerprint
    let earlier = Fact.Asked(
      questioning: 2, number: 4, question: Fixture.tone.id, wording: wording, response: "Said.",
      credited: [0], creditedBy: "Jo", decision: .satisfactory)
    var later = earlier
    later.response = "Said more."
    later.credited = [0, 2]
    later.probes = [.init(kind: .clarify, asked: "Whose?", response: "Mine.")]
    later.decision = .notYetSatisfactory
    later.reason = "Late"
    later.comment = "Brief"
    #expect(Questioning.changes(from: earlier, to: earlier).isEmpty)
    let changes = Questioning.changes(from: earlier, to: later)
    #expect(
      changes.map { "\($0.field): \($0.was) > \($0.now)" } == [
        "Question 4, Response, word for word: Said. > Said more.",
        "Question 4, Probes and their answers:  > clarify: Whose?\nMine.",
        "Question 4, Key points credited: 1 > 1, 3",
        "Question 4, Decision: satisfactory > not yet satisfactory",
        "Question 4, Reason:  > Late", "Question 4, Comment:  > Brief",
      ])
    #expect(
      Questioning.changes(from: later, to: earlier)
        == changes.map { .init(field: $0.field, was: $0.now, now: $0.was) })
  }

  @Test(arguments: [
    (Fixture.principles, []), (Fixture.tone, []), (Fixture.sign, ["True or false?"]),
    (Fixture.threshold, ["(in Australian dollars)"]),
    (
      Fixture.kinds,
      [
        "1. What can I help you with today?", "2. Did the page load?", "a) open", "b) closed",
        "c) leading",
      ]
    ),
    (
      Fixture.gaps,
      [
        "An ____(1)____ question gathers information; a ____(2)____ question confirms it.",
        "gap 2: a) closed  b) leading  c) probing",
      ]
    ),
    (Fixture.steps, ["a) Acknowledge it", "b) Find out what happened", "c) Offer a remedy"]),
  ])
  func `A question is told with all that is shown with it`(question: Question, lines: [String]) {
    #expect(question.asShown() == ([question.prompt] + lines).joined(separator: "\n"))
  }

  private func rows() -> [[String: String]?] {
    questioning.values(wordings: entries.wordings).tables["questions"] ?? []
  }
}
