internal import ArgumentParser
internal import Curriculum
internal import Evidence
internal import Terminal
internal import Text

extension UnitCommand {
  /// Lists a web search for each line of a unit.
  struct Links: ReportCommand {
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

extension UnitLinksPage {
  /// Writes the page as text; links stay whole, however narrow the terminal is.
  fileprivate func write(to console: Console) {
    console.heading(title)
    for section in sections {
      console.line()
      console.heading(section.title)
      if !section.lead.isEmpty { console.paragraph(section.lead) }
      for link in section.links {
        console.paragraph(link.words, first: link.id.rawValue.visible() + "  ", rest: 2)
        console.write("  \(console.link(link.link.visible(), to: link.link))\n")
      }
    }
  }
}
