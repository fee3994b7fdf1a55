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
    #expect(shown.contains("“/read” opens the notes once you have answered"))
    #expect(shown.contains("\nSecond\nSigns take nothing away.\n"))
    #expect(shown.split(separator: "Signs take nothing away.").count == 2, "shown once")
    #expect(!shown.contains("It is so.") && !shown.contains("A book"))
  }

  @Test(arguments: [
    (nil, "There are no notes on this question."),
    ("fixture#third", "no paragraph “fixture#third”"),
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
    #expect(shown.contains("“/policy” opens the clauses once you have answered"))
    #expect(shown.contains("\nrefunds.signs\nNo such signs.^G\n"))
    #expect(shown.split(separator: "No such signs.").count == 2, "shown once")
    #expect(shown.contains("  /read, /policy "))
  }

  @Test(arguments: [
    ([], "This question is not about a policy."), (["refunds.x"], "have no such clause"),
  ])
  func `Where there is no clause, that is said`(ids: [String], words: String) throws {
    #expect(try policies(ids, typing: ["false", "/policy", ""]).contains(words))
  }

  @Test func `What is not there after the answer is not promised before it`() throws {
    let notes = try shown(notes: nil, typing: ["/read", "false", ""])
    #expect(notes.contains("There are no notes on this question.") && !notes.contains("opens"))
    let policies = try policies([], typing: ["/policy", "false", ""])
    #expect(
      policies.contains("This question is not about a policy.") && !policies.contains("opens"))
  }

  @Test func `Sources are told after the answer, and that is said before it`() throws {
    let before = try shown(notes: nil, typing: ["/source"])
    #expect(
      before.contains("“/source” says where the answer can be looked up, once you have given"))
    #expect(!before.contains("Source: "))
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
