internal import ArgumentParser
internal import Assessment
internal import Conversations
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Terminal
internal import Text

extension VerifierCommand {
  /// Marks responses a second time, without showing what was decided.
  struct Mark: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "mark",
      abstract: "Mark a response again without seeing what was decided (blind double marking).",
      discussion: """
        You see the question, its benchmark, the response and the probes, and decide; what the \
        assessor decided is shown afterwards. With the entry of a questioning, all its responses come \
        that you have not marked yet. “verifier agreement” compares the decisions.
        """)

    @Argument(
      help: ArgumentHelp("The entry of a questioning, or of one question.", valueName: "entry"))
    var entry: Int

    @OptionGroup var verifier: VerifierName
    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      try workspace.mayAsk("The decisions", else: "Leave --no-input out.")
      let entries = try workspace.store(.reading).entries()
      let chosen = try responses(in: entries)
      var count = 0
      for turn in chosen {
        guard let question = entries.wordings[turn.fact.wording] else { continue }
        let marking = SecondMarking(
          turn, on: question, by: verifier.name.trimmed, lines: workspace.dialogue())
        guard let fact = try marking.mark() else { break }
        _ = try workspace.store(.adding).append(
          [.secondMarked(fact)], at: workspace.clock().now())
        count += 1
        show(fact, beside: turn.fact, workspace.console)
      }
      workspace.console.paragraph(
        "\(count) of \(counted(chosen.count, "response")) marked."
          + (count < chosen.count ? " The same command goes on." : ""))
    }

    /// Returns the responses to mark, in order.
    private func responses(in entries: [Entry]) throws -> [Questioning.Turn] {
      let parts = entries.parts(of: entry)
      let turns = Questioning.all(in: entries).first { parts.contains($0.entry) }?.turns ?? [:]
      let all = turns.values.sorted { $0.fact.number < $1.fact.number }
      let wanted = all.contains { $0.entry == entry } ? all.filter { $0.entry == entry } : all
      let faults = wanted.map { ($0, fault(of: $0, in: entries)) }
      let open = faults.filter { $0.1 == nil }.map(\.0)
      guard open.isEmpty else { return open }
      let reason =
        entries.contains { $0.number == entry } ? faults.lazy.compactMap(\.1).first : .missing
      throw Problem(reason ?? .noResponse, on: wanted.first?.entry ?? entry)
    }

    private func fault(of turn: Questioning.Turn, in entries: [Entry]) -> VerifierFault? {
      Fact.SecondMarked(
        entry: turn.entry, marker: verifier.name.trimmed, credited: [], decision: .satisfactory
      ).fault(in: entries)
    }

    private func show(_ fact: Fact.SecondMarked, beside first: Fact.Asked, _ console: Console) {
      let isSame = fact.decision == first.decision
      console.paragraph(
        "The assessor decided: \(first.decision.rawValue)"
          + (isSame ? ", as you did." : ". You decided otherwise.")
          + (first.reason.isEmpty ? "" : " Reason given: \(first.reason)"))
    }
  }
}
