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
        It has a summary by criterion, then one answer to each question: the first of the latest day \
        on which it was answered, with open answers whole. --all lists every answer, with all that \
        was shown. The json always has every answer, in the order of the record.

        The document goes to --output; without it, to the folder Transcripts where there is one, \
        else to the current folder. “--output -” writes to standard output. WeasyPrint makes the pdf \
        and pandoc the docx; both are programs to be installed beside this one.
        """)

    @Option(
      help: ArgumentHelp("Only answers on this unit.", valueName: "unit"),
      completion: ValueKind.unit.completion)
    var unit: String?

    @Option(
      help: ArgumentHelp(
        "Only answers from this day on, such as 1/7/2026 or 2w.", valueName: "date"))
    var since: String?

    @Option(
      help: ArgumentHelp("Only answers up to this day.", valueName: "date"))
    var until: String?

    @Flag(help: ArgumentHelp("List every answer, with all that was shown."))
    var all = false

    @Flag(help: ArgumentHelp("List the answers criterion by criterion."))
    var byCriterion = false

    @Flag(help: ArgumentHelp("List only answers in your own words."))
    var open = false

    @Flag(help: ArgumentHelp("List only answers that are not right."))
    var missed = false

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

    /// Which answers are listed; programs that read JSON choose among all by themselves.
    private func choice(for form: Format) -> Transcript.Choice {
      .init(
        everyAnswer: all || form == .json, openOnly: open, missedOnly: missed,
        byCriterion: byCriterion && form != .json)
    }

    func run(in workspace: Workspace) throws {
      let form: Format = try format ?? .ending(output, in: workspace) ?? .html
      let made = try workspace.clock().now()
      let today = try workspace.today()
      let (since, until) = try (day(since, "--since", today), day(until, "--until", today))
      if let since, let until, until < since {
        throw Problem(
          "--until, \(until.words(on: today)), is before --since, \(since.words(on: today)).",
          exitCode: .usage)
      }
      let unit = try unit.map { try workspace.unit($0).code }
      let entries = try workspace.store(.reading).entries()
      let transcript = TranscriptBuilder(
        curriculum: try workspace.curriculum(),
        options: .init(
          unit: unit, since: since, until: until,
          choice: choice(for: form),
          recall: ExpectedRecall(of: try workspace.facts(), try workspace.state(), at: made),
          made: made, program: Program.name, learner: learner,
          head: try workspace.checkpoint()?.printedHead)
      ).transcript(of: entries)
      let file = OutputFile(output, else: defaultPath(form, made), replacing: existing.replace)
      let text = try render(transcript, as: form, templates: workspace.places.templates)
      if let printed = PrintedPage.Form(rawValue: form.rawValue) {
        let page = PrintedPage(
          html: text, form: printed, made: made,
          shorter:
            "A shorter document has only answers of some days (--since, --until) or on a unit (--unit), "
            + "and not --all.")
        try page.write(to: file, in: workspace)
      } else {
        try file.write(text, in: workspace)
      }
      guard file.path != "-" else { return }
      report(transcript, file, entries, workspace.console)
    }

    private func day(_ text: String?, _ option: String, _ today: StudyDay) throws -> StudyDay? {
      try text.map { try StudyDay.read($0, for: option, today: today, counting: .back) }
    }

    private func report(
      _ transcript: Transcript, _ file: OutputFile, _ entries: [Entry], _ console: Console
    ) {
      let totals = transcript.summary.totals
      let (listed, every) = (
        transcript.answers.count, totals.counts.answers + (totals.cases?.answers ?? 0)
      )
      let some =
        listed == every ? counted(every, "answer") : "\(listed) of \(counted(every, "answer"))"
      console.line("Wrote \(some) to \(console.link(toFile: file.path)).")
      if listed < every, !transcript.choice.everyAnswer {
        console.paragraph(
          "Of each question it has the first answer of its latest day; --all lists every answer.")
      }
      if every == 0 { console.paragraph(nothing(in: entries)) }
      if transcript.learner == nil {
        console.paragraph("It shows no name; “record name” or --learner gives one.")
      }
    }

    /// Says why a document has no answers: a transcript is of practice alone.
    private func nothing(in entries: [Entry]) -> String {
      let questionings = entries.count { entry in
        if case .questioningBegun = entry.fact { true } else { false }
      }
      if questionings > 0 {
        return "A transcript is of practice, and there is none. Questioning is another matter: of "
          + "\(counted(questionings, "attempt")) on record, “form write questioning-record "
          + "UNIT\(places.typedAgain)” writes the latest."
      }
      let isNarrowed = unit != nil || since != nil || until != nil
      return isNarrowed
        ? "No answer on record is of that unit and those days." : "No question was answered yet."
    }

    private func render(
      _ transcript: Transcript, as form: Format, templates: String
    ) throws -> String {
      switch form {
      case .md: return TranscriptRenderer.markdown(transcript)
      case .json: return try TranscriptRenderer.json(transcript)
      case .html, .pdf, .docx:
        return try rendered(byTemplateAt: templates + "/transcript.mustache") {
          try TranscriptRenderer.html(transcript, template: $0)
        }
      }
    }

    private func defaultPath(_ form: Format, _ made: Moment) -> String {
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
