import Assessment
import Curriculum
import Foundation
import TestSupport
import Testing

@testable import Evidence

struct PortfolioSheetTests {
  private static func portfolio(_ name: String = "Li (M-17)") -> Portfolio {
    let values = FormValues(
      fields: ["learner": "Li", "criteria": "CG219.AC2.1, CG219.AC1.3"])
    let account = FormDocument(.reflectiveAccount, values, Fixture.circumstances())
    let sheet = FormDocument(
      .coverSheet, FormValues(fields: ["learner": "Li"]), Fixture.circumstances())
    return Portfolio(
      title: name,
      people: [
        .init(name: name, papers: [account, sheet]), .init(name: "Nobody <b>", papers: []),
      ], program: "viva 0.1.0", made: "2026-11-23T10:00:00.000+11:00")
  }

  private static func page(_ portfolio: Portfolio) throws -> String {
    let paper = try resource("Templates/form.mustache")
    return try PortfolioRenderer.html(
      portfolio, template: try resource("Templates/portfolio.mustache")
    ) { try FormRenderer.html($0, template: paper) }
  }

  @Test func `Each paper stands in it once, whole, and the contents lead to it`() throws {
    let portfolio = Self.portfolio()
    let page = try Self.page(portfolio)
    for (place, form) in zip(1..., portfolio.people[0].papers) {
      let alone = try FormRenderer.html(form, template: resource("Templates/form.mustache"))
      let body = try #require(
        alone.components(separatedBy: "<body>").last?.components(separatedBy: "</body>").first)
      #expect(page.components(separatedBy: body).count == 2)
      #expect(page.contains(##"<li><a href="#paper-1-\##(place)">CG219: \##(form.title)"##))
    }
    let ids = page.components(separatedBy: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count)
    let links = page.components(separatedBy: "href=\"#").dropFirst()
      .map { $0.prefix { $0 != "\"" } }
    #expect(Set(links).isSubset(of: ids) && !links.isEmpty)
  }

  @Test func `The index says for each criterion which papers name it, in the unit's order`() throws
  {
    let sheet = try PortfolioSheet(Self.portfolio()) { _ in "<style></style><body></body>" }
    let index = sheet.people[0].units
    #expect(index.map(\.unit) == ["CG219"])
    #expect(index[0].criteria.map { $0.criterion.prefix(6) } == ["AC1.3 ", "AC2.1 "])
    #expect(
      index[0].criteria[0].mentions.map(\.mentionTitle) == ["Reflective account, entry 12"])
    #expect(index[0].criteria[0].mentions.map(\.mentionPlace) == ["paper-1-1"])
    #expect(sheet.people[1].units.isEmpty && sheet.people[1].count == "0 papers")
  }

  @Test func `The title page of a person says what is decided of each unit, and what follows`()
    throws
  {
    var portfolio = Self.portfolio()
    portfolio.people[0].units = [
      .init(
        code: "CG219", title: "Support customers online", result: "competent", day: "2026-12-15",
        assessor: "Jo", basis: "Questioning record: satisfactory, 1 Dec 2026 (entry 3); Other: x"),
      .init(code: "U2", title: nil),
    ]
    let sheet = try PortfolioSheet(portfolio) { _ in "<style></style><body></body>" }
    let summaries = sheet.people[0].summaries
    #expect(summaries.map(\.summaryTitle) == ["CG219 Support customers online", "U2"])
    #expect(summaries[0].result == "competent, 15 Dec 2026")
    #expect(
      summaries[0].basis.map(\.text) == [
        "Questioning record: satisfactory, 1 Dec 2026 (entry 3)", "Other: x",
      ])
    #expect(summaries[0].listed.map(\.listedPlace) == ["paper-1-1", "paper-1-2"])
    #expect(summaries[1].result == "None on record yet." && summaries[1].listed.isEmpty)
    #expect(sheet.people[1].summaries.isEmpty)
    let page = try Self.page(portfolio)
    let title = try #require(
      page.components(separatedBy: "<section class=\"person\"").dropFirst().first?
        .components(separatedBy: "</section>").first)
    for text in [
      "competent, 15 Dec 2026", "<dd>Jo</dd>", "href=\"#paper-1-2\"", "Nothing over all.",
    ] {
      #expect(title.contains(text), "\(text)\n\(title)")
    }
    #expect(page.contains("Nothing is on record yet."))
  }

  @Test func `Every sheet says whose it is, with the ID that a paper has no field for`() throws {
    let sheet = try PortfolioSheet(Self.portfolio()) { _ in "<style></style><body></body>" }
    #expect(
      sheet.people[0].papers.map(\.head) == [
        "Reflective account · CG219 · Li (M-17)", "Assessment cover sheet · CG219 · Li (M-17)",
      ])
  }

  @Test func `Names act as text, and show their controls`() throws {
    let page = try Self.page(Self.portfolio("<script>\u{202E}"))
    #expect(!page.contains("<script>") && !page.contains("\u{202E}"))
    #expect(page.contains("&lt;script&gt;") && page.contains("Nobody &lt;b&gt;"))
  }
}
