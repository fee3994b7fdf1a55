import Foundation
import LearnerRecord
import ScriptedTerminal
import TestSupport
import Testing

@testable import viva

/// What another person says on an assessor's work.
struct VerifierCommandTests {
  private let script: QuestioningScript
  private let questioning: Int

  init() throws {
    script = try QuestioningScript()
    script.whole()
    let begun = try script.entries.first { $0.fact.isQuestioningBegun }
    questioning = try #require(begun).number
  }

  private func verifier(
    _ words: [String], as name: String? = "Ivan Petrov", _ typed: [String] = []
  ) -> Home.Talk {
    script.home.talk(
      ["verifier"] + words + ["--candidate", "Mia Tran"] + (name.map { ["--as", $0] } ?? []),
      typing: typed.typed)
  }

  @Test func `It is an entry of its own, and the document, the list and the status show it`() throws
  {
    let count = try script.entries.count
    let disagrees = verifier(["enter", "disagree", "\(questioning)", "Question 2 was led."])
    #expect(
      disagrees.output
        == "On record as entry \(count + 1), on entry \(questioning) (questioning record, EX101).\n"
    )
    _ = verifier(["enter", "action", "\(questioning)", "Ask it again.", "--by", "2w"])
    #expect(verifier(["list"], as: nil).words.hasSuffix("1 action open."))
    let rows =
      "| \(count + 1) | 22 Nov 2026 | Ivan Petrov | \(questioning) | disagrees | Question 2 was led. |"
    #expect(script.document().contains(rows), "\(script.document())")
    #expect(!script.document().contains("corrects entry"))
    let status = script.home.talk(["candidate", "status", "Mia Tran"] + script.home.withBank)
    #expect(
      status.words.contains(
        "Ivan Petrov on entry \(questioning): disagrees (entry \(count + 1)). Question 2 was led."))
    #expect(
      status.words.contains("action, open, by 6 Dec 2026 (entry \(count + 2)). Ask it again."))
    #expect(verifier(["enter", "done", "\(count + 2)"]).exitCode == 0)
    let json = script.home.talk(["verifier", "list", "--json"]).output
    let all = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    #expect(
      all?.map { $0["said"] as? String } == [
        "disagrees", "action, done, entry \(count + 3), by 6 Dec 2026", "done",
      ])
    #expect(script.home.talk(["verifier", "list", "--open"]).output == "No action is open.\n")
    #expect(script.home.talk(["candidate", "show", "Mia Tran"]).words.contains("Verifier: Ivan"))
  }

  @Test(arguments: [
    (
      ["agree", "Q"], "sam  assessor",
      "“Sam Assessor” did the work in entry Q that is to be checked."
    ),
    (
      ["agree", "Q"], "Mia Tran", "This is the record of “Mia Tran”. A verifier is another person."
    ),
    (["agree", "2"], "Ivan", "Entry 2 is no assessor's work"),
    (["agree", "999"], "Ivan", "There is no entry 999 on this record."),
    (["disagree", "Q"], "Ivan", "Say it in words"), (["done", "Q"], "Ivan", "asks for no action"),
    (["agree", "Q", "--by", "2w"], "Ivan", "--by goes with “action”."),
    (
      ["action", "Q", "Ask it again.", "--by", "21/11/2026"], "Ivan",
      "Sat 21 Nov is past, so nothing can be done by then. --by takes today or a later day"
    ),
    (["agree", "Q"], " ", "A name has 1 to 200 bytes."),
  ])
  func `What is refused is said, and nothing is written`(
    words: [String], name: String, sentence: String
  ) throws {
    let count = try script.entries.count
    let typed = words.map { $0 == "Q" ? "\(questioning)" : $0 }
    let talk = verifier(["enter"] + typed, as: name)
    #expect(talk.exitCode == 64 && talk.output.isEmpty)
    let expected = sentence.replacing("entry Q", with: "entry \(questioning)")
    #expect(talk.complaints.contains(expected), "\(talk.complaints)")
    #expect(try script.entries.count == count)
  }

  @Test func `A second person decides before the first decision is shown`() throws {
    let count = try script.entries.count
    let talk = verifier(
      ["mark", "\(questioning)"], ["1", "n", "", "Too little.", "s", "Said false."])
    #expect(talk.isUsedUp && talk.exitCode == 0, "\(talk.output)\(talk.complaints)")
    let decided = try #require(talk.output.range(of: "The assessor decided: satisfactory. You"))
    #expect(!talk.output[..<decided.lowerBound].contains("Well said."))
    #expect(talk.output[..<decided.lowerBound].contains("then I say sorry."))
    #expect(talk.words.contains("2 of 2 responses marked."))
    #expect(try script.entries.count == count + 2)
    #expect(script.document().contains("not yet satisfactory, decided without seeing the first"))
    let again = verifier(["mark", "\(questioning)"])
    #expect(again.exitCode == 64 && again.complaints.contains("You marked the response of entry"))
    #expect(try script.entries.count == count + 2)
  }

  @Test func `Whoever stops marks no response, and goes on later`() throws {
    let count = try script.entries.count
    let talk = verifier(["mark", "\(questioning)"], ["1", "/stop"])
    #expect(talk.words.hasSuffix("0 of 2 responses marked. The same command goes on."))
    #expect(try script.entries.count == count)
  }
}

extension Fact {
  fileprivate var isQuestioningBegun: Bool {
    if case .questioningBegun = self { true } else { false }
  }
}
