internal import ArgumentParser
internal import BankFormats
internal import Curriculum
internal import Evidence
internal import Terminal
internal import Text

extension BankCommand {
  /// Writes questions for other programs.
  struct Export: ReportCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract:
        "Write questions for Moodle (XML or GIFT), for Anki, for a spreadsheet (CSV), or as Aiken.",
      discussion: """
        What the format has no place for is listed, question by question: whole questions that are left \
        out, and parts of those that are written. Criteria, level and date go along as tags in Moodle's \
        formats, so that “bank import” finds them again. Moodle XML also has hints, and for a question in own words \
        its benchmark and key points, as information for graders. CSV has a row for each question with all \
        that it has.
        """)

    @Argument(
      help: ArgumentHelp(
        "Units, criteria or topics; by default all.", valueName: "unit|criterion|topic"),
      completion: ValueKind.name.completion)
    var names: [String] = []

    @Option(help: ArgumentHelp("The format.", valueName: "format"))
    var format: ExchangeFormat = .gift

    @Option(
      help: ArgumentHelp("The file to write; “-” for standard output.", valueName: "path"),
      completion: .file())
    var output: String?

    @Flag(
      help: ArgumentHelp(
        "Write short answers for Moodle's plug-in “pattern match” (in Moodle XML)."))
    var patternMatch = false

    @OptionGroup var existing: ReplaceOption

    @OptionGroup var places: PlaceOptions

    func validate() throws {
      if patternMatch, format != .moodleXML {
        throw ValidationError("--pattern-match goes with --format moodle-xml alone.")
      }
    }

    func run(in workspace: Workspace) throws {
      let curriculum = try workspace.curriculum()
      let positions = curriculum.positions(matching: try names.map(curriculum.selector))
      let questions = try positions.compactMap {
        try curriculum.question(curriculum.outlines[$0].id)
      }
      let file = OutputFile(output, else: defaultName, replacing: existing.replace)
      try file.check(workspace)
      var page = ExportPage(
        format: format,
        writer: patternMatch ? MoodleXMLWriter(usesPatterns: true) : nil)
      for question in questions {
        let topic = curriculum.topic(question.topic)
        page.add(
          question,
          of: topic ?? Topic(id: question.topic, title: question.topic, jurisdiction: .general))
      }
      guard page.count > 0 else {
        for line in page.losses { workspace.console.complain(line) }
        throw Problem(
          "No question was written: \(format.name) has no place for them.", exitCode: .noInput)
      }
      try file.write(page.text, in: workspace)
      guard file.path != "-" else { return }
      let console = workspace.console
      for line in page.losses { console.paragraph(line, first: "  ", rest: 4) }
      console.line(
        "Wrote \(page.count) of \(counted(questions.count, "question")) to "
          + "\(console.link(toFile: file.path)).")
    }

    private var defaultName: String {
      let start = names.isEmpty ? "questions" : names.joined(separator: "-").fileName
      return "\(start).\(format.fileExtension)"
    }
  }
}

/// Questions as another program has them, and what they lose on the way.
struct ExportPage {
  let format: ExchangeFormat
  /// How many questions were written.
  private(set) var count = 0
  /// What is left out, a line each question; safe for a terminal.
  private(set) var losses: [String] = []
  private var writer: (any ExchangeWriter)?
  private var anki = AnkiWriter()
  private var rows: [[String]] = []

  /// Begins an empty page, written as is usual in the format or by a writer of its own.
  init(format: ExchangeFormat, writer: (any ExchangeWriter)? = nil) {
    (self.format, self.writer) = (format, writer ?? format.newWriter())
  }

  /// What is written so far.
  var text: String {
    switch format {
    case .csv: csvText([SheetWriter.titles] + rows)
    default: writer?.text ?? anki.text.text
    }
  }

  /// Adds a question.
  mutating func add(_ question: Question, of topic: Topic) {
    let (id, title) = (question.id.rawValue.visible(), topic.title)
    if format == .csv { return addRow(question, of: topic, id) }
    guard writer != nil else { return addCard(question, title, id) }
    do throws(BankExport.Refusal) {
      let export = try BankExport(question, title: title, format: format)
      guard writer?.add(export.question) == true else {
        losses.append("\(id) is left out: Aiken has choices with one right option alone")
        return
      }
      count += 1
      let lost = export.losses.map(\.rawValue) + (format == .aiken ? aikenLosses(question) : [])
      losses.append("\(id): without \(lost.joined(separator: ", "))")
    } catch {
      losses.append("\(id) is left out: \(error.message(format.name))")
    }
  }

  private mutating func addCard(_ question: Question, _ title: String, _ id: String) {
    do throws(AnkiWriter.Refusal) {
      let lost = try anki.add(question, title: title).map(\.rawValue)
      count += 1
      losses.append("\(id): without \(lost.joined(separator: ", "))")
    } catch {
      losses.append("\(id) is left out: \(error.message)")
    }
  }

  private mutating func addRow(_ question: Question, of topic: Topic, _ id: String) {
    do throws(SheetWriter.Refusal) {
      rows.append(try SheetWriter.row(question, of: topic))
      count += 1
    } catch {
      losses.append("\(id) is left out: from a spreadsheet it would come back otherwise than it is")
    }
  }

  private func aikenLosses(_ question: Question) -> [String] {
    ["explanation", "feedback", "criteria, level and date"]
  }
}

extension AnkiWriter.Refusal {
  fileprivate var message: String {
    switch self {
    case .drawnNumbers: "its numbers are drawn for each showing"
    case .gapMarks: "what one of its gaps hides has signs (:: or }}) that end a gap in Anki"
    }
  }
}

extension BankExport.Refusal {
  fileprivate func message(_ format: String) -> String {
    switch self {
    case .type(let type): "\(format) has no questions of the type \(type.rawValue)"
    case .drawnNumbers: "its numbers are drawn for each showing"
    }
  }
}
