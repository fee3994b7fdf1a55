import ScriptedTerminal
import TestSupport
import Terminal
import Testing

@testable import viva

/// What doctor says of the terminal, the locale and the editing of lines.
struct DoctorOfTerminalTests {
  private func doctor(
    _ home: Home, _ environment: [String: String] = [:], on screen: RecordingScreen = .file()
  ) -> Doctor {
    Doctor(home.workspace(environment: environment, on: screen))
  }

  private func told(_ findings: [Finding]) -> [String] {
    findings.map { "\($0.state.rawValue) \($0.area): \($0.words)" }
  }

  @Test(arguments: [
    (["LANG": "C.UTF-8"], "ok Locale: C.UTF-8, in UTF-8."),
    (["LANG": ""], "advice Locale: C writes ANSI_X3.4-1968; C.UTF-8 is taken instead."),
    (["LC_ALL": "C"], "advice Locale: C writes ANSI_X3.4-1968; C.UTF-8 is taken instead."),
    (["LC_ALL": "C.UTF-8", "LANG": "C"], "ok Locale: C.UTF-8, in UTF-8."),
    (["LC_CTYPE": "C.UTF-8", "LANG": "C"], "ok Locale: C.UTF-8, in UTF-8."),
    (
      ["LC_CTYPE": "xx_YY"],
      "advice Locale: LC_CTYPE is xx_YY, which this system does not have; C.UTF-8 is taken "
        + "instead."
    ),
  ])
  func `The first variable that is set names the locale`(
    environment: [String: String], words: String
  ) throws {
    #expect(told(doctor(try Home(), environment).locale) == [words])
  }

  @Test func `Streams that are no terminals are as they should be`() throws {
    let words =
      "ok Terminal: Input or output is no terminal now, so lines are read and written plainly."
    let home = try Home()
    #expect(told(doctor(home).terminal) == [words])
    let screen = RecordingScreen()
    screen.terminals.input = false
    #expect(told(doctor(home, on: screen).terminal) == [words])
  }

  @Test(arguments: [
    ("", "TERM is not set: lines can't be edited, and nothing is bold."),
    ("dumb", "TERM is dumb: lines can't be edited, and nothing is bold."),
    ("nosuchterm", "This system has no description of the terminal “nosuchterm”."),
    ("../etc/passwd", "This system has no description of the terminal “../etc/passwd”."),
  ])
  func `A terminal that can't be used is told of`(kind: String, words: String) throws {
    let findings = doctor(try Home(), ["TERM": kind], on: RecordingScreen()).terminal
    #expect(told(findings) == ["advice Terminal: " + words])
    #expect(findings[0].remedy?.contains("export TERM=xterm-256color") == true)
  }

  @Test(arguments: [
    (80, "ok Terminal size: 80 columns and 24 rows."),
    (
      12, "advice Terminal size: 12 columns and 24 rows. Text is laid out for 20 at least."
    ),
    (
      nil,
      "advice Terminal size: The terminal does not say how wide it is; 80 columns are taken."
    ),
  ])
  func `The description of a terminal is found in the user's own folder, and its size told`(
    columns: Int?, words: String
  ) throws {
    let home = try Home()
    try home.write("described", to: ".terminfo/m/mine")
    let screen = RecordingScreen(columns: columns ?? 80)
    if columns == nil { screen.size = nil }
    let folder = home.folder.file(".terminfo")
    #expect(
      told(doctor(home, ["TERM": "mine"], on: screen).terminal)
        == ["ok Terminal: mine, described in \(folder).", words])
  }

  @Test func `Where TERMINFO names a folder, it comes first`() throws {
    let home = try Home()
    for folder in [".terminfo/m", "other/6d", "listed/m"] {
      try home.write("described", to: folder + "/mine")
    }
    let listed = ["TERM": "mine", "TERMINFO_DIRS": "/nowhere:" + home.folder.file("listed")]
    for (changes, folder) in [
      (["TERMINFO": home.folder.file("other")], "other"), ([:], ".terminfo"),
      (["HOME": home.folder.file("empty")], "listed"),
    ] {
      let environment = listed.merging(changes) { $1 }
      let findings = doctor(home, environment, on: RecordingScreen()).terminal
      #expect(findings[0].words == "mine, described in \(home.folder.file(folder)).")
    }
  }

  @Test func `An .editrc is passed over where it is none, read where it is one`() throws {
    let home = try Home()
    #expect(doctor(home).editing.isEmpty)
    try home.write("bind -v\n", to: ".editrc")
    let path = home.folder.file(".editrc")
    #expect(
      told(doctor(home).editing) == ["ok Line editing: \(path) is there and leaves editing on."])
    try home.write("bind -v\n edit\toff\n", to: "mine")
    let other = home.folder.file("mine")
    #expect(
      told(doctor(home, ["EDITRC": other]).editing) == [
        "advice Line editing: Line 2 of \(other) turns it off: no arrow keys, no Tab, no history."
      ])
    try home.write(String(repeating: "x", count: 1001) + "\n", to: ".editrc")
    let findings = doctor(home).editing
    #expect(findings.count == 1 && findings[0].words.hasPrefix("\(path) is left out: it is no"))
  }
}
