import Foundation
import ScriptedTerminal
import TestSupport
import Testing

@testable import viva

/// Notes of Anki come in, with what was practised of them, and go out.
struct AnkiCommandTests {
  private static func home() throws -> Home {
    let home = try Home()
    home.environment["VIVA_OWN_BANKS"] = home.folder.file("banks")
    return home
  }

  private static func take(
    _ home: Home, _ file: String, _ options: [String] = [], typing: [String] = []
  ) -> Home.Talk {
    home.talk(
      [
        "bank", "import", home.folder.file(file), "--into",
        home.folder.file("banks/Topics/cards.yaml"),
      ]
        + options, typing: typing.typed)
  }

  @Test func `Which field is what is asked once, and kept`() throws {
    let home = try Self.home()
    try home.write("#separator:;\nWho?;x;Ann;y\nWhen?;x;now;y\n", to: "a.txt")
    let talk = Self.take(home, "a.txt", typing: ["1", "3", "", "yes"])
    #expect(talk.exitCode == 0 && talk.words.contains("Added 2 questions to"), "\(talk)")
    #expect(talk.words.contains("That is kept"), "\(talk)")
    let again = Self.take(home, "a.txt")
    #expect(again.words.contains("0 new, 2 same, 0 changed, 0 refused."), "\(again)")
    #expect(String(decoding: home.read("banks/Topics/cards.yaml"), as: UTF8.self).contains("Ann"))
  }

  @Test func `Without anybody to ask, --fields is needed`() throws {
    let home = try Self.home()
    try home.write("#separator:;\nWho?;x;Ann;y\n", to: "a.txt")
    let none = Self.take(home, "a.txt", ["--no-input", "--yes"])
    #expect(none.exitCode == 64 && none.complaints.contains("--fields"), "\(none)")
    let talk = Self.take(
      home, "a.txt", ["--no-input", "--yes", "--fields", "prompt=1", "answer=3"])
    #expect(talk.exitCode == 0 && talk.words.contains("Added 1 question to"), "\(talk)")
    let wrong = Self.take(home, "a.txt", ["--yes", "--fields", "front=1"])
    #expect(wrong.exitCode == 64 && wrong.complaints.contains("prompt=1"), "\(wrong)")
  }

  @Test func `A package that is none is refused`() throws {
    let home = try Self.home()
    try home.write("PK\u{3}\u{4}", to: "bad.apkg")
    let talk = Self.take(home, "bad.apkg", ["--yes"])
    #expect(talk.exitCode == 65 && talk.complaints.contains("no sound ZIP archive"), "\(talk)")
  }
}
