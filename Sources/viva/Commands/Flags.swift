internal import ArgumentParser
internal import Curriculum
internal import Evidence
internal import LearnerRecord
internal import LearnerRecordStore
internal import Terminal
internal import Text

/// Writes down the questions that a learner flagged, for those who wrote them.
struct Flags: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "flags",
    abstract: "Write down the questions that you flagged, for their author.",
    discussion: """
      Each with the wording that you saw, its version, your notes, and whether the bank still has \
      that wording: a text that can be mailed, or a table with a row for each flag (--csv). It has nothing else of your record. Authors are those \
      whom banks name (“author”).
      """)

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("Only those of an author, as banks name them.", valueName: "author"))
  var author: String?

  @Option(
    help: ArgumentHelp(
      "The file to write; without it, or as “-”, standard output.", valueName: "path"),
    completion: .file())
  var output: String?

  @Flag(help: ArgumentHelp("Write JSON."))
  var json = false

  @Flag(help: ArgumentHelp("Write CSV, one row for each flag."))
  var csv = false

  @OptionGroup var existing: ReplaceOption

  @OptionGroup var places: PlaceOptions

  func validate() throws {
    guard !(json && csv) else { throw ValidationError("--json and --csv are two forms; use one.") }
  }

  func run(in workspace: Workspace) throws {
    let curriculum = try workspace.curriculum()
    let author = try author.map { try self.author($0, in: curriculum) }
    let entries = try workspace.entriesOnRecord([.flagged])
    let fingerprints = entries.compactMap { entry in
      if case .flagged(let fact) = entry.fact { fact.wording } else { nil }
    }
    let wordings =
      fingerprints.isEmpty ? [:] : try workspace.store(.reading).wordings(Set(fingerprints))
    let report = try FlagReport(entries, curriculum, wordings: wordings, author: author)
    let file = OutputFile(output ?? "-", else: "-", replacing: existing.replace)
    if json {
      try file.write(try jsonText(report), in: workspace)
    } else if csv {
      try file.write(csvText(table(report)), in: workspace)
    } else {
      guard !report.items.isEmpty else {
        return workspace.console.paragraph(
          "No question\(author.map { " of \($0)" } ?? "") is flagged; “/flag” in a session marks one."
        )
      }
      try file.write(text(report, author, made: try workspace.clock().now()), in: workspace)
    }
    guard file.path != "-" else { return }
    workspace.console.line(
      "Wrote \(counted(report.items.count, "question")) to \(workspace.console.link(toFile: file.path))."
    )
  }

  /// The flags as rows, under the names of the columns; a wording that is no longer on record is empty.
  private func table(_ report: FlagReport) -> [[String]] {
    [["Question", "Version", "Wording", "Note", "Day"]]
      + report.items.flatMap { item in
        item.flags.map { flag in
          [
            item.question.rawValue, String(item.version.prefix(12)), item.wording?.oneLine ?? "",
            flag.note, String(flag.at.prefix(10)),
          ]
        }
      }
  }

  private func author(_ name: String, in curriculum: Curriculum) throws -> String {
    let authors = Set(curriculum.topics.compactMap(\.author)).sorted()
    if let found = authors.first(where: { $0.lowercased() == name.trimmed.lowercased() }) {
      return found
    }
    let hint =
      authors.isEmpty
      ? "No bank names one; without --for, all flags are written."
      : nearestName(to: name, among: authors).map { "Did you mean “\($0.visible())”?" }
        ?? "They name \(authors.map { "“\($0.visible())”" }.joined(separator: ", "))."
    throw Problem("No bank names “\(name.visible())” as its author. \(hint)", exitCode: .usage)
  }

  /// The width of a mail, in columns.
  private static let width = 76

  private func text(_ report: FlagReport, _ author: String?, made: Moment) -> String {
    var lines = [
      "Questions that were flagged\(author.map { ", for \($0)" } ?? "") (\(made.dateWords), \(Program.name))"
    ]
    func add(_ text: String) { lines += wrapped(text, width: Self.width, first: "   ", rest: 5) }
    for (number, item) in zip(1..., report.items) {
      lines += ["", "\(number). \(item.question.rawValue.visible())"]
      add("Bank: \(item.topic ?? "no bank has it any more")")
      let version = item.version.prefix(12)
      add(
        "Version: \(version), "
          + (item.isCurrent ? "which the bank still has" : "which the bank no longer has"))
      if let wording = item.wording {
        add("Asked: \(wording.oneLine)")
        add("Expected: \(expectedAnswer(of: wording.key, shown: OptionOrder()))")
      } else {
        add("The wording is no longer on record.")
      }
      for flag in item.flags {
        let day = dateInWords(String(flag.at.prefix(10))) ?? flag.at
        add("Flagged on \(day)\(flag.note.isEmpty ? "" : ": \(flag.note)")")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
