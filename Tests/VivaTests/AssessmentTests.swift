import Foundation
import ScriptedTerminal
import Testing
import TestSupport

/// Candidates, questioning, forms and discussion, from the command line.
struct AssessmentTests {
  /// What is typed before the first question: people, conditions, briefing.
  static let header = """
    M-17
    Sam Assessor

    summative
    Room 4
    face to face
    closed book
    none
    candidate
    1 2
    English
    none
    yes
    yes
    yes

    """

  private func home() throws -> Home {
    let home = try Home()
    #expect(home.talk(["candidate", "add", "Mia Tran"]).exitCode == 0)
    return home
  }

  private func question(
    _ home: Home, _ options: [String] = [], typing text: String
  ) -> Home.Talk {
    home.talk(
      ["question", "EX101", "--candidate", "Mia Tran"] + home.withBank + options,
      typing: text.lines.typed)
  }

  private func document(
    _ home: Home, _ kind: String = "questioning-record", format: String = "md"
  ) throws -> String {
    let outcome = home.talk(
      ["form", "write", kind, "EX101", "--candidate", "Mia Tran", "--format", format]
        + (kind == "questioning-record" ? ["--with-benchmarks"] : []) + ["--output", "-"]
        + home.withBank)
    #expect(outcome.exitCode == 0, "\(outcome.complaints)")
    return outcome.output
  }

  private static let two = ["--question", "example-explain", "--question", "example-true-false"]
  private static let firstAnswer = """
    I listen first,\\
    then I say sorry.
    What do you say sorry for?
    For the trouble.
    1
    1 2
    s Calm.

    """
  private static let secondAnswer = "false\n\nn\nGuessed.\n"
  private static let closing = """

    not yet satisfactory
    1 2 3 4 5 6
    Question 2
    Read the notes on signs
    2026-12-01
    Good start.
    I was nervous.
    Known in person

    """

  @Test func `A whole questioning, as it looks and as it is filed`() throws {
    let home = try home()
    let outcome = question(
      home, Self.two, typing: Self.header + Self.firstAnswer + Self.secondAnswer + Self.closing)
    #expect(outcome.exitCode == 0 && outcome.complaints.isEmpty, "\(outcome.complaints)")
    try expectSnapshot(outcome.output, "questioning.txt")
    try expectSnapshot(document(home), "questioning.md")
  }

  @Test func `A question that is not asked says why`() throws {
    let home = try home()
    _ = question(
      home, Self.two,
      typing: Self.header + "/notasked\n/notasked Out of time\n" + Self.secondAnswer + Self.closing)
    let text = try document(home)
    #expect(text.contains("**Decision:** not asked") && text.contains("**Reason:** Out of time"))
  }

  @Test func `Without consent there is no record`() throws {
    let home = try home()
    let refused = Self.header.replacingOccurrences(of: "yes\nyes\nyes\n", with: "yes\nyes\nno\n")
    let outcome = question(home, Self.two, typing: refused)
    #expect(outcome.exitCode == 64 && outcome.complaints.contains("does not consent"))
    #expect(home.talk(["form", "list", "--candidate", "Mia Tran"]).output.contains("No forms"))
  }

  @Test func `A plan repeats by its seed and can be printed beforehand`() throws {
    let home = try Home()
    func plan(_ seed: String) throws -> String {
      home.talk(
        ["question", "EX101", "--plan", "--seed", seed, "--format", "md", "--output", "-"]
          + home.withBank
      ).output
    }
    #expect(try plan("3") == plan("3"))
    let text = try plan("3")
    #expect(text.contains("one or more on each criterion") && text.contains("### Question 9\n"))
  }

  @Test func `Candidates are found by name or id, and forgotten for good`() throws {
    let home = try home()
    _ = question(
      home, Self.two, typing: Self.header + Self.firstAnswer + Self.secondAnswer + Self.closing)
    let sealed = home.folder.file("before.viva-bundle")
    try home.makeKey("sam")
    #expect(
      home.talk(
        ["seal", "--candidate", "mia tran", "--as", "sam", "--output", sealed] + home.withBank
      ).exitCode == 0)
    #expect(home.talk(["verify", sealed] + home.withBank).output.hasPrefix("This file holds"))
    #expect(home.talk(["candidate", "show", "nobody"]).exitCode == 66)
    let named = ["candidate", "forget", "Mia Tran", "--reason", "Mia Tran asked"]
    #expect(home.talk(named + ["--yes"]).exitCode == 64)
    let forgotten = home.talk(
      ["candidate", "forget", "Mia Tran", "--reason", "course ended", "--yes", "--basis", "s 10"])
    #expect(forgotten.exitCode == 0, "\(forgotten.complaints)")
    let listed = home.talk(["candidate", "list"]).output
    #expect(listed.contains("(name withdrawn)") && !listed.contains("Mia"))
    let id = listed.split(separator: "\n").last.map { String($0.prefix(8)) } ?? ""
    for file in try FileManager.default.subpathsOfDirectory(atPath: home.folder.path)
    where file.contains("candidates") || file.contains("cache") || file.contains("state") {
      let text = String(decoding: home.read(file), as: UTF8.self)
      #expect(!text.contains("I listen first") && !text.contains("Mia Tran"), "\(file)")
    }
    let after = home.folder.file("after.viva-bundle")
    #expect(
      home.talk(
        ["seal", "--candidate", id, "--as", "sam", "--output", after] + home.withBank
      ).exitCode == 0)
    let verified = home.talk(["verify", after, "--earlier", sealed] + home.withBank)
    #expect(verified.exitCode == 0, "\(verified.output)")
  }
}
