import Foundation
import TestSupport
import Testing

@testable import Terminal

struct TextEditorTests {
  private let folder: TemporaryDirectory

  init() throws {
    folder = try TemporaryDirectory()
  }

  private func make(_ name: String, mode: Int = 0o755) throws {
    try Data("#!/bin/sh\n".utf8).write(to: URL(fileURLWithPath: folder.file(name)))
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: folder.file(name))
  }

  private func words(_ variables: [String: String]) throws -> [String] {
    let variables = ["PATH": folder.path].merging(variables) { $1 }
    return try TextEditor { variables[$0] }.words
  }

  @Test(
    arguments: [
      (["VISUAL": "emacs -nw", "EDITOR": "vi"], ["emacs", "-nw"]), (["EDITOR": "vi"], ["vi"]),
      (["EDITOR": "'/my editors/e' --wait"], ["/my editors/e", "--wait"]),
      (["VISUAL": "code"], ["code"]),
    ] as [([String: String], [String])])
  func `VISUAL goes before EDITOR, and either may have arguments`(
    variables: [String: String], expected: [String]
  ) throws {
    #expect(try words(variables) == expected)
  }

  @Test(arguments: [("VISUAL", ""), ("EDITOR", "  "), ("VISUAL", "'vi"), ("EDITOR", "\"")])
  func `A variable that names no program is refused by its name`(name: String, value: String) {
    #expect(throws: TerminalProgramError.notAProgram(variable: name, value: value)) {
      try words([name: value])
    }
  }

  @Test func `Where nothing is named, what the system has is taken, in order`() throws {
    #expect(throws: TerminalProgramError.noEditor) { try words([:]) }
    for name in ["vi", "nano", "sensible-editor", "editor"] {
      try make(name)
      #expect(try words([:]) == [name])
    }
  }

  @Test(
    arguments: [
      ("vi", "vi", ":wq"), ("/usr/bin/vim.tiny", "vim.tiny", ":wq"), ("nvim -n", "nvim", ":wq"),
      ("nano", "nano", "Ctrl-X"), ("emacs -nw", "emacs", "Ctrl-C"), ("code --wait", "code", nil),
      ("view", "view", nil),
    ] as [(String, String, String?)])
  func `What runs is named, and how it is left where that is known`(
    variable: String, name: String, key: String?
  ) throws {
    let editor = try TextEditor { $0 == "EDITOR" ? variable : nil }
    #expect(editor.name == name)
    #expect(editor.wayBack?.contains(key ?? "") ?? (key == nil))
    #expect(editor.wayBack.map(TextEditor.waysBack.contains) ?? true)
  }

  @Test func `Debian's “editor” is named by what is behind it`() throws {
    try make("nano")
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("editor"), withDestinationPath: folder.file("nano"))
    #expect(try TextEditor { $0 == "PATH" ? folder.path : nil }.name == "nano")
    #expect(try TextEditor { ["VISUAL": "/none/editor"][$0] }.name == "editor")
  }

  @Test func `A program is found in the first folder of PATH that has it`() throws {
    try make("tool")
    try make("data", mode: 0o644)
    try FileManager.default.createDirectory(
      atPath: folder.file("first/tool"), withIntermediateDirectories: true)
    let path = "\(folder.file("none")):\(folder.file("first")):\(folder.path)"
    func found(_ name: String) -> String? { programPath(name) { $0 == "PATH" ? path : nil } }
    // A folder of the name is no program, and neither is a file that may not be run.
    #expect(found("tool") == folder.file("tool"))
    #expect(found("data") == nil && found("none") == nil && found("") == nil)
    #expect(found(folder.file("tool")) == folder.file("tool"))
    #expect(found(folder.file("data")) == nil && found(folder.path) == nil)
    #expect(found("./tool") == nil)
  }

  @Test func `Without PATH the folders of the system are looked through`() {
    #expect(programPath("sh") { _ in nil }?.hasSuffix("/bin/sh") == true)
    #expect(programPath("sh") { _ in "" } == nil)
  }
}
