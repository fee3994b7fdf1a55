import LineEditor
import Testing
import TestSupport

@testable import viva

/// What Tab offers at the prompt.
struct REPLCompletionTests {
  private let home: Home

  init() throws {
    home = try Home()
    home.environment["VIVA_OWN_BANKS"] = home.folder.file("banks")
    #expect(home.talk(["candidate", "add", "Mia Tran"]).exitCode == 0)
  }

  private func offers(_ line: String) -> [Completion] {
    REPLCompletion(home.workspace()).completions(for: line)
  }

  @Test(arguments: [
    ("stu", ["study"]), ("unit s", ["show"]), ("study exa", ["example"]),
    ("coverage ex1", ["EX101"]), ("qui", ["quit"]), ("record b", ["backup"]),
    ("due EX101.PC1.7", ["EX101.PC1.7"]), ("export t", ["transcript"]), ("test EX1", ["EX101"]),
    ("study --lim", ["--limit"]), ("config set plain of", ["off"]),
    ("export transcript --format=h", ["--format=html"]), ("form blank cov", ["cover-sheet"]),
    ("help cov", ["coverage"]), ("suspend example-si", ["example-single-choice"]),
    ("config set editor-mode ", ["emacs", "vi"]),
    ("question EX101 --question example-o", ["example-ordering"]),
    ("question EX101 --criterion EX101.PC1.4", ["EX101.PC1.4"]),
    ("record undo zzz", []), ("help help", []),
    ("config get histo", ["history"]), ("bank check --nothing=x", []),
  ])
  func `A word is finished by what the command takes there`(line: String, words: [String]) {
    #expect(offers(line).map(\.text) == words)
  }

  @Test func `What is offered says what it is`() {
    #expect(
      offers("due EX101.PC1.4") == [Completion(text: "EX101.PC1.4", description: "name something")])
    #expect(offers("coverage E") == [Completion(text: "EX101", description: "Answer examples")])
    #expect(offers("quit") == [Completion(text: "quit", description: "Leave.")])
    #expect(
      offers("form blank cover") == [
        Completion(text: "cover-sheet", description: "Assessment cover sheet")
      ])
  }

  @Test func `A command without words left to type offers its options`() {
    let offered = offers("record undo ").map(\.text)
    #expect(offered.contains("--record") && offered.allSatisfy { $0.hasPrefix("--") })
  }

  @Test func `A candidate is offered by id, with the name beside it`() throws {
    let offered = offers("form list --candidate ")
    #expect(offered.count == 1 && offered.first?.description == "Mia Tran")
    let id = try #require(offered.first?.text)
    #expect(home.talk(["candidate", "show", id]).output.contains("Mia Tran"))
  }

  @Test func `The places that a line names are looked at`() throws {
    try home.write(
      ExampleBank.text.replacing("topic: example", with: "topic: elsewhere")
        .replacing("id: example-", with: "id: elsewhere-"), to: "more/elsewhere.yaml")
    let more = home.folder.file("more")
    #expect(offers("study else").isEmpty)
    #expect(offers("study --banks \(more) else").map(\.text) == ["elsewhere"])
    #expect(offers("study --banks=\(more) else").map(\.text) == ["elsewhere"])
  }
}
