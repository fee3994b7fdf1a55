import Practice
import LearnerRecordStore
import Curriculum
import LearnerRecord
import ScriptedTerminal
import TestSupport
import Testing

@testable import Conversations

struct StudyConversationTests {
  private let room: Room

  init() throws { room = try Room() }

  @Test func `An answer is on the disk before anything else is asked`() throws {
    var seen: [Int] = []
    let room = room
    func look() throws { seen.append(try room.answers.count) }
    try room.study(
      [Fixture.sign, Fixture.principles],
      typing: [
        .meanwhile(look, "APPs"), .meanwhile(look, ""), .meanwhile(look, "false"),
        .meanwhile(look, ""),
      ])
    #expect(seen == [0, 1, 1, 2], "kept before the rating is asked for")
  }

  @Test func `What was typed, the mark and the moment are what the record has`() throws {
    try room.study([Fixture.principles], typing: ["the Act", ""])
    let answer = try #require(try room.answers.first)
    #expect(answer.response == ["the Act"])
    #expect(answer.credit == 0)
    #expect(answer.parts.map(\.expected) == ["Australian Privacy Principles"])
    #expect(answer.took > 0 && answer.took % 1_000 == 0, "the clock steps by seconds")
    #expect(room.shown.contains("Australian Privacy Principles"))
  }

  @Test func `A session that was gone through ends, and one that was left does not`() throws {
    try room.study([Fixture.sign], typing: ["false", ""])
    #expect(try room.facts.last == .ended(.init(session: 1)))
    let left = try Room()
    try left.study([Fixture.sign, Fixture.principles], typing: ["false", "", "/pause"])
    #expect(try left.facts.last != .ended(.init(session: 1)))
    #expect(left.shown.contains("Session paused: 1 answer"))
    #expect(left.shown.contains("Paused at question 2 of 2: “study” resumes there."))
  }

  @Test func `Nothing to ask is said, and ends the session`() throws {
    try room.study([], typing: [])
    #expect(room.shown.contains("No bank has a question on that"))
    #expect(try room.facts.last == .ended(.init(session: 1)))
  }

  @Test func `A missed question comes back in the session, off the count`() throws {
    let session = try room.study([Fixture.sign], typing: ["true", "", "false", ""])
    #expect(try room.answers.map(\.credit) == [0, 1])
    #expect(room.shown.contains("Repeat, after 1 of 1"))
    #expect(session.answers.count == 2)
  }

  @Test func `Another program's answers are taken in, and said once`() throws {
    let room = room
    func intrude() throws {
      _ = try room.store.append([.started(.init(selection: [], seed: 1))], at: room.clock.now())
    }
    let session = try room.study(
      [Fixture.sign, Fixture.principles],
      typing: [.meanwhile(intrude, "false"), "", .meanwhile(intrude, "APPs"), ""])
    let said = room.shown.split(separator: "(Another session asks from this record").count - 1
    #expect(said == 1)
    #expect(session.state.entryCount + 1 == (try room.facts.count), "all but the end")
  }

  @Test func `An explained answer is locked first, then marked by ticks`() throws {
    try room.study([Fixture.tone], typing: ["No voice or face.", "1 3", ""])
    let facts = try room.facts
    let locked = facts.firstIndex { if case .locked = $0 { true } else { false } }
    let answered = facts.firstIndex { if case .answered = $0 { true } else { false } }
    #expect(try #require(locked) < #require(answered))
    #expect(try room.answers.first?.ticked == [0, 2])
    #expect(try room.answers.first?.credit == 1)
  }

  @Test func `Just Enter at the points, which may be a habit, is asked about once`() throws {
    try room.study([Fixture.tone], typing: ["No voice or face.", "", "1-3", ""])
    #expect(room.shown.contains("None of them? Enter again for none, or type their numbers."))
    #expect(try room.answers.first?.ticked == [0, 1, 2])
    let other = try Room()
    try other.study([Fixture.tone], typing: ["No voice or face.", "", "", ""])
    #expect(try other.answers.first?.ticked == [])
    let said = try Room()
    try said.study([Fixture.tone], typing: ["No voice or face.", "none", ""])
    #expect(try said.answers.first?.ticked == [] && !said.shown.contains("None of them?"))
  }

  @Test func `A locked answer that nobody ticked waits, and the goodbye says so`() throws {
    try room.study([Fixture.tone], typing: ["No voice.", "/skip"])
    #expect(try room.answers.isEmpty)
    #expect(room.shown.contains("Locked and not marked yet: 1 answer."))
  }

  @Test func `What was typed when time was up is marked as it is`() throws {
    try room.study([Fixture.principles], typing: [.timeUp("APPs"), ""], seconds: 30)
    let answer = try #require(try room.answers.first)
    #expect(answer.timedOut == true && answer.credit == 1 && answer.response == ["APPs"])
    #expect(room.shown.contains("Time is up; what was typed until now is on record."))
  }
}
