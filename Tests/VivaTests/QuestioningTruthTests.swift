import Foundation
import ScriptedTerminal
import Testing

@testable import viva

/// Decisions, times and headings of a questioning say what happened.
struct QuestioningTruthTests {
  @Test func `A7: satisfactory below the minimum needs a reason, and the document shows both`()
    throws
  {
    let script = try QuestioningScript()
    let talk = script.question(
      ["--question", "example-explain"],
      (QuestioningScript.heading + ["Short.", "1", "s", "", "Said it with a gesture."])
        .typed)
    #expect(talk.words.contains("1 of 3 key points is credited; the key asks for at least 2."))
    #expect(talk.words.contains("Say why: the record needs it."))
    let text = script.document()
    #expect(
      text.contains(
        "**Departs from the benchmark:** 1 of 3 key points is credited; the key asks for at least 2."
      ))
    #expect(text.contains("**Reason:** Said it with a gesture."))
  }

  @Test func `A7 A29: satisfactory with no point credited needs a reason, and “none” is shown`()
    throws
  {
    let script = try QuestioningScript()
    let talk = script.question(
      ["--question", "example-explain"],
      (QuestioningScript.heading + ["Short.", "", "s", "I know the work."]).typed)
    #expect(talk.words.contains("No key point of 3 is credited.") && talk.isUsedUp)
    #expect(script.document().contains("**Key points credited:** none"))
  }

  @Test func `A7: an overall result against its parts needs a reason`() throws {
    let script = try QuestioningScript()
    let asked = QuestioningScript.heading + QuestioningScript.first + QuestioningScript.second
    let talk = script.question(
      QuestioningScript.two,
      (asked + [
        "", "satisfactory", "1 3", "Question 2", "2026-12-01", "", "Seen at work.",
      ])
      .typed)
    #expect(talk.isUsedUp && talk.exitCode == 0, "\(talk.output)")
    #expect(talk.words.contains("“Reason for the overall result” is needed."))
    let text = script.document()
    #expect(text.contains("**The overall result departs from:** Not yet satisfactory: question 2."))
    #expect(text.contains("Gaps are named.") && text.contains("A date of reassessment is set."))
    #expect(text.contains("**Reason where it departs from the decisions:** Seen at work."))
  }

  @Test func `A13: sittings have their own start and end, and durations are added up`() throws {
    let script = try QuestioningScript()
    _ = script.question(
      QuestioningScript.two, (QuestioningScript.heading + QuestioningScript.first).typed,
      environment: ["VIVA_NOW": "2026-11-28T23:45:00+11:00"])
    _ = script.question(
      [], (QuestioningScript.second + QuestioningScript.closing).typed,
      environment: ["VIVA_NOW": "2026-12-01T09:00:00+11:00"])
    let text = script.document()
    #expect(
      text.contains("**Date:** 28 Nov 2026") && text.contains("**Date of the end:** 1 Dec 2026"))
    #expect(text.contains("**Start:** 23:45") && text.contains("**End:** 09:00"))
    #expect(!text.contains("57 h"))
    #expect(text.contains("**Sittings:** 28 Nov 2026, 23:45 to 23:45"))
    #expect(text.contains("1 Dec 2026, 09:00 to 09:00"))
  }

  @Test func `A13: an entry that is dated before its predecessor is told in the document`() throws {
    let script = try QuestioningScript()
    _ = script.question(
      QuestioningScript.two, (QuestioningScript.heading + QuestioningScript.first).typed,
      environment: ["VIVA_NOW": "2026-11-28T23:45:00+11:00"])
    _ = script.question([], [], environment: ["VIVA_NOW": "2026-11-20T09:00:00+11:00"])
    #expect(
      script.document().contains("Dated before the entry that came before it on record: entr"))
  }

  @Test(arguments: [["--limit", "2"], ["--criterion", "PC1.1"], ["--seed", "3"], ["--open"]])
  func `A21: options of the choice are refused while a questioning is open`(options: [String])
    throws
  {
    let script = try QuestioningScript()
    _ = script.question(QuestioningScript.two, QuestioningScript.heading.typed)
    let talk = script.question(options, [])
    #expect(talk.exitCode == 64 && talk.complaints.contains("\(options[0]) can't change them"))
  }

  @Test func `A21: the same command resumes, with the options that it was begun with`() throws {
    let script = try QuestioningScript()
    _ = script.question(QuestioningScript.two, QuestioningScript.heading.typed)
    let talk = script.question(QuestioningScript.two, [])
    #expect(talk.words.contains("resumes at question 1 of 2"), "\(talk.complaints)")
  }

  @Test(arguments: [false, true])
  func `A21: a questioning can be ended early`(byOption: Bool) throws {
    let script = try QuestioningScript()
    let closing = QuestioningScript.outcome.typed
    if byOption {
      _ = script.question(
        QuestioningScript.two, (QuestioningScript.heading + ["I listen."]).typed)
      let ended = script.question(["--end", "Fire alarm"], ["1 2", "s"] + closing)
      #expect(ended.isUsedUp && ended.words.contains("Question 2 on record: not asked."))
    } else {
      let ended = script.question(
        QuestioningScript.two,
        (QuestioningScript.heading + ["/end", "/end Fire alarm"]).typed + closing)
      #expect(ended.isUsedUp && ended.words.contains("/end WHY"))
    }
    let text = script.document()
    #expect(text.contains("**Decision:** not asked") && text.contains("**Reason:** Fire alarm"))
    #expect(script.question(["--end", "Nothing"], []).exitCode == 64)
  }

  @Test func `A23: the briefing can't be skipped, and an attempt is a number`() throws {
    let script = try QuestioningScript()
    var heading = QuestioningScript.heading.typed
    heading.replaceSubrange(
      9...12, with: ["3", "", "one", "2", "", "", "yes", "/skip", "yes", "yes"])
    let talk = script.question(QuestioningScript.two, heading)
    #expect(talk.words.contains("A number is written in digits, from 1."))
    #expect(talk.words.contains("“The process was explained” is needed."))
    #expect(talk.words.contains("This is needed before the first question:"))
    #expect(talk.isUsedUp && talk.words.contains("Question 1 of 2"), "\(talk.output)")
  }

  @Test func `A29: nobody credits a question that was not asked`() throws {
    let script = try QuestioningScript()
    _ = script.question(
      ["--question", "example-explain"], (QuestioningScript.heading + ["/notasked Too late"]).typed)
    let text = script.document()
    #expect(text.contains("**Decision:** not asked") && !text.contains("**Credited by:**"))
    #expect(!text.contains("**Key points credited:**"))
  }

  @Test func `A30: who takes responses down is asked, and Enter states nothing`() throws {
    let script = try QuestioningScript()
    var heading = QuestioningScript.heading.typed
    heading.insert("", at: 8)
    let talk = script.question(QuestioningScript.two, heading + ["I listen."])
    #expect(talk.words.contains("“Responses taken down by” is needed."))
    #expect(!talk.prompts.contains { $0.hasPrefix("Responses taken down by [") })
  }

  @Test func `A10: the plan has all that is asked, and can leave benchmarks out`() throws {
    let script = try QuestioningScript()
    func plan(_ options: [String] = []) -> String {
      script.home.talk(
        ["question", "EX101", "--candidate", "Mia Tran", "--plan", "--format", "md"]
          + ["--output", "-"] + script.home.withBank + options
      ).output
    }
    let full = plan()
    #expect(full.contains("**Candidate:** Mia Tran"))
    #expect(full.contains("a) Repair it at no cost") && full.contains("(1)"))
    #expect(full.contains("**Suggested probe:** How would you change"))
    #expect(full.contains("**Benchmark answer:** ") && full.contains("At least 2 of 3."))
    for label in ["Credited by", "Response taken", "Source of the response", "Entry"] {
      #expect(!full.contains("\(label):"), "\(label)")
    }
    // What a question does not have is no box to write in.
    let gaps = full.components(separatedBy: "### ").first { $0.contains("gap 1: ") } ?? ""
    #expect(gaps.contains("**Benchmark answer:** gap 1: "), "\(gaps)")
    #expect(gaps.contains("**Key points:** none") && gaps.contains("**Suggested probe:** none"))
    let bare = plan(["--without-benchmarks"])
    #expect(bare.contains("a) Repair it at no cost") && bare.contains("Response, word for word"))
    for text in [
      "Benchmark", "Key points", "probe:", "In writing there is no voice",
      "Repair it at no cost\n\n**Resp",
    ] {
      #expect(!bare.contains(text), "\(text)")
    }
  }

  @Test(arguments: ["E1", "EX101.E1", "PC1.3", "e1"])
  func `A12: a line of the tree finds what is below it, whatever it is called`(line: String) throws
  {
    let script = try QuestioningScript()
    let plan = script.home.talk(
      ["question", "EX101", "--plan", "--criterion", line, "--format", "md", "--output", "-"]
        + script.home.withBank)
    #expect(plan.exitCode == 0 && plan.output.contains("PC1.3 "), "\(plan.complaints)")
    let due = script.home.talk(
      ["due", line.hasPrefix("EX101") ? line : "EX101.\(line)"] + script.home.withBank)
    #expect(
      due.words.contains(line.lowercased().hasSuffix("e1") ? "9 new" : "1 new"), "\(due.output)")
  }

  @Test func `A12: “nothing new is left” is not said where nothing was found`() throws {
    let home = try Home(
      banks: ExampleBank.text.components(separatedBy: "  - id: example-multiple")[0])
    let talk = home.talk(["study", "EX101.PC1.9"] + home.withBank)
    #expect(talk.words.contains("No bank has a question on that"))
    #expect(!talk.words.contains("nothing new is left"))
  }

  @Test func `Any text is a probe, p is the suggested one, and its kind is asked afterwards`()
    throws
  {
    let script = try QuestioningScript()
    let talk = script.question(
      ["--question", "example-explain"],
      (QuestioningScript.heading
        + ["Short.", "p", "Add please.", "4", "2", "/points", "", "/probe Why?", "Tone.", "e"])
        .typed)
    #expect(talk.isUsedUp && talk.words.contains("Type 1, 2 or 3."))
    #expect(talk.prompts.last == "Points (1 3, all; Enter credits none) or a probe in words: ")
    let benchmark = talk.output.components(separatedBy: "Benchmark: ").count - 1
    #expect(benchmark == 2)
    let help = script.question([], ["/help", "/nonsense", "/back", "/back"])
    #expect(help.words.contains("/back take back what was entered last"))
    #expect(help.words.contains("“config set show-points on” always does"))
    #expect(help.words.contains("There is no command “/nonsense”."))
    #expect(help.prompts.last == "Answer to the probe: ")
  }
}
