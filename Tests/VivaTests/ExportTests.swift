import Foundation
import OutsidePrograms
import ScriptedTerminal
import Testing
import TestSupport

@testable import viva

/// Documents that programs of others make, from the command line.
struct ExportTests {
  /// A home with a record of one answer.
  private func practised() throws -> Home {
    let home = try Home()
    home.environment["PATH"] = "/usr/bin:/bin"
    home.environment["TMPDIR"] = home.folder.file("temporary")
    try home.write("", to: "temporary/.keep")
    _ = home.talk(["record", "name", "Ann Example"])
    let outcome = home.talk(
      ["study", "EX101.PC1.1", "--limit", "1", "--seed", "5"] + home.withBank,
      typing: ["a", "2", ""])
    #expect(outcome.exitCode == 0, "\(outcome.complaints)")
    return home
  }

  /// Exports by starting the program, which runs programs of others.
  private func export(
    _ home: Home, _ form: String, to name: String, path: String? = nil
  ) throws -> ChildProcess.Outcome {
    try home.run(
      words(home, form, to: name), environment: path.map { ["PATH": $0] } ?? [:])
  }

  /// Exports in this process, for which no program is run.
  private func exportHere(
    _ home: Home, _ form: String, to name: String, path: String? = nil
  ) -> Home.Talk {
    home.talk(words(home, form, to: name), environment: path.map { ["PATH": $0] } ?? [:])
  }

  private func words(_ home: Home, _ form: String, to name: String) -> [String] {
    let output = name == "-" ? name : home.folder.file(name)
    return ["export", "transcript", "--format", form, "--output", output] + home.withBank
  }

  @Test(arguments: [
    ["export", "transcript"], ["form", "blank", "cover-sheet"], ["record", "access"],
  ])
  func `A name that ends otherwise than any form is refused, and nothing is written`(
    command: [String]
  ) throws {
    let home = try practised()
    let refused = home.talk(
      command + ["--output", home.folder.file("mine.xlsx")] + home.withBank)
    #expect(refused.exitCode == 64 && refused.complaints.contains("as “.xlsx”"), "\(refused)")
    #expect(refused.complaints.contains("A name ends in one of ") && home.read("mine.xlsx").isEmpty)
  }

  @Test(arguments: [
    ("mine.md", "# Transcript"), ("mine.JSON", "{"), ("mine.html", "<!DOCTYPE html>"),
    ("mine", "<!DOCTYPE html>"), ("mine.2", "<!DOCTYPE html>"),
  ])
  func `2: the name of the file says the form, where nothing else does`(
    _ name: String, start: String
  ) throws {
    let home = try practised()
    let path = home.folder.file(name)
    let talk = home.talk(["export", "transcript", "--output", path] + home.withBank)
    #expect(talk.exitCode == 0)
    #expect(home.read(name).starts(with: Array(start.utf8)))
    let other = home.talk(
      ["export", "transcript", "--format", "md", "--output", path, "--replace"] + home.withBank)
    #expect(other.exitCode == 0)
    #expect(home.read(name).starts(with: Array("# Transcript".utf8)))
  }

  @Test(arguments: [("pdf", "%PDF-1.7"), ("docx", "PK\u{3}\u{4}")])
  func `A document is written, the same for the same record and time`(
    _ form: String, start: String
  ) throws {
    let home = try practised()
    let outcome = try export(home, form, to: "one")
    #expect(outcome.exitCode == 0, "\(outcome.complaints)")
    #expect(outcome.output == "Wrote 1 answer to HOME/one.\n")
    #expect(home.read("one").starts(with: Array(start.utf8)))
    let again = try export(home, form, to: "-").output
    #expect(Array(again.utf8) == Array(String(decoding: home.read("one"), as: UTF8.self).utf8))
    try expectNothingLeft(in: home)
  }

  @Test(arguments: [("pdf", "weasyprint"), ("docx", "pandoc")])
  func `Without the program the page is written instead, and the package is named`(
    _ form: String, package: String
  ) throws {
    let home = try practised()
    try home.write("", to: "empty/.keep")
    let outcome = exportHere(
      home, form, to: "transcript.\(form)", path: home.folder.file("empty"))
    #expect(outcome.exitCode == 69 && outcome.output.isEmpty)
    #expect(
      outcome.complaints
        == "viva: The program \(package) is not installed. On Debian it is in the package "
        + "\(package): “apt install \(package)”, then try again. The page itself is in "
        + "HOME/transcript.html; a browser can show and print it.\n")
    #expect(home.read("transcript.\(form)").isEmpty)
    #expect(exportHere(home, "html", to: "page").exitCode == 0)
    #expect(home.read("transcript.html") == home.read("page"))
    #expect(exportHere(home, form, to: "-", path: home.folder.file("empty")).output.isEmpty)
    try expectNothingLeft(in: home)
  }

  @Test func `A program that fails is quoted, with what it wrote made safe`() throws {
    let home = try practised()
    try home.write("#!/bin/sh\nprintf 'out of \\033[31mink' >&2\nexit 4\n", to: "bin/pandoc")
    #expect(chmod(home.folder.file("bin/pandoc"), 0o755) == 0)
    let outcome = try export(home, "docx", to: "a.docx", path: home.folder.file("bin"))
    #expect(outcome.exitCode == 69)
    #expect(
      outcome.complaints.contains(
        "pandoc ended with code 4 and made no document: out of ^[[31mink. The"))
    try expectNothingLeft(in: home)
  }

  @Test func `A document is not shown on a terminal`() throws {
    let home = try practised()
    let talk = home.talk(
      ["export", "transcript", "--format", "pdf", "--output", "-"], on: RecordingScreen())
    #expect(talk.complaints.contains("Name a file with --output") && talk.exitCode == 64)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `A document that is broken off leaves nothing`(_ signal: Int32) throws {
    let home = try practised()
    let begun = home.folder.file("begun")
    #expect(mkfifo(begun, 0o600) == 0)
    let end = open(begun, O_RDONLY | O_NONBLOCK)
    defer { close(end) }
    try home.write("#!/bin/sh\necho begun >\(begun)\nexec /bin/sleep 600\n", to: "bin/pandoc")
    #expect(chmod(home.folder.file("bin/pandoc"), 0o755) == 0)
    let terminal = try home.terminal(
      ["export", "transcript", "--format", "docx", "--output", home.folder.file("a.docx")],
      environment: ["PATH": home.folder.file("bin")])
    var waiting = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
    try #require(poll(&waiting, 1, 60_000) == 1)
    if signal == SIGINT {
      try terminal.expect("Making the DOCX… ")
      try terminal.type("\u{3}")
      try terminal.expect("Stopped; nothing was written.")
      #expect(try terminal.waitForEnd() == .exit(130))
    } else {
      try terminal.signal(signal)
      #expect(try terminal.waitForEnd() == .signal(signal))
    }
    #expect(home.read("a.docx").isEmpty && home.read("a.html").isEmpty)
    try expectNothingLeft(in: home)
  }

  @Test func `2: a program that takes too long is said to, with the ways out`() {
    let shorter = "Name a day."
    let error = OutsideProgramError.timedOut(program: "weasyprint")
    #expect(
      Problem(error, page: "a.html", shorter: shorter).sentence
        == "weasyprint took too long and was stopped. The page itself is in a.html; a browser can "
        + "show and print it. Name a day.")
    let missing = OutsideProgramError.missing(program: "pandoc", package: "pandoc")
    #expect(!Problem(missing, shorter: shorter).sentence.contains(shorter))
  }

  private func told(_ home: Home, _ options: String) -> String {
    let path = home.folder.file("out-\(options.count).md")
    return home.talk(
      ["export", "transcript", "--output", path, "--replace"]
        + options.split(separator: " ").map(String.init) + home.withBank
    ).output.replacing("\n", with: " ")
  }

  @Test func `Of each question the paper has one answer, and says how all are had`() throws {
    let home = try practised()
    _ = home.talk(
      ["study", "EX101.PC1.1", "--cram", "--limit", "1", "--seed", "5"] + home.withBank,
      typing: ["b", "2", "", "a", "2", ""])
    let every = told(home, "--all")
    let count = try #require(every.firstMatch(of: /Wrote (\d+) answers to/)?.1)
    #expect(
      told(home, "")
        == "Wrote 1 of \(count) answers to HOME/out-0.md. "
        + "Of each question it has the first answer of its latest day; --all lists every answer. ")
    #expect(told(home, "--missed --by-criterion").hasPrefix("Wrote 0 of \(count) answers"))
    let paper = String(decoding: home.read("out-0.md"), as: UTF8.self)
    #expect(paper.contains("Listed: 1 of \(count) answers.") && !paper.contains("**Explanation:**"))
    #expect(String(decoding: home.read("out-5.md"), as: UTF8.self).contains("**Explanation:**"))
    let json = home.talk(
      ["export", "transcript", "--format", "json", "--output", "-"] + home.withBank
    ).output
    #expect(json.contains("\"everyAnswer\" : true") && json.contains("\"recallExpected\""))
  }

  @Test func `Days that no answer is of are said to have none`() throws {
    let home = try practised()
    #expect(
      told(home, "--until 2020-01-01").hasSuffix(
        "No answer on record is of that unit and those days. "))
    let swapped = home.talk(
      ["export", "transcript", "--since", "2026-12-02", "--until", "2026-12-01"])
    #expect(swapped.exitCode == 64)
    #expect(swapped.complaints.contains("--until, Tue 1 Dec, is before --since, Wed 2 Dec."))
  }

  @Test func `A candidate's record of questioning alone is said to have no practice`() throws {
    let script = try QuestioningScript()
    script.whole()
    let talk = script.home.talk(
      [
        "export", "transcript", "--candidate", "Mia Tran", "--output",
        script.home.folder.file("a.md"),
      ]
        + script.home.withBank)
    #expect(talk.exitCode == 0)
    #expect(
      talk.output.replacing("\n", with: " ").contains(
        "A transcript is of practice, and there is none. Questioning is another matter: of 1 attempt "
          + "on record, “form write questioning-record UNIT --candidate \"Mia Tran\""))
  }

  private func expectNothingLeft(in home: Home) throws {
    let left = try FileManager.default.contentsOfDirectory(atPath: home.folder.file("temporary"))
    #expect(left == [".keep"])
  }
}
