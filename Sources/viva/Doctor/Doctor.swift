internal import Terminal
internal import Text

/// Looks at everything that the program rests on, and changes nothing.
struct Doctor {
  let workspace: Workspace

  init(_ workspace: Workspace) {
    self.workspace = workspace
  }

  /// The places that are looked at.
  var places: Places { workspace.places }

  /// Looks at everything, in the order in which a person would mend it.
  func findings() -> [Finding] {
    locale + terminal + settings + editing + folders + banks + documents + record + candidates
      + keys
      + programs
  }

  /// Returns the value of an environment variable; `nil` where it is not set or empty.
  func variable(_ name: String) -> String? { workspace.environmentValue(name) }
}

/// Says findings to a person or to a program.
struct DoctorPage: Encodable {
  /// How many findings are problems.
  let problems: Int
  /// How many findings are advice.
  let advice: Int
  let findings: [Finding]

  init(_ findings: [Finding]) {
    self.findings = findings
    problems = findings.count { $0.state == .problem }
    advice = findings.count { $0.state == .advice }
  }

  /// Writes the findings, each with what to do about it.
  func write(_ console: Console) {
    for finding in findings {
      console.paragraph(
        "\(finding.area): \(finding.words)",
        first: finding.state.rawValue.padded(to: 9), rest: 9)
      if let remedy = finding.remedy {
        console.paragraph(remedy, first: "         Fix: ", rest: 9)
      }
    }
    console.line()
    console.paragraph(summary)
  }

  private var summary: String {
    let rest = findings.count - problems - advice
    let fine = "\(rest) \(rest == 1 ? "thing is" : "things are") as they should be"
    switch (problems, advice) {
    case (0, 0): return "No problem: \(fine)."
    case (0, _): return "No problem; advice on \(counted(advice, "thing")); \(fine)."
    default:
      return "\(counted(problems, "problem")), advice on \(counted(advice, "thing")); \(fine)."
    }
  }
}
