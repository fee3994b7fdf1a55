import Foundation
import LearnerRecord
import ScriptedTerminal
import TestSupport
import Testing

/// A questioning that another assessor goes on with, on a copy of the record.
struct QuestioningAssessorTests {
  /// Sam Assessor asks the first question, and hands the record to another home.
  private func handedOver() throws -> QuestioningScript {
    let here = try QuestioningScript()
    let begun = here.question(
      QuestioningScript.two,
      (QuestioningScript.heading + QuestioningScript.first + ["/stop"]).typed)
    #expect(begun.exitCode == 0, "\(begun.complaints)")
    let copy = here.home.folder.file("mia.sqlite")
    _ = here.home.talk(["record", "backup", copy, "--candidate", "Mia Tran"])
    let there = QuestioningScript(home: try Home())
    #expect(there.home.talk(["candidate", "receive", copy]).exitCode == 0)
    return there
  }

  @Test func `Whoever resumes says who they are, and what they decide is theirs`() throws {
    let there = try handedOver()
    let typed = ["", "Mia Tran", "Bo Lee"] + QuestioningScript.second
    let talk = there.question([], (typed + ["", "not yet satisfactory", ""]).typed)
    #expect(talk.exitCode == 0 && talk.isUsedUp, "\(talk.output) \(talk.complaints)")
    #expect(
      talk.words.contains("It is Sam Assessor’s. Nobody of that name assessed here before."))
    #expect(talk.words.contains("“Mia Tran” is the name of the person who is assessed."))
    let document = there.document()
    #expect(document.contains("Decided by: Sam Assessor (question 1), Bo Lee (question 2)."))
    #expect(document.contains("**Further assessor:** Bo Lee"), "\(document)")
    #expect(document.contains("**Overall decided by:** Bo Lee"))
    #expect(document.contains("taken down by Bo Lee"), "\(document)")
  }

  @Test func `Whoever resumed once is not asked again, nor when the next candidate's turn comes`()
    throws
  {
    let script = try QuestioningScript()
    _ = script.question(
      QuestioningScript.two,
      (QuestioningScript.heading + QuestioningScript.first + ["/stop"]).typed)
    try FileManager.default.removeItem(
      atPath: script.home.folder.file("state/viva/questioning-heading.json"))
    let first = script.question([], ["Bo Lee", "/stop"])
    #expect(first.isUsedUp && first.exitCode == 0, "\(first.output) \(first.complaints)")
    let second = script.question([], ["/stop"])
    #expect(
      second.isUsedUp && !second.output.contains("Who questions from here on?"), "\(second.output)")
    #expect(second.words.contains("resumes at question 2 of 2"))
    let added = script.home.talk(
      ["candidate", "add", "Al Tan"], environment: ["VIVA_NOW": "2026-11-22T10:00:00+11:00"])
    #expect(added.exitCode == 0, "\(added.output) \(added.complaints)")
    let next = script.home.talk(
      ["question", "EX101", "--candidate", "Al Tan"] + script.home.withBank + QuestioningScript.two,
      typing: ["A-2", "/stop"])
    #expect(next.words.contains("As before today"), "\(next.output) \(next.complaints)")
    #expect(next.words.contains("Bo Lee") && !next.words.contains("Sam Assessor"))
    #expect(next.words.contains("Room 4"))
  }

  @Test func `Stopped there, nothing is on record`() throws {
    let there = try handedOver()
    let before = try there.entries.count
    let talk = there.question([], ["/stop"])
    #expect(talk.output.hasSuffix("Stopped. Everything is as it was.\n"), "\(talk.output)")
    #expect(try there.entries.count == before)
  }

  @Test func `A candidate's name with two ids is asked about once, and refused unless confirmed`()
    throws
  {
    let script = try QuestioningScript()
    let heading = QuestioningScript.heading
    // The assessor has the candidate's name, and an id of their own.
    let own = ["M-17", "Mia Tran", "A-1"] + heading[3...]
    let typed = own + ["no", "Sam Assessor", "A-1", "/stop"]
    let talk = script.question(QuestioningScript.two, typed.typed)
    let words = "The person who is assessed has the id M-17, the assessor A-1."
    #expect(talk.words.contains(words), "\(talk.output)")
    #expect(talk.prompts.contains("Are they two people (yes or no)? "))
    #expect(talk.words.contains("Question 1 of 2"), "\(talk.output)")
    let other = try QuestioningScript()
    let two = other.question(QuestioningScript.two, (own + ["yes", "/stop"]).typed)
    #expect(two.prompts.count { $0.hasPrefix("Are they two people") } == 1)
    #expect(two.words.contains("Question 1 of 2"), "\(two.output)")
    #expect(other.document().contains("**Assessor:** Mia Tran"))
  }

  @Test func `A slip at the consent drops nothing, and a refusal is confirmed`() throws {
    let script = try QuestioningScript()
    let before = QuestioningScript.heading.dropLast()
    let slip = script.question(
      QuestioningScript.two, (before + ["n", "no", "yes", "/stop"]).typed)
    #expect(slip.words.contains("Does the candidate refuse (yes or no)?"), "\(slip.output)")
    #expect(slip.words.contains("Question 1 of 2"), "\(slip.output)")
    let other = try QuestioningScript()
    let refused = other.question(QuestioningScript.two, (before + ["n", "yes"]).typed)
    #expect(refused.exitCode == 64 && refused.complaints.contains("does not consent"), "\(refused)")
    #expect(try other.entries.allSatisfy { $0.number <= 2 })
  }

  @Test func `The validator's boxes are filled in with what is on record`() throws {
    let script = try QuestioningScript()
    script.whole()
    let begun = try #require(
      try script.entries.first { if case .questioningBegun = $0.fact { true } else { false } })
    let talk = script.home.talk([
      "verifier", "enter", "agree", "\(begun.number)", "Sound.", "--candidate", "Mia Tran", "--as",
      "Ivan Petrov",
    ])
    #expect(talk.exitCode == 0, "\(talk.complaints)")
    let document = script.document()
    for line in [
      "## Validation", "**Sampled:** yes", "**Assessor's decision:** agreed", "**Comment:** Sound.",
      "**Validator:** Ivan Petrov",
    ] { #expect(document.contains(line), "\(line) \(document)") }
    #expect(document.contains("22 Nov 2026"))
  }

  @Test func `Whoever corrects says so too, where somebody else assessed here`() throws {
    let there = try handedOver()
    _ = there.question(
      [], (["2"] + ["Bo Lee"] + QuestioningScript.second + ["", "not yet satisfactory", ""]).typed)
    let talk = there.question(
      ["--correct", "2"],
      (["Al Tan", "4", "s", "/clear", "Misheard", "Fine after all"]).typed)
    #expect(talk.words.contains("Who corrects it? (1 Bo Lee, or another name)"), "\(talk.output)")
    let document = there.document()
    #expect(document.contains("Misheard (Al Tan)"), "\(document) \(talk.output)")
    #expect(document.contains("Al Tan (question 2)"))
  }
}
