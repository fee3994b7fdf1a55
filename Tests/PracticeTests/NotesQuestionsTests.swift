import Curriculum
import LearnerRecord
import Testing

@testable import Practice

struct NotesQuestionsTests {
  private let paragraph = NoteParagraphID(rawValue: "t#p")

  private func askable(_ questions: [Question], _ state: LearnerState = state()) -> [String] {
    let named = questions.map { question in
      var question = question
      if question.id.rawValue != "other" { question.notes = paragraph }
      return question
    }
    let found = curriculum(named).questions(restingOn: [paragraph], for: state, now: noon)
    return found[paragraph, default: []].map(\.rawValue)
  }

  @Test func `Questions that name the paragraph can be asked, and no others`() {
    let questions = ["a", "other", "b"].map { question($0, ["U.KE1"]) }
    #expect(askable(questions) == ["a", "b"])
    let none = curriculum(questions).questions(restingOn: [paragraph], for: state(), now: noon)
    #expect(none.isEmpty)
  }

  @Test func `What was answered today is not asked again, what was answered before is`() {
    let questions = ["a", "b", "c"].map { question($0, ["U.KE1"]) }
    #expect(askable(questions, state([("a", 0), ("b", 3)])) == ["b", "c"])
  }

  @Test func `Neither a case nor one that waits for another is asked`() {
    var questions = ["a", "b", "c"].map { question($0, ["U.KE1"]) }
    questions[1].kind = .application
    questions[2].after = [questions[0].id]
    #expect(askable(questions) == ["a"])
  }
}
