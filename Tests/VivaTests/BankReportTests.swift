import TestSupport
import Testing

/// How well made banks are, from the command line.
struct BankReportTests {
  @Test func `The shipped banks are as well made as they are to be`() throws {
    let home = try Home(banks: nil)
    let outcome = home.talk(["bank", "check", "--report"])
    #expect(outcome.exitCode == 0, "\(outcome.output)\(outcome.complaints)")
    #expect(outcome.output.contains("reading grade") && !outcome.output.contains("not met"))
  }

  @Test func `The shipped banks reach over every criterion that can be asked`() throws {
    let home = try Home(banks: nil)
    let outcome = home.talk(["bank", "check", "--extent"])
    #expect(outcome.exitCode == 0, "\(outcome.output)\(outcome.complaints)")
    let list = home.talk(["bank", "list"])
    let count = list.output.split(separator: "\n").last?.split(separator: " ").first
    #expect(try #require(count.flatMap { Int($0) }) >= 1300)
  }

  @Test func `What is missing is told per criterion, as text and as JSON`() throws {
    let home = try Home()
    let page = home.talk(["bank", "check", "--extent"])
    #expect(page.exitCode == 65 && page.output.contains("missing"))
    let json = home.talk(["bank", "check", "--extent", "--json"])
    #expect(json.exitCode == 65 && json.output.contains("\"missing\" : ["))
  }

  @Test func `One folder is counted alone, with the units that its questions name`() throws {
    let home = try Home(banks: nil)
    try home.write(
      ExampleBank.text.replacing("EX101.PC1.", with: "SIRXCEG006.PC1."), to: "banks/again.yaml")
    let folder = home.folder.file("banks")
    let extent = home.talk(["bank", "check", folder, "--extent", "--json"])
    #expect(extent.exitCode == 65, "\(extent.complaints)")
    #expect(!extent.output.contains("CG219"), "\(extent.output.prefix(300))")
    let report = home.talk(["bank", "check", folder, "--report"])
    #expect(report.output.contains("How well made") && !report.output.contains("complaints-"))
    let nothing = home.talk(["bank", "check", home.folder.file("empty"), "--extent"])
    #expect(nothing.exitCode != 0)
  }

  @Test func `What is to be mended is told, as text and as JSON`() throws {
    let home = try Home()
    try home.write(
      ExampleBank.text.replacing("topic: example", with: "topic: again")
        .replacing("id: example-", with: "id: again-"), to: "banks/again.yaml")
    let page = home.talk(["bank", "check", "--report"] + home.withBank)
    #expect(page.exitCode == 65)
    #expect(page.output.contains("Prompts that are alike"))
    let json = home.talk(["bank", "check", "--report", "--json"] + home.withBank)
    #expect(json.exitCode == 65 && json.output.contains("\"likeness\" : 1"))
  }

  @Test(arguments: [["--extent", "--report"], ["--extent", "--report", "banks"]])
  func `Options that do not go together are refused`(options: [String]) throws {
    let home = try Home()
    #expect(home.talk(["bank", "check"] + options).exitCode == 64)
  }
}
