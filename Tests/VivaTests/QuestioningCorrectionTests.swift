internal import Assessment
import Evidence
import LearnerRecord
import LearnerRecordStore
import ScriptedTerminal
import Testing

@testable import viva

/// What is on record about a questioning is corrected by new entries, which ask for what changes only.
struct QuestioningCorrectionTests {
  private static func asked(_ script: QuestioningScript, _ number: Int) throws -> [Fact.Asked] {
    try script.entries.compactMap { entry in
      if case .asked(let fact) = entry.fact, fact.number == number { fact } else { nil }
    }
  }

  @Test func `A5: a correction keeps response, time and probes, and asks for what changes`() throws
  {
    let script = try QuestioningScript()
    script.whole()
    let talk = script.question(
      ["--correct", "1"], ["4", "n", "", "Misheard at first."],
      environment: ["VIVA_NOW": "2026-11-25T10:00:00+11:00"])
    #expect(talk.isUsedUp && talk.exitCode == 0, "\(talk.output)")
    #expect(
      talk.prompts == [
        "What is wrong (such as 4, or 3 4; Enter for nothing): ",
        "Decision (S satisfactory, N not yet satisfactory) [satisfactory]: ",
        "Reason [Well said.]: ", "Reason for the correction: ",
      ])
    let facts = try Self.asked(script, 1)
    let (old, new) = (try #require(facts.first), try #require(facts.last))
    #expect(new.response == old.response && new.respondedAt == old.respondedAt)
    #expect(new.probes == old.probes && new.credited == old.credited && new.comment == "Calm.")
    #expect(new.decision == .notYetSatisfactory && new.correction == "Misheard at first.")
    #expect(new.reason == "Well said.")
  }

  @Test func `Back goes to the prompt before, from the last one too, and loses nothing`() throws {
    let script = try QuestioningScript()
    script.whole()
    let talk = script.question(
      ["--correct", "1"],
      ["4", "n", "Too short.", "/back", "/back", "n", "Too little.", "Misheard."])
    #expect(talk.isUsedUp && talk.exitCode == 0, "\(talk.output)")
    #expect(talk.prompts.filter { $0.hasPrefix("Reason [") }.last == "Reason [Too short.]: ")
    let new = try #require(try Self.asked(script, 1).last)
    #expect(new.decision == .notYetSatisfactory && new.reason == "Too little.")
    let place = script.question(
      ["--correct", "heading"],
      (Array(repeating: "", count: 7) + ["Room 9"] + Array(repeating: "", count: 12)
        + ["/back", "yes", "We had moved."]).typed)
    #expect(place.isUsedUp && place.output.contains("Room 4 → Room 9"), "\(place.output)")
  }

  @Test func `Back leads from the reason of an overall result to the result`() throws {
    let script = try QuestioningScript()
    let lines = QuestioningScript.heading + QuestioningScript.first + QuestioningScript.second
    let talk = script.question(
      QuestioningScript.two,
      (lines + ["", "satisfactory", "", "/back", "/back", "not yet satisfactory", ""]).typed)
    #expect(talk.isUsedUp && talk.words.contains("Closed."), "\(talk.output)")
    #expect(script.document().contains("**Overall:** not yet satisfactory"))
  }

  @Test func `The outcome takes two prompts, and one for each thing that is added`() throws {
    let script = try QuestioningScript()
    let talk = script.whole()
    let start = try #require(talk.prompts.firstIndex { $0.hasPrefix("Overall") })
    #expect(talk.prompts.count - start == 8)
    let again = script.question(
      ["--question", "example-explain"],
      (QuestioningScript.headingAgain.dropFirst() + [
        "I listen.", "1 2", "s", "", "satisfactory", "",
      ])
      .typed)
    #expect(again.isUsedUp && again.words.contains("Closed."), "\(again.output)")
    #expect(again.prompts.suffix(2).first?.hasPrefix("Overall") == true)
  }

  @Test func `Words after a decision are said to be a comment or its reason, or asked about`()
    throws
  {
    let script = try QuestioningScript()
    let talk = script.question(
      ["--question", "example-explain", "--question", "example-true-false"],
      (QuestioningScript.heading + ["I listen.", "1", "s Well said", "", "false", "", "n Guessed"])
        .typed)
    #expect(talk.prompts.contains("Reason [Well said]: "), "\(talk.output)")
    #expect(talk.words.contains("Such a decision needs a reason. Enter takes your words for it."))
    #expect(talk.words.contains("Reason noted: Guessed"))
    #expect(try Self.asked(script, 1).first?.reason == "Well said")
    #expect(try Self.asked(script, 1).first?.comment == "")
  }

  @Test func `Nobody questions themselves, and who has the candidate's name has an id`() throws {
    let script = try QuestioningScript()
    var heading = QuestioningScript.heading
    heading[1] = "mia tran"
    let own = script.question(QuestioningScript.two, (heading + ["Sam Lee", "", "/stop"]).typed)
    #expect(
      own.isUsedUp && own.words.contains("“mia tran” is the name of the person who is assessed"))
    #expect(script.document().contains("**Assessor:** Sam Lee"))
    // Another name does not keep the id of the one before.
    let next = script.question([], ["/end No time"].typed + QuestioningScript.outcome.typed)
    #expect(next.isUsedUp, "\(next.output)")
    let again = script.question(
      QuestioningScript.two,
      ["1", "Mia Tran", "", "Mia Tran", "", "yes", "yes", "yes", "/stop"].typed)
    #expect(again.isUsedUp && again.words.contains("nobody assesses their own work"))
    let other = try QuestioningScript()
    let namesake = other.question(
      QuestioningScript.two, (heading + ["", "A-7", "yes", "/stop"]).typed)
    #expect(namesake.isUsedUp && namesake.output.contains("Question 1 of 2"), "\(namesake.output)")
  }

  @Test func `A25: the correction shows old and new, and a number that is on the page`() throws {
    let script = try QuestioningScript()
    script.whole()
    _ = script.question(["--correct", "2"], ["4", "s", "", "Misheard at first."])
    let text = script.document()
    let now = try #require(try script.entries.last?.number)
    #expect(text.contains(" · Entry: \(now)\n"))
    let was = try #require(try Self.asked(script, 2).last?.supersedes)
    #expect(text.contains("> **Correction:** Entry \(now) corrects entry \(was), on 22 Nov 2026"))
    #expect(
      text.contains(
        "Misheard at first. Question 2, Decision: was “not yet satisfactory”, is “satisfactory” now."
      ))
    let superseded = script.document("questioning-record", ["--entry", "\(was)"])
    #expect(superseded.contains("**Decision:** not yet satisfactory"))
    #expect(superseded.contains("Entry \(now) corrects it and replaces it."))
  }

  @Test func `A7: an overall result that departs since a correction needs its reason`() throws {
    let script = try QuestioningScript()
    script.whole()
    let talk = script.question(
      ["--correct", "2"], ["4", "s", "", "Misheard at first.", "The task itself is not handed in."])
    #expect(talk.prompts.last == "Reason for the overall result: ")
    #expect(talk.words.contains("The overall result is still “not yet satisfactory”."))
    let text = script.document()
    #expect(
      text.contains(
        "**Reason where it departs from the decisions:** The task itself is not handed in."))
  }

  @Test func `A7: a reason that was given for another decision is not kept unasked`() throws {
    let script = try QuestioningScript()
    script.whole()
    let second = script.question(
      ["--correct", "2"], ["4", "s", "/clear", "Misheard.", "Not handed in."])
    #expect(second.words.contains("was given before this correction. Enter keeps it, /clear"))
    let first = script.question(
      ["--correct", "1"], ["4", "n", "Too little.", "Misread."])
    #expect(first.prompts.contains("Reason [Well said.]: "), "\(first.output)")
    let again = script.question(["--correct", "1"], ["4", "s", "", "Misread again.", ""])
    #expect(again.prompts.last == "Reason for the overall result [Not handed in.]: ")
    let text = script.document()
    #expect(text.contains("**Reason:** Too little.") && !text.contains("**Reason:** Guessed."))
  }

  @Test func `A7: what is closed has an overall result`() throws {
    let script = try QuestioningScript()
    let lines = QuestioningScript.heading + QuestioningScript.first + QuestioningScript.second
    let talk = script.question(QuestioningScript.two, (lines + ["", "", "", "/stop"]).typed)
    #expect(talk.words.contains("“Overall” is needed."))
    #expect(
      talk.words.contains(
        "Not closed yet. What was filled in is kept as a draft; “question EX101 --candidate \"Mia Tran\"”"
      ))
  }

  @Test func `A9: an earlier attempt, the heading, the outcome and the verifier's block`() throws {
    let script = try QuestioningScript()
    script.whole()
    script.whole(heading: Array(QuestioningScript.headingAgain.dropFirst()))
    let first = ["--attempt", "1"]
    _ = script.question(["--correct", "1"] + first, ["4", "n", "Too short.", "Read again."])
    #expect(
      try Self.asked(script, 1).map(\.decision) == [
        .satisfactory, .satisfactory, .notYetSatisfactory,
      ])
    let heading = script.question(
      ["--correct", "heading"] + first,
      Array(repeating: Typed.line(""), count: 7) + ["Room 9"]
        + Array(repeating: Typed.line(""), count: 12) + ["We had moved."])
    #expect(heading.isUsedUp && heading.output.contains("Room 4 → Room 9"), "\(heading.output)")
    let outcome = script.question(
      ["--correct", "outcome"] + first,
      ["satisfactory", "", "Agreed with the team", "Typing error."])
    #expect(outcome.isUsedUp, "\(outcome.output)")
    let iqa = script.question(["--iqa"] + first, ["yes", "agreed", "Sound.", "Ivan IQA"])
    #expect(iqa.isUsedUp && iqa.output.contains("On record as entry"), "\(iqa.output)")
    let begun = try script.entries.first {
      if case .questioningBegun = $0.fact { true } else { false }
    }
    let text = script.document(
      "questioning-record", ["--entry", "\(try #require(begun).number)"])
    #expect(
      text.contains("**Place:** Room 9") && text.contains("Place: was “Room 4”, is “Room 9” now."))
    #expect(text.contains("**Overall:** satisfactory"))
    #expect(text.contains("Overall: was “not yet satisfactory”, is “satisfactory” now."))
    #expect(text.contains("**Validator:** Ivan IQA"))
    #expect(script.document().contains("**Place:** Room 4"))
    #expect(script.question(["--correct", "9"], []).exitCode == 64)
    #expect(script.question(["--correct", "1", "--attempt", "3"], []).exitCode == 64)
  }

  @Test func `Who corrects the heading, and who verifies, is on record`() throws {
    let script = try QuestioningScript()
    script.whole()
    let blank = { Array(repeating: Typed.line(""), count: $0) }
    let heading = script.question(
      ["--correct", "heading", "--as", "Al Tan"],
      blank(7) + ["Room 9"] + blank(12) + ["We had moved."])
    #expect(heading.isUsedUp && heading.output.contains("Room 4 → Room 9"), "\(heading.output)")
    let iqa = script.question(["--iqa", "--as", "Ivan IQA"], ["yes", "agreed", "Sound.", ""])
    #expect(iqa.isUsedUp && iqa.prompts.last?.contains("[Ivan IQA]") == true, "\(iqa.output)")
    let by = try script.entries.compactMap { entry -> String? in
      if case .questioningAmended(let fact) = entry.fact { fact.by } else { nil }
    }
    #expect(by == ["Al Tan", "Ivan IQA"])
    let text = script.document()
    #expect(text.contains("We had moved. (Al Tan)") && !text.contains("Further assessor"))
    #expect(text.contains("**Validator:** Ivan IQA"))
  }

  @Test func `Nobody verifies their own work, nor corrects what was asked of them`() throws {
    let script = try QuestioningScript()
    script.whole()
    let count = try script.entries.count
    for (options, typed, words) in [
      (["--iqa", "--as", "sam assessor"], [], "nobody checks their own work"),
      (["--iqa"], ["yes", "agreed", "Fine.", "Sam Assessor"], "nobody checks their own work"),
      (["--iqa", "--as", "Mia Tran"], [], "the person who is assessed"),
      (["--correct", "heading", "--as", "Mia Tran"], [], "the person who is assessed"),
      (["--as", "Sam Assessor"], [], "--as goes with --correct or --iqa."),
      (["--iqa", "--as", " "], [], "A name has 1 to 200 bytes."),
    ] as [([String], [Typed], String)] {
      let talk = script.question(options, typed)
      #expect(talk.exitCode == 64 && talk.complaints.contains(words), "\(options) \(talk)")
    }
    #expect(try script.entries.count == count)
    // Without a name it is not known who checked.
    let named = script.question(["--iqa"], ["yes", "agreed", "Fine.", "", "Ivan IQA"])
    #expect(named.isUsedUp && named.prompts.count == 5, "\(named.output)")
    #expect(try script.entries.count == count + 1)
  }

  @Test func `A14: a second terminal is kept out while a questioning is held`() throws {
    let script = try QuestioningScript()
    var second: Home.Talk?
    let typed =
      QuestioningScript.heading.typed + [
        .meanwhile({ second = script.question([], ["Something else"]) }, "I listen.")
      ]
    let first = script.question(QuestioningScript.two, typed)
    #expect(second?.exitCode == 74)
    #expect(second?.complaints.contains("is open in another terminal") == true)
    #expect(first.exitCode == 0 && script.document().contains("I listen."))
    #expect(!script.document().contains("Something else"))
  }

  @Test func `A14: a stale conversation is told, and nothing is written`() throws {
    let script = try QuestioningScript()
    var before: [Entry] = []
    let typed =
      (QuestioningScript.heading + QuestioningScript.first).typed + [
        .meanwhile(
          {
            // A program that does not ask for the lock.
            let store = try LearnerRecordStore(path: script.record, access: .adding)
            let begun = try #require(Questioning.all(in: try store.entries()).last)
            let closed = Fact.questioningClosed(
              .init(questioning: begun.entry, fields: ["overall": "satisfactory"]))
            _ = try store.append([closed], at: begun.at)
            before = try store.entries()
          }, "false")
      ]
    let talk = script.question(QuestioningScript.two, typed)
    #expect(
      talk.exitCode == 74 && talk.complaints.contains("has changed this questioning meanwhile"))
    #expect(try script.entries == before)
  }

  @Test func `A14: an entry that is none of the questioning's does not stop it`() throws {
    let script = try QuestioningScript()
    let typed =
      QuestioningScript.heading.typed + [
        .meanwhile(
          {
            let store = try LearnerRecordStore(path: script.record, access: .adding)
            _ = try store.append(
              [.named(.init(name: "Mia Tran"))], at: Moment(milliseconds: 1_795_300_000_000))
          }, "I listen first.")
      ]
    let talk = script.question(QuestioningScript.two, typed)
    #expect(talk.exitCode == 0 && script.document().contains("I listen first."))
  }
}
