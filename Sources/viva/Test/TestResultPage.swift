internal import Curriculum
internal import Conversations
internal import Evidence
internal import LearnerRecord
internal import Terminal
internal import Text

/// The result of a mock test as text.
struct TestResultPage {
  private let console: Console
  private let result: MockTestResult

  /// Shows the result of a mock test.
  ///
  /// - Parameters:
  ///   - sitting: The test.
  ///   - wordings: The wordings on record, by fingerprint.
  ///   - workspace: Where it is shown.
  ///   - json: Whether to write JSON.
  /// - Throws: What the banks throw.
  static func show(
    _ sitting: Sitting, _ wordings: [String: Question], in workspace: Workspace, json: Bool = false
  ) throws {
    let result = MockTestResult(
      sitting, wordings: wordings, curriculum: try workspace.curriculum())
    let console = workspace.console
    if json { return try console.json(result) }
    let page = Self(console: console, result: result)
    console.paged(by: workspace.showInPages) { page.write() }
    page.outcome()  // It stays on the screen, whatever a pager showed.
  }

  private func write() {
    head()
    scores()
    for item in result.questions { report(item) }
    console.paragraph(result.statement)
    console.line()
  }

  private func head() {
    let title = result.title.map { " " + $0 } ?? ""
    console.paragraph("Mock test of \(result.unit)\(title) (practice)")
    console.paragraph("\(result.total.questions) questions: \(result.choice).", rest: 2)
    console.paragraph("\(period).", rest: 2)
  }

  private func outcome() {
    let total = result.total
    if let knowledge = result.knowledge, let cases = result.cases {
      console.paragraph("Knowledge: \(words(knowledge)). Cases, which apply it: \(words(cases)).")
    }
    if total.answered < total.questions {
      console.paragraph(
        "\(counted(total.questions - total.answered, "question")) had no answer and earned nothing."
      )
    }
    if total.unmarked > 0 {
      console.paragraph(
        "\(counted(total.unmarked, "answer")) \(total.unmarked == 1 ? "is" : "are") not marked yet: "
          + "“test --resume” lets you mark what you explained.")
    }
    if let mark = result.passMark {
      let verdict =
        result.reached.map { $0 ? "reached" : "not reached" }
        ?? "open"
      console.paragraph("Your pass mark of \(mark)%: \(verdict). It is yours, not an assessor's.")
    }
    console.line(
      "Result: \(total.percent)% (\(creditText(total.credit)) of \(total.questions))",
      .strong)
  }

  private func words(_ score: MockTestResult.Score) -> String {
    "\(score.percent)% (\(creditText(score.credit)) of \(score.questions))"
  }

  private var period: String {
    let limit = result.minutes.map { "\($0) minutes" } ?? "no time limit"
    let ending =
      switch result.ending {
      case "submitted"?: "submitted"
      case "time up"?: "ended when the time was up"
      case "left"?: "left"
      default: "not closed"
      }
    guard let closed = result.closed else {
      return "Begun \(minute(result.begun)), \(limit)"
    }
    return "\(minute(result.begun)) to \(clock(closed)), \(limit), \(ending)"
  }

  private func minute(_ moment: String) -> String {
    "\(dateInWords(String(moment.prefix(10))) ?? String(moment.prefix(10))), \(clock(moment))"
  }

  private func clock(_ moment: String) -> String {
    String(moment.dropFirst(11).prefix(5))
  }

  private func scores() {
    var criteria = Table(columns("Criterion", "About"))
    for row in result.criteria {
      criteria.add([row.id.local, row.text ?? ""] + cells(row.score))
    }
    var levels = Table(columns("Level", nil))
    for row in result.levels { levels.add([row.level.rawValue] + cells(row.score)) }
    for table in [criteria, levels] {
      console.line()
      console.draw(table.lines(width:))
    }
    console.line()
  }

  private func columns(_ first: String, _ second: String?) -> [(String, Table.Alignment)] {
    [(first, .left)] + (second.map { [($0, .left)] } ?? [])
      + [
        ("Questions", .right), ("Credit", .right),
        ("Result", .right),
      ]
  }

  private func cells(_ score: MockTestResult.Score) -> [String] {
    ["\(score.questions)", creditText(score.credit), "\(score.percent)%"]
  }

  private func creditText(_ credit: Double) -> String {
    numberText((credit * 100).rounded() / 100)
  }
}

// Question by question.
extension TestResultPage {
  private func report(_ item: MockTestResult.Item) {
    console.heading("Question \(item.number): \(verdict(item))")
    console.paragraph(about(item), rest: 2)
    console.paragraph(item.prompt, first: "  ", rest: 2)
    for line in item.shown {
      let label = line.label.map { $0 + mark(after: $0) } ?? ""
      console.paragraph(label + line.text, first: "    ", rest: label.isEmpty ? 4 : 7)
    }
    answer(item)
    for line in item.expected { console.paragraph(line, first: "  Expected: ", rest: 4) }
    for point in item.keyPoints {
      let made =
        point.ticked.map { $0 ? "[made] " : "[not made] " }
        ?? "[not marked] "
      console.paragraph(
        point.text + (point.required ? " (required)" : ""), first: "    " + made, rest: 6
      )
    }
    if let explanation = item.explanation {
      console.paragraph(explanation, first: "  Why: ", rest: 4)
    }
    for source in item.sources {
      console.paragraph(source, first: "  Source: ", rest: 4)
    }
    console.line()
  }

  /// What stands between a label and its line: a letter's bracket, a number's point, a word's colon.
  private func mark(after label: String) -> String {
    if Int(label) != nil { return ". " }
    return label.count == 1 ? ") " : ": "
  }

  private func answer(_ item: MockTestResult.Item) {
    let texts = (item.response ?? []).map { $0.allSatisfy(\.isWhitespace) ? "(nothing)" : $0 }
    if item.parts.count > 1, item.keyPoints.isEmpty {
      for part in item.parts {
        let given = part.given.isEmpty ? "(nothing)" : part.given
        console.paragraph(
          "\(part.label ?? ""): \(given)",
          first: part.right ? "  [right] " : "  [not right] ",
          rest: 4)
      }
    } else if item.keyPoints.isEmpty, let part = item.parts.first {
      console.paragraph(part.given, first: "  You answered: ", rest: 4)
    } else {
      for text in texts { console.paragraph(text, first: "  You answered: ", rest: 4) }
    }
  }

  private func verdict(_ item: MockTestResult.Item) -> String {
    switch item.marking {
    case .none: "no answer"
    case .unmarked: "not marked yet"
    case .automatic: word(item)
    case .selfMarked: word(item) + " (self-marked)"
    }
  }

  private func word(_ item: MockTestResult.Item) -> String {
    if item.credit >= 1 - 1e-9 { return "right" }
    return item.credit > 0
      ? "partly right, \(percent(item.credit))" : "not right"
  }

  private func about(_ item: MockTestResult.Item) -> String {
    let parts: [String?] = [
      item.criteria.map(\.local).joined(separator: ", "), item.level?.rawValue,
      item.cutOff ? "cut off by the clock" : nil,
      item.changes > 0 ? "changed \(counted(item.changes, "time"))" : nil,
      item.flagged ? "flagged" : nil,
    ]
    return "  " + parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
