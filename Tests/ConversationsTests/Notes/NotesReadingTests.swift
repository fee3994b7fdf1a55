import Curriculum
import Testing

@testable import Conversations

struct NotesReadingTests {
  private let ids = (0..<8).map { Question.ID(rawValue: "q\($0)") }
  private let second = NoteParagraphID(rawValue: "fixture#second")
  private let first = NoteParagraphID(rawValue: "fixture#first")

  @Test func `One question of each paragraph is drawn, the same for a seed`() {
    let candidates = [second: Array(ids[..<6]), first: [ids[7]]]
    func drawn(_ seed: UInt64) -> [Question.ID] {
      NotesReading([readNotes], candidates: candidates, seed: seed).questions
    }
    #expect(drawn(3) == drawn(3) && drawn(3).count == 2 && drawn(3)[0] == ids[7])
    #expect(Set((0..<40).map { drawn($0)[1] }) == Set(ids[..<6]))
  }

  @Test func `What comes before a question is shown once, and the rest at the end`() {
    var reading = NotesReading([readNotes], candidates: [second: [ids[0]], first: []], seed: 1)
    #expect(reading.questions == [ids[0]])
    let parts = NotesPart.all(of: readNotes)
    #expect(reading.parts(before: ids[5]).isEmpty, "a question that rests on nothing read here")
    #expect(Array(reading.parts(before: ids[0])) == Array(parts[..<3]))
    #expect(reading.parts(before: ids[0]).isEmpty)
    #expect(Array(reading.parts(before: nil)) == Array(parts[3...]))
    #expect(reading.parts(before: nil).isEmpty)
  }
}
