import Curriculum
import LearnerRecord
import Practice
import Scheduling
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

  @Test func `The limits of a day hold new questions and others back, and are counted`() {
    let candidates = [first: [ids[0], ids[1]], second: [ids[2]]]
    func reading(new: Int?, reviews: Int?, seed: UInt64 = 1) -> NotesReading {
      NotesReading(
        [readNotes], candidates: candidates, allowance: allowance(new, reviews),
        isNew: { $0 != ids[1] }, seed: seed)
    }
    #expect(reading(new: nil, reviews: nil).withheld == 0)
    let none = reading(new: 0, reviews: 0)
    #expect(none.questions.isEmpty && none.withheld == 2)
    let known = reading(new: 0, reviews: nil)
    #expect(known.questions == [ids[1]] && known.withheld == 1)
    for seed in 0..<10 as Range<UInt64> {
      let one = reading(new: 1, reviews: 0, seed: seed)
      #expect(one.questions == [ids[0]] && one.withheld == 1)
    }
  }

  private func allowance(_ new: Int?, _ reviews: Int?) -> DayAllowance {
    var state = LearnerState(model: FSRS7(), policy: SchedulingPolicy())
    let limits = Fact.Limited(newPerDay: new, reviewsPerDay: reviews)
    let at = Moment(milliseconds: 0)
    state.apply(ReplayFact(Entry(number: 1, at: at, fact: .limited(limits))))
    return DayAllowance(state, on: state.studyDay(at))
  }

  @Test func `A reading that was left goes on with the paragraph of its question`() {
    let parts = NotesPart.all(of: readNotes)
    func rest(_ question: Question.ID, isAnswered: Bool = false) -> [NotesPart] {
      var reading = NotesReading(
        [readNotes], candidates: [first: [ids[0]], second: [ids[1]]], seed: 1)
      reading.resume(at: question, isAnswered: isAnswered)
      return Array(reading.parts(before: nil))
    }
    let place = parts.firstIndex { part in
      if case .paragraph(let paragraph) = part { paragraph.id == first } else { false }
    }
    #expect(rest(ids[0]) == parts)
    #expect(place.map { rest(ids[1]) == Array(parts[($0 + 1)...]) } == true)
    #expect(rest(ids[0], isAnswered: true) == rest(ids[1]))
    #expect(rest(ids[1], isAnswered: true).count < rest(ids[1]).count)
    #expect(rest(ids[7]) == parts, "a question that was not drawn")
  }
}
