import Foundation
import ScriptedTerminal
import Testing
import TestSupport

@testable import viva

/// How much an assessor has to type while somebody is talking.
struct QuestioningPromptsTests {
  private static let open = ["--question", "example-explain"]

  /// A home in which a first candidate of the day was questioned, and a second was added.
  private func second() throws -> QuestioningScript {
    let script = try QuestioningScript()
    script.whole()
    add("Ben Okafor", to: script)
    return script
  }

  /// Adds a candidate, with an id that is not that of the first.
  private func add(_ name: String, to script: QuestioningScript) {
    let added = script.home.talk(["candidate", "add", name], environment: ["VIVA_REPEATABLE": ""])
    #expect(added.exitCode == 0, "\(added.complaints)")
  }

  private func ben(
    _ script: QuestioningScript, _ typed: [String], asking options: [String] = open,
    now: String = "2026-11-22T15:00:00+11:00"
  ) -> Home.Talk {
    script.home.talk(
      ["question", "EX101", "--candidate", "Ben Okafor"] + script.home.withBank + options,
      typing: typed.typed, environment: ["VIVA_NOW": now])
  }

  private func document(_ script: QuestioningScript) -> String {
    script.home.talk(
      ["form", "write", "questioning-record", "EX101", "--candidate", "Ben Okafor"]
        + ["--format", "md", "--output", "-"] + script.home.withBank
    ).output
  }

  @Test func `At most six prompts come before the first question of the second candidate`() throws {
    let script = try second()
    let talk = ben(script, QuestioningScript.headingAgain + ["/stop"])
    let before = try #require(talk.prompts.firstIndex { $0.hasPrefix("Response, word") })
    #expect(before <= 6, "\(talk.prompts)")
    #expect(talk.words.contains("As before today 1 Assessor: Sam Assessor"))
    let text = document(script)
    for words in [
      "**Assessor:** Sam Assessor", "**Place:** Room 4", "**Candidate:** Ben Okafor",
      "**Candidate ID:** B-18", "**The candidate consents to this record:** yes",
      "**Attempt number:** 1", "**Date:** 22 Nov 2026",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains("M-17") && !text.contains("Mia"))
  }

  @Test func `The same candidate's id is not asked for again`() throws {
    let script = try QuestioningScript()
    script.whole()
    let talk = script.question(Self.open, ["", "", "yes", "yes", "yes", "/stop"])
    #expect(talk.isUsedUp && !talk.prompts.contains { $0.hasPrefix("Candidate ID") })
    #expect(script.document().contains("**Candidate ID:** M-17"))
  }

  @Test func `An id that the class list has is not asked for, and one that was changed counts`()
    throws
  {
    let script = try second()
    _ = ben(script, QuestioningScript.headingAgain + ["/notasked Left.", "/stop"])
    let changed = script.home.talk(["candidate", "change", "Ben Okafor", "--learner-id", "B-19"])
    #expect(changed.exitCode == 0, "\(changed.complaints)")
    _ = ben(script, ["/stop"])
    _ = ben(script, [""] + QuestioningScript.outcome, asking: [])
    let again = ben(script, ["", "", "yes", "yes", "yes", "/stop"])
    #expect(again.isUsedUp && !again.prompts.contains { $0.hasPrefix("Candidate ID") })
    #expect(document(script).contains("**Candidate ID:** B-19"))
  }

  @Test func `Six open questions without a probe take at most four prompts each`() throws {
    let script = try second()
    let parts = ExampleBank.text.components(separatedBy: "  - id: ")
    let explained = try #require(parts.last { $0.hasPrefix("example-explain") })
    let six = (1...6).map {
      "  - id: " + explained.replacing("example-explain", with: "six-\($0)") + "\n"
    }
    try script.home.write(
      parts[0].replacing("topic: example", with: "topic: six") + six.joined(),
      to: "banks/six.yaml")
    let options = (1...6).flatMap { ["--question", "six-\($0)"] }
    let decisions = [
      ["1 2", "S"], ["1 2", "S Well said"], ["all", "S"], ["", "N Nothing of it"],
      ["1", "S", "She showed it"], ["2", "N", "Only half"],
    ]
    let asked = decisions.flatMap { ["I listen."] + $0 }
    let talk = ben(script, QuestioningScript.headingAgain + asked, asking: options)
    #expect(talk.isUsedUp, "\(talk.output)")
    let starts = talk.prompts.indices.filter { talk.prompts[$0].hasPrefix("Response, word") }
    let end = try #require(talk.prompts.firstIndex { $0.hasPrefix("Enter for the outcome") })
    #expect(starts.count == 6)
    let counts = zip(starts, starts.dropFirst() + [end]).map { $1 - $0 }
    #expect(counts == [3, 3, 3, 3, 4, 4], "\(talk.prompts)")
    #expect((counts.max() ?? 9) <= 4)
  }

  @Test func `A question with options takes three prompts`() throws {
    let script = try second()
    let talk = ben(
      script, QuestioningScript.headingAgain + ["false", "", "S"],
      asking: ["--question", "example-true-false"])
    let start = try #require(talk.prompts.firstIndex { $0.hasPrefix("Response, word") })
    let end = try #require(talk.prompts.firstIndex { $0.hasPrefix("Enter for the outcome") })
    #expect(end - start == 3)
  }

  @Test func `On another day the values are offered with their date`() throws {
    let script = try second()
    let talk = ben(
      script, QuestioningScript.headingAgain + ["/stop"], now: "2026-11-24T09:00:00+11:00")
    #expect(talk.words.contains("As on 22 Nov 2026 1 Assessor: Sam Assessor"))
    #expect(talk.prompts.contains("Enter: as then; or the numbers of what is different: "))
    #expect(document(script).contains("**Date:** 24 Nov 2026"))
  }

  @Test func `What is different is asked for, and the next candidate finds that`() throws {
    let script = try second()
    _ = ben(
      script,
      ["B-18", "1 3", "Jo Lee", "", "Jo Lee", "Room 9", "2", "more time", "dyslexia", "Ann"]
        + ["yes", "yes", "yes", "/stop"])
    let text = document(script)
    for words in [
      "**Assessor:** Jo Lee", "**Place:** Room 9", "**Reasonable adjustment:** more time",
      "**Adjustment approved by:** Ann",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    add("Cai Wu", to: script)
    let third = script.home.talk(
      ["question", "EX101", "--candidate", "Cai Wu"] + script.home.withBank + Self.open,
      typing: [""])
    #expect(third.words.contains("Assessor: Jo Lee") && third.words.contains("Place: Room 9"))
    #expect(!third.words.contains("more time") && !third.words.contains("B-18"))
  }

  @Test func `What is kept between candidates is private and has nothing of any of them`() throws {
    let script = try second()
    _ = ben(
      script,
      ["B-18", "", "1 2", "Te reo", "more time", "dyslexia", "Ann", "yes", "yes", "yes", "/stop"])
    let path = "state/viva/questioning-heading.json"
    let text = String(decoding: script.home.read(path), as: UTF8.self)
    #expect(text.contains("Sam Assessor") && text.contains("2026-11-22"))
    for words in ["Mia", "Ben", "M-17", "B-18", "Te reo", "more time", "dyslexia", "consent"] {
      #expect(!text.contains(words), "\(words)")
    }
    let attributes = try FileManager.default.attributesOfItem(
      atPath: script.home.folder.file(path))
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    let forgotten = script.home.talk(
      ["candidate", "forget", "Ben Okafor", "--reason", "left", "--yes", "--basis", "s 10"])
    #expect(forgotten.exitCode == 0, "\(forgotten.complaints)")
    #expect(String(decoding: script.home.read(path), as: UTF8.self) == text)
  }

  @Test func `A file that can't be read is as if there were none`() throws {
    let script = try second()
    try script.home.write("{", to: "state/viva/questioning-heading.json")
    let talk = ben(script, ["B-18"])
    #expect(talk.prompts.prefix(2) == ["Candidate ID: ", "Assessor: "])
  }

  @Test
  func
    `The assessor of the day is offered on other forms for candidates, and of another day is not`()
    throws
  {
    let script = try second()
    func form(_ kind: String, _ typed: [String], on day: String, _ who: [String]) -> [String] {
      script.home.talk(
        ["form", "fill", kind, "EX101"] + who, typing: typed.typed,
        environment: ["VIVA_NOW": "2026-11-\(day)T10:00:00+11:00"]
      ).prompts
    }
    let ben = ["--candidate", "Ben Okafor"]
    let observe = "observation-checklist"
    #expect(form(observe, ["", "", "/stop"], on: "22", ben).contains("Assessor [Sam Assessor]: "))
    #expect(form(observe, ["", "", "/stop"], on: "23", ben).contains("Assessor: "))
    let sheet = ["Task 1", "", "", "", "", "", "Kim Lo", "2026-11-24"]
    _ = form("cover-sheet", sheet, on: "24", ben)
    #expect(form(observe, ["", "", "/stop"], on: "24", ben).contains("Assessor [Kim Lo]: "))
    #expect(form(observe, ["Ann", "", "/stop"], on: "24", []).contains("Assessor: "))
  }

  @Test func `A question of the assessor's own is on the record, with its criteria`() throws {
    let script = try second()
    let talk = ben(
      script,
      QuestioningScript.headingAgain
        + ["/ask How does your site tell customers?", "PC1.9", "By a sign.", "", "S", "false", ""]
        + ["S", "", "satisfactory", "6", "Known in person"],
      asking: ["--question", "example-true-false"])
    #expect(talk.isUsedUp && talk.exitCode == 0, "\(talk.output)")
    let text = document(script)
    for words in [
      "How does your site tell customers?", "By a sign.",
      "Question ID: the assessor's own question",
      "PC1.9",
    ] {
      #expect(text.contains(words), "\(words)\n\(text)")
    }
    #expect(!text.contains("own-question-") && !talk.output.contains("own-question-"))
    #expect(!text.contains("Benchmark answer"))
    let index = script.home.talk(
      ["form", "write", "evidence-index", "EX101", "--candidate", "Ben Okafor", "--format", "md"]
        + ["--output", "-"] + script.home.withBank
    ).output
    #expect(index.contains("PC1.9") && index.contains("PC1.3"), "\(index)")
  }
}
