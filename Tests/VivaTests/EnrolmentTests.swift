import Foundation
import LineEditor
import ScriptedTerminal
import TestSupport
import Testing

@testable import viva

/// The learner's own units: asked for once, set, and meant where none is named.
struct EnrolmentTests {
  private let home: Home

  /// A home with an Australian unit of nine questions, and a British one and another Australian one of one each.
  init() throws {
    home = try Home()
    home.environment["VIVA_OWN_BANKS"] = home.folder.file("banks")
    home.environment["XDG_CONFIG_HOME"] = home.folder.file("config")
    for (code, law) in [("EX201", "UK"), ("EX301", "AU")] {
      try home.write(
        """
        format: viva-unit/1
        code: \(code)
        title: "\(code) title"
        jurisdiction: \(law)
        release: "1"
        elements:
          - id: \(code).E1
            number: "1"
            text: "Element"
            children:
              - {id: \(code).PC1.1, number: "1.1", text: "do it"}
        """, to: "shipped/Units/\(code).yaml")
      try home.write(
        """
        format: viva-bank/1
        topic: topic-\(code.lowercased())
        title: \(code)
        jurisdiction: general
        questions:
          - id: only-\(code.lowercased())
            type: short-answer
            criteria: [\(code).PC1.1]
            level: remember
            prompt: "Say yes for \(code)."
            key: "yes"
            explanation: "Yes."
            sources: ["None"]
        """, to: "banks/\(code.lowercased()).yaml")
    }
  }

  private func say(_ line: String, typing script: [Typed] = [], isInteractive: Bool = false)
    -> Home.Talk
  {
    home.talk(
      line.split(separator: " ").map(String.init), typing: script, isInteractive: isInteractive)
  }

  private var settings: String {
    String(decoding: home.read("config/viva/settings.yaml"), as: UTF8.self)
  }

  @Test func `Somebody new is asked once, and what is answered is kept`() {
    let first = say(
      "", typing: ["9", "2, ex301", "soon", "24 Dec", "lots", "", "", "quit"], isInteractive: true)
    #expect(first.isUsedUp && first.output.contains("  2  EX201  EX201 title"))
    #expect(
      first.output.contains("Type numbers from 1 to 4")
        && first.output.contains("Give a date such as"))
    #expect(settings == "units: [\"EX201\", \"EX301\"]\n")
    #expect(say("goal").output.contains("EX201  Thu 24 Dec"))
    let again = say("", typing: ["quit"], isInteractive: true)
    #expect(again.isUsedUp && !again.output.contains("Which units"))
    #expect(say("due").output.hasPrefix("0 due, 2 new"))
    #expect(say("due all").output.hasPrefix("0 due, 11 new"))
    #expect(say("due EX101").output.hasPrefix("0 due, 9 new"))
  }

  @Test(arguments: ["", "all", "4"])
  func `Deciding later and every unit ask for no day`(reply: String) {
    let talk = say("study", typing: [.line(reply), "/quit"], isInteractive: true)
    #expect(talk.isUsedUp && !talk.output.contains("Day of your assessment"))
    #expect(talk.output.contains("only those of one country") == reply.isEmpty)
    #expect(talk.output.contains("Question 1 of 10"))
    #expect(settings.isEmpty == reply.isEmpty)
    #expect(say("due").output.hasPrefix(reply.isEmpty ? "0 due, 10 new" : "0 due, 11 new"))
  }

  @Test func `A script, a record with answers and a set unit are not asked`() {
    #expect(!say("study", typing: ["/quit"]).output.contains("Which units"))
    #expect(
      say("study EX201", typing: ["yes", "2", "", "quit"], isInteractive: true).output
        .contains("Right"))
    let next = say("study", typing: ["n", "/quit"], isInteractive: true)
    #expect(!next.output.contains("Which units"))
    #expect(next.output.contains("only those of one country are asked (United"))
    #expect(say("due").output.hasPrefix("0 due, 0 new, 1 to come"))
  }

  @Test func `A criterion needs no unit before it where one of the learner's units has it`() {
    #expect(say("config set units EX201").exitCode == 0)
    #expect(say("due PC1.1").output.hasPrefix("0 due, 1 new"))
    #expect(say("questions pc1.1").output.contains("Say yes for EX201."))
    #expect(say("questions pc1.1").output.hasPrefix("1 question of EX201."))
    #expect(say("study pc1.1", typing: ["yes", "", "/quit"]).output.contains("Say yes for EX201."))
    let coverage = say("coverage PC1.1").output
    #expect(coverage.contains("EX201 EX201 title") && !coverage.contains("EX101"))
    #expect(say("due PC1.2").complaints.contains("EX101.PC1.2"))
    #expect(say("config set units all").exitCode == 0)
    for command in ["study", "due", "coverage", "questions", "read"] {
      let refused = say("\(command) PC1.1")
      #expect(
        refused.exitCode == 64
          && refused.complaints.contains(
            "Several units have “PC1.1”. Say which: “EX101.PC1.1”, “EX201.PC1.1”, “EX301.PC1.1”."),
        "\(refused)")
    }
  }

  @Test func `The units that are set are meant where none is named`() {
    #expect(say("config set units ex301 EX201").exitCode == 0)
    #expect(say("due").output.hasPrefix("0 due, 2 new"))
    let pages = say("coverage").output
    #expect(pages.contains("EX301 EX301 title") && pages.contains("EX201 EX201 title"))
    #expect(!pages.contains("EX101"))
    #expect(say("coverage all").output.contains("EX101"))
    #expect(say("plan").output == "There is no goal. “goal UNIT --by DATE” sets one.\n")
    let goal = say("goal EX101 --by 2026-12-24").output
    #expect(goal.contains("EX101 is not among the units set as yours"))
    #expect(say("plan").output.hasPrefix("There is no goal for your units: “plan all”"))
    #expect(say("plan all").output.contains("EX101"))
    let study = say("study", typing: ["/quit"]).output
    #expect(study.contains("Question 1 of 2") && !study.contains("one country"))
    #expect(say("study all", typing: ["/quit"]).output.contains("Question 1 of 3"))
  }

  @Test func `A unit that no bank has is refused with the nearest, and passed over in the file`()
    throws
  {
    let refused = say("config set units EX301 EX202")
    #expect(refused.exitCode == 64 && settings.isEmpty)
    #expect(
      refused.complaints
        == "viva: units: no bank has a unit “EX202”. Did you mean “EX201”?\n")
    try home.write("units: [EX999, EX201]\n", to: "config/viva/settings.yaml")
    let due = say("due")
    #expect(due.output.hasPrefix("0 due, 1 new") && due.complaints.contains("names EX999"))
  }

  @Test func `Another person's record is not limited by the learner's units`() {
    #expect(say("candidate add Mia").exitCode == 0)
    #expect(say("config set units EX201").exitCode == 0)
    #expect(say("due --candidate Mia").output.hasPrefix("0 due, 10 new"))
  }

  @Test func `Tab offers the units that are set, and others where none of them fits`() {
    func offers(_ line: String) -> [String] {
      REPLCompletion(home.workspace()).completions(for: line).map(\.text)
    }
    #expect(offers("coverage E") == ["EX101", "EX201", "EX301"])
    #expect(say("config set units EX201").exitCode == 0)
    #expect(offers("coverage E") == ["EX201"])
    #expect(offers("study ") == ["EX201", "topic-ex201", "EX201.PC1.1"])
    #expect(offers("coverage EX1") == ["EX101"])
    #expect(offers("config set units E") == ["EX101", "EX201", "EX301"])
  }
}
