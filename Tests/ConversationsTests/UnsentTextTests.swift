import ScriptedTerminal
import Curriculum
import Foundation
import Terminal
import TestSupport
import Testing

@testable import Conversations

struct UnsentTextTests {
  private let room: Room

  init() throws { room = try Room() }

  private func texts(record: String = "a.sqlite") -> UnsentTexts {
    UnsentTexts(
      folder: room.folder.path, record: record,
      editor: { throw TerminalProgramError.noEditor }, console: room.console,
      words: { "\($0)" })
  }

  private func left(_ content: String, as text: UnsentText) throws {
    try FileManager.default.createDirectory(
      atPath: text.folder, withIntermediateDirectories: true)
    try Data(content.utf8).write(to: URL(filePath: text.path))
  }

  @Test func `Each field of each question of each record has a text of its own`() {
    let ids = ["a", "b", "../a", "a/b", "…"].map(Question.ID.init(rawValue:))
    let places = ["a.sqlite", "b.sqlite"].flatMap { record in
      ids.flatMap { id in (0...1).map { texts(record: record).text(for: id, field: $0).path } }
    }
    #expect(Set(places).count == places.count)
    for place in places {
      #expect(place.hasPrefix(room.folder.path + "/text-"))
      #expect(!place.dropFirst(room.folder.path.count).contains("/../"))
    }
  }

  @Test func `A text is there once it holds something, and goes once its answer is on record`()
    throws
  {
    let text = texts().text(for: .init(rawValue: "a"), field: 0)
    #expect(!text.isThere)
    try left("", as: text)
    #expect(!text.isThere)
    try left("Said in two\nlines.\n\n", as: text)
    #expect(text.isThere)
    text.remove(ifIn: "Something else.")
    #expect(text.isThere)
    text.remove(ifIn: "Before. Said in two\nlines. After.")
    #expect(!text.isThere && !FileManager.default.fileExists(atPath: text.folder))
  }

  @Test func `A link is no text`() throws {
    let text = texts().text(for: .init(rawValue: "a"), field: 0)
    try left("x", as: texts().text(for: .init(rawValue: "b"), field: 0))
    try FileManager.default.createDirectory(
      atPath: text.folder, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: text.path, withDestinationPath: texts().text(for: .init(rawValue: "b"), field: 0).path
    )
    #expect(!text.isThere)
  }

  @Test func `Without an editor that is said, and what is kept stays`() throws {
    let text = texts().text(for: .init(rawValue: "a"), field: 0)
    try left("Kept.", as: text)
    #expect(text.edited(adding: "") == nil)
    #expect(text.isThere)
    #expect(room.screen.errorText.contains("noEditor"))
    #expect(room.screen.errorText.contains("“/edit” opens it."))
  }

  @Test func `The question above an answer is no part of it`() throws {
    let above =
      "# Why?\n#\n# a) Because ^[\n"
      + "# (Your answer goes below; these lines are left out of it.)\n"
    let text = texts().text(
      for: .init(rawValue: "a"), field: 0, above: ["Why?", "", "a) Because \u{1B}"])
    try left(above + "\n", as: text)
    #expect(!text.isThere)
    try left(above + "\n# mine\nAn answer.\n", as: text)
    #expect(text.isThere)
    text.remove(ifIn: "An answer.")
    #expect(text.isThere, "a line of the answer that only looks like those above is kept")
    text.remove(ifIn: "# mine\nAn answer.")
    #expect(!FileManager.default.fileExists(atPath: text.folder))
  }

  @Test func `How the editor is left stands above the answer and is no part of it`() throws {
    let text = texts().text(for: .init(rawValue: "a"), field: 0, above: ["Why?"])
    for way in TextEditor.waysBack {
      try left("# Why?\n# (\(way))\n\n", as: text)
      #expect(!text.isThere)
    }
  }
}
