internal import LearnerRecordStore
internal import ArgumentParser
internal import Assessment
internal import Curriculum
internal import LearnerRecord
internal import Scheduling
internal import Terminal
internal import Text

/// Shows, per criterion of a unit, what was asked and how it went.
struct Coverage: ReportCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Show per criterion of a unit what was asked, right, due, and known today.",
    discussion: """
      Right counts questions that were right at the first answer of the latest day on which they \
      were answered: whether they were still known when they came back. A missed question is asked \
      again until it is right, so its last answer says nothing. Today is the share of the \
      criterion's questions that you are expected to recall now; what was never asked counts as \
      not recalled.
      """)

  @Argument(
    help: ArgumentHelp(
      "The unit's code, a criterion, or “all”; your units without it.", valueName: "unit"),
    completion: ValueKind.unit.completion
  )
  var code: String?

  @Flag(help: ArgumentHelp("Draw with ASCII signs."))
  var ascii = false

  @Flag(help: ArgumentHelp("Write JSON."))
  var json = false

  @OptionGroup var places: PlaceOptions

  func run(in workspace: Workspace) throws {
    let curriculum = try workspace.curriculum()
    let codes = try workspace.meant(code.map { [$0] } ?? [])
    let parts = try parts(codes.isEmpty ? curriculum.units.map(\.code) : codes, workspace)
    let state = try workspace.state()
    let now = try workspace.clock().now()
    let latestDays = LatestDays(
      of: try workspace.facts(), model: state.model, policy: state.policy)
    let waiting = Set(try workspace.lockedAnswers().waiting.map(\.fact.question))
    let law = try workspace.lawDays()
    let rows = parts.map { part in
      part.criteria.map { criterion in
        CriterionCoverage(
          criterion, curriculum, state, at: now, latestDays, notMarked: waiting, law: law)
      }
    }
    let console = workspace.console
    guard !json else { return try console.json(rows.flatMap(\.self)) }
    for ((unit, selector, _), rows) in zip(parts, rows) {
      if unit.code != parts[0].unit.code { console.line() }
      let recall = curriculum.knowledge(matching: [selector])
        .map { state.retrievability(of: curriculum.outlines[$0].id, at: now) ?? 0 }
      report(rows, recall, of: unit, console)
      let positions = curriculum.positions(matching: [selector])
      reportNotMarked(positions.count { waiting.contains(curriculum.outlines[$0].id) }, console)
      guard places.candidate != nil else { continue }
      console.paragraph(
        "Questioning is not counted here: “candidate show” and “form write evidence-index "
          + "\(unit.code)\(places.typedAgain)” show what was assessed.")
    }
  }

  /// Returns the unit of each name, with those of its criteria that are meant: all of them, or those within a line.
  private func parts(
    _ names: [String], _ workspace: Workspace
  ) throws -> [(unit: Unit, selector: Selector, criteria: [Criterion])] {
    let curriculum = try workspace.curriculum()
    return try names.map { name in
      guard case .criterion(let line)? = try? curriculum.selector(name) else {
        let unit = try workspace.unit(name)
        return (unit, .unit(unit.code), unit.askableCriteria)
      }
      let (unit, within) = (try workspace.unit(line.unitCode), curriculum.criteria(within: line))
      let criteria = unit.askableCriteria.filter { within.contains($0.id) }
      return (unit, .criterion(line), criteria)
    }
  }

  private func reportNotMarked(_ notMarked: Int, _ console: Console) {
    guard notMarked > 0 else { return }
    console.paragraph(
      "Not marked yet, and not counted as right: \(counted(notMarked, "answer")). “study” asks "
        + "which points \(notMarked == 1 ? "it" : "they") made.")
  }

  private func report(
    _ rows: [CriterionCoverage], _ recall: [Double], of unit: Unit, _ console: Console
  ) {
    console.heading("\(unit.code) \(unit.title)")
    // Banks without cases need no column for them.
    let hasCases = rows.contains { $0.cases > 0 }
    // A narrow screen has no room for all, and bars tell more than cases.
    let isNarrow = console.width < 72
    let signs = console.chartSigns(ascii: ascii)
    let room = isNarrow ? min(10, console.width - 40) : min(20, console.width / 8)
    let hasBars = signs.canDraw && room > 4
    var table = Table(
      [("", .left), ("Criterion", .left), ("Asked", .right), ("Right", .right), ("Due", .right)]
        + (hasCases && !isNarrow ? [("Cases", .right)] : []) + [("Today", .right)]
        + (hasBars ? [("", .left)] : []), textLines: 2)
    for row in rows {
      table.add(
        [CriterionID(rawValue: row.criterion).local, row.text] + knowledgeCells(row)
          + (hasCases && !isNarrow
            ? [row.cases == 0 ? "–" : "\(row.casesAsked) of \(row.cases)"] : [])
          + [row.recall.map(percent) ?? "–"] + (hasBars ? [bar(row, signs, room: room)] : []))
    }
    console.draw(table.lines(width:))
    console.line()
    console.paragraph(
      "Right counts questions that were right at the first answer of the latest day on which they "
        + "were answered. \(hasCases && !isNarrow ? "Cases, which apply the knowledge, are counted apart. " : "")"
        + "This is self-study practice, not assessment.")
    reportRecall(rows, recall, legend: hasBars ? signs.mark : nil, console)
    let without = withoutQuestionsText(
      rows.filter { $0.questions + $0.cases == 0 }.map { CriterionID(rawValue: $0.criterion) },
      of: rows.count)
    if !without.isEmpty { console.paragraph(without) }
    for outcome in unit.observedOutcomes {
      console.paragraph(
        "Outcome \(outcome.node.number ?? outcome.node.id.local) must be observed with real "
          + "customers: no number of right answers meets it.")
    }
  }

  /// What was asked of a criterion's knowledge questions, right and due: no zeros where there are none to ask.
  private func knowledgeCells(_ row: CriterionCoverage) -> [String] {
    guard row.questions > 0 else { return [row.cases > 0 ? "cases only" : "–", "–", "–"] }
    return ["\(row.asked) of \(row.questions)", "\(row.right)", "\(row.due)"]
  }

  private func bar(_ row: CriterionCoverage, _ signs: ChartSigns, room: Int) -> String {
    guard let recall = row.recall, row.asked > 0 else { return "" }
    return signs.bar(recall, mark: Double(row.asked) / Double(row.questions), room: room)
  }

  /// Says how much is expected to be recalled today.
  ///
  /// - Parameters:
  ///   - rows: The criteria.
  ///   - recall: The chance of recall of each question of the unit.
  ///   - mark: What marks on bars how far was asked; `nil` where there are none.
  ///   - console: Where it is said.
  private func reportRecall(
    _ rows: [CriterionCoverage], _ recall: [Double], legend mark: Character?, _ console: Console
  ) {
    guard !recall.isEmpty, rows.contains(where: { $0.asked > 0 }) else { return }
    let legend = mark.map { " The bar is what you would recall, up to \($0) what you were asked." }
    console.paragraph(
      "Today: you are expected to recall \(percent(recall.reduce(0, +) / Double(recall.count))) of "
        + "\(counted(recall.count, "question")), what was never asked counting as not recalled."
        + (legend ?? ""))
  }
}
