internal import ArgumentParser
internal import Assessment
internal import LearnerRecord
internal import LearnerRecordStore
internal import Proofs
internal import Terminal
internal import Text

extension SampleCommand {
  /// Draws what is looked at.
  struct Draw: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "draw",
      abstract: "Draw the work to look at, and write down all that is needed to draw it again.",
      discussion: """
        The draw follows from the policy and the heads of all records, to which something has to have \
        been added since the policy was laid down. Each draw is put on your own record too, so that it \
        can be told how often one was made.
        """)

    @Option(
      help: ArgumentHelp("The file to write; “-” for standard output.", valueName: "path"),
      completion: .file())
    var output: String?

    @OptionGroup var existing: ReplaceOption
    @OptionGroup var places: PlaceOptions

    func validate() throws {
      guard places.candidate == nil else {
        throw ValidationError("A draw is over all candidates; leave --candidate out.")
      }
    }

    func run(in workspace: Workspace) throws {
      let policy = try workspace.samplingPolicy()
      let records = try workspace.workRecords()
      let document = try document(policy, records, made: workspace.clock().now())
      let file = OutputFile(
        output, else: "sample-\(document.made.prefix(10)).json", replacing: existing.replace)
      try file.check(workspace)
      var forms: [Fact.SampleDrawn.Piece] = []
      for drawn in document.drawn {
        let form = Fact.SampleDrawn.Piece(record: drawn.record, entry: drawn.entry)
        if !forms.contains(form) { forms.append(form) }
      }
      let fact = Fact.SampleDrawn(policy: policy.number, seed: document.seed, drawn: forms)
      let store = try workspace.store(.adding)
      let made = try store.append([.sampleDrawn(fact)], at: workspace.clock().now())
      try file.write(try jsonText(document), in: workspace)
      guard file.path != "-" else { return }
      let count = try store.entries(of: [.sampleDrawn]).count { $0.fact.follows(policy.number) }
      SamplePage(document, records: records, console: workspace.console).show()
      workspace.console.paragraph(
        "Draw \(count) by this policy, on your record as entry \(made.last?.number ?? 0). Wrote "
          + "\(workspace.console.link(toFile: file.path)); “sample check” draws again from it.")
    }

    private func document(
      _ policy: (number: Int, at: Moment, fact: Fact.SamplingSet), _ records: [WorkRecord],
      made: Moment
    ) throws -> SampleDocument {
      let payload = try Entry(
        number: policy.number, at: policy.at, fact: .samplingSet(policy.fact)
      ).payload()
      let work = records.flatMap { WorkPiece.all(in: $0.entries) }
      guard !work.isEmpty else {
        throw Problem(
          "No candidate's record has work to look at yet: a questioning that is closed, a discussion, an "
            + "observation or a record sheet, with its assessor.", exitCode: .noInput)
      }
      let isLater = records.contains { record in
        record.entries.contains { $0.isWork && $0.at.milliseconds > policy.at.milliseconds }
      }
      guard isLater else {
        throw Problem(
          "Nothing was assessed since the policy of \(policy.at.inWords), so whoever laid it down could "
            + "know the draw. Draw when something was put on record after it.", exitCode: .noInput)
      }
      return try SampleDocument(
        policy: .init(entry: policy.number, payload: String(decoding: payload, as: UTF8.self)),
        heads: records.map { $0.head(at: $0.leaves.count) }, work: work, made: made.description)
    }
  }
}

extension Entry {
  /// Whether an assessor put it on record, and no verifier.
  fileprivate var isWork: Bool {
    switch fact {
    case .filed, .questioningBegun, .asked, .questioningClosed: true
    default: false
    }
  }
}

extension Fact {
  /// Whether it is a draw by a policy.
  fileprivate func follows(_ policy: Int) -> Bool {
    if case .sampleDrawn(let fact) = self { fact.policy == policy } else { false }
  }
}
