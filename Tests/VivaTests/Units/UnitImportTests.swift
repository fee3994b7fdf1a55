import Foundation
import ScriptedTerminal
import TestSupport
import Testing

/// Units in and out, as a person sees it.
struct UnitImportTests {
  /// A home with a unit that is written down as CASE, under a code that no bank has.
  private func prepared() throws -> Home {
    let home = try Home()
    let talk = home.talk([
      "unit", "export", "EX101", "--format", "case", "--output", home.folder.file("ex.json"),
    ])
    #expect(talk.exitCode == 0 && talk.output == "Wrote HOME/ex.json.\n" && talk.complaints.isEmpty)
    return home
  }

  private func imported(
    _ home: Home, _ more: [String] = [], typing: [Typed] = []
  ) -> Home.Talk {
    home.talk(
      [
        "unit", "import", home.folder.file("ex.json"), "--into", home.folder.file("my"), "--code",
        "EX900",
      ] + more,
      typing: typing)
  }

  @Test func `A unit comes in once somebody agrees, and can be studied`() throws {
    let home = try prepared()
    let no = imported(home, typing: ["no"])
    #expect(no.exitCode == 1 && no.complaints.contains("Nothing was written.") && no.isUsedUp)
    #expect(home.read("my/Units/EX900.yaml").isEmpty)
    let yes = imported(home, typing: ["yes"])
    #expect(yes.exitCode == 0 && yes.complaints.isEmpty)
    try expectSnapshot(yes.output, "unit-import.txt")
    let banks = ["--banks", home.folder.file("my")]
    #expect(
      home.talk(["unit", "show", "EX900"] + banks).output.contains("PC1.9  explain in own words"))
    #expect(
      home.talk(["matrix", "EX900", "--format", "html", "--output", "-"] + banks).exitCode == 0)
    #expect(home.talk(["bank", "check", home.folder.file("my")]).exitCode == 0)
  }

  @Test func `The same unit adds nothing, and another is not written over unseen`() throws {
    let home = try prepared()
    #expect(imported(home, ["--yes"]).exitCode == 0)
    let written = home.read("my/Units/EX900.yaml")
    let same = imported(home)
    #expect(
      same.exitCode == 0 && same.output.contains("HOME/my/Units/EX900.yaml; there is"))
    let text = String(decoding: written, as: UTF8.self).replacingOccurrences(
      of: "put steps", with: "set steps")
    try home.write(text, to: "my/Units/EX900.yaml")
    let changed = imported(home, typing: ["no"])
    #expect(changed.exitCode == 1)
    #expect(
      changed.output.contains(
        "changed  EX900.PC1.8\n  - 1.8 set steps in order\n  + 1.8 put steps in order\n"))
    #expect(home.read("my/Units/EX900.yaml") == Array(text.utf8))
    #expect(imported(home, ["--yes"]).exitCode == 0)
    #expect(home.read("my/Units/EX900.yaml") == written)
  }

  @Test func `A code that the banks have already is not given twice`() throws {
    let home = try prepared()
    let file = home.folder.file("ex.json")
    let words = ["unit", "import", file, "--into", home.folder.file("my"), "--yes"]
    let same = home.talk(words)
    #expect(same.exitCode == 0 && same.output.contains("The same unit is in the banks already;"))
    let text = String(decoding: home.read("ex.json"), as: UTF8.self)
    try home.write(text.replacingOccurrences(of: "put steps", with: "set steps"), to: "ex.json")
    let other = home.talk(words)
    #expect(
      other.exitCode == 73 && other.complaints.contains("two of one code can't be used together"))
    #expect(home.read("my/Units/EX101.yaml").isEmpty)
  }

  @Test func `The first folder of own banks gets it`() throws {
    let home = try prepared()
    let words = ["unit", "import", home.folder.file("ex.json"), "--code", "EX900", "--yes"]
    let none = home.talk(words)
    #expect(none.exitCode == 64 && none.complaints.contains("--into names one"))
    let own = ["VIVA_OWN_BANKS": home.folder.file("banks")]
    let talk = home.talk(words, environment: own)
    #expect(talk.exitCode == 0 && talk.output.contains("“unit show EX900” shows it."))
    #expect(home.talk(["unit", "show", "EX900"], environment: own).exitCode == 0)
  }

  @Test func `What is no sound unit is refused, with places, and nothing is written`() throws {
    let home = try prepared()
    let text = String(decoding: home.read("ex.json"), as: UTF8.self)
    try home.write(String(text.dropLast(20)), to: "ex.json")
    let broken = imported(home, ["--yes"])
    #expect(broken.exitCode == 65 && broken.complaints.contains("Nothing was written."))
    #expect(broken.output.contains(#/HOME\/ex\.json:\d+:\d+: error: this is not JSON/#))
    try home.write("\u{1B}[31mno unit", to: "ex.json")
    let none = imported(home, ["--yes"])
    #expect(
      none.exitCode == 65 && none.output.contains("none of the formats")
        && !none.output.contains("\u{1B}"))
    let missing = home.talk(["unit", "import", "nowhere.json", "--into", "x"])
    #expect(missing.exitCode == 66)
    #expect(home.read("my/Units/EX900.yaml").isEmpty)
  }

  @Test
  func `What was inferred of a pasted unit is shown with its place, and the unit can be used`()
    throws
  {
    let home = try Home()
    let text =
      "ABC101 - Do things\n1. Do\n1.1 Do it\nKnowledge Evidence\n\nknow:\nwork:\nby hand\nby machine\n"
    try home.write(text, to: "pasted.txt")
    let talk = home.talk(
      ["unit", "import", home.folder.file("pasted.txt"), "--into", home.folder.file("my"), "--yes"])
    #expect(talk.exitCode == 0 && talk.complaints.isEmpty)
    #expect(talk.output.contains("HOME/pasted.txt:8:1: inferred: “by hand” is part of “work:”\n"))
    #expect(talk.output.contains("HOME/pasted.txt:1:1: missing: the release\n"))
    #expect(talk.output.contains("5 remarks on the file.\n"))
    let banks = ["--banks", home.folder.file("my")]
    let shown = home.talk(["unit", "show", "ABC101"] + banks).output
    #expect(shown.contains("  KE1  work:\n    KE1.1  by hand\n    KE1.2  by machine\n"))
    #expect(
      home.talk(["matrix", "ABC101", "--format", "html", "--output", "-"] + banks).exitCode == 0)
  }

  @Test func `What stands at the place and is no unit is left alone`() throws {
    let home = try prepared()
    try home.write("mine", to: "my/Units/EX900.yaml")
    let talk = imported(home, ["--yes"])
    #expect(talk.exitCode == 73 && talk.complaints.contains("it is left alone"))
    #expect(home.read("my/Units/EX900.yaml") == Array("mine".utf8))
  }

  @Test func `Text of others is safe on a terminal`() throws {
    let home = try prepared()
    let text = String(decoding: home.read("ex.json"), as: UTF8.self)
    try home.write(
      text.replacingOccurrences(of: "Answer examples", with: "A\\u001b[2J\\u202eB"), to: "ex.json")
    let talk = imported(home, ["--yes"])
    #expect(
      talk.exitCode == 0 && !talk.output.contains("\u{1B}") && !talk.output.contains("\u{202E}"))
    let shown = home.talk(["unit", "show", "EX900", "--banks", home.folder.file("my")]).output
    #expect(!shown.contains("\u{1B}") && shown.contains("<U+202E>"))
  }

  @Test func `Without a terminal to ask, nothing is written unasked`() throws {
    let home = try prepared()
    let talk = imported(home, ["--no-input"])
    #expect(talk.exitCode == 64 && talk.complaints.contains("Say so with --yes."))
    #expect(home.read("my/Units/EX900.yaml").isEmpty)
  }

  @Test func `A unit goes out, with what is left out, and no file is lost`() throws {
    let home = try Home(banks: nil)
    let path = home.folder.file("out.matrix")
    let words = ["unit", "export", "CG219", "--format", "mahara", "--output", path]
    let talk = home.talk(words)
    #expect(
      talk.exitCode == 0 && talk.complaints.contains("Left out, since a framework for Mahara"))
    #expect(home.talk(words).exitCode == 73 && home.talk(words + ["--replace"]).exitCode == 0)
    let shown = home.talk(["unit", "export", "CG219", "--format", "case", "--output", "-"])
    #expect((try? JSONSerialization.jsonObject(with: Data(shown.output.utf8))) != nil)
    #expect(home.talk(["unit", "export", "CG220", "--format", "case"]).exitCode == 64)
    #expect(home.talk(["unit", "export", "CG219"]).exitCode == 64)
  }
}
