import Curriculum
import LearnerRecord
import ScriptedTerminal
import TestSupport
import Testing

@testable import Conversations

struct StudyConversationNotesTests {
  private func question(notes: String?) -> Question {
    var question = Fixture.sign
    question.notes = notes.map(NoteParagraphID.init(rawValue:))
    return question
  }

  private func shown(notes: String?, typing lines: [Typed]) throws -> String {
    let room = try Room()
    try room.study([question(notes: notes)], typing: lines) { conversation in
      conversation.notes = { readNotes.only($0) }
    }
    return room.shown
  }

  @Test func `After an answer the paragraph that it rests on can be read`() throws {
    let shown = try shown(notes: "fixture#second", typing: ["/read", "false", "/read", ""])
    #expect(shown.contains("“/read” opens them after your answer."))
    #expect(shown.contains("\nSecond\nSigns take nothing away.\n"))
    #expect(shown.split(separator: "Signs take nothing away.").count == 2, "shown once")
    #expect(!shown.contains("It is so.") && !shown.contains("A book"))
  }

  @Test(arguments: [
    (nil, "names no paragraph of the notes"), ("fixture#third", "no paragraph “fixture#third”"),
    ("f#\u{1B}x", "no paragraph “f#^[x”"),
  ])
  func `Where there is none, that is said`(notes: String?, words: String) throws {
    #expect(try shown(notes: notes, typing: ["false", "/read", ""]).contains(words))
  }

  private func policies(_ ids: [String], typing lines: [Typed]) throws -> String {
    var question = Fixture.sign
    question.policies = ids.map(PolicyClause.ID.init(rawValue:))
    let room = try Room()
    try room.study([question], typing: lines) { conversation in
      conversation.policy = { id in
        id.rawValue == "refunds.signs" ? PolicyClause(id: id, text: "No such signs.\u{7}") : nil
      }
    }
    return room.shown
  }

  @Test func `After an answer the clauses that it rests on can be read`() throws {
    let shown = try policies(["refunds.signs"], typing: ["/policy", "false", "/policy", "?", ""])
    #expect(shown.contains("“/policy” opens them after your answer."))
    #expect(shown.contains("\nrefunds.signs\nNo such signs.^G\n"))
    #expect(shown.split(separator: "No such signs.").count == 2, "shown once")
    #expect(shown.contains("  /read, /policy "))
  }

  @Test(arguments: [([], "names no clause of a policy"), (["refunds.x"], "have no such clause")])
  func `Where there is no clause, that is said`(ids: [String], words: String) throws {
    #expect(try policies(ids, typing: ["false", "/policy", ""]).contains(words))
  }

  @Test func `Ctrl-D while reading ends the session, for its text can't be resumed`() throws {
    let room = try Room()
    try room.study([question(notes: "fixture#second")], typing: []) { conversation in
      conversation.reading = NotesReading(
        [readNotes], candidates: [.init(rawValue: "fixture#second"): [Fixture.sign.id]], seed: 1)
    }
    #expect(try room.facts.last == .ended(.init(session: 1)))
    #expect(room.shown.contains("It is so.") && !room.shown.contains("Kim asks."))
  }
}
