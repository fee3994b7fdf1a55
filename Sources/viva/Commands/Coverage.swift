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
    abstract: "Show per criterion of a unit what was asked, right, and due.",
    discussion: """
      Right counts questions that were right at the first answer of the latest day on which they \
      were answered: whether they were still known when they came back. A missed question is asked \
      again until it is right, so its last answer says nothing.
      """)

  @Argument(
    help: ArgumentHelp(
      "The unit's code, or “all”; your units without it.", valueName: "unit"),
    completion: ValueKind.unit.completion
  )
  var code: String?

  @Flag(help: ArgumentHelp("Write JSON."))
  var json = false

  @OptionGroup var places: PlaceOptions

  func run(in workspace: Workspace) throws {
    let curriculum = try workspace.curriculum()
    let codes = try workspace.meant(code.map { [$0] } ?? [])
    let units = codes.isEmpty ? curriculum.units : try codes.map(workspace.unit)
    let state = try workspace.state()
    let today = state.studyDay(try workspace.clock().now())
    let latestDays = LatestDays(
      of: try workspace.facts(), model: state.model, policy: state.policy)
    let waiting = Set(try workspace.lockedAnswers().waiting.map(\.fact.question))
    let law = try workspace.lawDays()
    let rows = units.map { unit in
      unit.askableCriteria.map { criterion in
        CriterionCoverage(
          criterion, curriculum, state, today, latestDays, notMarked: waiting, law: law)
      }
    }
    let console = workspace.console
    guard !json else { return try console.json(rows.flatMap(\.self)) }
    for (unit, rows) in zip(units, rows) {
      if unit.code != units[0].code { console.line() }
      report(rows, of: unit, console)
      let positions = curriculum.positions(matching: [.unit(unit.code)])
      reportNotMarked(positions.count { waiting.contains(curriculum.outlines[$0].id) }, console)
      guard places.candidate != nil else { continue }
      console.paragraph(
        "Questioning is not counted here: “candidate show” and “form write evidence-index "
          + "\(unit.code)\(places.typedAgain)” show what was assessed.")
    }
  }

  private func reportNotMarked(_ notMarked: Int, _ console: Console) {
    guard notMarked > 0 else { return }
    console.paragraph(
      "Not marked yet, and not counted as right: \(counted(notMarked, "answer")). “study” asks "
        + "which points \(notMarked == 1 ? "it" : "they") made.")
  }

  private func report(_ rows: [CriterionCoverage], of unit: Unit, _ console: Console) {
    console.heading("\(unit.code) \(unit.title)")
    // Banks without cases need no column for them.
    let hasCases = rows.contains { $0.cases > 0 }
    var table = Table(
      [
        ("Criterion", .left), ("", .left), ("In bank", .right), ("Asked", .right),
        ("Right", .right), ("Due", .right),
      ] + (hasCases ? [("Cases", .right)] : []))
    for row in rows {
      table.add(
        [CriterionID(rawValue: row.criterion).local, row.text]
          + [row.questions, row.asked, row.right, row.due].map { String($0) }
          + (hasCases ? [row.cases == 0 ? "–" : "\(row.casesAsked) of \(row.cases)"] : []))
    }
    console.draw(table.lines(width:))
    console.line()
    console.paragraph(
      "Right counts questions that were right at the first answer of the latest day on which they "
        + "were answered. \(hasCases ? "Cases, which apply the knowledge, are counted apart. " : "")"
        + "This is self-study practice, not assessment.")
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
}
