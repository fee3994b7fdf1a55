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
      note { $0.probeKind = .extend }, note { $0.credited = [] },
      note { $0.decision = .satisfactory }, note { $0.reason = "Seen." },
    ]
    let prompts: [QuestionTurn.Prompt] = [
      .response, .points, .probeResponse("Why?"), .probeKind, .points, .decision, .reason,
      .decision,
    ]
    for count in 0...notes.count {
      var turn = QuestionTurn(Fixture.tone, notes: Array(notes[..<count]))
      #expect(turn.prompt == prompts[count])
      guard count > 0 else { continue }
      turn.take(note { $0.takesBack = true })
      #expect(turn.prompt == prompts[count - 1])
    }
  }

  @Test func `Points stay ticked when a probe comes after them, and are asked for again`() {
    let start = [response, note { $0.credited = [0] }]
    var turn = QuestionTurn(Fixture.tone, notes: start)
    #expect(turn.prompt == .decision && turn.credited == [0])
    turn.take(note { $0.probe = "And?" })
    turn.take(note { $0.probeResponse = "So." })
    turn.take(note { $0.probeKind = .extend })
    #expect(turn.prompt == .points && turn.credited == [0])
    turn.take(note { $0.credited = [0, 1] })
    #expect(turn.prompt == .decision && turn.credited == [0, 1])
    turn.take(note { $0.probesDone = false })
    #expect(turn.prompt == .points && turn.credited == [0, 1])
  }

  /// What versions before this one wrote, a note for each of their prompts, and what is asked now where
  /// the questioning was stopped there.
  private var earlier: [(Fact.Noted, QuestionTurn.Prompt)] {
    [
      (response, .points), (note { $0.probe = "Why?" }, .probeResponse("Why?")),
      (note { $0.probeResponse = "So." }, .probeKind), (note { $0.probeKind = .extend }, .points),
      (note { $0.probesDone = true }, .points), (note { $0.credited = [0, 1] }, .decision),
      (note { $0.decision = .satisfactory }, .decision), (note { $0.reason = "Seen." }, .decision),
    ]
  }

  @Test func `Notes of earlier versions resume at the prompt that asks the same now`() {
    for count in 1...earlier.count {
      let turn = QuestionTurn(Fixture.tone, notes: earlier[..<count].map(\.0))
      #expect(turn.prompt == earlier[count - 1].1, "\(count)")
    }
    let turn = QuestionTurn(Fixture.tone, notes: earlier.map(\.0))
    #expect(turn.decision == .satisfactory && turn.reason == "Seen." && turn.credited == [0, 1])
    let before = Array(earlier.dropLast(3).map(\.0))
    let open = QuestionTurn(Fixture.open, notes: [before[0], before[4]])
    #expect(open.prompt == .decision)
    let notYet = before + [note { $0.credited = [0] }, note { $0.decision = .notYetSatisfactory }]
    #expect(QuestionTurn(Fixture.tone, notes: notYet).prompt == .reason)
    // Where a probe was called for late, the points were credited again; now they stay.
    let late = before + [note { $0.credited = [0] }, note { $0.probesDone = false }]
    #expect(QuestionTurn(Fixture.tone, notes: late).prompt == .points)
  }

  @Test func `A reason belongs to its decision`() {
    var turn = QuestionTurn(
      Fixture.tone,
      notes: [
        response, note { $0.credited = [0, 1] }, note { $0.decision = .notYetSatisfactory },
        note { $0.reason = "Too short." },
      ])
    #expect(turn.prompt == .decision && turn.reason == "Too short.")
    turn.take(note { $0.decision = .satisfactory })
    #expect(turn.prompt == .decision && turn.reason == nil)
  }

  @Test func `Comments are added up, and taken back one by one`() {
    var turn = QuestionTurn(Fixture.tone, notes: [note { $0.comment = "Calm." }])
    #expect(turn.prompt == .response && turn.comment == "Calm.")
    turn.take(response)
    turn.take(note { $0.comment = "Slow." })
    #expect(turn.prompt == .points && turn.comment == "Calm.\nSlow.")
    turn.take(note { $0.takesBack = true })
    #expect(turn.comment == "Calm.")
  }

  @Test func `An unfinished text is there until the whole of it is`() {
    var turn = QuestionTurn(Fixture.tone, notes: [note { $0.unfinished = "One" }])
    #expect(turn.unfinished == "One" && turn.prompt == .response)
    turn.take(note { $0.unfinished = "One\ntwo" })
    #expect(turn.unfinished == "One\ntwo" && turn.notes.count == 1)
    turn.take(response)
    #expect(turn.unfinished == nil && turn.prompt == .points)
  }

  @Test func `A question without key points goes from its probes to the decision`() {
    let steps = [response, note { $0.probesDone = true }, note { $0.decision = .satisfactory }]
    let prompts = (0...steps.count).map {
      QuestionTurn(Fixture.open, notes: Array(steps[..<$0])).prompt
    }
    #expect(prompts == [.response, .probe, .decision, .decision])
  }

  @Test(
    arguments: [
      (.satisfactory, [0, 1], false), (.satisfactory, [1, 2], true), (.satisfactory, [], true),
      (.notYetSatisfactory, [0, 1, 2], true), (.notYetSatisfactory, [], true),
    ] as [(Fact.Asked.Decision, [Int], Bool)])
  func `A reason is needed where the decision is not satisfactory, or departs from the key`(
    decision: Fact.Asked.Decision, credited: [Int], isNeeded: Bool
  ) {
    let turn = QuestionTurn(
      Fixture.tone,
      notes: [
        response, note { $0.probesDone = true }, note { $0.credited = credited },
        note { $0.decision = decision },
      ])
    #expect(turn.prompt == (isNeeded ? .reason : .decision) && turn.needsReason == isNeeded)
    #expect(
      turn.departures
        == QuestioningDeparture.of(decision, credited: credited, on: Fixture.tone))
  }

  @Test func `Going back drops an unfinished text with the entry before it`() {
    var turn = QuestionTurn(
      Fixture.tone,
      notes: [response, note { $0.probe = "Why?" }, note { $0.unfinished = "Because\n" }])
    #expect(turn.prompt == .probeResponse("Why?") && turn.unfinished == "Because\n")
    turn.take(note { $0.takesBack = true })
    #expect(turn.prompt == .points && turn.unfinished == nil && turn.probes.isEmpty)
    for _ in 0..<3 { turn.take(note { $0.takesBack = true }) }
    #expect(turn.prompt == .response && turn.notes.isEmpty)
  }

  @Test func `A second probe has a response and a kind of its own`() {
    let turn = QuestionTurn(
      Fixture.tone,
      notes: [
        response, note { $0.probe = "Why?" }, note { $0.probeResponse = "So." },
        note { $0.probeKind = .extend },
        note {
          $0.probe = "How?"
          $0.probeKind = .rephrase
        },
      ])
    #expect(
      turn.probes == [
        .init(asked: "Why?", response: "So.", kind: .extend),
        .init(asked: "How?", response: nil, kind: .rephrase),
      ])
    #expect(turn.prompt == .probeResponse("How?"))
  }

  @Test func `What was noted comes to one fact, once nothing is missing`() {
    let notes = [
      response, note { $0.probe = "Why?" }, note { $0.probeResponse = "So." },
      note { $0.probeKind = .extend }, note { $0.probesDone = true },
      note { $0.credited = [0, 2] }, note { $0.comment = "Brief" },
      note { $0.decision = .notYetSatisfactory }, note { $0.reason = "Seen." },
    ]
    func fact(of count: Int) -> Fact.Asked? {
      QuestionTurn(Fixture.tone, notes: Array(notes[..<count]))
        .asked(questioning: 5, number: 1, assessor: "Jo")
    }
    for count in 0..<notes.count { #expect(fact(of: count) == nil) }
    #expect(
      fact(of: notes.count)
        == Fact.Asked(
          questioning: 5, number: 1, question: Fixture.tone.id, wording: "abc",
          response: "Short.", takenBy: "Sam", respondedAt: "now",
          probes: [.init(kind: .extend, asked: "Why?", response: "So.")], credited: [0, 2],
          creditedBy: "Jo", decision: .notYetSatisfactory, reason: "Seen.", comment: "Brief"))
  }

  @Test func `A probe that was called for late takes the decision back, and not the points`() {
    let decided = [
      response, note { $0.probesDone = true }, note { $0.credited = [0] },
      note { $0.decision = .satisfactory }, note { $0.reason = "" },
    ]
    let turn = QuestionTurn(Fixture.tone, notes: decided + [note { $0.probe = "Why?" }])
    #expect(turn.credited == [0] && turn.decision == nil && turn.reason == nil)
    #expect(turn.departures.isEmpty && turn.response?.words == "Short.")
    #expect(turn.asked(questioning: 5, number: 1, assessor: "Jo") == nil)
  }
}
