internal import Assessment
internal import Curriculum
internal import LearnerRecord
internal import Terminal
internal import Text

extension DiscussionAgenda {
  /// What is shown at work rather than talked about, in a sentence each.
  var apart: [String] {
    let outcomes = observed.map { $0.node.number ?? $0.node.id.local }
    let lines = performance.map(\.id.local)
    let observation =
      outcomes.isEmpty
      ? []
      : [
        outcomes.count == 1
          ? "Outcome \(outcomes[0]) needs observation at work and is no topic here."
          : "Outcomes \(outcomes.joined(separator: " and ")) need observation at work and are no "
            + "topics here."
      ]
    guard let first = lines.first, let last = lines.last else { return observation }
    let span = first == last ? first : "\(first) to \(last)"
    return observation + [
      "Performance evidence (\(span)) is shown at work and is no topic here."
    ]
  }
}

extension PracticeAnswers {
  /// Reads a practice record, and says whose it is.
  ///
  /// - Parameters:
  ///   - path: The record, or a sealed file of it.
  ///   - candidate: Whose practice it should be.
  ///   - workspace: Where it is asked.
  /// - Returns: Its entries.
  /// - Throws: `Problem` where it has another name or none and nobody confirms it; `StoreError`.
  static func confirmed(
    _ path: String, of candidate: RecordOwner, in workspace: Workspace
  ) throws -> [Entry] {
    let practice = try PracticeAnswers(path: path, candidate: [])
    let (owner, entries) = (practice.owner, practice.entries)
    let name = owner.name.map { "“\($0.visible())”" } ?? "nobody by name"
    workspace.console.line("The practice record \(path.visible()) is of \(name).")
    guard owner.likeness(to: candidate) != .same else { return entries }
    let wanted = candidate.name.map { "“\($0.visible())”" } ?? "somebody without a name"
    try workspace.mayAsk(
      "Whether that is the candidate's practice",
      else: "Give the record of \(wanted).")
    let question = "The candidate is \(wanted). Is it their practice (yes or no)? "
    guard try workspace.isAnsweredYes(question) else {
      throw Problem.declined("Nothing was planned: that practice is not the candidate's.")
    }
    return entries
  }
}
