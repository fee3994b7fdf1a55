import Foundation
import Glibc
import ScriptedTerminal
import TestSupport
import Testing

/// A web search for each line of a unit.
struct UnitLinksTests {
  @Test(arguments: [
    ([], "txt"), (["--json"], "json"), (["--format", "html"], "html"), (["--format", "md"], "md"),
  ])
  func `The links of a unit are as recorded`(options: [String], ending: String) throws {
    let outcome = try prepared().talk(["unit", "links", "EX102"] + options)
    #expect(outcome.exitCode == 0 && outcome.complaints.isEmpty)
    try expectSnapshot(outcome.output, "unit-links.\(ending)")
  }

  @Test(arguments: [
    ("SIRXCEG006", 58, ["E1", "PC1.1", "PE3", "PE3.1", "KE1", "KE1.1"]),
    ("219", 44, ["LO1", "AC1.1", "G1.2", "G1.2.1", "LO2"]),
  ])
  func `Every line of the shipped units has a link but conditions`(
    code: String, least: Int, some: [String]
  ) throws {
    let home = try Home(banks: nil)
    let outcome = home.talk(["unit", "links", code, "--json"])
    let links = try JSONDecoder().decode([Link].self, from: Data(outcome.output.utf8))
    let ids = links.map { $0.id.split(separator: ".").dropFirst().joined(separator: ".") }
    #expect(ids.count >= least && Set(some).isSubset(of: ids) && !ids.contains("AC1"))
    #expect(Set(ids).count == ids.count)
    #expect(links.allSatisfy { !$0.words.contains("**") })
    for link in links {
      let query = URLComponents(string: link.link)?.queryItems
      #expect(query == [URLQueryItem(name: "q", value: link.words)])
    }
  }

  private struct Link: Decodable {
    var id: String
    var words: String
    var link: String
  }

  @Test(arguments: [[], ["--format", "html"], ["--format", "md"], ["--json"]])
  func `Another engine stands in every link`(options: [String]) throws {
    let words = ["unit", "links", "EX101", "--engine", "https://example.org/find?q="]
    let text = try Home().talk(words + options).output
    #expect(text.components(separatedBy: "https://example.org/find?q=").count == 11)
    #expect(!text.contains("google"))
  }

  @Test func `Links stay whole on a narrow terminal, without escape sequences`() throws {
    let home = try Home()
    let shown = home.talk(["unit", "links", "EX101"], on: RecordingScreen(columns: 30))
    #expect(shown.output.contains("https://www.google.com/search?q=explain%20in%20own%20words"))
    #expect(shown.exitCode == 0)
    let narrow = home.talk(["unit", "links", "EX101"], environment: ["COLUMNS": "20"]).output
    let links = narrow.split(separator: "\n").filter { $0.contains("https://") }
    #expect(links.count == 10 && links.allSatisfy { $0.hasPrefix("  https://www.google.com/") })
    #expect(!narrow.contains("\u{1B}"))
  }

  @Test(arguments: [
    (["EX103"], "Did you mean “EX101”?"),
    (["EX101", "--json", "--format", "md"], "--json and --format are two forms"),
    (["EX101", "--engine", "javascript:alert(1)//"], "--engine takes the beginning of a web"),
    (["EX101", "--engine", "www.google.com"], "--engine takes the beginning of a web address"),
    (["EX101", "--format", "pdf"], "pdf"), ([], "unit"),
  ])
  func `What can't be listed is said`(words: [String], complaint: String) throws {
    let outcome = try Home().talk(["unit", "links"] + words)
    #expect(outcome.exitCode == 64 && outcome.output.isEmpty)
    #expect(outcome.complaints.contains(complaint), "\(outcome.complaints)")
  }

  @Test func `A full disk is told`() throws {
    let home = try Home()
    let screen = RecordingScreen.file()
    screen.failure = ENOSPC
    let talk = home.talk(["unit", "links", "EX101", "--format", "html"], on: screen)
    #expect(talk.exitCode == 74)
  }

  /// A home with a unit that has every part, and texts that would act if they could.
  private func prepared() throws -> Home {
    let home = try Home()
    try home.write(
      #"""
      format: viva-unit/1
      code: EX102
      title: "Search <b>safely</b> & _well_"
      jurisdiction: general
      release: "EX102, release 1"
      elements:
        - id: EX102.E1
          number: "1"
          text: "Communicate with customers online."
          children:
            - {id: EX102.PC1.1, number: "1.1", text: "Choose **polite**, plain words: who's “so”?"}
      performanceEvidence:
        lead: "Evidence of:"
        items:
          - id: EX102.PE1
            text: "procedures to:"
            children:
              - {id: EX102.PE1.1, text: "refund 100% & exchange <script>alert(1)</script>"}
      knowledgeEvidence:
        items:
          - {id: EX102.KE1, text: "[link](https://example.org) \e[31mred\e[0m `code` café"}
      assessmentConditions:
        items:
          - {id: EX102.AC1, text: "in a workplace"}
      learningOutcomes:
        - id: EX102.LO1
          number: "1"
          text: "understand"
          criteria:
            - {id: EX102.C1.1, number: "1.1", text: "explain how"}
          guidance:
            - id: EX102.G1
              text: "Techniques:"
              children:
                - {id: EX102.G1.1, text: "open to obtain information"}
          evidence:
            - {text: "questioning", starred: false}

      """#, to: "shipped/Units/EX102.yaml")
    return home
  }
}
