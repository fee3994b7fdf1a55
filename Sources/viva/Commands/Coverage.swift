internal import ArgumentParser
internal import Curriculum
internal import LearnerRecord
internal import Scheduling

/// Shows, per criterion of a unit, what was asked and how it went.
struct Coverage: ReadCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: localized("Show per criterion of a unit what was asked, right at last try, and due."))

  @Argument(
    help: ArgumentHelp(localized("The unit's code."), valueName: "unit"),
    completion: ValueKind.unit.completion
  )
  var code: String

  @Flag(help: ArgumentHelp(localized("Write JSON.")))
  var json = false

  @OptionGroup var places: PlaceOptions

  func run(in workspace: Workspace) throws {
    let unit = try workspace.unit(code)
    let curriculum = try workspace.curriculum()
    let state = try workspace.state()
    let today = state.studyDay(try workspace.clock().now())
    let rows = unit.askableCriteria.map { criterion in
      Row(criterion, curriculum, state, today)
    }
    guard !json else { return try workspace.console.json(rows) }
    tell(rows, of: unit, workspace.console)
  }

  private func tell(_ rows: [Row], of unit: Unit, _ console: Console) {
    console.heading("\(unit.code) \(unit.title)")
    var table = Table([
      (localized("Criterion"), .left), ("", .left), (localized("In bank"), .right),
      (localized("Asked"), .right),
      (localized("Right"), .right), (localized("Due"), .right),
    ])
    for row in rows {
      table.add(
        [CriterionID(rawValue: row.criterion).local, row.text]
          + [row.questions, row.asked, row.right, row.due].map { String($0) })
    }
    for line in table.lines(width: console.width) { console.line(line) }
    console.line()
    console.paragraph(
      localized(
        "Right counts questions that were right at the last try. This is self-study practice, not "
          + "assessment."))
    for outcome in unit.observedOutcomes {
      console.paragraph(
        localized(
          "Outcome \(outcome.node.number ?? outcome.node.id.local) must be observed with real "
            + "customers: no number of right answers meets it."))
    }
  }

  private struct Row: Encodable {
    var criterion: String
    var words: String
    /// The criterion's own line, which tells it apart where a table is narrow.
    var text: String
    /// Questions in the banks.
    var questions: Int
    /// Questions that were answered at least once.
    var asked: Int
    /// Questions that were right at the last try.
    var right: Int
    /// Questions that are due.
    var due: Int

    init(
      _ criterion: Criterion, _ curriculum: Curriculum, _ state: LearnerState, _ today: StudyDay
    ) {
      self.criterion = criterion.id.rawValue
      words = criterion.words
      text = criterion.text.withoutEmphasis
      let positions = curriculum.positions(matching: [.criterion(criterion.id)])
      let cards = positions.compactMap { state.cards[curriculum.outlines[$0].id] }
      questions = positions.count
      asked = cards.count
      right = cards.count { $0.credit >= 1 }
      due = cards.count { $0.due <= today }
    }
  }
}
