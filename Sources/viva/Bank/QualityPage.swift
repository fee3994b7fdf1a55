internal import BankFormats
internal import Curriculum
internal import Terminal
internal import Text

/// How well made banks are, as a page of text.
struct QualityPage {
  let quality: BankQuality
  let console: Console
  /// Where each question stands.
  var places: [Question.ID: SourcePosition] = [:]

  /// How many faults and how many pairs of questions are listed.
  private static let listed = 20

  /// Writes the page.
  func write() {
    console.heading("How well made \(counted(quality.count, "question")) are")
    var table = NumberTable(["Figure", "Value", "Wanted", ""])
    for figure in quality.figures {
      table.add([
        figure.name, text(figure.value, figure),
        figure.limits.map { wanted($0, figure) } ?? "",
        figure.limits == nil ? "" : figure.isMet ? "met" : "not met",
      ])
    }
    console.draw(table.lines(width:))
    writeBanks()
    list(
      quality.faults.map(line), as: "To be mended")
    list(quality.warnings.map(line), as: "To be looked at again")
    list(
      quality.alike.map {
        "\($0.first.rawValue) and \($0.second.rawValue): \(percent($0.likeness)) alike."
      }, as: "Prompts that are alike")
  }

  /// Writes what readers got right, a line per bank.
  private func writeBanks() {
    guard !quality.banks.isEmpty else { return }
    let kinds = QuestionReading.Kind.allCases
    console.line()
    console.heading("Right by readers, bank by bank")
    var table = NumberTable(["Bank"] + kinds.map(\.heading) + [""])
    for bank in quality.banks {
      let cells = kinds.map { kind in
        bank.results.first { $0.kind == kind }.map(\.words) ?? ""
      }
      table.add([bank.topic] + cells + [bank.missed.isEmpty ? "met" : "not met"])
    }
    console.draw(table.lines(width:))
  }

  private func line(_ fault: BankQuality.Fault) -> String {
    let place =
      places[fault.question].map { " (\(nameOfFile($0.file).visible()):\($0.line))" } ?? ""
    return "\(fault.question.rawValue)\(place): \(fault.message)."
  }

  private func nameOfFile(_ path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }

  private func list(_ lines: [String], as title: String) {
    guard !lines.isEmpty else { return }
    console.line()
    console.heading(title)
    for line in lines.prefix(Self.listed) { console.paragraph(line, rest: 2) }
    if lines.count > Self.listed {
      console.line("And \(lines.count - Self.listed) more; --json has all.")
    }
  }

  private func text(_ value: Double, _ figure: BankQuality.Figure) -> String {
    figure.isShare ? percent(value) : decimals(value, 1)
  }

  private func wanted(_ limits: ClosedRange<Double>, _ figure: BankQuality.Figure) -> String {
    if limits.lowerBound == 0 { return "at most \(text(limits.upperBound, figure))" }
    if figure.isShare, limits.upperBound == 1 {
      return "at least \(text(limits.lowerBound, figure))"
    }
    return "\(text(limits.lowerBound, figure)) to \(text(limits.upperBound, figure))"
  }
}

extension QuestionReading.Kind {
  /// What a column of the reading is headed with: what the readers had, and the limit.
  fileprivate var heading: String {
    switch self {
    case .stemOnly: "Stem ≤ 10%"
    case .optionsOnly: "Options ≤ 40%"
    case .expert: "Field ≥ 97%"
    }
  }
}

extension BankReadings.Result {
  /// The share of the questions that were read, and their number.
  fileprivate var words: String {
    isMet == nil
      ? "too few to judge" : "\(percent(Double(right) / Double(read))) of \(read)"
  }
}
