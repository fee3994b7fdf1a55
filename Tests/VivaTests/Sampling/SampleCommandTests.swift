import Foundation
import ScriptedTerminal
import TestSupport
import Testing

@testable import viva

/// A policy, a draw by it, and what the draw shows.
struct SampleCommandTests {
  private let script: QuestioningScript
  private var home: Home { script.home }

  init() throws {
    script = try QuestioningScript()
    home.environment["VIVA_OWN_BANKS"] = home.folder.file("banks")
  }

  private func sample(_ words: [String], day: String = "2026-11-23") -> Home.Talk {
    home.talk(["sample"] + words, environment: ["VIVA_NOW": "\(day)T09:00:00+11:00"])
  }

  private var file: String { home.folder.file("draw.json") }

  private func drawn() -> Home.Talk {
    _ = sample(
      ["policy", "--as", "Ivan Petrov", "--assessor", "Sam Assessor=low"], day: "2026-11-20")
    script.whole()
    return sample(["draw", "--output", file])
  }

  @Test func `Without a policy, and without work after it, nothing is drawn`() throws {
    script.whole()
    #expect(sample(["draw"]).complaints.contains("No policy is laid down."))
    _ = sample(["policy", "--as", "Ivan Petrov"])
    let early = sample(["draw", "--output", file], day: "2026-11-24")
    #expect(early.exitCode == 66 && early.complaints.contains("Nothing was assessed since"))
    #expect(home.read("draw.json").isEmpty)
  }

  @Test func `A draw is shown, checked and drawn again, and counted`() throws {
    let talk = drawn()
    #expect(talk.exitCode == 0, "\(talk.complaints)")
    #expect(talk.words.contains("Candidate EX101 Mia Tran ○ ○ drawn"), "\(talk.output)")
    #expect(talk.words.contains("candidates 1 of 1, assessors 1 of 1"))
    #expect(talk.words.contains("Draw 1 by this policy"))
    let check = sample(["check", file])
    #expect(
      check.words.hasPrefix("The same 1 piece of 1 are drawn. 1 of 1 record are here"), "\(check)")
    #expect(sample(["draw", "--output", "-"]).exitCode == 0)
    #expect(sample(["draw", "--output", home.folder.file("b.json")]).words.contains("Draw 3 by"))
  }

  @Test func `The script in Python draws the same, and tells where something else is named`() throws
  {
    _ = drawn()
    let python = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Proofs/Documentation.docc/recompute_draw.py").standardized
      .path
    func run() throws -> ChildProcess.Outcome {
      try ChildProcess.run(["/usr/bin/python3", python, file], environment: [:], input: "")
    }
    let same = try run()
    #expect(same.exitCode == 0 && same.output.contains("1 of 1, as the file says."), "\(same)")
    let text = String(decoding: home.read("draw.json"), as: UTF8.self)
    try home.write(text.replacing("\"share\"", with: "\"unit\""), to: "draw.json")
    #expect(try run().exitCode == 1)
    #expect(sample(["check", file]).complaints.contains("Other pieces follow than the file says."))
  }

  @Test func `A questioning that two people held is drawn as the work of each`() throws {
    _ = sample(
      ["policy", "--as", "Ivan Petrov", "--assessor", "Sam Assessor=low"], day: "2026-11-20")
    _ = script.question(
      QuestioningScript.two,
      (QuestioningScript.heading + QuestioningScript.first + ["/stop"]).typed)
    try FileManager.default.removeItem(
      atPath: home.folder.file("state/viva/questioning-heading.json"))
    let rest = ["Bo Lee"] + QuestioningScript.second + QuestioningScript.closing
    let talk = script.question([], rest.typed)
    #expect(talk.exitCode == 0, "\(talk.output)")
    let drawn = sample(["draw", "--output", file])
    #expect(drawn.words.contains("Bo Lee (PC1."), "\(drawn.output)")
    #expect(drawn.words.contains("Sam Assessor (PC1."), "\(drawn.output)")
    #expect(drawn.words.contains("assessors 2 of 2") && drawn.words.contains("records 1 of 1"))
    #expect(sample(["check", file]).words.hasPrefix("The same 2 pieces of 2 are drawn."))
    let python = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Proofs/Documentation.docc/recompute_draw.py").standardized
      .path
    let again = try ChildProcess.run(
      ["/usr/bin/python3", python, file], environment: [:], input: "")
    #expect(again.exitCode == 0 && again.output.contains("2 of 2, as the file says."), "\(again)")
    let departures = sample(["departures"])
    #expect(departures.words.contains("Sam Assessor, Bo Lee"), "\(departures.output)")
  }

  @Test(arguments: [
    ("\"size\" : ", "\"size\" : 1"), ("\"site\" : \"Room 4\"", "\"site\" : \"Room 5\""),
  ])
  func `A head or work that the record did not have is told`(old: String, new: String) throws {
    _ = drawn()
    let text = String(decoding: home.read("draw.json"), as: UTF8.self)
    #expect(text.contains(old))
    try home.write(text.replacing(old, with: new), to: "draw.json")
    let check = sample(["check", file])
    #expect(
      check.exitCode == 65 && check.complaints.contains("Mia Tran: the record had"), "\(check)")
  }

  @Test func `The plan shows what was looked at since, and what is open`() throws {
    _ = drawn()
    let text = String(decoding: home.read("draw.json"), as: UTF8.self)
    let entry = try #require(text.firstMatch(of: #/"entry" : (\d+),\n      "reason"/#)?.1)
    func verify(_ words: [String]) {
      let all = ["verifier", "enter"] + words + ["--candidate", "Mia Tran", "--as", "Ivan Petrov"]
      _ = home.talk(all, environment: ["VIVA_NOW": "2026-11-24T09:00:00+11:00"])
    }
    verify(["agree", String(entry)])
    #expect(sample(["plan", file]).words.contains("Mia Tran ● ○ drawn"))
    verify(["action", String(entry), "Ask question 2 again."])
    #expect(sample(["plan", file]).words.contains("Mia Tran ! ○ drawn"))
  }

  @Test func `A draw follows from the records after copies of them were joined, too`() throws {
    // Somebody else gets a copy, and adds to it before the questioning here.
    let (there, copy) = (try Home(), home.folder.file("mia.sqlite"))
    func hand(from home: Home) {
      try? FileManager.default.removeItem(atPath: copy)
      let made = home.talk(["record", "backup", copy, "--candidate", "Mia Tran"])
      #expect(made.exitCode == 0, "\(made.complaints)")
    }
    hand(from: home)
    #expect(there.talk(["candidate", "receive", copy]).exitCode == 0)
    _ = there.talk(
      ["candidate", "change", "Mia Tran", "--group", "B"],
      environment: ["VIVA_NOW": "2026-11-21T09:00:00+11:00"])
    _ = drawn()
    let text = String(decoding: home.read("draw.json"), as: UTF8.self)
    let entry = try #require(
      text.firstMatch(of: #/"entry" : (\d+),\n      "reason"/#).flatMap { Int($0.1) })
    hand(from: there)
    let joined = home.talk(["candidate", "receive", copy, "--join"])
    #expect(joined.words.contains("come the"), "\(joined)")
    let check = sample(["check", file])
    #expect(check.words.contains("1 of 1 record are here"), "\(check)")
    // What was drawn is found under the number that it has now.
    let words = ["agree", String(entry + 1), "--candidate", "Mia Tran", "--as", "Ivan Petrov"]
    _ = home.talk(
      ["verifier", "enter"] + words, environment: ["VIVA_NOW": "2026-11-24T09:00:00+11:00"])
    let plan = sample(["plan", file])
    #expect(plan.words.contains("Mia Tran ● ○ drawn"), "\(plan)")
    #expect(plan.words.contains("● Mia Tran \(entry + 1) EX101"), "\(plan)")
    try home.write(
      text.replacing("\"site\" : \"Room 4\"", with: "\"site\" : \"X\""), to: "draw.json")
    #expect(sample(["check", file]).complaints.contains("Mia Tran: the record had other work"))
  }

  @Test func `Departures are listed, as JSON too`() throws {
    #expect(sample(["departures"]).output == "No decision departs.\n")
    script.whole()
    let departures = sample(["departures", "--json"])
    let rows = try JSONSerialization.jsonObject(with: Data(departures.output.utf8))
    let first = try #require((rows as? [[String: Any]])?.first)
    #expect(first["assessor"] as? String == "Sam Assessor" && first["unit"] as? String == "EX101")
  }

  @Test(arguments: [
    (["policy", "--as", "I", "--low", "10"], "--low takes three per cents from 0 to 100"),
    (["policy", "--as", "I", "--high", "10/101/1"], "--high takes three per cents"),
    (
      ["policy", "--as", "I", "--assessor", "Sam"],
      "--assessor takes a name and low, medium or high"
    ),
    (["draw", "--candidate", "Mia Tran"], "leave --candidate out"),
    (["plan", "nothing.json"], "nothing.json can't be read"),
  ])
  func `What can't be taken is refused`(words: [String], sentence: String) {
    let talk = sample(words)
    #expect(talk.exitCode != 0 && talk.complaints.contains(sentence), "\(talk.complaints)")
  }
}
