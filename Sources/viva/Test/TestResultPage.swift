internal import Curriculum
internal import Evidence
internal import LearnerRecord

/// The result of a mock test as text.
struct TestResultPage {
  let console: Console
  let result: MockTestResult

  /// Writes the page.
  func write() {
    head()
    scores()
    for item in result.questions { tell(item) }
    console.paragraph(result.statement)
    // What scrolled away is said again where the eye is.
    score()
  }

  private func score() {
    let total = result.total
    console.line(
      localized("Result: \(total.percent) % (\(creditText(total.credit)) of \(total.questions))"),
      .strong)
  }

  private func head() {
    let title = result.title.map { " " + $0 } ?? ""
    console.paragraph(localized("Mock test of \(result.unit)\(title) (practice)"))
    console.paragraph(localized("\(result.total.questions) questions: \(result.choice)."), rest: 2)
    console.paragraph("\(period).", rest: 2)
    let total = result.total
    console.line()
    score()
    if total.answered < total.questions {
      console.paragraph(
        localized(
          "\(counted(total.questions - total.answered, "question")) had no answer and earned nothing."
        )
      )
    }
    if total.unmarked > 0 {
      console.paragraph(
        localized(
          "\(counted(total.unmarked, "answer")) \(total.unmarked == 1 ? "is" : "are") not marked yet: "
            + "“test --resume” lets you mark what you explained."))
    }
    if let mark = result.passMark {
      let verdict =
        result.reached.map { $0 ? localized("reached") : localized("not reached") }
        ?? localized("open")
      console.paragraph(
        localized("Your pass mark of \(mark) %: \(verdict). It is yours, not an assessor's."))
    }
  }

  private var period: String {
    let limit = result.minutes.map { localized("\($0) minutes") } ?? localized("no time limit")
    let ending =
      switch result.ending {
      case "submitted"?: "submitted"
      case "time up"?: localized("ended when the time was up")
      case "left"?: "left"
      default: localized("not closed")
      }
    guard let closed = result.closed else {
      return localized("Begun \(minute(result.begun)), \(limit)")
    }
    return localized("\(minute(result.begun)) to \(clock(closed)), \(limit), \(ending)")
  }

  private func minute(_ moment: String) -> String {
    "\(moment.prefix(10)) \(clock(moment))"
  }

  private func clock(_ moment: String) -> String {
    String(moment.dropFirst(11).prefix(5))
  }

  private func scores() {
    var criteria = Table(columns(localized("Criterion"), localized("About")))
    for row in result.criteria {
      criteria.add([row.id.local, row.text ?? ""] + cells(row.score))
    }
    var levels = Table(columns(localized("Level"), nil))
    for row in result.levels { levels.add([row.level.rawValue] + cells(row.score)) }
    for table in [criteria, levels] {
      console.line()
      for line in table.lines(width: console.width) { console.line(line) }
    }
    console.line()
  }

  private func columns(_ first: String, _ second: String?) -> [(String, Table.Alignment)] {
    [(first, .left)] + (second.map { [($0, .left)] } ?? [])
      + [
        (localized("Questions"), .right), (localized("Credit"), .right),
        (localized("Result"), .right),
      ]
  }

  private func cells(_ score: MockTestResult.Score) -> [String] {
    ["\(score.questions)", creditText(score.credit), "\(score.percent) %"]
  }

  private func creditText(_ credit: Double) -> String {
    numberText((credit * 100).rounded() / 100)
  }
}

// Question by question.
extension TestResultPage {
  private func tell(_ item: MockTestResult.Item) {
    console.heading(localized("Question \(item.number): \(verdict(item))"))
    console.paragraph(about(item), rest: 2)
    console.paragraph(item.prompt, first: "  ", rest: 2)
    for line in item.shown {
      let label = line.label.map { $0 + mark(after: $0) } ?? ""
      console.paragraph(label + line.text, first: "    ", rest: label.isEmpty ? 4 : 7)
    }
    answer(item)
    for line in item.expected { console.paragraph(line, first: localized("  Expected: "), rest: 4) }
    for point in item.keyPoints {
      let made =
        point.ticked.map { $0 ? localized("[made] ") : localized("[not made] ") }
        ?? localized("[not marked] ")
      console.paragraph(
        point.text + (point.required ? localized(" (required)") : ""), first: "    " + made, rest: 6
      )
    }
    if let explanation = item.explanation {
      console.paragraph(explanation, first: localized("  Why: "), rest: 4)
    }
    for source in item.sources {
      console.paragraph(source, first: localized("  Source: "), rest: 4)
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
          first: part.right ? localized("  [right] ") : localized("  [not right] "),
          rest: 4)
      }
    } else if item.keyPoints.isEmpty, let part = item.parts.first {
      console.paragraph(part.given, first: localized("  You answered: "), rest: 4)
    } else {
      for text in texts { console.paragraph(text, first: localized("  You answered: "), rest: 4) }
    }
  }

  private func verdict(_ item: MockTestResult.Item) -> String {
    switch item.marking {
    case .none: localized("no answer")
    case .unmarked: localized("not marked yet")
    case .automatic: word(item)
    case .selfMarked: word(item) + " (self-marked)"
    }
  }

  private func word(_ item: MockTestResult.Item) -> String {
    if item.credit >= 1 - 1e-9 { return "right" }
    return item.credit > 0
      ? localized("partly right, \(percent(item.credit))") : localized("not right")
  }

  private func about(_ item: MockTestResult.Item) -> String {
    let parts: [String?] = [
      item.criteria.map(\.local).joined(separator: ", "), item.level?.rawValue,
      item.cutOff ? localized("cut off by the clock") : nil,
      item.changes > 0 ? localized("changed \(counted(item.changes, "time"))") : nil,
      item.flagged ? localized("flagged") : nil,
    ]
    return "  " + parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
