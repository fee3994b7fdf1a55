import Foundation
import TestSupport
import ScriptedTerminal
import Testing

/// `viva doctor`: what it finds in a sound home and in one where much is broken.
struct DoctorTests {
  /// Wide enough that where a line breaks does not depend on the length of a path.
  private static let wide = ["VIVA_WIDTH": "200", "COLUMNS": "200"]
  /// As wide, and without programs of others: they would be run.
  private static let alone = wide.merging(["PATH": "/nonexistent"]) { $1 }

  @Test func `A sound home has no problem, and is left as it is`() throws {
    let home = try Home()
    try addPrograms(to: home)
    _ = home.talk(["record", "name", "Kit"])
    let before = try contents(of: home)
    let outcome = try home.run(["doctor"] + home.withBank, environment: Self.wide)
    #expect(outcome.exitCode == 0 && outcome.complaints.isEmpty)
    #expect(try contents(of: home) == before)
    try expectSnapshot(shown(outcome.output), "doctor-sound.txt")
  }

  @Test func `A broken home is told of, thing by thing, with what to do`() throws {
    let home = try broken()
    let before = try contents(of: home)
    let outcome = try home.run(["doctor"] + home.withBank, environment: Self.wide)
    #expect(outcome.exitCode == 78 && outcome.complaints.isEmpty)
    #expect(try contents(of: home) == before)
    try expectSnapshot(shown(outcome.output), "doctor-broken.txt")
  }

  @Test func `The same is there as JSON`() throws {
    let home = try broken()
    let outcome = home.talk(["doctor", "--json"] + home.withBank, environment: Self.alone)
    #expect(outcome.exitCode == 78)
    try expectSnapshot(shown(outcome.output), "doctor-broken.json")
  }

  @Test func `A record that was changed behind its back is a problem`() throws {
    let home = try Home()
    _ = home.talk(["record", "name", "Kit"])
    try tamper(with: home.record)
    let outcome = home.talk(["doctor"], environment: Self.alone)
    #expect(outcome.exitCode == 78)
    #expect(outcome.output.contains("problem  Record:"))
  }

  @Test func `A folder for temporary files that is not there is a problem`() throws {
    let home = try Home()
    home.environment["TMPDIR"] = home.folder.file("nothing")
    let outcome = home.talk(["doctor"] + home.withBank, environment: Self.alone)
    #expect(outcome.exitCode == 78)
    #expect(outcome.output.contains("There is no folder HOME/nothing."))
  }

  @Test func `19: a clock before the last entry of the record is a problem`() throws {
    let home = try Home()
    _ = home.talk(["record", "name", "Kit"])
    let words = "the clock says 1 Jan 2020, and the last entry is of 22 Nov 2026, later than that."
    let talk = home.talk(
      ["doctor", "--json"],
      environment: Self.alone.merging(["VIVA_NOW": "2020-01-01T09:00:00+11:00"]) { $1 })
    #expect(talk.exitCode == 78 && talk.output.contains(words))
    #expect(
      !home.talk(["doctor", "--json"], environment: Self.alone).output.contains("the clock says"))
  }

  @Test func `17: doctor finds the editor that “edit” finds`() throws {
    let home = try Home()
    try home.write("#!/bin/sh\n", to: "bin/nano")
    #expect(chmod(home.folder.file("bin/nano"), 0o755) == 0)
    func editor(_ changes: [String: String]) -> [String] {
      home.talk(
        ["doctor"] + home.withBank, environment: Self.alone.merging(changes) { $1 }
      )
      .output.split(separator: "\n").map(String.init).filter { $0.contains(" Editor: ") }
    }
    let path = ["PATH": home.folder.file("bin")]
    #expect(
      editor(path)
        == ["ok       Editor: HOME/bin/nano, for long answers, since nothing names another."])
    #expect(
      editor(path.merging(["EDITOR": "nano -w"]) { $1 })
        == ["ok       Editor: HOME/bin/nano, for long answers."])
    #expect(
      editor(["PATH": "/nonexistent"]) == [
        "advice   Editor: None is named and none was found, so “/edit” can't be used."
      ])
    #expect(
      editor(["VISUAL": "nowhere"]) == [
        "advice   Editor: It is “nowhere”, which is not there."
      ]
    )
  }

  @Test(arguments: [
    ("nosuchterm", "no description of the terminal “nosuchterm”"), ("dumb", "TERM is dumb"),
    ("xterm", "80 columns and 24 rows"),
  ])
  func `The kind of terminal is looked up`(kind: String, words: String) throws {
    let home = try Home()
    let talk = home.talk(
      ["doctor"] + home.withBank, environment: Self.alone.merging(["TERM": kind]) { $1 },
      on: RecordingScreen())
    #expect(talk.output.contains(words), "\(talk.output)")
    #expect(talk.exitCode == 0)
  }

  @Test(arguments: [
    ("edit off", true), ("viva:edit off", true), ("edit off\nviva:edit on", false),
    ("other:edit off", false), ("bind -v", false),
  ])
  func `A line of .editrc that turns editing off is found`(text: String, isOff: Bool) throws {
    let home = try Home()
    try home.write(text + "\n", to: ".editrc")
    #expect(
      home.talk(["doctor"], environment: Self.alone).output.contains("turns it off")
        == isOff)
  }

  /// A home in which everything is wrong that a test can make so.
  private func broken() throws -> Home {
    let home = try Home(banks: "topic: broken\ntitle: 5\nquestions: none\n")
    try addPrograms(to: home)
    try addProgram("pandoc", "echo 'no \u{1B}[31mlibrary' >&2\nexit 1", to: home)
    try home.write("a file", to: "state")
    try home.write("not a database at all", to: "data/viva/record.sqlite")
    try home.write("not a key", to: "data/viva/keys/Kit.key")
    try home.write("not a record", to: "data/viva/candidates/0123456789abcdef.sqlite")
    try home.write("bind -e\nedit off\n", to: ".editrc")
    try home.write("", to: "cache/viva/banks.index")
    for (mode, name) in [
      (0o644, "data/viva/keys/Kit.key"), (0o755, "cache/viva"), (0o700, "data/viva"),
    ] {
      try FileManager.default.setAttributes(
        [.posixPermissions: mode], ofItemAtPath: home.folder.file(name))
    }
    home.environment["LC_ALL"] = "xx_YY.UTF-8"
    home.environment["VIVA_TEMPLATES"] = home.folder.file("nothing")
    home.environment["EDITOR"] = "nowhere --wait"
    return home
  }

  /// Puts programs of others in the home, so that those of the machine do not matter.
  private func addPrograms(to home: Home) throws {
    for (name, text) in [
      ("weasyprint", "WeasyPrint version 57.2"), ("pandoc", "pandoc 2.17\nand more"),
      ("nano", "nano"), ("less", "less"),
    ] {
      try addProgram(name, "printf '%s\\n' '\(text)'", to: home)
    }
    try home.write("", to: "tmp/.keep")
    home.environment["PATH"] = home.folder.file("bin")
    home.environment["EDITOR"] = "nano"
    home.environment["VIVA_PAGER"] = "less"
    home.environment["TMPDIR"] = home.folder.file("tmp")
  }

  /// Puts a program in a home.
  ///
  /// A shell writes it: a file that this process has open for writing, and with it every process that
  /// another test starts just then, can't be run.
  private func addProgram(_ name: String, _ script: String, to home: Home) throws {
    let path = home.folder.file("bin/\(name)")
    let outcome = try ChildProcess.run(
      ["/bin/sh", "-c", "mkdir -p \"${1%/*}\" && cat > \"$1\" && chmod 755 \"$1\"", "sh", path],
      environment: ["PATH": "/usr/bin:/bin"], input: "#!/bin/sh\n\(script)\n")
    #expect(outcome.exitCode == 0)
  }

  /// Everything in a home: names, modes and bytes; but what SQLite keeps for whoever reads a record.
  private func contents(of home: Home) throws -> [String: String] {
    let manager = FileManager.default
    var contents: [String: String] = [:]
    for name in try manager.subpathsOfDirectory(atPath: home.folder.path)
    where !name.hasSuffix("-shm") && !name.hasSuffix("-wal") {
      let path = home.folder.file(name)
      let mode = try manager.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? 0
      let bytes = manager.contents(atPath: path) ?? Data()
      contents[name] = "\(mode) \(bytes.base64EncodedString())"
    }
    return contents
  }

  private func tamper(with record: String) throws {
    var bytes = try Data(contentsOf: URL(filePath: record))
    let name = try #require(bytes.range(of: Data("\"Kit\"".utf8)))
    bytes.replaceSubrange(name, with: Data("\"Tik\"".utf8))
    try bytes.write(to: URL(filePath: record))
  }

  /// The output without what differs from machine to machine.
  private func shown(_ text: String) -> String {
    text.replacing(#/\S*/Sources/Evidence/Resources/Templates/#, with: "TEMPLATES")
  }
}
