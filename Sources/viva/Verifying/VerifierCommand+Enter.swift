internal import ArgumentParser
internal import Assessment
internal import LearnerRecord
internal import LearnerRecordStore
internal import Scheduling
internal import Terminal
internal import Text

extension Fact.Verified.Verdict: ExpressibleByArgument {}

extension VerifierCommand {
  /// Puts a verifier's word on an entry on record.
  struct Enter: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "enter",
      abstract: "Put on record what a verifier says on an entry.",
      discussion: """
        “agree” and “disagree” are about an assessor's work: a form, a questioning, or one question of \
        it. “comment” can be about any entry. “action” is something to be done; “done” names the entry \
        of the action. “candidate show” and “form list” show the numbers of entries.
        """)

    @Argument(help: ArgumentHelp("What is said.", valueName: "verdict"))
    var verdict: Fact.Verified.Verdict

    @Argument(help: ArgumentHelp("The entry that it is about.", valueName: "entry"))
    var entry: Int

    @Argument(
      help: ArgumentHelp(
        "The verifier's words, in quotes; needed but for “agree” and “done”.", valueName: "words"))
    var words: String?

    @OptionGroup var verifier: VerifierName

    @Option(help: ArgumentHelp("The day by which an action is to be done.", valueName: "date"))
    var by: String?

    @OptionGroup var places: PlaceOptions

    func validate() throws {
      guard by == nil || verdict == .action else {
        throw ValidationError("--by goes with “action”.")
      }
      guard (words?.utf8.count ?? 0) <= 10_000 else {
        throw ValidationError("The words may have up to 10000 bytes.")
      }
    }

    /// Reads the day by which an action is to be done: today at the earliest.
    private func actionDay(_ typed: String, today: StudyDay) throws -> String {
      let day = try StudyDay.read(typed, for: "--by", today: today, counting: .ahead)
      guard day >= today else {
        throw Problem(
          "\(day.words(on: today)) is past, so nothing can be done by then. --by takes today or a later day; "
            + "leave it out where no day is agreed.", exitCode: .usage)
      }
      return day.date.isoText
    }

    func run(in workspace: Workspace) throws {
      let day = try by.map { try actionDay($0, today: workspace.today()) }
      let fact = Fact.Verified(
        entry: entry, verifier: verifier.name.trimmed, verdict: verdict,
        words: words?.trimmed ?? "", by: day)
      let entries = try workspace.store(.reading).entries()
      if let fault = fact.fault(in: entries) { throw Problem(fault, on: entry) }
      let made = try workspace.store(.adding).append(
        [.verified(fact)], at: workspace.clock().now())
      workspace.console.paragraph(
        "On record as entry \(made.last?.number ?? 0), on \(entries.words(for: entry)).")
    }
  }
}

extension [Entry] {
  /// What an entry is, such as `entry 12 (questioning record, SIRXCEG006)`.
  func words(for number: Int) -> String {
    let parts = parts(of: number)
    let form = FiledForm.all(in: self).first { parts.contains($0.entry) }
    let name = form.map { " (\($0.kind.title.lowercased()), \($0.unit.visible()))" } ?? ""
    return "entry \(number)\(name)"
  }
}

extension Problem {
  /// Says why a verifier's entry was not taken.
  init(_ fault: VerifierFault, on entry: Int) {
    let sentence =
      switch fault {
      case .missing: "There is no entry \(entry) on this record."
      case .ownWork(let name):
        "“\(name.visible())” did the work in entry \(entry) that is to be checked. A verifier is another person."
      case .ownRecord(let name):
        "This is the record of “\(name.visible())”. A verifier is another person."
      case .noWork:
        "Entry \(entry) is no assessor's work, so there is nothing to agree with. “comment” can be "
          + "about any entry."
      case .noWords: "Say it in words, after the number of the entry, in quotes."
      case .noAction: "Entry \(entry) asks for no action. “verifier list” shows those that do."
      case .alreadyDone(let number):
        "The action of entry \(entry) was done already, as entry \(number) says."
      case .noResponse:
        "Entry \(entry) is no response with a decision that stands. “verifier mark” takes the entry "
          + "of a questioning, or of one question of it."
      case .alreadyMarked(let number):
        "You marked the response of entry \(entry) already, in entry \(number)."
      }
    self.init(sentence + " Nothing was written.", exitCode: .usage)
  }
}
