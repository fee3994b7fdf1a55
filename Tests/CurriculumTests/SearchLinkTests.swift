internal import Testing

@testable import Curriculum

struct SearchLinkTests {
  @Test(arguments: [
    ("", ""), ("privacy", "privacy"), ("AZaz09-._~", "AZaz09-._~"),
    ("Australian Consumer Law", "Australian%20Consumer%20Law"),
    ("refunds & exchanges: 100%", "refunds%20%26%20exchanges%3A%20100%25"),
    ("who's #1 + why?", "who%27s%20%231%20%2B%20why%3F"),
    ("café – “so”", "caf%C3%A9%20%E2%80%93%20%E2%80%9Cso%E2%80%9D"),
    ("👍\u{0}\n\u{7F}", "%F0%9F%91%8D%00%0A%7F"), ("<a href=\"x\">", "%3Ca%20href%3D%22x%22%3E"),
  ])
  func `Words are encoded as RFC 3986 has it`(words: String, encoded: String) {
    #expect(SearchEngine.google.link(to: words) == "https://www.google.com/search?q=" + encoded)
  }

  @Test func `What is decoded again is what was encoded, for every scalar`() throws {
    let engine = try #require(SearchEngine(prefix: "http://x/"))
    let scalars = stride(from: 0 as UInt32, through: 0x10FFFF, by: 61).compactMap(
      Unicode.Scalar.init)
    for words in scalars.map(String.init) + [String(String.UnicodeScalarView(scalars))] {
      let link = engine.link(to: words)
      #expect(link.utf8.allSatisfy { (0x21...0x7E).contains($0) })
      #expect(Array(words.utf8) == decoded(link.dropFirst("http://x/".count)))
    }
  }

  private func decoded(_ text: Substring) -> [UInt8] {
    let parts = text.split(separator: "%", omittingEmptySubsequences: false)
    return Array(parts[0].utf8)
      + parts.dropFirst().flatMap { part in
        [UInt8(part.prefix(2), radix: 16) ?? 0] + Array(part.dropFirst(2).utf8)
      }
  }

  @Test(arguments: [
    "https://www.google.com/search?q=", "http://localhost:8080/find?a=b&words=", "HTTPS://x",
    "https://duckduckgo.com/?q=", "https://[::1]/?q=", "https://example.org/%C3%A9/",
  ])
  func `An engine is the beginning of a web address`(prefix: String) {
    #expect(SearchEngine(prefix: prefix)?.prefix == prefix)
  }

  @Test(arguments: [
    "", "google", "www.google.com/search?q=", "ftp://x/?q=", "javascript:alert(1)//", "file:///x",
    "https:/x", "https://", "https:///x", "https://?q=", "https://x/ ?q=", " https://x",
    "https://x/\u{1B}[31m", "https://x/\"><script>", "https://x/<", "https://exämple.org/",
    "https://x\\y", "https://x/\n",
  ])
  func `Nothing else is`(prefix: String) {
    #expect(SearchEngine(prefix: prefix) == nil)
  }

  @Test func `Each line of a unit but its conditions has one link, in the unit's order`() {
    for unit in [Samples.australian, Samples.british] {
      let sections = unit.searchLinks(by: .google)
      let conditions = Set(unit.assessmentConditions.items.map(\.id))
      #expect(
        sections.flatMap(\.links).map(\.id)
          == unit.nodes.map(\.id).filter { !conditions.contains($0) })
    }
    #expect(
      Samples.australian.searchLinks(by: .google).map(\.title) == [
        "Elements and performance criteria", "Performance evidence", "Knowledge evidence",
      ])
    #expect(Unit(code: "U", title: "", jurisdiction: .general, release: "").links == [])
  }

  @Test func `Outcomes have a heading each, by the number that the unit prints`() {
    var unit = Samples.british
    unit.learningOutcomes[0].node.number = "1"
    unit.learningOutcomes.append(
      .init(
        node: CriterionNode(id: .init(rawValue: "CG219.LO2"), text: "Ask"), guidance: [],
        evidence: []))
    let sections = unit.searchLinks(by: .google)
    #expect(sections.map(\.title) == ["Learning outcome 1", "Learning outcome "])
    #expect(
      sections.map { $0.links.map(\.id.local) } == [["LO1", "AC1.1", "G1", "G1.1"], ["LO2"]])
  }
  @Test func `A line is searched for by its own words, without emphasis`() {
    let node = CriterionNode(
      id: .init(rawValue: "U.KE1"), number: "1", text: "the **main** ways:", note: "Sic.",
      children: [])
    let link = SearchLink(node, by: .google)
    #expect(link.words == "the main ways:")
    #expect(link.link == "https://www.google.com/search?q=the%20main%20ways%3A")
  }
}

extension Unit {
  fileprivate var links: [SearchLink] { searchLinks(by: .google).flatMap(\.links) }
}
