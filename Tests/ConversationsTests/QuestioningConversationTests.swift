import Assessment
import Curriculum
import Foundation
import LearnerRecord
import LearnerRecordStore
import ScriptedTerminal
import TestSupport
import Testing

@testable import Conversations

struct QuestioningConversationTests {
  private let room: Room
  private var chosen = [Fixture.tone, Fixture.principles]

  init() throws { room = try Room() }

  /// Begins a questioning, or finds the one that was begun.
  private func desk() throws -> (desk: QuestioningDesk, questioning: Questioning) {
    let desk = try QuestioningDesk(room.store, room.clock)
    if let open = desk.questionings(of: Fixture.serviceUnit).last { return (desk, open) }
    let questions = try ChosenQuestions(
      named: chosen.map(\.id.rawValue), from: Room.curriculum(chosen))
    try desk.append(
      try Questioning.beginning(
        questions, of: Fixture.serviceUnit,
        fields: ["candidate": "Mia Tran", "assessor": "Ann Lee"], after: desk.entries))
    return (desk, try #require(desk.questionings(of: Fixture.serviceUnit).last))
  }

  @discardableResult
  private func ask(
    _ script: [Typed], end: String? = nil, showsPoints: Bool = false
  ) throws -> Bool {
    let (desk, questioning) = try desk()
    var conversation = QuestioningConversation(
      room.dialogue(script), desk: desk, of: Fixture.serviceUnit, questioning: questioning,
      practice: PracticeAnswers(desk.entries))
    conversation.showsPoints = showsPoints
    return try conversation.ask(end: end)
  }

  private var decided: [Fact.Asked] {
    get throws {
      try room.facts.compactMap { if case .asked(let fact) = $0 { fact } else { nil } }
    }
  }

  @Test func `Each question is taken down to its decision`() throws {
    let isDone = try ask([
      "There is no voice, and short words seem cold.", "1 2", "S", "The APPs", "",
      "N Could not say what they are for.", "",
    ])
    #expect(isDone, "\(room.shown)")
    #expect(try decided.map(\.decision) == [.satisfactory, .notYetSatisfactory])
    #expect(try decided.first?.credited == [0, 1])
    #expect(try decided.first?.response == "There is no voice, and short words seem cold.")
  }

  @Test func `A number that is no point's is told, and asked for again`() throws {
    try ask(["No voice.", "12 3", "123", "1 2", "S", "/stop"])
    #expect(room.shown.contains("There is no point 12: the points are 1 to 3;"), "\(room.shown)")
    #expect(room.shown.contains("There is no point 123:"))
    #expect(try decided.first?.credited == [0, 1])
  }

  @Test func `What is entered is on the disk, and the same command resumes at that prompt`() throws
  {
    #expect(try !ask(["There is no voice.", "/stop"]))
    #expect(try room.facts.contains { if case .questioningStopped = $0 { true } else { false } })
    let before = room.shown.count
    try ask(["", "1", "/stop"])
    let resumed = room.shown.dropFirst(before)
    #expect(resumed.contains("On record already:") && resumed.contains("There is no voice."))
    #expect(try decided.isEmpty)
  }

  @Test func `A probe is taken down with its kind and its answer`() throws {
    try ask([
      "No voice.", "/clarify What else is missing?", "The face.", "1", "N", "Too short.", "/stop",
    ])
    let probe = try #require(try decided.first?.probes.first, "\(room.shown)")
    #expect(probe.kind == .clarify)
    #expect(probe.asked == "What else is missing?" && probe.response == "The face.")
  }

  @Test func `The suggested probe is shown until it was asked, after a pause too`() throws {
    var other = try Self()
    guard case .explain(var key) = Fixture.tone.key else {
      Issue.record("The fixture is not answered in own words.")
      return
    }
    key.probe = "What does a face tell?"
    other.chosen[0].key = .explain(key)
    let suggestion = "p A probe that may help: What does a face tell?"
    try other.ask(["No voice.", "/clarify What else?", "The face.", "/stop"])
    let before = other.room.shown.count
    try other.ask(["/stop"])
    #expect(other.room.shown.dropFirst(before).contains(suggestion))
    try other.ask(["p", "Moods.", "2", "/stop"])
    let after = other.room.shown.count
    try other.ask(["/stop"])
    let shown = other.room.shown.dropFirst(after)
    #expect(!shown.contains(suggestion) && !shown.contains("(p above)"), "\(shown)")
  }

  @Test func `A question that is passed over says why, and so does the rest`() throws {
    #expect(try ask(["/notasked", "/notasked Covered earlier.", "/end Fire alarm."]))
    #expect(room.shown.contains("Say why it is not asked: /notasked WHY."))
    #expect(try decided.map(\.decision) == [.notAsked, .notAsked])
    #expect(try decided.map(\.reason) == ["Covered earlier.", "Fire alarm."])
  }

  @Test func `Ended from outside, what has no response is not asked`() throws {
    #expect(try ask([], end: "The candidate left."))
    #expect(try decided.map(\.reason) == ["The candidate left.", "The candidate left."])
  }

  @Test func `Text that a choice refuses is dropped, and commands are obeyed after it`() throws {
    try ask([
      "No voice.", "/clarify What else?", "The face.", "1 2", "S \\", "a good answer", "/help",
      "/back", "1 2", "S", "/stop",
    ])
    #expect(try decided.map(\.decision) == [.satisfactory], "\(room.shown)")
    #expect(room.shown.contains("Type S or N") && room.shown.contains("take back what was entered"))
    #expect(
      try !room.facts.contains {
        if case .noted(let note) = $0 { note.unfinished != nil } else { false }
      })
  }

  @Test func `The kind of a probe is one line too`() throws {
    try ask(["No voice.", "Why?", "So.", "1 \\", "x", "/back", "Because.", "1", "/stop"])
    #expect(room.shown.contains("Type 1, 2 or 3.") && room.shown.contains("is taken back"))
    #expect(try ask(["1 2", "S"], end: "Left."))
    #expect(try decided.first?.probes.map(\.response) == ["Because."])
  }

  @Test func `What was once kept at a choice keeps nobody from choosing`() throws {
    try ask(["No voice.", "1 2", "/stop"])
    var note = Fact.Noted(questioning: try desk().questioning.entry, number: 1)
    note.unfinished = "S \na good answer"
    _ = try room.store.append([.noted(note)], at: room.clock.now())
    #expect(try ask(["S"], end: "The candidate left."))
    #expect(try decided.map(\.decision) == [.satisfactory, .notAsked])
    #expect(!room.shown.contains("Typed so far"))
  }

  @Test func `A response of blank lines is refused and not kept`() throws {
    #expect(try ask(["  \\", "", "/notasked Nothing was said.", "/end Left."]))
    #expect(try decided.map(\.reason) == ["Nothing was said.", "Left."])
  }

  @Test func `Ended from outside, a response that was only begun is not asked for`() throws {
    #expect(try !ask(["One,\\"]))
    #expect(try ask([], end: "Left."))
    #expect(try decided.map(\.decision) == [.notAsked, .notAsked])
  }

  @Test func `A questioning that another program changed is written no further`() throws {
    let room = room
    func intrude() throws {
      _ = try room.store.append(
        [.questioningResumed(.init(questioning: try self.desk().questioning.entry))],
        at: room.clock.now())
    }
    #expect(throws: QuestioningChanged.self) {
      try ask([.meanwhile(intrude, "There is no voice."), ""])
    }
    #expect(try room.facts.count { if case .noted = $0 { true } else { false } } == 0)
  }

  @Test func `Practice of the same candidate beside it is in nobody's way`() throws {
    let room = room
    func practise() throws {
      _ = try room.store.append([.started(.init(selection: [], seed: 1))], at: room.clock.now())
    }
    try ask([.meanwhile(practise, "There is no voice."), "/stop"])
    #expect(try room.facts.count { if case .noted = $0 { true } else { false } } == 1)
  }

  @Test func `An open question without a probe takes three prompts, four with a reason`() throws {
    try ask(["No voice.", "1 2", "S", "The APPs", "", "N", "Could not say why.", ""])
    let prompts = try #require(room.lines).prompts
    #expect(prompts.count == 8, "\(prompts)")
    #expect(try decided.map(\.decision) == [.satisfactory, .notYetSatisfactory])
  }

  @Test func `Points stay ticked while probes are asked, and comments are noted at any prompt`()
    throws
  {
    try ask([
      "/comment Calm.", "No voice.", "1", "/probe What else?", "/comment", "Short words.", "e", "2",
      "S Good.", "/stop",
    ])
    let fact = try #require(try decided.first, "\(room.shown)")
    #expect(fact.credited == [0, 1] && fact.comment == "Calm.\nGood." && fact.reason.isEmpty)
    #expect(room.shown.contains("Points [1] (more, none; Enter keeps these)"))
    #expect(room.shown.contains("Comment noted: Good."))
    #expect(room.shown.contains("Say what is to be noted: /comment WORDS."))
  }

  @Test func `Benchmark and points are shown with the question where that is set`() throws {
    try ask(["/stop"])
    #expect(!room.shown.contains("Benchmark: "))
    try ask(["No voice.", "/stop"], showsPoints: true)
    let shown = room.shown
    let (benchmark, response) = (
      try #require(shown.range(of: "Benchmark: ")), try #require(shown.range(of: "No voice."))
    )
    #expect(benchmark.lowerBound < response.lowerBound)
    #expect(shown.components(separatedBy: "Benchmark: ").count == 2)
  }

  @Test func `Back before a response corrects the question before, and the record shows both`()
    throws
  {
    #expect(
      try ask([
        "/back", "No voice.", "1 2", "S", "/back", "4", "N", "Only guessed.", "Misheard.",
        "The APPs", "", "S", "/back 7", "/back 1", "", "",
      ]))
    #expect(room.shown.contains("There is no question before this one."))
    #expect(room.shown.contains("No question with that number has a decision"))
    let facts = try decided
    #expect(facts.map(\.decision) == [.satisfactory, .notYetSatisfactory, .satisfactory])
    #expect(facts[1].correction == "Misheard." && facts[1].supersedes != nil)
    #expect(facts[1].response == "No voice.")
  }

  @Test func `A question of the assessor's own is asked at once, with its criteria`() throws {
    #expect(
      try ask([
        "/ask", "/ask How does your site do it?", "PC9.9", "/help", "PC1.1", "We ring back.", "",
        "S", "/end Time is up.",
      ]))
    #expect(room.shown.contains("Say what is asked: /ask WORDS."))
    #expect(room.shown.contains("has no criterion “PC9.9”"))
    #expect(room.shown.contains("Question 3 of 3"))
    #expect(room.shown.contains("There is no benchmark: the question is your own."))
    let facts = try decided
    #expect(facts.map(\.number) == [3, 1, 2])
    #expect(facts.first?.decision == .satisfactory && facts.first?.credited == [])
  }

  @Test func `Stopped in a question of one's own, it resumes there, and after the last too`() throws
  {
    #expect(try !ask(["/ask How does your site do it?", "PC1.1", "We ring"]))
    #expect(try !ask(["/stop"]))
    #expect(room.shown.contains("Response: We ring"))
    #expect(
      try ask([
        "", "S", "/notasked No.", "/notasked No.", "x", "/ask And at night?", "PC1.1", "Nobody.",
        "",
        "N No cover.", "",
      ]))
    #expect(try decided.map(\.number) == [3, 1, 2, 4])
  }

  @Test func `A question of one's own without criteria is not added`() throws {
    try ask(["/ask How?", "/back", "/stop"])
    #expect(room.shown.contains("Nothing was added."))
    #expect(
      try !room.facts.contains { if case .questioningExtended = $0 { true } else { false } })
  }
}
