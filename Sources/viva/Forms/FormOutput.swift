internal import Files
internal import ArgumentParser
internal import Assessment
internal import Curriculum
internal import Evidence
internal import FoundationEssentials
internal import LearnerRecord
internal import LearnerRecordStore
internal import Proofs
internal import Terminal
internal import Text

/// In what form a document is written, and where.
struct FormOutput: ParsableArguments {
  /// The forms that a document can have.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case html, md, json, csv, pdf, docx
  }

  @Option(
    help: ArgumentHelp(
      "The form; by default as the name of the file ends, else html.",
      valueName: "format"))
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

  /// Whether a document is asked for where a page on the terminal is usual.
  var isAskedFor: Bool { output != nil || format != nil }

  /// Writes a form.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - workspace: Where templates and terminal are.
  /// - Throws: `Problem` where a template or file can't be used.
  func write(_ form: FormDocument, in workspace: Workspace) throws {
    let chosen = try format ?? .ending(output, in: workspace) ?? .html
    let text = try rendered(form, as: chosen, in: workspace)
    let file = OutputFile(
      output, else: defaultPath(of: form, as: chosen), replacing: existing.replace)
    let printed = PrintedPage.Form(rawValue: chosen.rawValue)
    try file.write(
      text, printedAs: Moment(form.made).flatMap { made in printed.map { ($0, made) } },
      in: workspace)
  }

  private func rendered(_ form: FormDocument, as chosen: Format, in workspace: Workspace) throws
    -> String
  {
    switch chosen {
    case .md: FormRenderer.markdown(form)
    case .json: try FormRenderer.json(form)
    case .csv: FormRenderer.csv(form)
    case .html, .pdf, .docx:
      try FormTemplate(kind: form.kind, own: template, workspace).page(of: form)
    }
  }

  private func defaultPath(of form: FormDocument, as chosen: Format) -> String {
    let entry = form.record?.entry.map { String($0) }
    let parts = [form.kind, form.unit?.code, entry, String(form.made.prefix(10))]
    let name = parts.compactMap { $0 }.joined(separator: "-") + ".\(chosen.rawValue)"
    return File.isFolder("Transcripts") ? "Transcripts/" + name : name
  }
}

/// The template of a form: a college's own for that form, its own for all forms, or ours.
struct FormTemplate {
  private let path: String

  /// Finds the template.
  ///
  /// - Parameters:
  ///   - kind: The id of the form.
  ///   - own: A college's folder, if there is one.
  ///   - workspace: Where our templates are.
  /// - Throws: `Problem` where the college's folder has neither template.
  init(kind: String, own: String?, _ workspace: Workspace) throws {
    guard let own else {
      path = workspace.places.templates + "/form.mustache"
      return
    }
    let candidates = ["\(own)/\(kind).mustache", "\(own)/form.mustache"]
    guard let found = candidates.first(where: File.exists) else {
      throw Problem(
        "\(own.visible()) has neither \(kind).mustache nor form.mustache. The README of our "
          + "templates says what a template can name.", exitCode: .noInput)
    }
    path = found
  }

  /// Returns a form as a page.
  ///
  /// - Throws: `Problem` for a file that is no template.
  func page(of form: FormDocument) throws -> String {
    try rendered(byTemplateAt: path) { try FormRenderer.html(form, template: $0) }
  }
}
