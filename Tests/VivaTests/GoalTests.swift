import Foundation
import ScriptedTerminal
import TestSupport
import Testing

/// Revising towards a date, from the command line.
struct GoalTests {
  private func run(_ home: Home, _ line: String) -> String {
    let words = line.split(separator: " ").map(String.init)
    let outcome = home.talk(words + home.withBank)
    return outcome.output + outcome.complaints
  }

  @Test func `A goal is set, listed, planned for and dropped`() throws {
    let home = try Home()
    #expect(run(home, "goal").contains("There is no goal."))
    #expect(run(home, "plan").contains("There is no goal."))
    var pages = run(home, "goal EX101 --by 2026-12-05 --target 90 --minutes-per-day 1")
    pages += "\n" + (run(home, "plan ex101 --plain"))
    pages += "\n" + (run(home, "plan --json"))
    try expectSnapshot(pages, "plan.txt")
    #expect(run(home, "goal").contains("EX101"))
    #expect(run(home, "goal EX101").contains("EX101  Sat 5 Dec"))
    #expect(run(home, "goal EX101 --drop").contains("is dropped"))
    #expect(run(home, "goal --json") == "[\n\n]\n")
    #expect(run(home, "plan EX101").contains("There is no goal for EX101"))
  }

  @Test func `What is not changed of a goal stays as it was, until its day has come`() throws {
    let home = try Home()
    _ = run(home, "goal EX101 --by 2026-12-05 --target 90 --minutes-per-day 12")
    #expect(run(home, "goal EX101 --by 2026-12-07").contains(#/Mon 7 Dec +15 +12 +90%/#))
    #expect(run(home, "goal EX101 --target 80").contains(#/Mon 7 Dec +15 +12 +80%/#))
    #expect(run(home, "goal EX101 --minutes-per-day 0").contains(#/Mon 7 Dec +15 +– +80%/#))
    home.environment["VIVA_NOW"] = "2026-12-08T09:00:00+11:00"
    #expect(run(home, "goal EX101 --target 85").contains("A goal for EX101 needs a day"))
    #expect(run(home, "goal EX101 --by 2026-12-20").contains(#/Sun 20 Dec +12 +– +95%/#))
  }

  @Test func `An answer says how likely it holds until the day, and how the plan goes on`() throws {
    let home = try Home()
    _ = run(home, "goal EX101 --by 2026-11-24")
    let once = home.talk(
      ["study", "EX101.PC1.1", "--limit", "1"] + home.withBank,
      typing: ["repair it at no cost", "2", ""].typed
    ).output
    #expect(once.contains("likely to be known on Tue 24 Nov as it is; the plan"), "\(once)")
  }

  @Test func `Study asks for the goal, and for nothing of it once that is done`() throws {
    let home = try Home()
    _ = run(home, "goal EX101 --by 2026-11-24")
    let session = home.study(Sessions.first).output
    #expect(session.contains("Question 1 of 9 · new"))
    #expect(session.contains("Rated “again”; asked again in this session."))
    home.environment["VIVA_NOW"] = "2026-11-23T09:00:00+11:00"
    let skips = Array(repeating: ["/skip", ""], count: 3).joined()
    let again = home.talk(Sessions.words + home.withBank, typing: Array(skips).typed).output
    #expect(again.contains("for your goal"))
    home.environment["VIVA_NOW"] = "2026-11-25T09:00:00+11:00"
    let listed = run(home, "goal")
    #expect(listed.contains("There is no goal to come.") && listed.contains("Asked since"))
    #expect(run(home, "goal --past").contains("EX101"))
    #expect(run(home, "goal EX101").contains("Asked since"))
    #expect(run(home, "plan EX101").contains("goal --past"))
    let drop = run(home, "goal EX101 --drop")
    #expect(drop.contains("had its day on Tue 24 Nov and plans nothing any more"))
    #expect(run(home, "goal EX101").contains("Asked since"))
    let after = home.talk(Sessions.words + home.withBank, typing: []).output
    #expect(after.contains("· due"))
  }

  @Test(arguments: [
    ("goal EX101", "There is no goal for EX101 yet"), ("goal EX101 --by soon", "--by takes a date"),
    ("goal EX101 --by 2026-02-30", "--by takes a date"),
    ("goal EX101 --by 2026-11-22", "a day to come"),
    ("goal EX101 --by 2040-01-01", "within five years"),
    ("goal EX101 --by 2026-12-24 --target 2", "--target takes 50 to 99 per cent"),
    ("goal EX101 --by 2026-12-24 --minutes-per-day 1441", "takes 1 to 1440 minutes"),
    ("goal EX999 --by 2026-12-24", "EX999"), ("goal EX101 --drop", "There is no goal for EX101"),
    ("simulate --days 0", "--days takes"), ("simulate --retention 20", "70 to 99 per cent"),
    ("simulate --target 1.5", "50 to 99 per cent"), ("simulate --new -1", "--new"),
  ])
  func `What makes no sense is refused, with what would`(line: String, words: String) throws {
    let home = try Home()
    #expect(run(home, line).contains(words))
    #expect(!FileManager.default.fileExists(atPath: home.record))
  }

  @Test(.slow) func `A simulation compares retentions with a goal, and changes nothing`() throws {
    let home = try Home()
    let line = "simulate EX101 --days 12 --retention 85,95 --rounds 2"
    let page = run(home, line)
    #expect(page.contains("9 questions, 9 of them never asked, over 12 days."))
    #expect(page.contains("retention 85%") && page.contains("goal 95%"))
    #expect(run(home, line) == page)
    #expect(run(home, line + " --json").contains("\"retention\" : 0.95"))
    #expect(!FileManager.default.fileExists(atPath: home.record))
  }
}
