internal import ArgumentParser
internal import Curriculum
internal import Terminal
internal import Text

extension UnitCommand {
  /// Lists a web search for each line of a unit.
  struct Links: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "links",
      abstract: "List a web search for each line of a unit.",
      discussion: """
        Each link searches for the line's own words. Nothing is looked up: the links are for you \
        to follow.
        """)

    @Argument(
      help: ArgumentHelp("The unit's code.", valueName: "unit"),
      completion: ValueKind.unit.completion)
    var code: String

    @Flag(help: ArgumentHelp("Write JSON."))
    var json = false

    @Option(
      help: ArgumentHelp("A page to open or file: html or md.", valueName: "format"))
    var format: Format?

    @Option(
      help: ArgumentHelp(
        "What comes before the words in each link, to search elsewhere.",
        valueName: "url-prefix"))
    var engine: String = SearchEngine.google.prefix

    @OptionGroup var places: PlaceOptions

    func validate() throws {
      guard !json || format == nil else {
        throw ValidationError("--json and --format are two forms; use one at a time.")
      }
      guard SearchEngine(prefix: engine) != nil else {
        throw ValidationError(
          "--engine takes the beginning of a web address, such as \(SearchEngine.google.prefix)."
        )
      }
    }

    func run(in workspace: Workspace) throws {
      let unit = try workspace.unit(code)
      let console = workspace.console
      let page = UnitLinksPage(unit, by: SearchEngine(prefix: engine) ?? .google)
      switch format {
      case nil where json: try console.json(page.sections.flatMap(\.links))
      case nil: page.write(to: console)
      case .html: console.write(page.html)
      case .md: console.write(page.markdown)
      }
    }

    /// The forms that a page of links can have.
    enum Format: String, ExpressibleByArgument, CaseIterable {
      case html, md
    }
  }
}

/// A unit's links as a page.
private struct UnitLinksPage {
  let sections: [SearchLinkSection]
  private let title: String
  private let lead = """
    Follow the links to find material on the lines of the unit. Each searches the web for the \
    words of its line.
    """

  init(_ unit: Unit, by engine: SearchEngine) {
    sections = unit.searchLinks(by: engine)
    title = "Search links: \(unit.code) \(unit.title)"
  }

  /// Writes the page as text; links stay whole, however narrow the terminal is.
  func write(to console: Console) {
    console.heading(title)
    for section in sections {
      console.line()
      console.heading(section.title)
      for link in section.links {
        console.paragraph(link.words, first: link.id.rawValue.visible() + "  ", rest: 2)
        console.write("  \(console.link(link.link.visible(), to: link.link))\n")
      }
    }
  }

  /// The page as HTML, which needs no other file.
  var html: String {
    let parts = sections.map { section in
      let items = section.links.map { link in
        "<li>\(link.id.local.inHTML) <a href=\"\(link.link.inHTML)\">\(link.words.inHTML)</a></li>\n"
      }
      return "<h2>\(section.title.inHTML)</h2>\n<ul>\n\(items.joined())</ul>\n"
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
  var markdown: String {
    let parts = sections.map { section in
      let items = section.links.map { link in
        // An `&` in an address could begin a character reference there.
        let address = link.link.replacing("&", with: "&amp;")
        return "- \(link.id.local.inMarkdown) [\(link.words.inMarkdown)](<\(address)>)\n"
      }
      return "## \(section.title.inMarkdown)\n\n\(items.joined())"
    }
    return "# \(title.inMarkdown)\n\n\(lead.inMarkdown)\n\n" + parts.joined(separator: "\n")
  }
}

extension String {
  /// The text on one line of HTML, looked at by Unicode scalars as browsers do.
  fileprivate var inHTML: String {
    visible().unicodeScalars.reduce(into: "") { safe, scalar in
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "'": safe += "&#39;"
      default: safe.unicodeScalars.append(scalar)
      }
    }
  }

  /// The text on one line of Markdown, where every sign that could act has a backslash.
  fileprivate var inMarkdown: String {
    // A colon acts in front of more text only: in addresses and the names of emoji.
    let scalars = Array(visible().unicodeScalars)
    return zip(scalars, scalars.dropFirst() + [" "]).reduce(into: "") { safe, pair in
      let acts = pair.0 == ":" ? pair.1 != " " : Self.actsInMarkdown.contains(pair.0)
      safe += acts ? "\\\(pair.0)" : "\(pair.0)"
    }
  }

  private static let actsInMarkdown = Set("\\`*_[]{}<>&~^$#@|!".unicodeScalars)
}
