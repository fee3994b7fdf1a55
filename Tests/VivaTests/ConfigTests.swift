import Foundation
import ScriptedTerminal
import TestSupport
import Testing

struct ConfigTests {
  /// A home with a folder for settings.
  private func home() throws -> Home {
    let home = try Home()
    home.environment["XDG_CONFIG_HOME"] = home.folder.file("config")
    return home
  }

  @Test func `Settings are listed, set and taken out as recorded`() throws {
    let home = try home()
    let lines = [
      "config path", "config list", "config set editor-mode vi", "config set session-length 5",
      "config set history off", "config set own-banks \(home.folder.file("banks")) /nowhere",
      "config set own-banks \(home.folder.file("banks"))",
      "config set organisation /nowhere",
      "config list", "config get session-length", "config get session-length --json",
      "config set editor-mode joe", "config set edtor vi", "config set width 60 70",
      "config unset history", "config get history", "config unset history",
    ]
    var text = ""
    for line in lines {
      let outcome = home.talk(
        line.split(separator: " ").map(String.init), environment: ["COLUMNS": "100"])
      text += "$ viva \(line)\n\(outcome.output)\(outcome.complaints)"
      text += outcome.exitCode == 0 ? "\n" : "exit code \(outcome.exitCode)\n\n"
    }
    text += String(decoding: home.read("config/viva/settings.yaml"), as: UTF8.self)
    try expectSnapshot(
      text.replacingOccurrences(of: home.folder.path, with: "HOME"), "config.txt")
  }

  @Test func `Several folders of banks are kept, each of them there`() throws {
    let home = try home()
    try home.write("", to: "more/none.txt")
    let folders = [home.folder.file("banks"), home.folder.file("more")]
    #expect(home.talk(["config", "set", "own-banks"] + folders).exitCode == 0)
    let missing = home.talk(["config", "set", "own-banks", folders[0], "/nowhere"])
    #expect(missing.exitCode == 64 && missing.complaints.contains("“/nowhere”"))
    let kept = String(decoding: home.read("config/viva/settings.yaml"), as: UTF8.self)
    #expect(folders.allSatisfy { kept.contains("\"\($0)\"") } && !kept.contains("nowhere"))
  }

  @Test func `The settings file is its user's alone`() throws {
    let home = try home()
    for value in ["on", "off"] {
      #expect(home.talk(["config", "set", "plain", value]).exitCode == 0)
      let path = home.folder.file("config/viva/settings.yaml")
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
    }
  }

  @Test func `What is wrong in the file is told with its line, and the program goes on`() throws {
    let home = try home()
    try home.write("width: 70\nhistroy: off\neditor-mode: joe\n", to: "config/viva/settings.yaml")
    let outcome = home.talk(["due"])
    #expect(outcome.exitCode == 0)
    #expect(
      outcome.complaints == """
        viva: HOME/config/viva/settings.yaml:2: there is no setting “histroy”. Did you mean “history”?
        viva: HOME/config/viva/settings.yaml:3: editor-mode: “joe” is not emacs or vi.

        """)
    try home.write("width: [70\n", to: "config/viva/settings.yaml")
    let broken = home.talk(["due"])
    #expect(broken.exitCode == 0 && broken.complaints.contains("settings.yaml:"))
    #expect(home.talk(["config", "set", "width", "60"]).exitCode == 65)
    #expect(
      String(decoding: home.read("config/viva/settings.yaml"), as: UTF8.self) == "width: [70\n")
  }

  @Test func `Option, environment and file are obeyed in this order`() throws {
    let home = try home()
    try home.write(
      "{\n\t\"session-length\": 2, \"confidence\": false\n}\n", to: "config/viva/settings.json")
    func asked(_ words: [String], _ changes: [String: String] = [:]) throws -> Int {
      let outcome = home.talk(
        ["study", "--seed", "1", "--new", "9"] + words + home.withBank,
        typing: Array(repeating: "/skip", count: 9), environment: changes)
      return outcome.output.components(separatedBy: "Expected:").count - 1
    }
    #expect(try asked([]) == 2)
    #expect(try asked([], ["VIVA_SESSION_LENGTH": "3"]) == 3)
    #expect(try asked(["--limit", "4"], ["VIVA_SESSION_LENGTH": "3"]) == 4)
    let answered = home.talk(
      ["study", "EX101.PC1.4"] + home.withBank, typing: ["zebra", "/quit"])
    #expect(!answered.output.contains("How sure?"))
  }
}
