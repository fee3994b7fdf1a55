import Curriculum
import TestSupport
import Testing

@testable import Evidence

/// A unit's links as a page.
struct UnitLinksPageTests {
  private func page(_ text: String, by engine: SearchEngine = .google) -> UnitLinksPage {
    let node = CriterionNode(id: CriterionID(rawValue: "XY1.KE1"), text: text)
    return UnitLinksPage(
      Unit(
        code: "XY1", title: text, jurisdiction: .general, release: "1",
        knowledgeEvidence: .init(items: [node])), by: engine)
  }

  @Test func `It has the unit's parts as headings, and each line with its link`() {
    let page = UnitLinksPage(Fixture.serviceUnit, by: .google)
    #expect(page.title == "Search links: SIRXCEG006 Provide online customer service")
    #expect(
      page.sections.map(\.title) == ["Elements and performance criteria", "Knowledge evidence"])
    #expect(
      page.html.contains(
        "<h2>Knowledge evidence</h2>\n<p>Knowledge of:</p>\n<ul>\n<li>KE1 "
          + "<a href=\"https://www.google.com/search?q=key%20"))
    #expect(
      page.markdown.contains(
        "- KE1.2 [privacy](<https://www.google.com/search?q=privacy>)\n"))
    let count = page.sections.reduce(0) { $0 + $1.links.count }
    #expect(page.html.ranges(of: "<a href=").count == count)
    #expect(page.markdown.ranges(of: "](<").count == count)
  }

  @Test(arguments: [
    "</title><script>alert(1)</script>", "\" onmouseover=\"x", "a](<javascript:x>) [b", "# h\n- l",
    "\u{1B}[2J\u{202E}x\u{0D4E}<b>", "**bold** | *i* `c`", "&amp; <img src=x>", "x\r\n> q",
    String(repeating: "very", count: 200),
  ])
  func `Hostile words of a unit add no tag, no line and no link`(text: String) {
    let (page, plain) = (page(text), page("x"))
    for sign in "<>\"".unicodeScalars {
      #expect(
        page.html.unicodeScalars.count { $0 == sign }
          == plain.html.unicodeScalars.count { $0 == sign })
    }
    #expect(page.html.split(separator: "\n").count == plain.html.split(separator: "\n").count)
    let lines = page.markdown.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.count == plain.markdown.split(separator: "\n", omittingEmptySubsequences: false).count)
    #expect(page.markdown.ranges(of: "](<").count == 1)
    for text in [page.html, page.markdown] {
      #expect(!text.unicodeScalars.contains("\u{1B}") && !text.unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test func `An address with several parts keeps them in both forms`() throws {
    let engine = try #require(SearchEngine(prefix: "https://example.org/find?lang=en&amp;q='"))
    let page = page("tone & voice", by: engine)
    let link = "https://example.org/find?lang=en&amp;q='tone%20%26%20voice"
    #expect(page.sections[0].links[0].link == link)
    #expect(page.html.contains("href=\"\(HTMLText().escapeText(link))\""))
    #expect(page.markdown.contains("(<\(link.replacing("&", with: "&amp;"))>)"))
  }

  @Test func `A unit without lines has a page without links`() {
    let page = UnitLinksPage(
      Unit(code: "XY1", title: "None", jurisdiction: .general, release: "1"), by: .google)
    #expect(page.sections.isEmpty && page.html.hasSuffix("</p>\n</body>\n</html>\n"))
    #expect(page.markdown.hasPrefix("# Search links: XY1 None\n"))
  }
}
