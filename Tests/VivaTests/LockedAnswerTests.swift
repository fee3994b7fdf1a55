import Foundation
import LearnerRecord
import LearnerRecordStore
import ScriptedTerminal
import Testing

@testable import viva

/// Answers in own words that were locked and left before their points were ticked.
struct LockedAnswerTests {
  private static let words = ["study", "EX101.PC1.9", "--seed", "1"]

  /// A home in which an answer was locked and then left in some way.
  private func left(_ rest: [Typed]) throws -> (home: Home, talk: Home.Talk) {
    let home = try Home()
    return (home, home.talk(Self.words + home.withBank, typing: ["My own words."] + rest))
  }

  /// The ways to leave: at the confidence and at the points, by the end of the input and by commands.
  static let ways: [[String]] = [
    [], ["2"], ["/quit"], ["2", "/quit"], ["/pause"], ["2", "/pause"], ["", "/skip", "/quit"],
  ]

  @Test(arguments: ways)
  func `5: an answer that was left at the ticking is not marked, not rated and not wrong`(
    way: [String]
  ) throws {
    let (home, talk) = try left(way.map { .line($0) })
    #expect(talk.exitCode == 0)
    #expect(talk.output.contains("Locked and not marked yet: 1 answer."))
    #expect(!talk.output.contains("Rated") && !talk.output.contains("[not made]"))
    #expect(!talk.output.contains("0 right"))
    let stats = home.talk(["stats"] + home.withBank)
    #expect(stats.output.contains("No answer is marked yet: 1 answer locked."))
    let due = home.talk(["due"] + home.withBank).output
    #expect(due.contains("To be marked by you first: 1 answer"))
    let coverage = home.talk(["coverage", "EX101"] + home.withBank)
    #expect(coverage.output.contains("Not marked yet, and not counted as right: 1 answer."))
    let row = try #require(coverage.output.split(separator: "\n").first { $0.contains("PC1.9") })
    #expect(row.split(separator: " ").suffix(7).prefix(6) == ["1", "of", "1", "0", "0", "0%"])
    let transcript = home.talk(["export", "transcript", "--format", "md", "--output", "-"])
    #expect(transcript.output.contains("**Not marked yet**"))
    #expect(transcript.output.contains("> My own words."))
    #expect(!transcript.output.contains("Not right"))
  }

  @Test(arguments: ways)
  func `5: the next session shows a locked answer and has it ticked before anything new`(
    way: [String]
  ) throws {
    let (home, _) = try left(way.map { .line($0) })
    let talk = home.talk(
      ["study", "--limit", "1", "--seed", "2"] + home.withBank,
      typing: ["2", "1 2", "", "/quit"])
    let parts = talk.output.components(separatedBy: "To be marked · not marked yet")
    #expect(parts.count == 2 && !parts[0].contains("Question 1 of"))
    #expect(parts[1].contains("Your answer, locked on 22 Nov 2026 at 09:00: My own words."))
    #expect(parts[1].contains("Right."))
    #expect(parts[1].contains("Question 1 of 1"))
    let transcript = home.talk(["export", "transcript", "--format", "md", "--output", "-"])
    #expect(transcript.output.contains(" · marked on "))
    #expect(!transcript.output.contains("Not marked yet"))
    #expect(home.talk(["stats"] + home.withBank).output.contains("Questions answered: 1"))
  }

  @Test func `5: on a later day nobody is asked how sure they were`() throws {
    let (home, _) = try left(["2", "/quit"])
    let talk = home.talk(
      Self.words + home.withBank, typing: ["1 2", "/quit"],
      environment: ["VIVA_NOW": "2026-11-24T09:00:00+11:00"])
    #expect(talk.prompts.first == "Points made (such as 1 3, 1-3, all or none): ")
    #expect(talk.output.contains("Session over: 1 answer, 1 right."))
  }

  @Test func `5: hints, time and the words of the question are those of the day it was locked`()
    throws
  {
    let bank = ExampleBank.text.replacing(
      "    probe: How would you", with: "    hints: [\"Voice?\"]\n    probe: How would you")
    let home = try Home(banks: bank)
    _ = home.talk(Self.words + home.withBank, typing: ["/hint", "Because.", "2"])
    try home.write(bank.replacing("Why can the same", with: "Reworded"), to: "banks/example.yaml")
    let talk = home.talk(
      Self.words + home.withBank, typing: ["1 2", "/quit"],
      environment: ["VIVA_NOW": "2026-11-24T09:00:00+11:00"])
    #expect(talk.output.contains("Why can the same words"))
    #expect(talk.output.contains("75% of the credit after 1 hint"))
    let answers = try answers(in: home)
    #expect(answers.map(\.hints) == [1] && answers.allSatisfy { $0.took > 0 })
    #expect(answers.map(\.locked).count == 1 && answers.first?.locked != nil)
  }

  @Test func `5: an answer of an earlier program that nobody ticked waits to be marked`() throws {
    let home = try Home()
    let talk = home.talk(Self.words + home.withBank, typing: ["Old words.", "2", "1", "/quit"])
    #expect(talk.exitCode == 0)
    let store = try LearnerRecordStore(path: home.record, access: .adding)
    var fact = try #require(try answers(in: home).first)
    let last = try #require(
      try store.entries().last { if case .answered = $0.fact { true } else { false } })
    _ = try store.append([.undone(.init(entry: last.number))], at: last.at)
    fact.ticked = nil
    fact.tickedBy = nil
    fact.credit = 0
    fact.rating = 1
    fact.parts = fact.parts.map {
      .init(label: $0.label, given: "not made", expected: $0.expected, right: false)
    }
    _ = try store.append([.answered(fact)], at: last.at)
    #expect(fact.isUnmarked)
    let transcript = home.talk(["export", "transcript", "--format", "json", "--output", "-"])
    #expect(transcript.output.contains(#""notMarked" : 1"#))
    let due = home.talk(["due", "--json"] + home.withBank)
    #expect(due.output.contains(#""new" : 9"#))
    let again = home.talk(
      Self.words + home.withBank, typing: ["1 2", "/quit"])
    #expect(again.output.contains("Old words."))
    #expect(again.output.contains("Session over: 1 answer, 1 right."))
  }

  @Test func `5: who does not want to mark goes on, and is asked the next time`() throws {
    let (home, _) = try left([])
    let words = ["study", "--limit", "1", "--seed", "2"] + home.withBank
    let talk = home.talk(words, typing: ["", "/skip", "/quit"])
    #expect(talk.output.contains("Not marked; the next “study” asks again"))
    #expect(talk.output.contains("Question 1 of 1"))
    #expect(home.talk(words, typing: []).output.contains("To be marked"))
  }

  private func answers(in home: Home) throws -> [Fact.Answered] {
    try LearnerRecordStore(path: home.record, access: .reading).entries().compactMap {
      if case .answered(let fact) = $0.fact { fact } else { nil }
    }
  }
}
