import Foundation
import TestSupport
import Testing

@testable import viva

struct ManualTests {
  private func page(_ command: String...) throws -> String {
    let outcome = try Home().talk(["manual"] + command)
    #expect(outcome.exitCode == 0 && outcome.complaints.isEmpty)
    return outcome.output
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/mandoc")),
    arguments: [["-T", "lint", "-W", "warning"], ["-T", "utf8"]])
  func `The manual page is sound, and is read as it is meant`(options: [String]) throws {
    let home = try Home()
    var names = ["viva.1"]
    try home.write(page(), to: "viva.1")
    for command in try commands() {
      names.append("viva-\(command).1")
      try home.write(page(command), to: "viva-\(command).1")
    }
    #expect(names.count > 20)
    let outcome = try ChildProcess.run(
      ["/usr/bin/mandoc"] + options + names.map { home.folder.file($0) },
      environment: home.environment, input: "")
    #expect(outcome.complaints.isEmpty)
    guard options == ["-T", "utf8"] else {
      #expect(outcome.exitCode == 0 && outcome.output == "")
      return
    }
    // Bold and underlined letters are struck over.
    let text = outcome.output.replacing(#/.\u{8}/#, with: "")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for words in [
      "November 22, 2026", "viva config set", "--no-color", "VIVA_EDITOR_MODE", "“viva doctor”",
      "~/.config/viva/settings.yaml", "unit|criterion|topic ...", "VIVA-STUDY(1)",
      "A study day begins at four in the morning.", "VIVA_REPEATABLE", "verify_bundle.py",
      "/undo take the last answer back", "/submit end the test",
      "viva study SIRXCEG006.KE1.1 --limit 5",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  private func commands() throws -> [String] {
    try page("--list").split(separator: "\n").map(String.init)
  }

  @Test func `A page of no command is refused`() throws {
    let talk = try Home().talk(["manual", "stduy"])
    #expect(talk.exitCode == 64 && talk.complaints.contains("no page on “stduy”"))
  }

  @Test func `Every command that help shows is on one of the pages, and no other`() throws {
    let pages = try commands().map { try page($0) }.joined()
    let told = HelpTests.commands.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
    let listed = pages.matches(of: #/\.Ss viva "(.+)"/#).map { String($0.1) }
    for command in listed { #expect(told.contains(command) || command == "policy", "\(command)") }
    for command in told {
      #expect(
        listed.contains { ($0 + " ").hasPrefix(command + " ") }, "\(command)")
    }
  }

  @Test func `Every command in the README is one`() throws {
    let readme = try String(
      contentsOf: testFolder.appending(path: "../../README.md"), encoding: .utf8)
    let commands = readme.matches(of: #/`viva ([^`…A-Z]+[^`…]*)`/#).map { String($0.1) }
    #expect(commands.count > 8)
    for command in commands where !command.hasPrefix("help ") {
      var grammar = try #require(Grammar.whole)
      for word in command.split(separator: " ").map(String.init) {
        if let next = grammar.command(word) {
          grammar = next
        } else if word.hasPrefix("--") {
          let taken = (grammar.nameless ?? grammar).options.flatMap(\.typedNames)
          #expect(taken.contains(word), "viva \(command)")
        }
      }
      #expect(grammar.commandName != "viva", "viva \(command)")
    }
  }

  @Test(arguments: [
    ("--x", "\\-\\-x"), (".Sh NAME", "\\&.Sh NAME"), ("'s", "\\(aqs"), ("a\\b", "a\\eb"),
    ("“é”", "\\[u201C]\\[u00E9]\\[u201D]"), ("~/\"x\"", "\\(ti/\\(dqx\\(dq"), ("𝄞", "\\[u1D11E]"),
  ])
  func `Words are never markup`(words: String, written: String) {
    #expect(ManualText.escaped(words) == written)
  }
}
