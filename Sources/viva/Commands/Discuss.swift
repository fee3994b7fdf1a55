internal import ArgumentParser
internal import Assessment
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Terminal

/// Plans and records professional discussions.
struct Discuss: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "discuss",
    abstract: "Plan and record a professional discussion.",
    subcommands: [PlanDiscussion.self, RecordDiscussion.self])
}

extension Discuss {
  /// Makes a plan.
  struct PlanDiscussion: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "plan",
      abstract: "Plan a discussion: topics from gaps and from answers worth developing.",
      discussion: """
        Topics are proposed from what is on record, with the questions and probes of the banks: for a \
        candidate what was decided against or not asked, what nothing is evidence for, then answers \
        in practice that are worth developing; for yourself what was weak and what was never asked. \
        They can be added to; the plan is put on record and handed over before the discussion.
        """)

    @Argument(
      help: ArgumentHelp("The unit.", valueName: "unit"),
      completion: ValueKind.unit.completion)
    var unit: String

    @Option(help: ArgumentHelp("How many topics to propose at most.", valueName: "n"))
    var topics = 8

    @Option(
      help: ArgumentHelp(
        "The candidate's own practice record, or a sealed file, to propose topics from.",
        valueName: "file"),
      completion: .file(extensions: ["sqlite"]))
    var practice: String?

    @Option(
      help: ArgumentHelp(
        "JSON with “fields” and “tables” instead of asking.", valueName: "file"),
      completion: .file(extensions: ["json"]))
    var from: String?

    @OptionGroup var places: PlaceOptions

    func validate() throws {
      guard (0...50).contains(topics) else {
        throw ValidationError("--topics takes 0 to 50.")
      }
      guard practice == nil || places.candidate != nil else {
        throw ValidationError(
          "--practice goes with --candidate; without it, your own practice is used.")
      }
    }

    func run(in workspace: Workspace) throws {
      let unit = try workspace.unit(unit)
      let entries = try workspace.entriesOnRecord()
      let own = try practice.map {
        try PracticeAnswers.confirmed($0, of: RecordOwner(entries), in: workspace)
      }
      let agenda = try DiscussionAgenda(
        of: unit, curriculum: try workspace.curriculum(),
        record: places.candidate == nil ? nil : entries, practice: own ?? entries, limit: topics)
      for sentence in agenda.apart { workspace.console.paragraph(sentence) }
      let start = FormValues(tables: ["topics": agenda.topics.map(\.row)])
      let count = topics == 8 ? "" : " --topics \(topics)"
      let file = practice.map { " --practice \(shellWord($0))" } ?? ""
      try FormFiling(
        workspace: workspace, unit: unit, kind: .discussionPlan,
        command: "discuss plan \(unit.code)\(count)\(file)", options: places.typedAgain
      ).fill(from: start, file: from)
    }
  }

  /// Records a discussion.
  struct RecordDiscussion: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "record",
      abstract: "Record a discussion, by its plan or as unplanned.",
      discussion: """
        A discussion without a plan that was on record before its date and start is an ordinary \
        session of questions and answers. The record alone shows which it was: nobody enters it.
        """)

    @Argument(
      help: ArgumentHelp("The entry of the plan, or “unplanned”.", valueName: "plan"))
    var plan: String

    @Argument(
      help: ArgumentHelp("The unit, for an unplanned one.", valueName: "unit"),
      completion: ValueKind.unit.completion)
    var unit: String?

    @Option(
      help: ArgumentHelp(
        "JSON with “fields” and “tables” instead of asking.", valueName: "file"),
      completion: .file(extensions: ["json"]))
    var from: String?

    @OptionGroup var places: PlaceOptions

    func validate() throws {
      guard plan == "unplanned" ? unit != nil : Int(plan) != nil else {
        throw ValidationError("Give the entry of a plan, or “unplanned” and a unit.")
      }
    }

    func run(in workspace: Workspace) throws {
      guard let number = Int(plan) else {
        let unit = try workspace.unit(unit ?? "")
        return try filing(unit, "unplanned \(unit.code)", workspace)
          .fill(from: FormValues(fields: ["plan": "unplanned"]), file: from)
      }
      let forms = FiledForm.all(
        in: try workspace.store(.reading).entries(of: FactKind.ofForms))
      guard
        let planned = forms.first(where: {
          $0.entry == number && $0.kind.id == FormKind.discussionPlan.id
        })
      else {
        throw Problem(
          "Entry \(number) is not a current discussion plan. “form list\(places.typedAgain)” shows "
            + "what is on record.", exitCode: .usage)
      }
      try filing(try workspace.unit(planned.unit), "\(number)", workspace)
        .fill(from: FormValues(discussing: planned), file: from)
    }

    private func filing(_ unit: Unit, _ plan: String, _ workspace: Workspace) -> FormFiling {
      FormFiling(
        workspace: workspace, unit: unit, kind: .discussionRecord,
        command: "discuss record \(plan)", options: places.typedAgain)
    }
  }
}
