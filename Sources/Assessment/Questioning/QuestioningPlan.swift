package import Curriculum

/// The questions of a questioning on paper, with room for writing.
package struct QuestioningPlan {
  private let unit: Unit
  private let showsBenchmarks: Bool
  private let chosen: ChosenQuestions

  /// - Parameters:
  ///   - chosen: The questions.
  ///   - unit: The unit that they are asked for.
  ///   - showsBenchmarks: Whether what is expected is printed; not for the candidate.
  package init(_ chosen: ChosenQuestions, of unit: Unit, showsBenchmarks: Bool) {
    self.unit = unit
    self.showsBenchmarks = showsBenchmarks
    self.chosen = chosen
  }

  /// The form that it is printed on.
  package var kind: FormKind {
    showsBenchmarks ? .questioningRecord : FormKind.questioningRecord.withoutBenchmarks
  }

  /// Returns what is printed, with room to write where nothing is, as for the name of no candidate.
  package func values(candidate: String?, id: String? = nil) throws -> FormValues {
    var fields = [
      "instrument": try chosen.instrument(), "choice": chosen.words, "release": unit.release,
    ]
    (fields["candidate"], fields["candidate-id"]) = (candidate, id)
    fields.merge(chosen.conditions) { $1 }
    return FormValues(
      fields: fields, tables: ["questions": zip(1..., chosen.questions).map(row)])
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
