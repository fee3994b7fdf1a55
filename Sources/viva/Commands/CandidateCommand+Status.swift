internal import ArgumentParser
internal import Assessment
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Terminal

extension CandidateCommand {
  /// Shows where a candidate stands, criterion by criterion.
  struct Status: ReportCommand {
    static let configuration = CommandConfiguration(
      commandName: "status",
      abstract: "Show where a candidate stands: decisions, what is open, and what is next.",
      discussion: """
        For each criterion, what each method came to (S satisfactory, NYS not yet satisfactory; a \
        number after “questioning” is the attempt), with day and entry. What was seen once stays \
        seen; of other decisions the latest stands, and a question is not asked again once each of \
        its criteria was satisfactory since. Performance evidence is counted over the occasions of \
        checklists, testimonies and products that name it; that they differ as the unit wants is for \
        you to see to. “Complete” names methods by which nothing is open or to be gone through again.
        """)

    @Argument(
      help: ArgumentHelp("The candidate.", valueName: "name|id"),
      completion: ValueKind.candidate.completion)
    var name: String

    @Argument(
      help: ArgumentHelp("The unit; every unit that was begun, if not said.", valueName: "unit"),
      completion: ValueKind.unit.completion)
    var unit: String?

    @Flag(help: ArgumentHelp("Write JSON."))
    var json = false

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let candidate = try CandidateFolder(path: workspace.places.candidates).only(name)
      let store = try LearnerRecordStore(path: candidate.path, access: .reading)
      let kinds = FactKind.ofForms.union(FactKind.ofOwner)
      let entries = try store.entries(of: kinds)
      let units = try progress(RecordStanding(entries), of: candidate, workspace)
      let verified = VerifierRow.all(in: entries, id: candidate.id)
      guard !json else {
        return try workspace.console.json(StatusDocument(candidate, units, verified))
      }
      StatusPage(
        candidate: candidate, units: units, verified: verified, console: workspace.console
      ).show()
    }

    private func progress(
      _ standing: RecordStanding, of candidate: Candidate, _ workspace: Workspace
    ) throws -> [UnitProgress] {
      let drafts = FormDraft.ofCandidates(in: workspace)[candidate.id, default: []]
      let today = try workspace.clock().now().date
      let begun = Set(standing.units.map(\.code)).union(drafts.map(\.unit))
      let units = try unit.map { [try workspace.unit($0)] } ?? workspace.units(begun)
      return units.map { unit in
        UnitProgress(
          standing.units.first { $0.code == unit.code }, of: CriterionTree(unit),
          drafts: drafts.filter { $0.unit == unit.code }.map(\.form), today: today)
      }
    }
  }
}

extension Workspace {
  /// Returns units by their codes, in the order of these.
  fileprivate func units(_ codes: Set<String>) throws -> [Unit] {
    let curriculum = try curriculum()
    return codes.sorted().map { curriculum.unit($0) ?? .unknown($0) }
  }
}
