import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

struct QuestioningTests {
  private let entries: [Entry]
  private let questioning: Questioning

  init() throws {
    entries = try Fixture.assessmentRecord()
    questioning = try #require(Questioning.all(in: entries).first)
  }

  @Test func `The later entry about a number stands, and the earlier one is a correction`() {
    let two = entries.compactMap { entry in
      if case .asked(let fact) = entry.fact, fact.number == 2 { entry } else { nil }
    }
    #expect(two.count == 2)
    #expect(questioning.turns[2]?.entry == two[1].number)
    #expect(questioning.turns[2]?.fact.decision == .notYetSatisfactory)
    #expect(
      questioning.corrections == [
        .init(
          entry: two[0].number, moment: two[1].at.description, reason: "Second thoughts",
          replacement: two[1].number,
          changes: [
            .init(
              field: "Question 2, Decision", was: "satisfactory", now: "not yet satisfactory")
          ])
      ])
  }

  @Test(arguments: 0...3)
  func `It goes on with the first question without a decision`(answered: Int) throws {
    let asked = entries.filter { if case .asked = $0.fact { true } else { false } }
    let kept = asked.filter { entry in
      if case .asked(let fact) = entry.fact { fact.number <= answered } else { false }
    }
    let begun = entries.filter { if case .questioningBegun = $0.fact { true } else { false } }
    let resumed = try #require(Questioning.all(in: begun + kept).first)
    #expect(resumed.next == (answered < 3 ? answered + 1 : nil))
    #expect(resumed.closed == nil)
  }

  @Test func `A gap is asked before what comes after it`() throws {
    let kept = entries.filter { entry in
      if case .asked(let fact) = entry.fact { fact.number == 3 } else { true }
    }
    #expect(Questioning.all(in: kept).first?.next == 1)
  }

  @Test func `Answers about a questioning that nobody began are left out`() {
    let asked = entries.filter { if case .questioningBegun = $0.fact { false } else { true } }
    #expect(Questioning.all(in: asked).isEmpty)
  }

  @Test func `A note counts until its question is decided, and none after that`() throws {
    var record = RecordMaker()
    let begun = try record.begin([Fixture.open, Fixture.tone])
    try record.respond("First.", to: Fixture.open, 1, of: begun)
    try record.respond("Second.", to: Fixture.tone, 2, of: begun)
    #expect(try #require(record.questioning).notes.mapValues(\.count) == [1: 1, 2: 1])
    try record.decide(.satisfactory, on: Fixture.open, 1, of: begun)
    try record.respond("Too late.", to: Fixture.open, 1, of: begun)
    let questioning = try #require(record.questioning)
    #expect(questioning.notes.mapValues { $0.compactMap(\.response?.words) } == [2: ["Second."]])
    #expect(questioning.latest == record.entries.count && questioning.next == 2)
  }

  @Test func `Questionings that go on side by side are told apart`() throws {
    var record = RecordMaker()
    let first = try record.begin([Fixture.open])
    let second = try record.begin([Fixture.open], unit: "SIRXCEG006")
    try record.decide(.notAsked, on: Fixture.open, 1, of: second)
    record.close(first, ["overall": "satisfactory"])
    try record.decide(.satisfactory, on: Fixture.open, 1, of: first)
    let all = Questioning.all(in: record.entries)
    #expect(all.map(\.entry) == [first, second])
    #expect(all.map { $0.turns[1]?.fact.decision } == [.satisfactory, .notAsked])
    #expect(all.map { $0.closed == nil } == [false, true])
    #expect(all.map(\.latest) == [record.entries.count, record.entries.count - 2])
  }

  @Test func `A correction names the entry that had what it changes`() throws {
    var record = RecordMaker()
    let begun = try record.begin([Fixture.open])
    let moved = record.amend(begun, ["place": "Leeds"], "It was elsewhere")
    let again = record.amend(begun, ["place": "York", "mode": "video"], "So it was")
    let closed = record.close(begun, ["overall": "satisfactory", "gaps": "AC1.3"])
    let outcome = record.amend(begun, ["gaps": ""], "Not a gap")
    let sampled = record.amend(begun, ["iqa-sampled": "yes"])
    let questioning = try #require(record.questioning)
    #expect(questioning.corrections.map(\.entry) == [begun, moved, closed])
    #expect(questioning.corrections.map(\.replacement) == [moved, again, outcome])
    #expect(
      questioning.corrections.map(\.changes) == [
        [.init(field: "Place", was: "", now: "Leeds")],
        [
          .init(field: "Place", was: "Leeds", now: "York"),
          .init(field: "Mode", was: "", now: "video"),
        ],
        [.init(field: "Gaps", was: "AC1.3", now: "")],
      ])
    #expect(
      questioning.fields == [
        "candidate": "Li", "assessor": "Jo", "place": "York", "mode": "video",
        "overall": "satisfactory", "iqa-sampled": "yes",
      ])
    #expect(questioning.latest == sampled)
  }

  @Test(arguments: [true, false])
  func `Of two decisions in copies that were joined neither corrected the other`(
    isJoined: Bool
  ) throws {
    var record = RecordMaker()
    let begun = try record.begin([Fixture.tone], fields: [:])
    let decided = [Fact.Asked.Decision.satisfactory, .notYetSatisfactory].map { decision in
      record.add(
        .asked(
          .init(
            questioning: begun, number: 1, question: Fixture.tone.id, wording: "w", response: "a",
            creditedBy: "Jo", decision: decision, reason: "Too short")))
    }
    if isJoined {
      record.add(
        .joined(.init(shared: [], copies: decided.map { .init(leaves: [], entries: [$0]) })))
    }
    let questioning = try #require(Questioning.all(in: record.entries).first)
    #expect(questioning.turns[1]?.fact.decision == .notYetSatisfactory)
    #expect(
      questioning.corrections.map(\.reason) == [
        isJoined
          ? "Both were decided, in two copies of the record that were joined; the later decision is current."
          : "Too short"
      ])
  }

  @Test func `What was closed a second time is told as a correction of the first`() throws {
    var record = RecordMaker()
    let begun = try record.begin([Fixture.open])
    let first = record.close(begun, ["overall": "satisfactory", "gaps": "AC1.3"])
    let second = record.close(begun, ["overall": "not yet satisfactory"])
    let questioning = try #require(record.questioning)
    #expect(questioning.closed == record.entries[first - 1].at)
    #expect(
      questioning.corrections == [
        .init(
          entry: first, moment: record.entries[second - 1].at.description,
          reason: "It was closed a second time.", replacement: second,
          changes: [
            .init(field: "Overall", was: "satisfactory", now: "not yet satisfactory"),
            .init(field: "Gaps", was: "AC1.3", now: ""),
          ])
      ])
    #expect(
      questioning.fields == [
        "candidate": "Li", "assessor": "Jo", "overall": "not yet satisfactory",
      ])
  }

  @Test func `Entries dated before the one in front of them are named`() throws {
    var record = RecordMaker()
    let begun = try record.begin([Fixture.open])
    #expect(try #require(record.questioning).remarks.isEmpty)
    record.daysLater = -1
    let early = try record.respond("Said.", to: Fixture.open, 1, of: begun)
    let once = try #require(record.questioning)
    #expect(once.entriesOutOfOrder == [early])
    #expect(once.remarks.first?.contains("on record: entry \(early). The clock") == true)
    record.add(.named(.init(name: "Li")))
    record.daysLater = -2
    let earlier = record.close(begun, [:])
    let questioning = try #require(record.questioning)
    #expect(questioning.entriesOutOfOrder == [early, earlier])
    #expect(
      questioning.remarks == [
        "Dated before the entry that came before it on record: entries \(early), \(earlier). The "
          + "clock may have been set back, so times here may be wrong."
      ])
  }
}
