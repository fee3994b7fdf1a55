import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// What is asked of an assessor next follows from what is on record, and from nothing else.
struct QuestionTurnTests {
  private func note(_ change: (inout Fact.Noted) -> Void) -> Fact.Noted {
    var note = Fact.Noted(questioning: 5, number: 1)
    change(&note)
    return note
  }

  private var response: Fact.Noted {
    note {
      $0.response = .init(wording: "abc", shown: [], words: "Short.", takenBy: "Sam", at: "now")
    }
  }

  @Test func `Each note leads to the next prompt, and taking it back to the one before`() {
    let notes = [
      response, note { $0.probe = "Why?" }, note { $0.probeResponse = "So." },
      note { $0.probeKind = .extend }, note { $0.probesDone = true }, note { $0.credited = [] },
      note { $0.decision = .satisfactory }, note { $0.reason = "Seen." },
    ]
    let prompts: [QuestionTurn.Prompt] = [
      .response, .probe, .probeResponse("Why?"), .probeKind, .probe, .points, .decision,
      .reason(isNeeded: true), .comment,
    ]
    for count in 0...notes.count {
      var turn = QuestionTurn(Fixture.tone, notes: Array(notes[..<count]))
      #expect(turn.prompt == prompts[count])
      guard count > 0 else { continue }
      turn.take(note { $0.takesBack = true })
      #expect(turn.prompt == prompts[count - 1])
    }
  }

  @Test func `A probe after the points has them credited again`() {
    let start = [response, note { $0.probesDone = true }, note { $0.credited = [0] }]
    var turn = QuestionTurn(Fixture.tone, notes: start)
    #expect(turn.prompt == .decision && turn.credited == [0])
    turn.take(note { $0.probesDone = false })
    #expect(turn.prompt == .probe && turn.credited == nil)
    turn.take(note { $0.probesDone = true })
    #expect(turn.prompt == .points)
  }

  @Test func `An unfinished text is there until the whole of it is`() {
    var turn = QuestionTurn(Fixture.tone, notes: [note { $0.unfinished = "One" }])
    #expect(turn.unfinished == "One" && turn.prompt == .response)
    turn.take(note { $0.unfinished = "One\ntwo" })
    #expect(turn.unfinished == "One\ntwo" && turn.notes.count == 1)
    turn.take(response)
    #expect(turn.unfinished == nil && turn.prompt == .probe)
  }

  @Test
  func `A7: satisfactory departs from the key below the minimum and without what is required`() {
    let count = Fixture.tone.keyPoints.count
    func departures(_ credited: [Int]) -> [QuestioningDeparture] {
      QuestioningDeparture.of(.satisfactory, credited: credited, on: Fixture.tone)
    }
    #expect(departures([]) == [.noPoint(of: count)])
    #expect(departures(Array(0..<count)).isEmpty)
    #expect(departures([1]).contains(.fewPoints(credited: 1, needed: 2, of: count)))
    #expect(
      QuestioningDeparture.of(.notYetSatisfactory, credited: [], on: Fixture.tone).isEmpty)
  }
}
