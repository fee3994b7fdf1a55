internal import Curriculum

/// Reads the text of an Australian unit of competency, inside whatever else a guide says.
struct CompetencyTextReader {
  private let lines: [PastedLine]
  private let log: UnitLog
  private let code: String?

  init(_ lines: [PastedLine], log: UnitLog, code: String?) {
    (self.lines, self.log, self.code) = (lines, log, code)
  }

  /// Returns the unit; where there is none, the log says why.
  func unit() -> Unit? {
    let heading = UnitHeading(lines)
    guard let code = code ?? heading.code else {
      log.report(.missing("the unit's code (--code gives one)"))
      return nil
    }
    if heading.title == nil { log.report(.absent("the unit's title")) }
    let release = heading.release
    if release == nil { log.report(.absent("the release")) }
    let parts = CompetencySections(lines)
    for (section, words) in CompetencySections.expected where parts.lines(of: section).isEmpty {
      log.report(.absent(words))
    }
    let runs = ListRuns(lines)
    let elements = elements(parts, code)
    log.remark(onBare: elements)
    return Unit(
      code: code, title: heading.title ?? code, jurisdiction: .australia,
      release: release ?? "\(code), as pasted",
      details: parts.details, application: parts.application, elements: elements,
      performanceEvidence: evidence(.performance, parts, "\(code).PE", runs),
      knowledgeEvidence: evidence(.knowledge, parts, "\(code).KE", runs),
      assessmentConditions: evidence(.conditions, parts, "\(code).AC", runs), forms: parts.forms)
  }

  /// Elements with numbers, or else those under “Element:”, which are numbered by their order.
  private func elements(_ parts: CompetencySections, _ code: String) -> [CriterionNode] {
    var nodes: [CriterionNode] = []
    func add(_ number: String, _ text: String) {
      let name = CriterionID(rawValue: "\(code).\(number.contains(".") ? "PC" : "E")\(number)")
      let node = CriterionNode(id: name, number: number, text: text)
      if number.contains("."), !nodes.isEmpty {
        nodes[nodes.count - 1].children.append(node)
      } else if !number.contains(".") {
        nodes.append(node)
      }
    }
    var seen: Set<String> = []
    let listed = parts.lines(of: .elements)
    let numbered = listed.filter { NumberedText($0.text).number != nil }
    for line in numbered {
      let found = NumberedText(line.text)
      guard let number = found.number, !found.text.isEmpty, seen.insert(number).inserted else {
        log.report(
          .passedOver(line.text, why: "since its number is there already"), line: line.number)
        continue
      }
      add(number, found.text)
    }
    guard numbered.isEmpty else { return nodes }
    for line in listed {
      let isElement = line.text.hasPrefix("Element:")
      let number =
        isElement
        ? String(nodes.count + 1) : "\(nodes.count).\((nodes.last?.children.count ?? 0) + 1)"
      guard isElement || !nodes.isEmpty else { continue }
      add(number, isElement ? String(line.text.dropFirst(8)).folded : line.text)
      log.report(.inferred("the number \(number)"), line: line.number)
    }
    return nodes
  }

  private func evidence(
    _ section: CompetencySections.Section, _ parts: CompetencySections, _ name: String,
    _ runs: ListRuns
  ) -> Unit.EvidenceList {
    var lines = parts.lines(of: section)
    let isConditions = section == .conditions
    var lead = ""
    if !isConditions, let first = lines.first, first.opens, first.bullet == nil, lines.count > 1 {
      lead = first.text
      lines.removeFirst()
    }
    let found = Nesting(lines, runs: runs, hasSentences: isConditions, log: log).found
    return .init(lead: lead, items: found.tree(named: name))
  }
}
