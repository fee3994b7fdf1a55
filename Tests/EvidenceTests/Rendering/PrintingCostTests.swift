import Foundation
import Testing

/// What a page may not have, lest printing it take minutes.
///
/// WeasyPrint learns how narrow a cell or a box can be by laying its text out again from each place
/// where a line may end. `overflow-wrap: anywhere` makes each letter such a place: 241 answers took
/// it 145 seconds instead of 9.
struct PrintingCostTests {
  private struct Rule {
    var selectors: String
    var body: String
  }

  /// The rules of a template for paper: those for narrow screens left out.
  private func rules(_ template: String) throws -> [Rule] {
    let page = try resource("Templates/\(template).mustache")
    let style = try #require(page.firstMatch(of: /(?s)<style>(.*?)<\/style>/)).1
    let screen = style.replacing(/(?s)@media screen[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/, with: "")
    return screen.matches(of: /([^{}]+)\{([^{}]*)\}/).map {
      Rule(selectors: String($0.1), body: String($0.2))
    }
  }

  @Test func `2: no text of a transcript is measured letter by letter`() throws {
    let rules = try rules("transcript")
    #expect(rules.count > 50)
    #expect(rules.filter { $0.body.contains("anywhere") }.map(\.selectors) == [])
  }

  @Test func `2: columns of a transcript have widths that no text decides`() throws {
    let rules = try rules("transcript")
    let tables = rules.filter {
      $0.body.contains("display: table;")
        || $0.selectors.split(whereSeparator: \.isNewline).last == "table "
          && $0.body.contains("border-collapse")
    }
    #expect(tables.count == 2, "\(tables)")
    for table in tables {
      #expect(table.body.contains("table-layout: fixed"), "\(table.selectors)")
      #expect(table.body.contains("width: 100%"), "\(table.selectors)")
    }
  }

  @Test func `2: pairs and cells of a form are not measured letter by letter`() throws {
    let rules = try rules("form")
    let cells = try #require(rules.first { $0.selectors.contains("th, td") })
    #expect(cells.body.contains("overflow-wrap: break-word"))
    for rule in rules where rule.body.contains("display: table;") {
      #expect(rule.body.contains("table-layout: fixed"), "\(rule.selectors)")
    }
  }
}
