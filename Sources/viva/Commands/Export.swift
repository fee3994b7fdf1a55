internal import Files
internal import ArgumentParser
internal import Curriculum
internal import Evidence
internal import LearnerRecord
internal import LearnerRecordStore
internal import Proofs
internal import Scheduling
internal import Terminal
internal import Text

/// Writes documents.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write documents from your record.", subcommands: [TranscriptCommand.self])
}

extension Export {
  /// Writes a transcript of self-study practice.
  struct TranscriptCommand: ReportCommand {
    static let configuration = CommandConfiguration(
      commandName: "transcript",
      abstract: "Write what was asked and answered, as a document.",
      discussion: """
        The document goes to --output; without it, to the folder Transcripts where there is one, \
        else to the current folder. “--output -” writes to standard output. WeasyPrint makes the pdf \
        and pandoc the docx; both are programs to be installed beside this one.
        """)

    @Option(
      help: ArgumentHelp("Only answers on this unit.", valueName: "unit"),
      completion: ValueKind.unit.completion)
    var unit: String?

    @Option(
      help: ArgumentHelp("Only answers from this day on.", valueName: "yyyy-mm-dd"))
    var since: StudyDay?

    @Option(
      help: ArgumentHelp(
        "The form; by default as the name of the file ends, else html.",
        valueName: "format"))
    var format: Format?

    @Option(
      help: ArgumentHelp(
        "The name to show, if not the one on record.", valueName: "name"))
    var learner: String?

    @Option(
      help: ArgumentHelp("The file to write.", valueName: "path"), completion: .file())
    var output: String?

    @OptionGroup var existing: ReplaceOption

    @OptionGroup var places: PlaceOptions

    /// The form that was asked for, by itself or by the name of the file.
    private var form: Format { format ?? .ending(output) ?? .html }

    func run(in workspace: Workspace) throws {
      let made = try workspace.clock().now()
      let transcript = TranscriptBuilder(
        curriculum: try workspace.curriculum(),
        options: .init(
          unit: try unit.map { try workspace.unit($0).code }, since: since, made: made,
          program: Program.name, learner: learner, head: try workspace.checkpoint()?.printedHead)
      ).transcript(of: try workspace.store(.reading).entries())
      let file = OutputFile(output, else: defaultPath(made), replacing: existing.replace)
      let text = try render(transcript, templates: workspace.places.templates)
      if let printed = PrintedPage.Form(rawValue: form.rawValue) {
        let page = PrintedPage(
          html: text, form: printed, made: made,
          shorter:
            "A shorter document has only answers since a day (--since) or on a unit (--unit).")
        try page.write(to: file, in: workspace)
      } else {
        try file.write(text, in: workspace)
      }
      guard file.path != "-" else { return }
      workspace.console.line(
        "Wrote \(counted(transcript.answers.count, "answer")) to \(workspace.console.link(toFile: file.path))."
      )
      if transcript.learner == nil {
        workspace.console.paragraph("It shows no name; “record name” or --learner gives one.")
      }
    }

    private func render(_ transcript: Transcript, templates: String) throws -> String {
      switch form {
      case .md: return TranscriptRenderer.markdown(transcript)
      case .json: return try TranscriptRenderer.json(transcript)
      case .html, .pdf, .docx:
        let path = templates + "/transcript.mustache"
        do {
          return try TranscriptRenderer.html(transcript, template: try File.text(path))
        } catch let error as TemplateError {
          throw Problem(
            "\(path.visible()):\(error.line):\(error.column): \(error.reason).", exitCode: .badData)
        }
      }
    }

    private func defaultPath(_ made: Moment) -> String {
      let parts = ["transcript", unit?.uppercased(), made.studyDay(rolloverHour: 0).description]
      let name = parts.compactMap { $0 }.joined(separator: "-") + ".\(form.rawValue)"
      return File.isFolder("Transcripts") ? "Transcripts/" + name : name
    }
  }

  /// The forms that a document can have.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case md, html, json, pdf, docx
  }
}

extension StudyDay: ExpressibleByArgument {
  /// Reads a date such as `2026-11-22`.
  public init?(argument: String) {
    self.init(isoDate: argument)
  }
}
