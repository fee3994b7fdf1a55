internal import ArgumentParser
internal import Assessment
internal import Curriculum
internal import Evidence
internal import Files
internal import LearnerRecord
internal import LearnerRecordStore
internal import Terminal
internal import Text

/// Puts all papers of candidates into one document.
struct PortfolioCommand: WorkspaceCommand {
  /// The forms that a portfolio can have.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case pdf, html, docx
  }

  static let configuration = CommandConfiguration(
    commandName: "portfolio",
    abstract: "Put all papers of a candidate or a group into one document.",
    discussion: """
      It has a cover, contents, each paper that stands on record, unit by unit with the evidence index, \
      an index of criteria, and bookmarks. Papers are laid out by form.mustache, the whole by \
      portfolio.mustache.
      """)

  @Argument(
    help: ArgumentHelp("The candidate.", valueName: "name|id"),
    completion: ValueKind.candidate.completion)
  var name: String?

  @Option(help: ArgumentHelp("Everybody in this group instead.", valueName: "group"))
  var group: String?

  @Option(
    help: ArgumentHelp("Only this unit; can be given several times.", valueName: "unit"),
    completion: ValueKind.unit.completion)
  var unit: [String] = []

  @Option(
    help: ArgumentHelp(
      "The form; by default as the name of the file ends, else pdf.", valueName: "format"))
  var format: Format?

  @Option(
    help: ArgumentHelp("A folder with templates of your own.", valueName: "folder"),
    completion: .directory)
  var template: String?

  @Option(
    help: ArgumentHelp("The file to write; “-” for standard output.", valueName: "path"),
    completion: .file())
  var output: String?

  @OptionGroup var existing: ReplaceOption
  @OptionGroup var places: PlaceOptions

  func validate() throws {
    guard (name == nil) != (group == nil) else {
      throw ValidationError("Name a candidate, or a group with --group.")
    }
  }

  func run(in workspace: Workspace) throws {
    let candidates = try candidates(workspace)
    let codes = try unit.map { try workspace.unit($0).code }
    let curriculum = try workspace.curriculum()
    let people = try candidates.map { candidate in
      try workspace.on(candidate).papers(of: candidate, in: codes, curriculum)
    }
    let made = try workspace.clock().now()
    let title = (group == nil ? people.first?.name : candidates.first?.listing.group) ?? ""
    guard people.contains(where: { !$0.papers.isEmpty }) else {
      throw Problem("Nothing is on record of \(title.visible()) yet.", exitCode: .noInput)
    }
    let portfolio = Portfolio(
      title: title, people: people, program: Program.name, made: made.description)
    try write(portfolio, made: made, in: workspace)
  }

  private func candidates(_ workspace: Workspace) throws -> [Candidate] {
    let folder = CandidateFolder(path: workspace.places.candidates)
    if let name { return [try folder.only(name)] }
    let members = Set(try workspace.members(of: group).map(\.id))
    return folder.all().filter { members.contains($0.id) }
  }

  private func write(_ portfolio: Portfolio, made: Moment, in workspace: Workspace) throws {
    let chosen: Format = try format ?? .ending(output, in: workspace) ?? .pdf
    let page = try page(of: portfolio, workspace)
    let file = OutputFile(
      output, else: "portfolio-\(portfolio.title.fileName)-\(made.date).\(chosen.rawValue)",
      replacing: existing.replace)
    try file.write(
      page, printedAs: PrintedPage.Form(rawValue: chosen.rawValue).map { ($0, made) },
      limit: .seconds(1800), in: workspace)
  }
}

extension PortfolioCommand {
  private func page(of portfolio: Portfolio, _ workspace: Workspace) throws -> String {
    let paper = try FormTemplate(kind: "form", own: template, workspace)
    let own = template.map { $0 + "/portfolio.mustache" }.flatMap { File.exists($0) ? $0 : nil }
    let path = own ?? workspace.places.templates + "/portfolio.mustache"
    return try rendered(byTemplateAt: path) {
      try PortfolioRenderer.html(portfolio, template: $0, page: paper.page)
    }
  }
}

extension Candidate {
  /// The name with the learner's ID, as it stands on papers.
  fileprivate var nameOnPapers: String {
    (name ?? "(no name on record)") + (listing.learnerID.map { " (\($0))" } ?? "")
  }
}

extension Workspace {
  /// Returns the papers of the candidate on whose record this works.
  ///
  /// - Parameters:
  ///   - candidate: The candidate.
  ///   - codes: The units that are wanted; none for all.
  ///   - curriculum: The units that banks have.
  /// - Returns: The forms that stand, unit by unit, each unit followed by its evidence index.
  /// - Throws: `StoreError`.
  fileprivate func papers(
    of candidate: Candidate, in codes: [String], _ curriculum: Curriculum
  ) throws -> Portfolio.Person {
    let entries = try store(.reading).entries(of: FactKind.ofForms.union(FactKind.ofOwner))
    let head = try checkpoint()
    let forms = FiledForm.all(in: entries).filter { codes.isEmpty || codes.contains($0.unit) }
    let papers = try Set(forms.map(\.unit)).sorted().flatMap { code in
      let unit = curriculum.unit(code) ?? .unknown(code)
      let ofUnit = forms.filter { $0.unit == code }
      let index = EvidenceIndex(ofUnit, of: unit)
      return try ofUnit.map { form in
        FormDocument(
          form.kind.namingResults(in: self), form.values,
          try circumstances(unit: unit, of: form, in: entries, head: head))
      } + [
        FormDocument(
          .evidenceIndex, index.values,
          try circumstances(unit: unit, remarks: index.remarks, in: entries, head: head))
      ]
    }
    let rows = FormKind.unitResults(in: entries) { curriculum.unit($0)?.title }
    let units = rows.filter { codes.isEmpty || codes.contains($0["unit"] ?? "") }.map { row in
      Portfolio.UnitSummary(
        code: row["unit"] ?? "", title: row["title"], result: row["result"], day: row["date"],
        assessor: row["assessor"], basis: row["basis"])
    }
    return Portfolio.Person(name: candidate.nameOnPapers, papers: papers, units: units)
  }
}
