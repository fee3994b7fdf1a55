import Evidence
import Glibc
import LearnerRecord
import ScriptedTerminal
import TestSupport
import Testing
import Text

@testable import viva

/// What was entered in a questioning is on record before the next prompt, however it is stopped.
struct QuestioningKeptTests {
  /// How somebody stops at a prompt.
  enum Stop: CaseIterable {
    case endOfInput, interrupt, command

    var typed: [Typed] {
      switch self {
      case .endOfInput: []
      case .interrupt: [.interrupt, .interrupt]
      case .command: ["/stop"]
      }
    }
  }

  private static let asked = QuestioningScript.first + QuestioningScript.second
  private static let script = QuestioningScript.heading + asked + QuestioningScript.closing

  /// The lines of a document that the time and the number of entries do not change.
  private static func lines(_ document: String) -> [String] {
    let machine = [
      "**Start", "**End", "**Duration", "**Sittings", "Question ID: ", "Taken from",
      "Head of",
    ]
    return document.split(separator: "\n").map(String.init).filter { line in
      !line.contains("_2026, ") && !machine.contains { line.hasPrefix($0) }
        && !line.hasPrefix("22 Nov 2026")
    }
  }

  @Test(.slow, arguments: Stop.allCases)
  func `A6 A22: stopped at any prompt, it resumes there and comes to the same document`(
    stop: Stop
  ) throws {
    let whole = try QuestioningScript()
    let told = whole.whole()
    #expect(told.isUsedUp && told.exitCode == 0, "\(told.output)\(told.complaints)")
    let wanted = Self.lines(whole.document())
    let heading = QuestioningScript.heading.count
    let outcome = heading + Self.asked.count
    for cut in 0..<Self.script.count {
      // After a backslash, whatever is typed is text.
      if stop == .command, cut > 0, Self.script[cut - 1].hasSuffix("\\") { continue }
      let stopped = try QuestioningScript()
      let first = stopped.question(
        QuestioningScript.two, Self.script[..<cut].map { .line($0) } + stop.typed)
      #expect(first.exitCode == 0, "\(cut): \(first.complaints)")
      let rest: [String]
      if cut < heading {
        let kept = min(cut, heading - QuestioningScript.askedAnew)
        rest = Array(repeating: "", count: kept) + Self.script[kept...]
      } else if cut < outcome {
        rest = Array(Self.script[cut...])
      } else {
        rest = Array(repeating: "", count: cut - outcome) + Self.script[cut...]
      }
      let options = cut < heading ? QuestioningScript.two : []
      let second = stopped.question(
        options, rest.typed, environment: ["VIVA_NOW": "2026-11-22T10:00:00+11:00"])
      #expect(second.exitCode == 0 && second.isUsedUp, "\(cut): \(second.output)")
      if cut >= heading, cut < outcome {
        #expect(second.prompts.first == told.prompts[cut], "\(cut)")
      }
      #expect(Self.lines(stopped.document()) == wanted, "\(cut)")
    }
  }

  @Test func `A6: a response, a probe, its answer and points are on record at once`() throws {
    let script = try QuestioningScript()
    var seen: [Int: String] = [:]
    let typed =
      QuestioningScript.heading.typed
      + (0..<QuestioningScript.first.count).map { place -> Typed in
        .meanwhile(
          {
            let notes = try script.entries.compactMap { entry -> Fact.Noted? in
              if case .noted(let note) = entry.fact { note } else { nil }
            }
            seen[place] = notes.last.map { note in
              note.unfinished ?? note.response?.words ?? note.probe ?? note.probeResponse
                ?? note.comment ?? note.probeKind?.rawValue ?? note.credited.map { "\($0)" }
                ?? note.decision?.rawValue ?? note.reason ?? "done"
            }
          }, QuestioningScript.first[place])
      }
    _ = script.question(QuestioningScript.two, typed)
    #expect(
      seen == [
        1: "I listen first,", 2: "I listen first,\nthen I say sorry.",
        3: "What do you say sorry for?", 4: "For the trouble.", 5: "clarify", 6: "Calm.",
        7: "[0]", 8: "satisfactory",
      ])
  }

  @Test func `A6: resuming shows what is there`() throws {
    let script = try QuestioningScript()
    let stopped = script.question(
      QuestioningScript.two,
      (QuestioningScript.heading + QuestioningScript.first.prefix(4)).typed + [
        .interrupt, .interrupt,
      ])
    #expect(stopped.output.contains("(Ctrl-C again stops; what was sent with Enter is kept)"))
    #expect(stopped.output.contains("Stopped at question 1. What was entered is on record;"))
    let resumed = script.question([], [])
    #expect(resumed.output.contains("resumes at question 1 of 2."))
    #expect(resumed.output.contains("Response: I listen first,"))
    #expect(resumed.output.contains("Probe: What do you say sorry for?"))
    #expect(resumed.output.contains("Answer to the probe: For the trouble."))
    #expect(resumed.prompts == ["Kind of probe (1 clarify, 2 extend, 3 rephrase): "])
    #expect(script.document().contains("I listen first,"))
  }

  @Test func `A6: lines before a backslash are kept too`() throws {
    let script = try QuestioningScript()
    _ = script.question(
      QuestioningScript.two, (QuestioningScript.heading + ["One,\\", "two,\\"]).typed)
    let resumed = script.question([], ["three."])
    #expect(resumed.output.contains("Typed so far: One,\n    two,"))
    #expect(resumed.prompts.first == "… ")
    #expect(script.document().contains("One,\\\ntwo,\\\nthree."))
  }

  @Test func `A22: without consent nothing is on record or in a draft but what is the assessor's`()
    throws
  {
    let script = try QuestioningScript()
    let refused = script.question(
      QuestioningScript.two, (QuestioningScript.heading.dropLast() + ["no"]).typed)
    #expect(refused.exitCode == 64 && refused.complaints.contains("no draft of it is kept"))
    #expect(try script.entries.count == 2)
    #expect(!script.home.talk(["cohort"]).output.contains("draft"))
    let again = script.question(QuestioningScript.two, QuestioningScript.headingAgain.typed)
    #expect(again.words.contains("As before today 1 Assessor: Sam Assessor"))
    #expect(again.output.contains("Question 1 of 2") && !again.output.contains("M-17"))
    #expect(script.document().contains("**Place:** Room 4"))
  }

  @Test(.slow, arguments: [1, 3, 4, 6, 7])
  func `A6: a real program that is killed at a prompt loses nothing`(answered: Int) throws {
    let cut = QuestioningScript.heading.count + answered
    let prompts = try QuestioningScript().whole().prompts
    let killed = try QuestioningScript()
    let terminal = try killed.home.terminal(
      ["question", "EX101", "--candidate", "Mia Tran"] + killed.home.withBank
        + QuestioningScript.two, columns: 200)
    for place in 0..<cut {
      try terminal.expect(prompts[place].trimmed)
      try terminal.type(Self.script[place] + "\r")
    }
    try terminal.expect(prompts[cut].trimmed)
    try terminal.type("half a line")
    try terminal.signal(SIGKILL)
    #expect(try terminal.waitForEnd() == .signal(SIGKILL))
    let resumed = killed.question(
      [], Self.script[cut...].map { .line($0) },
      environment: ["VIVA_NOW": "2026-11-22T10:00:00+11:00"])
    #expect(resumed.prompts.first == prompts[cut] && resumed.isUsedUp)
    let whole = try QuestioningScript()
    whole.whole()
    #expect(Self.lines(killed.document()) == Self.lines(whole.document()))
  }
}
