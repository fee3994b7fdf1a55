internal import Assessment
internal import Curriculum
internal import Evidence
internal import LearnerRecord

/// The questions of a questioning on paper, with room for writing.
struct QuestioningPlan {
  let unit: Unit
  /// Whether what is expected is printed; not for the candidate.
  let showsBenchmarks: Bool

  /// Returns the plan as a form.
  ///
  /// - Parameters:
  ///   - choice: Which questions.
  ///   - candidate: The candidate's name; `nil` to leave room for it.
  ///   - workspace: Where banks and clock are.
  /// - Returns: The form, with room to write where nothing is printed.
  /// - Throws: What choosing throws.
  func form(
    _ choice: QuestionChoice, candidate: String?, in workspace: Workspace
  ) throws -> FormDocument {
    let (questions, words) = try choice.questions(of: unit, from: workspace.curriculum())
    var fields = [
      "instrument": try questions.instrument(), "choice": words, "release": unit.release,
    ]
    fields["candidate"] = candidate
    let rows = zip(1..., questions).map(row)
    let circumstances = FormDocument.Circumstances(
      unit: unit, remarks: ["Planned: \(words)."], program: Program.name,
      made: try workspace.clock().now().description)
    var kind = FormKind.questioningRecord
    if !showsBenchmarks { kind = kind.withoutBenchmarks }
    return FormDocument(
      kind, FormValues(fields: fields, tables: ["questions": rows]), circumstances,
      leavesRoom: true)
  }

  private func row(_ number: Int, _ question: Question) -> [String: String] {
    var row = [
      "number": "\(number)", "question": question.id.rawValue,
      "asked": question.asShown(),
      "criteria": question.criteria.filter { $0.unitCode == unit.code }.map(\.rawValue)
        .joined(separator: ", "),
    ]
    guard showsBenchmarks else { return row }
    row["benchmark"] = question.key.benchmark()
    guard case .explain(let key) = question.key else {
      // What a question does not have is nothing to write in.
      return row.merging([
        "key-points": "none", "credited": "no key points",
        "suggested-probe": "none",
      ]) { $1 }
    }
    row["key-points"] = question.key.keyPointLines.joined(separator: "\n")
    row["suggested-probe"] = key.probe ?? "none"
    return row
  }
}
