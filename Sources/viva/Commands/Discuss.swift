internal import ArgumentParser
internal import Curriculum
internal import Evidence
internal import LearnerRecord
internal import LearnerRecordStore

/// Plans and records professional discussions.
struct Discuss: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "discuss",
    abstract: localized("Plan and record a professional discussion."),
    subcommands: [PlanDiscussion.self, RecordDiscussion.self])
}

extension Discuss {
  /// Makes a plan.
  struct PlanDiscussion: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "plan",
      abstract: localized("Plan a discussion: topics from gaps and from answers worth developing."),
      discussion: localized(
        """
        Topics are proposed from practice on record: criteria without a right answer, and open \
        answers that made some key points but not all. They can be added to; the plan is put on \
        record and handed over before the discussion.
        """))

    @Argument(
      help: ArgumentHelp(localized("The unit."), valueName: "unit"),
      completion: ValueKind.unit.completion)
    var unit: String

    @Option(help: ArgumentHelp(localized("How many topics to propose at most."), valueName: "n"))
    var topics = 8

    @Option(
      help: ArgumentHelp(
        localized("JSON with “fields” and “tables” instead of asking."), valueName: "file"),
      completion: .file(extensions: ["json"]))
    var from: String?

    @OptionGroup var places: PlaceOptions

    func validate() throws {
      guard (0...50).contains(topics) else {
        throw ValidationError(localized("--topics takes 0 to 50."))
      }
    }

    func run(in workspace: Workspace) throws {
      let unit = try workspace.unit(unit)
      let entries = (try? workspace.store(.reading).entries()) ?? []
      let proposals = DiscussionTopics(
        unit: unit, curriculum: try workspace.curriculum(), entries: entries)
      let start = FormValues(tables: ["topics": try proposals.rows(limit: topics)])
      let count = topics == 8 ? "" : " --topics \(topics)"
      try FormFiling(
        workspace: workspace, unit: unit, kind: .discussionPlan,
        command: "discuss plan \(unit.code)\(count)", options: places.typedAgain
      ).fill(from: start, file: from)
    }
  }

  /// Records a discussion.
  struct RecordDiscussion: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "record",
      abstract: localized("Record a discussion, by its plan or as unplanned."),
      discussion: localized(
        """
        A discussion without a plan that was on record before its date and start is an ordinary \
        session of questions and answers. The record alone shows which it was: nobody enters it.
        """))

    @Argument(
      help: ArgumentHelp(localized("The entry of the plan, or “unplanned”."), valueName: "plan"))
    var plan: String

    @Argument(
      help: ArgumentHelp(localized("The unit, for an unplanned one."), valueName: "unit"),
      completion: ValueKind.unit.completion)
    var unit: String?

    @Option(
      help: ArgumentHelp(
        localized("JSON with “fields” and “tables” instead of asking."), valueName: "file"),
      completion: .file(extensions: ["json"]))
    var from: String?

    @OptionGroup var places: PlaceOptions

    func validate() throws {
      guard plan == "unplanned" ? unit != nil : Int(plan) != nil else {
        throw ValidationError(localized("Give the entry of a plan, or “unplanned” and a unit."))
      }
    }

    func run(in workspace: Workspace) throws {
      guard let number = Int(plan) else {
        let unit = try workspace.unit(unit ?? "")
        return try filing(unit, "unplanned \(unit.code)", workspace)
          .fill(from: FormValues(fields: ["plan": "unplanned"]), file: from)
      }
      let forms = FiledForm.all(in: try workspace.store(.reading).entries())
      guard
        let planned = forms.first(where: {
          $0.entry == number && $0.kind.id == FormKind.discussionPlan.id
        })
      else {
        throw Problem(
          localized(
            "Entry \(number) is no discussion plan that stands. “form list\(places.typedAgain)” shows "
              + "what is on record."), exitCode: .usage)
      }
      try filing(try workspace.unit(planned.unit), "\(number)", workspace)
        .fill(from: start(by: planned), file: from)
    }

    private func filing(_ unit: Unit, _ plan: String, _ workspace: Workspace) -> FormFiling {
      FormFiling(
        workspace: workspace, unit: unit, kind: .discussionRecord,
        command: "discuss record \(plan)", options: places.typedAgain)
    }

    /// What the plan says already; whether it was made before the discussion, the record shows.
    private func start(by planned: FiledForm) -> FormValues {
      var values = FormValues(fields: ["plan": "entry \(planned.entry)"])
      for name in ["learner", "assessor", "place", "mode"] {
        values.fields[name] = planned.values.fields[name]
      }
      values.tables["segments"] = (planned.values.tables["topics"] ?? []).map { row in
        ["topic": row["topic"] ?? "", "criteria": row["criteria"] ?? ""].filter {
          !$0.value.isEmpty
        }
      }
      return values
    }
  }
}

/// What is worth discussing, by the practice on record.
struct DiscussionTopics {
  let unit: Unit
  let curriculum: Curriculum
  let entries: [Entry]

  /// Returns rows for a plan.
  ///
  /// - Parameter limit: How many at most.
  /// - Returns: First answers worth developing, then criteria without a right answer.
  /// - Throws: What the curriculum throws.
  func rows(limit: Int) throws -> [[String: String]] {
    let developed = try answersToDevelop()
    let taken = Set(developed.compactMap { $0["criteria"] })
    let gaps = try gapRows().filter { !taken.contains($0["criteria"] ?? "") }
    let half = max(limit / 2, limit - gaps.count)
    let chosen = developed.prefix(half)
    return Array(chosen) + gaps.prefix(limit - chosen.count)
  }

  /// The latest open answers that made some key points and not all.
  private func answersToDevelop() throws -> [[String: String]] {
    var latest: [Question.ID: (entry: Int, at: Moment, fact: Fact.Answered)] = [:]
    for entry in entries {
      if case .answered(let fact) = entry.fact {
        latest[fact.question] = (entry.number, entry.at, fact)
      }
      if case .undone(let fact) = entry.fact {
        latest = latest.filter { $0.value.entry != fact.entry }
      }
    }
    let partial = latest.values.filter {
      $0.fact.ticked != nil && $0.fact.credit > 0 && $0.fact.credit < 1
    }
    return try partial.sorted { $0.entry > $1.entry }.compactMap { answer in
      guard let question = try curriculum.question(answer.fact.question),
        case .explain(let explain) = question.key
      else { return nil }
      let criteria = question.criteria.filter { $0.unitCode == unit.code }
      guard !criteria.isEmpty else { return nil }
      return [
        "criteria": criteria.map(\.rawValue).joined(separator: ", "),
        "topic": explain.probe ?? question.prompt,
        "why": localized(
          "practice answer of \(answer.at.date) (entry \(answer.entry)) made "
            + "\(answer.fact.ticked?.count ?? 0) of \(explain.keyPoints.count) points"),
      ]
    }
  }

  /// The criteria without a right answer, each with an open question about it.
  private func gapRows() throws -> [[String: String]] {
    var right: Set<Question.ID> = []
    // What a learner counted as right themselves is still worth asking.
    for case .answered(let fact) in entries.map(\.fact) where fact.credit >= 1 {
      right.insert(fact.question)
    }
    return try unit.askableCriteria.compactMap { criterion in
      let positions = curriculum.positions(matching: [.criterion(criterion.id)])
      let outlines = positions.map { curriculum.outlines[$0] }
      guard !outlines.contains(where: { right.contains($0.id) }) else { return nil }
      let open = outlines.first { $0.type == .explain }
      let prompt = try open.flatMap { try curriculum.question($0.id) }?.prompt
      return [
        "criteria": criterion.id.rawValue, "topic": prompt ?? criterion.words,
        "why": localized("no right answer in practice yet"),
      ]
    }
  }
}
