import Foundation
import ScriptedTerminal
import Testing
import TestSupport

/// What a learner decides about their study, and what comes of it.
struct DecisionTests {
  private func run(_ home: Home, _ line: String) -> String {
    let words = line.split(separator: " ").map(String.init)
    let outcome = home.talk(words + home.withBank)
    return outcome.output + outcome.complaints
  }

  @Test func `A suspended question rests until it is not`() throws {
    let home = try Home()
    #expect(run(home, "suspend") == "No question is suspended.\n")
    #expect(run(home, "suspend example-cloze").hasPrefix("1 question suspended"))
    #expect(run(home, "suspend") == "example-cloze\n")
    #expect(run(home, "suspend --json").contains("\"example-cloze\""))
    #expect(run(home, "due").hasPrefix("0 due, 8 new"))
    #expect(run(home, "suspend example-cloz").contains("Did you mean “example-cloze”?"))
    #expect(run(home, "unsuspend example-order").contains("is not suspended"))
    #expect(run(home, "unsuspend") == "1 question will be asked again.\n")
    #expect(run(home, "due").hasPrefix("0 due, 9 new"))
  }

  @Test func `A question suspended in a session is not asked again in it`() throws {
    let home = try Home()
    let session = home.study(["/suspend", "/quit"]).output
    #expect(session.contains("Suspended: this question rests until “unsuspend "))
    #expect(run(home, "due").hasPrefix("0 due, 8 new"))
  }

  @Test func `Limits are shown, set, taken away, and refused where they make no sense`() throws {
    let home = try Home()
    #expect(run(home, "limits").contains("New a day:     no limit"))
    let set = run(home, "limits --new 2 --reviews 30 --retention 85 --week sat=50,sun=0")
    #expect(
      set == """
        New a day:     2
        Reviews a day: 30
        Retention:     85%
        Easy days:     Sat 50%, Sun 0%

        """)
    let off = run(home, "limits --new off --reviews off --retention off --week off")
    #expect(off.contains("Reviews a day: no limit") && off.contains("Easy days:     none"))
    for wrong in [
      "--new -1", "--new x", "--reviews 1.5", "--retention 20", "--retention x", "--week sat",
      "--week funday=3", "--week sat=200", "--week mon=0,tue=0,wed=0,thu=0,fri=0,sat=0,sun=0",
    ] {
      let words = wrong.split(separator: " ", maxSplits: 1).map(String.init)
      let outcome = home.talk(["limits", "\(words[0])=\(words[1])"])
      #expect(outcome.exitCode == 64 && outcome.output.isEmpty, "\(wrong)")
    }
  }

  @Test func `A limit of new questions holds over the sessions of a day`() throws {
    let home = try Home()
    _ = run(home, "limits --new 1")
    #expect(home.study(["/quit"]).output.contains("Question 1 of 1 · new"))
    _ = home.study(["b", "1", "", "/quit"])
    let second = run(home, "study")
    #expect(second.contains("Enough for today: 0 due and 8 new questions are waiting"))
    home.environment["VIVA_NOW"] = "2026-11-23T09:00:00+11:00"
    #expect(home.study(["/quit"]).output.contains("Question 1 of 2"))
  }

  @Test func `Cramming asks everything and leaves the schedule as it was`() throws {
    let home = try Home()
    _ = home.study(Sessions.first)
    let due = run(home, "due --json")
    let lines = Array(repeating: ["b", "2", ""], count: 3).joined()
    let session = home.talk(
      Sessions.words + ["--cram", "--limit", "3"] + home.withBank, typing: Array(lines).typed
    ).output
    #expect(session.contains("cramming leaves the schedule as it was"))
    #expect(run(home, "due --json") == due)
    #expect(run(home, "study").contains("Nothing is due"))
  }

  @Test func `Revising ahead asks what is not due yet, and strengthens its memory`() throws {
    let home = try Home()
    _ = home.study(Sessions.first)
    home.environment["VIVA_NOW"] = "2026-11-22T20:00:00+11:00"
    let memory = run(home, "stats --question example-cloze")
    let words = ["study", "EX101.PC1.5", "--ahead", "9", "--limit", "1"] + home.withBank
    let session = home.talk(words, typing: ["open", "closed", "3", ""]).output
    #expect(session.contains("Question 1 of 1 · due"))
    #expect(run(home, "stats --question example-cloze") != memory, "\(session)")
  }

  @Test func `A fit needs answers, and an undo a fit`() throws {
    let home = try Home()
    let outcome = home.talk(["fit"])
    #expect(outcome.exitCode == 66 && outcome.complaints.contains("There is no record"))
    _ = run(home, "record name Kit")
    #expect(run(home, "fit").contains("There are 0 reviews on a later day"))
    #expect(run(home, "fit --undo").contains("There is no fit to take back."))
  }

  @Test(.slow) func `A history of another program is fitted, kept, and taken back`() throws {
    let home = try Home()
    try home.write(Self.log, to: "log.csv")
    let path = home.folder.file("log.csv")
    let fit = run(home, "fit --log \(path) --threads 1")
    #expect(fit.contains("FSRS-6, fitted to 200 reviews; tried on 165 reviews"))
    #expect(fit.contains("(lower is better)") && fit.contains("“fit --undo” goes back"))
    #expect(fit.contains("What changes: 0 due → 0 due now"))
    #expect(run(home, "fit --undo").hasPrefix("Withdrawn: the fit to 200 reviews (entry 2)"))
    let json = run(home, "fit --log \(path) --json")
    #expect(json.contains("\"isKept\" : true") && json.contains("\"model\" : \"fsrs6\""))
  }

  @Test(.slow) func `1: weights that can't be relied on are not used, and it is said why`() throws {
    let home = try Home()
    // Whoever never forgot anything shows nothing of how they forget.
    try home.write(Self.log.replacing(",1,17", with: ",3,17"), to: "log.csv")
    let words = ["fit", "--log", home.folder.file("log.csv"), "--model", "fsrs6", "--yes"]
    let refused = home.talk(words)
    #expect(
      refused.output.replacing("\n", with: " ").hasSuffix(
        "The new weights tell what you forget from what you know no better than those in use. The "
          + "weights that you have stay. "))
    #expect(refused.exitCode == 0)
    #expect(home.talk(["fit", "--undo"]).exitCode == 66)
  }

  @Test(.slow) func `1: a person is asked before new weights are used`() throws {
    let home = try Home()
    try home.write(Self.log(cards: 16), to: "log.csv")
    let words = ["fit", "--log", home.folder.file("log.csv")]
    let refused = home.talk(words, typing: ["n"], on: RecordingScreen())
    #expect(refused.isUsedUp && refused.prompts == ["Use the new weights? (y or n) "])
    #expect(refused.output.contains("The weights that you have stay."))
    #expect(home.talk(["fit", "--undo"]).exitCode == 66)
    let used = home.talk(words, typing: ["y"], on: RecordingScreen())
    #expect(used.isUsedUp && used.output.contains("“fit --undo” goes back"))
    #expect(home.talk(["fit", "--undo"]).exitCode == 0)
    let told = home.talk(words + ["--yes"], on: RecordingScreen())
    #expect(told.prompts.isEmpty && told.output.contains("“fit --undo” goes back"))
  }

  @Test func `An evaluation prints each fold and touches no record`() throws {
    let home = try Home()
    try home.write(Self.log, to: "log.csv")
    let path = home.folder.file("log.csv")
    let text = run(home, "fit --evaluate --log \(path) --model fsrs6")
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("fitted") }
    #expect(rows.count == 6)
    #expect(!FileManager.default.fileExists(atPath: home.record))
    let json = run(home, "fit --evaluate --log \(path) --model fsrs6 --json")
    #expect(json.contains("\"scorable\" : 200") && json.contains("\"weights\" : \"average\""))
  }

  @Test(
    arguments: [
      ("", "it is empty"), ("a,b\n1,2\n", "does not name the columns"),
      ("card_id,review_rating,review_time\n1,7,2024-01-01T00:00:00Z\n", "line 2, review_rating"),
      ("card_id,review_rating,review_time\n1,3,yesterday\n", "found “yesterday”"),
    ])
  func `A file that is no review log is refused with its line`(
    text: String, complaint: String
  ) throws {
    let home = try Home()
    try home.write(text, to: "log.csv")
    let outcome = home.talk(["fit", "--evaluate", "--log", home.folder.file("log.csv")])
    #expect(outcome.exitCode == 65 && outcome.complaints.contains(complaint))
  }

  /// Cards that are forgotten after four days and recalled after one: six reviews each.
  private static let log = log(cards: 40)

  private static func log(cards: Int) -> String {
    var rows = ["card_id,review_rating,review_time,review_duration"]
    for card in 0..<cards {
      var day = card
      for (review, gap) in [0, 1, 4, 1, 1, 4].enumerated() {
        day += gap
        let rating = gap == 4 ? 1 : 3
        let time = 1_700_000_000_000 + day * 86_400_000 + card * 60_000
        rows.append("\(card),\(rating),\(time),\(4000 + review)")
      }
    }
    return rows.joined(separator: "\n") + "\n"
  }
}
