internal import ArgumentParser
internal import Assessment
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Terminal
internal import Text

extension VerifierCommand {
  /// Says how far assessors and second markers agree.
  struct AgreementReport: ReportCommand {
    static let configuration = CommandConfiguration(
      commandName: "agreement",
      abstract: "Show how often assessors and second markers decided alike, and Cohen's kappa.",
      discussion: """
        Responses count that “verifier mark” marked a second time, of all candidates or of one: for \
        each assessor over all, and for each criterion. Kappa is 1 where both always decide alike and 0 \
        where they agree no more than by chance; it can't be told where both decided the same on every \
        response. Of fewer than 20 or 30 responses it says little.
        """)

    @Flag(help: ArgumentHelp("Write JSON."))
    var json = false

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let rows = AgreementRow.all(
        of: try workspace.recordsToVerify(places).flatMap { MarkedTwice.all(in: $0.entries) })
      guard !json else { return try workspace.console.json(rows) }
      guard !rows.isEmpty else {
        return workspace.console.paragraph(
          "No response was marked twice yet. “verifier mark ENTRY --candidate NAME --as NAME” does it."
        )
      }
      var table = Table([
        ("Assessor", .left), ("Criterion", .left), ("Marked twice", .right), ("Alike", .right),
        ("Kappa", .right),
      ])
      for row in rows {
        table.add([
          row.assessor, row.criterion ?? "all", String(row.responses), String(row.alike),
          row.kappa.map { decimals($0, 2) } ?? "–",
        ])
      }
      workspace.console.draw(table.lines(width:))
    }
  }
}

/// An assessor, over all or on a criterion.
private struct AgreementRow: Encodable {
  let assessor: String
  /// `null` for all of them.
  @OrNull var criterion: String?
  let responses: Int
  let alike: Int
  /// From -1 to 1; `null` where it can't be told.
  @OrNull var kappa: Double?

  init(_ assessor: String, _ criterion: CriterionID?, _ marked: [MarkedTwice]) {
    let agreement = DecisionAgreement(marked.map { ($0.first, $0.second) })
    self.assessor = assessor
    _criterion = OrNull(wrappedValue: criterion?.rawValue)
    (responses, alike) = (agreement.count, agreement.agreed)
    _kappa = OrNull(wrappedValue: agreement.kappa.map(rounded))
  }

  /// Returns the assessors by name, each over all first, then by criterion.
  static func all(of marked: [MarkedTwice]) -> [AgreementRow] {
    Dictionary(grouping: marked, by: \.assessor).sorted { $0.key < $1.key }.flatMap { name, all in
      let criteria = Set(all.flatMap(\.criteria)).sorted()
      return [AgreementRow(name, nil, all)]
        + criteria.map { id in AgreementRow(name, id, all.filter { $0.criteria.contains(id) }) }
    }
  }
}
