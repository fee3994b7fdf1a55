import ScriptedTerminal
import TestSupport
import Testing

/// What a careful reader found once, so that it stays found.
struct ReviewedTests {
  @Test(arguments: [["yes"], ["yes", "/quit"]])
  func `Somebody who leaves at the confidence has still answered`(lines: [String]) throws {
    let home = try Home()
    _ = home.talk(
      ["study", "EX101.PC1.3"] + home.withBank, typing: lines.typed)
    #expect(home.talk(["record", "info"]).output.contains("1 of them answers"))
  }

  @Test(arguments: [["Because.", "", "/quit"], ["Because.", ""], ["Because."]])
  func `A locked answer stays when its points are not ticked`(lines: [String]) throws {
    let home = try Home()
    _ = home.talk(
      ["study", "EX101.PC1.9"] + home.withBank, typing: lines.typed)
    let exported = home.talk(["export", "transcript", "--format", "json", "--output", "-"])
    #expect(exported.output.contains("\"Because.\""))
  }

  @Test func `A bank can be a single file`() throws {
    let home = try Home()
    let file = home.folder.file("banks/example.yaml")
    #expect(home.talk(["bank", "list", "--banks", file]).output.contains("9 questions in all"))
  }

  @Test func `A time that can't be written down is refused`() throws {
    let home = try Home(now: "9999-12-31T23:59:59.500-11:00")
    let far = home.talk(
      ["record", "name", "Kit"], environment: ["VIVA_NOW": "9999-12-31T23:59:59Z"])
    #expect(far.exitCode == 74)
    #expect(far.complaints.contains("a time that can't be written down"))
    let after = home.talk(["record", "info"], environment: ["VIVA_NOW": "2026-11-22T09:00:00Z"])
    #expect(after.exitCode == 0)
  }

  @Test func `Controls in a bank reach no terminal, not even as JSON`() throws {
    let home = try Home(banks: ExampleBank.text)
    try home.write(
      ExampleBank.text.replacing(
        "topic: example", with: "topic: example\nabout: \"\\x9b31m \\u202e\""),
      to: "banks/example.yaml")
    let output = home.talk(["bank", "list", "--json"] + home.withBank).output
    #expect(!output.unicodeScalars.contains { $0.value == 0x9B || $0.value == 0x202E })
  }

  @Test func `A template with a slip is named with its place`() throws {
    let home = try Home()
    _ = home.study(["a", "", ""])
    try home.write("line one\n{{#open}} never closed\n", to: "templates/transcript.mustache")
    let outcome = home.talk(
      ["export", "transcript"], environment: ["VIVA_TEMPLATES": home.folder.file("templates")])
    #expect(outcome.exitCode == 65)
    #expect(outcome.complaints.contains("transcript.mustache:"))
  }
}
