package import Curriculum
internal import Text

/// A unit's links as a page.
package struct UnitLinksPage {
  /// The links, by the parts of the unit.
  package let sections: [SearchLinkSection]
  /// The heading.
  package let title: String
  private let lead: String

  /// Makes the page of a unit with links that search by an engine.
  package init(_ unit: Unit, by engine: SearchEngine) {
    sections = unit.searchLinks(by: engine)
    let lines =
      unit.elements.isEmpty
      ? "lines" : "elements, performance criteria, required skills and knowledge"
    lead = """
      Follow the links below to find material targeted to the unit's \(lines). Each searches the web \
      for the words of its line.
      """
    title = "Search links: \(unit.code) \(unit.title)"
  }

  /// The page as HTML, which needs no other file.
  package var html: String {
    let parts = sections.map { section in
      let items = section.links.map { link in
        "<li>\(link.id.local.inHTML) <a href=\"\(link.link.inHTML)\">\(link.words.inHTML)</a></li>\n"
      }
      let lead = section.lead.isEmpty ? "" : "<p>\(section.lead.inHTML)</p>\n"
      return "<h2>\(section.title.inHTML)</h2>\n\(lead)<ul>\n\(items.joined())</ul>\n"
    }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <title>\(title.inHTML)</title>
      <style>
      body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 58rem; color: #1b1b1b;
        font-family: "Noto Sans", "Liberation Sans", Arial, sans-serif; line-height: 1.45; }
      h1, h2 { color: #17375e; line-height: 1.25; }
      ul { list-style: none; padding: 0; }
      li { margin: .3rem 0; }
      </style>
      </head>
      <body>
      <h1>\(title.inHTML)</h1>
      <p>\(lead.inHTML)</p>
      \(parts.joined())</body>
      </html>

      """
  }

  /// The page as Markdown.
  package var markdown: String {
    let parts = sections.map { section in
      let items = section.links.map { link in
        // An `&` in an address could begin a character reference there.
        let address = link.link.replacing("&", with: "&amp;")
        return "- \(link.id.local.inMarkdown) [\(link.words.inMarkdown)](<\(address)>)\n"
      }
      let lead = section.lead.isEmpty ? "" : section.lead.inMarkdown + "\n\n"
      return "## \(section.title.inMarkdown)\n\n\(lead)\(items.joined())"
    }
    return "# \(title.inMarkdown)\n\n\(lead.inMarkdown)\n\n" + parts.joined(separator: "\n")
  }
}

extension String {
  /// The text on one line of HTML.
  fileprivate var inHTML: String { HTMLText().escapeText(visible()) }

  /// The text on one line of Markdown.
  fileprivate var inMarkdown: String { markdownText(visible()) }
}
