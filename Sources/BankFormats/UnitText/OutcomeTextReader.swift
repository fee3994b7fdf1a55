internal import Curriculum

/// Reads the text of a United Kingdom unit: learning outcomes, each with criteria, guidance and kinds of evidence.
struct OutcomeTextReader {
  private let lines: [PastedLine]
  private let log: UnitLog
  private let code: String?

  init(_ lines: [PastedLine], log: UnitLog, code: String?) {
    (self.lines, self.log, self.code) = (lines, log, code)
  }

  /// Returns the unit; where there is none, the log says why.
  func unit() -> Unit? {
    let start = lines.firstIndex { $0.text.lowercased() == "learning outcome" } ?? 0
    let head = OutcomeHead(lines[..<start])
    guard let code = code ?? head.number.map({ $0.first?.isNumber == true ? "U\($0)" : $0 }) else {
      log.report(.missing("the unit's code (--code gives one)"))
      return nil
    }
    if self.code == nil {
      log.report(
        .inferred("the code \(code); --code gives another"), line: lines.first?.number ?? 1)
    }
    if head.title == nil { log.report(.absent("the unit's title")) }
    var body = OutcomeBody(code: code, log: log)
    for line in lines[start...] { body.take(line) }
    let name = head.number.map { "Unit \($0) specification" } ?? "\(code), as pasted"
    return Unit(
      code: code, title: head.title ?? code, jurisdiction: .unitedKingdom,
      release: head.release
        ?? ([name] + (head.text(of: "UAN").map { ["UAN \($0)"] } ?? [])).joined(separator: ", "),
      details: head.details.filter { !$0.text.isEmpty }, application: head.aim,
      learningOutcomes: body.outcomes, notes: body.notes)
  }
}

/// What a unit says of itself before its outcomes.
private struct OutcomeHead {
  private(set) var number: String?
  private(set) var title: String?
  private(set) var release: String?
  private(set) var details: [Unit.Detail] = []
  private(set) var aim: [String] = []
  private var isInAim = false

  init(_ lines: ArraySlice<PastedLine>) { for line in lines { take(line.text) } }

  func text(of label: String) -> String? { details.first { $0.label == label }?.text }

  private mutating func take(_ text: String) {
    if title == nil, let unit = text.wholeMatch(of: /Unit ([0-9A-Z]{1,12}):? (\S.*)/) {
      (number, title) = (String(unit.1), String(unit.2))
      details.append(.init(label: "Unit", text: "Unit \(unit.1)"))
    } else if let fact = text.wholeMatch(of: /([A-Z][^:]{0,100}):(?: (.*))?/) {
      isInAim = fact.1 == "Aim"
      let words = String(fact.2 ?? "")
      if isInAim {
        aim += words.isEmpty ? [] : [words]
      } else if fact.1 == "Release" {
        release = words
      } else {
        details.append(.init(label: String(fact.1), text: words))
      }
    } else if isInAim {
      aim.append(text)
    } else if !details.isEmpty {
      let last = details[details.count - 1].text
      details[details.count - 1].text = last.isEmpty ? text : last + " " + text
    }
  }
}

/// The outcomes of a unit, line by line.
private struct OutcomeBody {
  private(set) var outcomes: [Unit.LearningOutcome] = []
  private(set) var notes: [String] = []
  private let code: String
  private let log: UnitLog
  private var part = Part.start

  private enum Part { case start, outcome, criteria, guidance, evidence, notes }

  init(code: String, log: UnitLog) { (self.code, self.log) = (code, log) }

  mutating func take(_ line: PastedLine) {
    if let next = Self.heading(line.text) {
      part = next
    } else if !["The learner will:", "The learner can:"].contains(line.text) {
      add(line)
    }
  }

  private static func heading(_ text: String) -> Part? {
    switch text.lowercased().filter({ $0 != ":" }) {
    case "learning outcome", "learning outcomes": .outcome
    case "assessment criteria": .criteria
    case "assessment guidance": .guidance
    case "evidence may be supplied by": .evidence
    case "notes": .notes
    default: nil
    }
  }

  private mutating func add(_ line: PastedLine) {
    switch part {
    case .outcome: addOutcome(line)
    case .criteria: addCriterion(line)
    case .guidance: addGuidance(line)
    case .evidence where !isNote(line):
      change { $0.evidence.append(.init(text: line.text, starred: line.text.contains("*"))) }
    case .evidence, .notes:
      part = .notes
      notes.append(line.raw)
    case .start:
      log.report(.passedOver(line.text, why: "before the first outcome"), line: line.number)
    }
  }

  /// Whether a line after kinds of evidence is no longer one: a sentence without a bullet.
  private func isNote(_ line: PastedLine) -> Bool {
    guard line.bullet == nil || line.bullet == "*" else { return false }
    return line.text.hasPrefix("Note") || line.text.split(separator: " ").count > 12
  }

  private mutating func change(_ change: (inout Unit.LearningOutcome) -> Void) {
    if !outcomes.isEmpty { change(&outcomes[outcomes.count - 1]) }
  }

  private mutating func addOutcome(_ line: PastedLine) {
    let found = NumberedText(line.text)
    let number = found.number ?? String(outcomes.count + 1)
    if found.number == nil {
      log.report(.inferred("the number \(number) of the outcome"), line: line.number)
    }
    let node = CriterionNode(
      id: CriterionID(rawValue: "\(code).LO\(number)"), number: number, text: found.text)
    outcomes.append(.init(node: node, guidance: [], evidence: []))
  }

  private mutating func addCriterion(_ line: PastedLine) {
    guard let outcome = outcomes.last else {
      return log.report(.passedOver(line.text, why: "before the first outcome"), line: line.number)
    }
    let found = NumberedText(line.text)
    let number = found.number ?? "\(outcome.node.number ?? "").\(outcome.node.children.count + 1)"
    if found.number == nil {
      log.report(.inferred("the number \(number) of the criterion"), line: line.number)
    }
    let node = CriterionNode(
      id: CriterionID(rawValue: "\(code).AC\(number)"), number: number, text: found.text)
    change { $0.node.children.append(node) }
  }

  /// A line that ends with a colon is a heading, and what follows is below it; “eg” is no line of its own.
  private mutating func addGuidance(_ line: PastedLine) {
    guard !["eg", "e.g.", "eg:"].contains(line.text.lowercased()) else {
      return log.report(
        .passedOver(line.text, why: "which says that the list is one of examples"),
        line: line.number)
    }
    let name = "\(code).G\(outcomes.last?.node.number ?? "")."
    change { outcome in
      let place = outcome.guidance.count
      if line.opens && line.bullet == nil || place == 0 {
        outcome.guidance.append(
          CriterionNode(id: CriterionID(rawValue: name + String(place + 1)), text: line.text))
      } else {
        let id = "\(name)\(place).\(outcome.guidance[place - 1].children.count + 1)"
        outcome.guidance[place - 1].children.append(
          CriterionNode(id: CriterionID(rawValue: id), text: line.text))
      }
    }
  }
}
