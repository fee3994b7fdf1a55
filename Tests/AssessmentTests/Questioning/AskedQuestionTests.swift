import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// A question is asked without any terminal: what is typed goes in, and what goes on record comes out.
struct AskedQuestionTests {
  private static let now = Moment(milliseconds: 1_795_050_000_000, offsetMinutes: 660)

  private func asked(_ question: Question) throws -> AskedQuestion {
    var record = RecordMaker()
    let wording = try Wording(question)
    record.add(.worded(.init(wording)))
    record.add(
      .questioningBegun(
        .init(
          unit: "CG219", release: "r", questions: [question.id], choice: "named",
          fields: ["assessor": "Jo", "scribe": "Sam"])))
    let questioning = try #require(Questioning.all(in: record.entries).first)
    return AskedQuestion(1, wording, of: questioning, wordings: record.entries.wordings)
  }

  /// The question once these texts were typed, each of which is a note.
  private func asked(_ question: Question, after typed: [String]) throws -> AskedQuestion {
    var asked = try asked(question)
    for text in typed {
      guard case .note(let note) = asked.step(text, at: Self.now) else {
        Issue.record("“\(text)” is no note at \(asked.turn.prompt)")
        break
      }
      asked.take(note)
    }
    return asked
  }

  /// The step that a value comes to: a note of it, or a refusal of none.
  private func step<Value>(
    _ asked: AskedQuestion, _ value: Value?, _ put: (inout Fact.Noted, Value) -> Void
  ) -> AskedQuestion.Step {
    value.map { value in .note(asked.note { put(&$0, value) }) } ?? .refused
  }

  @Test func `Typed line by line, a question ends with the fact of all that was entered`() throws {
    var asked = try asked(Fixture.tone)
    let typed = ["No voice.", "Whose?", "The writer's.", "c", "1 3", "s Brief"]
    var decided: Fact.Asked?
    for text in typed {
      switch asked.step(text, at: Self.now) {
      case .note(let note): asked.take(note)
      case .decided(let fact): decided = fact
      case .refused: Issue.record("“\(text)” is refused at \(asked.turn.prompt)")
      }
    }
    let fact = try #require(decided)
    #expect(fact.response == "No voice." && fact.takenBy == "Sam" && fact.creditedBy == "Jo")
    #expect(fact.respondedAt == Self.now.description)
    #expect(fact.probes == [.init(kind: .clarify, asked: "Whose?", response: "The writer's.")])
    #expect(fact.credited == [0, 2] && fact.decision == .satisfactory)
    #expect(fact.reason == "" && fact.comment == "Brief")
  }

  @Test(
    arguments: [
      ([], ""), (["Said", "Probe?"], " "), (["Said", "Probe?", "More"], "4"),
      (["Said"], "7"), (["Said"], "2-9"), (["Said"], "x"), (["Said"], "p"), (["Said"], "s"),
      (["Said"], "N missed it"), (["Said", "none"], "maybe"), (["Said", "none"], ""),
      (["Said", "none"], "S \\"), (["Said", "none", "n"], " "), (["Said"], "1 9"),
      (["Said"], "1 and 9"), (["Said"], "points 1, 2 to 7"),
    ])
  func `What can't be taken is asked for again`(before: [String], typed: String) throws {
    let asked = try asked(Fixture.tone, after: before)
    #expect(asked.step(typed, at: Self.now) == .refused)
  }

  @Test(
    arguments: [
      ("1", .clarify), ("2", .extend), (" 3 ", .rephrase), ("c", .clarify), ("EXT", .extend),
      ("Rephrase", .rephrase), ("0", nil), ("4", nil), ("", nil), ("x", nil), ("clarifying", nil),
      ("-1", nil),
    ] as [(String, Fact.Probe.Kind?)])
  func `The kind of a probe is a number, a word or its beginning`(
    typed: String, kind: Fact.Probe.Kind?
  ) throws {
    let asked = try asked(Fixture.tone, after: ["Said", "Why?", "So."])
    #expect(asked.turn.prompt == .probeKind)
    #expect(asked.step(typed, at: Self.now) == step(asked, kind) { $0.probeKind = $1 })
  }

  @Test(
    arguments: [
      ("all", [0, 1, 2]), ("none", []), ("", []), ("31", nil), ("12 3", nil), ("246", nil),
      ("3, 1", [0, 2]), ("4", nil), ("0", nil), ("1-2", [0, 1]), ("2-4", nil),
    ] as [(String, [Int]?)])
  func `Key points are credited by their numbers, in their order`(
    typed: String, credited: [Int]?
  ) throws {
    let asked = try asked(Fixture.tone, after: ["Said"])
    #expect(asked.turn.prompt == .points)
    #expect(asked.step(typed, at: Self.now) == step(asked, credited) { $0.credited = $1 })
  }

  @Test(
    arguments: [("2", [0, 1]), ("", [0]), ("none", []), ("1 3", [0, 2]), ("all", [0, 1, 2])]
      as [(String, [Int])])
  func `Points are added to those that are ticked, also after a probe`(
    typed: String, credited: [Int]
  ) throws {
    let asked = try asked(Fixture.tone, after: ["Said", "1"])
    #expect(asked.turn.prompt == .decision)
    var probed = asked
    for change in [
      asked.probe("And then?", .extend), asked.note { $0.probeResponse = "So." },
    ].compactMap(\.self) { probed.take(change) }
    #expect(probed.turn.prompt == .points && probed.turn.credited == [0])
    #expect(probed.step(typed, at: Self.now) == step(probed, credited) { $0.credited = $1 })
  }

  @Test(arguments: [
    "2 weeks or more?", "All of it?", "So what?", "No idea?", "sure?", "none other?",
  ])
  func `Whatever has words is a probe, and no number of a point`(typed: String) throws {
    let asked = try asked(Fixture.tone, after: ["Said"])
    #expect(asked.step(typed, at: Self.now) == step(asked, typed) { $0.probe = $1 })
    let open = try self.asked(Fixture.open, after: ["Said"])
    #expect(open.turn.prompt == .probe)
    #expect(open.step(typed, at: Self.now) == step(open, typed) { $0.probe = $1 })
  }

  @Test(
    arguments: [
      ("s", .satisfactory, "", ""), (" S ", .satisfactory, "", ""),
      ("S Well said", .satisfactory, "", "Well said"),
      ("N missed the 30 days", .notYetSatisfactory, "missed the 30 days", ""),
      ("n: too short", .notYetSatisfactory, "too short", ""),
      ("N – too short", .notYetSatisfactory, "too short", ""),
      ("satisfactory", nil, "", ""), ("y", nil, "", ""), ("sn", nil, "", ""), ("", nil, "", ""),
      ("not asked", nil, "", ""), ("n's", nil, "", ""),
    ] as [(String, Fact.Asked.Decision?, String, String)])
  func `A decision is one of two letters, with its reason or a comment after it`(
    typed: String, decision: Fact.Asked.Decision?, reason: String, comment: String
  ) throws {
    let asked = try asked(Fixture.open, after: ["Said", ""])
    #expect(asked.turn.prompt == .decision)
    switch asked.step(typed, at: Self.now) {
    case .decided(let fact):
      #expect(fact.decision == decision && fact.reason == reason && fact.comment == comment)
    case .note(let note):
      // Nothing is decided without the reason that it needs.
      #expect(note.decision == .notYetSatisfactory && decision == .notYetSatisfactory)
      #expect(reason.isEmpty)
    case .refused: #expect(decision == nil)
    }
  }

  @Test(arguments: [("", "she showed it", ""), ("Seen at work", "Seen at work", "she showed it")])
  func `Words after S where it departs from the key are its reason only once somebody says so`(
    typed: String, reason: String, comment: String
  ) throws {
    let asked = try asked(Fixture.tone, after: ["Said", "1", "S she showed it"])
    #expect(asked.turn.prompt == .reason && asked.turn.offeredReason == "she showed it")
    guard case .decided(let fact) = asked.step(typed, at: Self.now) else {
      return #expect(Bool(false))
    }
    #expect(fact.reason == reason && fact.comment == comment && fact.credited == [0])
    #expect(fact.decision == .satisfactory)
  }

  @Test func `A decision that departs from the key is asked for its reason`() throws {
    let asked = try asked(Fixture.tone, after: ["Said", "1"])
    var open = asked
    guard case .note(let note) = asked.step("S", at: Self.now) else { return #expect(Bool(false)) }
    open.take(note)
    #expect(open.turn.prompt == .reason)
    guard case .decided(let later) = open.step("She showed it", at: Self.now) else {
      return #expect(Bool(false))
    }
    #expect(later.reason == "She showed it" && later.decision == .satisfactory)
  }

  @Test func `A decision that an earlier version left without its comment is kept by Enter`() throws
  {
    var asked = try asked(Fixture.tone, after: ["Said", "1 2"])
    for change in [asked.note { $0.decision = .satisfactory }, asked.note { $0.reason = "Seen." }] {
      asked.take(change)
    }
    #expect(asked.turn.prompt == .decision)
    guard case .decided(let fact) = asked.step("", at: Self.now) else {
      return #expect(Bool(false))
    }
    #expect(fact.decision == .satisfactory && fact.reason == "Seen.")
    guard case .note = asked.step("n", at: Self.now) else { return #expect(Bool(false)) }
  }

  @Test func `The clock is read once, where a response is complete`() throws {
    var asked = try asked(Fixture.tone)
    var readings = 0
    func now() -> Moment {
      readings += 1
      return Self.now
    }
    #expect(asked.step(" \t", at: now()) == .refused && readings == 0)
    for text in ["  As typed, with blanks  ", "none", "s", "Known"] {
      if case .note(let note) = asked.step(text, at: now()) { asked.take(note) }
    }
    #expect(readings == 1)
    #expect(asked.turn.response?.words == "  As typed, with blanks  ")
  }

  @Test func `The letter p stands for the probe that the author suggests, where there is one`()
    throws
  {
    var question = Fixture.tone
    guard case .explain(var key) = question.key else { return }
    #expect(try asked(question).probe("p")?.probe == "p")
    key.probe = "And in a letter?"
    question.key = .explain(key)
    let asked = try asked(question)
    #expect(asked.suggestedProbe == "And in a letter?")
    #expect(asked.probe(" P ", .extend)?.probe == "And in a letter?")
    #expect(asked.probe("p?", .extend)?.probe == "p?")
    var said = asked
    guard case .note(let response) = asked.step("Said", at: Self.now) else { return }
    said.take(response)
    #expect(said.step("p", at: Self.now) == step(said, "And in a letter?") { $0.probe = $1 })
    #expect(asked.probe(" ") == nil)
    #expect(try self.asked(Fixture.open).suggestedProbe == nil)
  }

  @Test func `Points of which words were said are suggested, in answers to probes as well`() throws
  {
    let said = "There is no voice and no face."
    #expect(try asked(Fixture.tone, after: [said]).suggestedPoints == [0])
    let more = [said, "And?", "Short wording can read as curt.", "e"]
    #expect(try asked(Fixture.tone, after: more).suggestedPoints == [0, 1])
    #expect(try asked(Fixture.tone).suggestedPoints.isEmpty)
    #expect(try asked(Fixture.open, after: [said]).suggestedPoints.isEmpty)
  }

  @Test func `Options are shown in one order, also once the question is passed over`() throws {
    let asked = try asked(Fixture.open)
    #expect(asked.shown == (try self.asked(Fixture.open)).shown)
    #expect(asked.shown.fits(Fixture.open.key))
    let fact = asked.notAsked("No time")
    #expect(fact.shown == asked.shown.orders && fact.decision == .notAsked)
    #expect(fact.response == nil && fact.reason == "No time")
  }

  @Test func `A response that is taken back leaves the question as it was planned`() throws {
    var asked = try asked(Fixture.tone)
    guard case .note(let note) = asked.step("Said", at: Self.now) else { return }
    asked.take(note)
    asked.take(asked.note { $0.takesBack = true })
    #expect(asked.turn.response == nil && asked.turn.prompt == .response)
  }

  @Test func `An answer from practice keeps its wording, its moment and whose it is`() throws {
    var record = RecordMaker()
    record.add(.opened(.init(record: "0123456789abcdef0123456789abcdef", program: "viva")))
    record.add(.named(.init(name: "Anahera")))
    var reworded = Fixture.tone
    reworded.prompt = "As it was asked then?"
    let entry = try record.answer(reworded, ["Typed then"], ticked: [0])
    try record.answer(Fixture.tone, ["Withdrawn"], ticked: [0])
    record.add(.undone(.init(entry: record.entries.count)))
    let practice = PracticeAnswers(record.entries)
    let answers = practice.answers(to: Fixture.tone.id)
    #expect(answers.map(\.entry.number) == [entry])
    var asked = try asked(Fixture.tone)
    asked.take(
      asked.accept(
        try #require(answers.first), of: practice, authorship: "Asked her"))
    #expect(asked.turn.question == reworded)
    #expect(asked.turn.response?.words == "Typed then")
    #expect(asked.turn.response?.accepted?.authorship == "Asked her")
    #expect(asked.turn.response?.accepted?.name == "Anahera")
  }

  @Test func `A question that is passed over was shown as planned, whatever was accepted first`()
    throws
  {
    var practice = RecordMaker()
    try practice.answer(Fixture.open, ["ab"], shown: [[3, 2, 1, 0]])
    let answers = PracticeAnswers(practice.entries)
    var asked = try asked(Fixture.open)
    let planned = asked.shown.orders
    let answer = try #require(answers.answers(to: Fixture.open.id).first)
    asked.take(asked.accept(answer, of: answers, authorship: "Asked"))
    #expect(asked.shown.orders == [[3, 2, 1, 0]] && planned != [[3, 2, 1, 0]])
    #expect(asked.notAsked("No time").shown == planned)
  }
}
