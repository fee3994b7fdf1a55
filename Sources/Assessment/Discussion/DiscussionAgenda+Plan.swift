internal import Curriculum
internal import LearnerRecord

// What the plan says, as it goes on record.
extension DiscussionAgenda.Topic {
  /// The topic as a row of the plan.
  package var row: [String: String] {
    let lines = [
      prompt, probe.map { "Probe: \($0)" } ?? "",
      missed.isEmpty ? "" : "Not said yet: \(missed.joined(separator: "; "))",
    ]
    return [
      "criteria": criteria.map(\.rawValue).joined(separator: ", "),
      "topic": lines.filter { !$0.isEmpty }.joined(separator: "\n"),
      "why": reasons.map(\.inWords).joined(separator: "; "),
    ]
  }
}

extension DiscussionAgenda.Reason {
  fileprivate var inWords: String {
    switch self {
    case .notYetSatisfactory(let entry, let at):
      "not yet satisfactory on \(at.date) (entry \(entry))"
    case .notAsked(let entry, let at, let why):
      why.isEmpty
        ? "not asked on \(at.date) (entry \(entry))"
        : "not asked on \(at.date) (entry \(entry)): \(why)"
    case .noEvidence: "no evidence on record yet"
    case .neverPractised: "never asked in practice"
    case .weak(let right, let asked):
      "right at the first try in practice: \(right) of \(asked)"
    case .partial(let entry, let at, let made, let count):
      "practice answer of \(at.date) (entry \(entry)) made \(made) of \(count) points"
    }
  }
}

extension FormValues {
  /// The record of a discussion as its plan begins it; whether it was made before the discussion, the record shows.
  ///
  /// - Parameter plan: The plan on record.
  package init(discussing plan: FiledForm) {
    self.init(fields: ["plan": "entry \(plan.entry)"])
    for name in ["learner", "assessor", "place", "mode"] {
      fields[name] = plan.values.fields[name]
    }
    tables["segments"] = (plan.values.tables["topics"] ?? []).map { row in
      ["topic": row["topic"] ?? "", "criteria": row["criteria"] ?? ""].filter {
        !$0.value.isEmpty
      }
    }
  }
}
