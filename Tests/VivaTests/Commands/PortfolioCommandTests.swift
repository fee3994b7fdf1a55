import Foundation
import ScriptedTerminal
import TestSupport
import Testing

@testable import viva

/// All papers of a candidate or a group in one document.
struct PortfolioCommandTests {
  private let home: Home

  init() throws {
    home = try Home()
    try home.write(
      "Name;Learner ID;Class\r\nMia Tran;M-M;A\r\nBen Okafor;M-B;A\r\nAl Zed;M-A;B\r\n",
      to: "class.csv")
    let list = home.talk(["candidate", "import", home.folder.file("class.csv")])
    try #require(list.exitCode == 0, "\(list.complaints)")
    for name in ["Mia Tran", "Ben Okafor"] {
      try home.write(
        "{\"fields\": {\"learner\": \"\(name)\", \"task\": \"Chat log\"}}", to: "sheet.json")
      _ = home.talk(
        ["form", "fill", "cover-sheet", "EX101", "--candidate", name, "--from"]
          + [home.folder.file("sheet.json")] + home.withBank)
    }
  }

  private func portfolio(_ words: [String]) -> Home.Talk {
    home.talk(["portfolio"] + words + ["--output", home.folder.file("all.html")] + home.withBank)
  }

  @Test func `A group's papers are in it, by candidate, each unit with its evidence index`() throws
  {
    let talk = portfolio(["--group", "a"])
    #expect(talk.exitCode == 0, "\(talk.complaints)")
    let page = try String(contentsOfFile: home.folder.file("all.html"), encoding: .utf8)
    #expect(page.contains("<li>Mia Tran (M-M): 2 papers</li>"))
    #expect(page.contains("<li>Ben Okafor (M-B): 2 papers</li>"))
    #expect(page.contains("<h1>Portfolio: A</h1>") && !page.contains("Al Zed"))
    #expect(page.components(separatedBy: ">EX101: Evidence index</a>").count == 3)
    #expect(portfolio(["--group", "A"]).exitCode == 73)
  }

  @Test func `One candidate's papers, and nothing where there are none`() throws {
    #expect(portfolio(["Mia Tran"]).exitCode == 0)
    let page = try String(contentsOfFile: home.folder.file("all.html"), encoding: .utf8)
    #expect(page.contains("<h1>Portfolio: Mia Tran (M-M)</h1>") && !page.contains("Ben"))
    let none = portfolio(["Al Zed"])
    #expect(none.exitCode == 66 && none.complaints.contains("Nothing is on record of Al Zed"))
  }

  @Test(arguments: [[], ["Mia Tran", "--group", "A"], ["--group", "C"], ["Nobody"]])
  func `A candidate or a group has to be named, and be there`(words: [String]) {
    let talk = portfolio(words)
    #expect(talk.exitCode == (words.count == 2 || words.count == 1 ? 66 : 64), "\(talk.complaints)")
    #expect(!FileManager.default.fileExists(atPath: home.folder.file("all.html")))
  }
}
