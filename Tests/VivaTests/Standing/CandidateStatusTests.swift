import Foundation
import LearnerRecord
import ScriptedTerminal
import TestSupport
import Testing

@testable import viva

/// Where one candidate stands, and the next step that is offered.
struct CandidateStatusTests {
  private func status(
    _ script: QuestioningScript, _ options: [String] = [], on day: String = "2026-12-04"
  ) -> Home.Talk {
    script.home.talk(
      ["candidate", "status", "Mia Tran"] + options + script.home.withBank,
      environment: ["VIVA_NOW": "\(day)T09:00:00+11:00"])
  }

  @Test func `A candidate of whom nothing is on record is told how to begin`() throws {
    let script = try QuestioningScript()
    let bare = status(script)
    #expect(bare.words.contains("Nothing was assessed yet. “question UNIT --candidate "))
    #expect(status(script, ["EX101"]).words.contains("Next not begun viva question EX101"))
  }

  @Test func `What is left of a questioning is late, and the command for it asks just that`() throws
  {
    let script = try QuestioningScript()
    script.whole()
    let late = status(script)
    #expect(late.words.contains("To ask again 1 not yet satisfactory, 0 not asked"), "\(late)")
    #expect(late.words.contains("Reassessment 1 Dec 2026, 3 days late (entry "))
    #expect(late.words.contains("PC1.3 NYS questioning 22 Nov 2026"))
    #expect(late.words.contains("PC1.9 S questioning 22 Nov 2026"))
    #expect(late.words.contains("Nothing on record for PC1.1, PC1.2, PC1.4–1.8."))
    let command = try #require(late.output.split(separator: "\n").first { $0.contains("--again") })
    #expect(command.hasPrefix("  viva question EX101 --candidate "))
    let again = script.question(["--again"], [])
    #expect(
      again.output.hasPrefix("1 question: what was not yet satisfactory or not asked; attempt 2"))
  }

  @Test func `The second attempt is linked to the first, and settles it`() throws {
    let script = try QuestioningScript()
    script.whole()
    let heading = QuestioningScript.headingAgain.dropFirst()
    let asked = ["false", "", "s Knows it now."]
    let closing = ["", "satisfactory", "6", "Known in person"]
    let talk = script.question(["--again"], (Array(heading) + asked + closing).typed)
    #expect(talk.exitCode == 0 && talk.isUsedUp, "\(talk.output)\(talk.complaints)")
    let begun = try script.entries.map(\.fact).compactMap(\.begun)
    #expect(begun.map { $0.again == nil } == [true, false])
    #expect(script.document().contains("attempt 2, after the questioning of 22 Nov 2026, entry "))
    let settled = status(script)
    #expect(settled.words.contains("Asked 2 of 9 criteria"), "\(settled.output)")
    #expect(settled.words.contains("Complete questioning (2 of 9 criteria)"))
    #expect(settled.words.contains("PC1.3 S questioning 2 22 Nov 2026"))
    #expect(!settled.words.contains("To ask again"))
    let none = script.question(["--again"], [])
    #expect(
      none.exitCode == 64 && none.complaints.contains("Nothing on EX101 is to be asked again"))
  }

  @Test
  func `A draft is resumed with the questions that were chosen, by the command that is offered`()
    throws
  {
    let script = try QuestioningScript()
    let chosen = ["--question", "example-explain"]
    _ = script.question(chosen, (QuestioningScript.heading.prefix(5) + ["/stop"]).typed)
    let offered = status(script, on: "2026-11-22")
    #expect(
      offered.words.contains("viva question EX101 --candidate")
        && !offered.output.contains("--again"))
    let talk = script.question([], ["/stop"])
    #expect(
      talk.words.contains("Resuming the draft: --question example-explain."), "\(talk.output)")
    #expect(talk.words.contains("1 question: named by the assessor."))
    let paper = script.question(chosen + ["--on-paper"], ["2026-11-20", "/stop"])
    #expect(paper.exitCode == 0, "\(paper.complaints)")
    let resumed = script.question([], ["/stop"])
    #expect(resumed.prompts.first?.hasPrefix("Date [2026-11-20]") == true, "\(resumed.output)")
  }

  @Test func `A draft of the second attempt asks what it was to ask`() throws {
    let script = try QuestioningScript()
    script.whole()
    let stopped = script.question(["--again"], ["3", "Room 5", "/stop"].typed)
    #expect(stopped.output.contains("kept as a draft"), "\(stopped)")
    let on = status(script, on: "2026-11-30")
    #expect(on.words.contains("Next finish the draft: questioning record"), "\(on.output)")
    #expect(
      script.question([], ["/stop"]).words.contains("1 question: what was not yet satisfactory"))
  }

  @Test(arguments: [
    (["--again"], "--again needs --candidate NAME"),
    (["--again", "--limit", "2", "--candidate", "Mia Tran"], "leave out the other options"),
  ])
  func `What --again can't go with is said`(options: [String], words: String) throws {
    let talk = try QuestioningScript().home.talk(["question", "EX101", "--plan"] + options)
    #expect(talk.exitCode == 64 && talk.complaints.contains(words), "\(talk.complaints)")
  }

  @Test func `As JSON, each criterion has its decisions`() throws {
    let script = try QuestioningScript()
    script.whole()
    let text = status(script, ["--json"]).output
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let unit = try #require((json?["units"] as? [[String: Any]])?.first)
    #expect(unit["daysLate"] as? Int == 3 && unit["reassessment"] as? String == "2026-12-01")
    let again = try #require((unit["toAskAgain"] as? [[String: Any]])?.first)
    #expect(again["question"] as? String == "example-true-false")
    #expect(again["decision"] as? String == "not yet satisfactory")
    #expect((unit["criteria"] as? [Any])?.count == 9)
  }
}

extension Fact {
  /// The beginning of a questioning; `nil` for any other fact.
  fileprivate var begun: QuestioningBegun? {
    if case .questioningBegun(let begun) = self { begun } else { nil }
  }
}
