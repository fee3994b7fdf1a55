internal import Curriculum

/// Reads CASE 1.0 packages: those of ``CASEWriter`` as the units that they were, and those of others as far as
/// a unit can hold them.
struct CASEReader {
  private let bytes: [UInt8]
  private let log: UnitLog
  private let code: String?

  /// Takes in a text.
  ///
  /// - Parameters:
  ///   - bytes: The text, which is known to be UTF-8.
  ///   - log: Takes what is said of it.
  ///   - code: The code that the unit is to have, where somebody names one.
  init(_ bytes: [UInt8], log: UnitLog, code: String?) {
    (self.bytes, self.log, self.code) = (bytes, log, code)
  }

  /// Returns the unit; where there is none, the log says why.
  func unit() -> Unit? {
    do throws(JSONReader.Fault) {
      let root = try JSONReader.read(bytes)
      guard let document = root["CFDocument"], case .object = document.value else {
        log.report(.notThat(.case))
        return nil
      }
      guard let tree = CASETree(root, document, log) else { return nil }
      return tree.isOurs ? ours(document, tree) : foreign(document, tree)
    } catch {
      log.report(.notJSON(reason: error.reason), at: error.offset)
      return nil
    }
  }

  // MARK: What this program wrote

  private func ours(_ document: JSONNode, _ tree: CASETree) -> Unit? {
    guard let whole = tree.top.first, let code = checked(whole.code ?? self.code, at: whole.offset)
    else { return nil }
    var unit = self.unit(code, document)
    for item in whole.children {
      switch item.part {
      case .detail: unit.details.append(.init(label: item.short ?? "", text: item.text))
      case .element: unit.elements.append(line(item))
      case .performanceEvidence: unit.performanceEvidence = list(item)
      case .knowledgeEvidence: unit.knowledgeEvidence = list(item)
      case .assessmentConditions: unit.assessmentConditions = list(item)
      case .learningOutcome: unit.learningOutcomes.append(outcome(item))
      case .form:
        unit.forms.append(.init(title: item.text, fields: item.children.map(\.text)))
      default:
        log.report(.passedOver(item.text, why: "which is no part of a unit"), at: item.offset)
      }
    }
    return unit
  }

  /// What a unit has of its document.
  private func unit(_ code: String, _ document: JSONNode) -> Unit {
    func text(_ name: String) -> String? {
      document[name]?.text.map(\.folded).flatMap { $0.isEmpty ? nil : $0 }
    }
    func paragraphs(_ name: String) -> [String] {
      (document[name]?.text ?? "").split(separator: /\n\s*\n/).map { String($0).folded }.filter {
        !$0.isEmpty
      }
    }
    for name in ["title", "version"] where text(name) == nil {
      log.report(.absent("“\(name)” of the document"), at: document.offset)
    }
    return Unit(
      code: code, title: text("title") ?? code,
      jurisdiction: Jurisdiction.allCases.first { $0.language == text("language") } ?? .general,
      release: text("version") ?? "CASE package of \(code)", application: paragraphs("description"),
      notes: paragraphs("notes"))
  }

  private func checked(_ code: String?, at offset: Int) -> String? {
    guard let code, !code.isEmpty else {
      log.report(.missing("the unit's code (--code gives one)"), at: offset)
      return nil
    }
    guard code.isUnitCode else {
      log.report(.badCode(code), at: offset)
      return nil
    }
    return code
  }

  private func line(_ item: CASETree.Item) -> CriterionNode {
    CriterionNode(
      id: CriterionID(rawValue: item.code ?? ""), number: item.number, text: item.text,
      note: item.notes,
      children: item.children.filter { ![.guidance, .evidence].contains($0.part) }.map {
        line($0)
      })
  }

  private func list(_ item: CASETree.Item) -> Unit.EvidenceList {
    guard !item.children.isEmpty else {
      log.report(.passedOver(item.text, why: "which has no lines"), at: item.offset)
      return .init()
    }
    return .init(lead: item.notes ?? "", items: item.children.map { line($0) })
  }

  private func outcome(_ item: CASETree.Item) -> Unit.LearningOutcome {
    let kinds = item.children.filter { $0.part == .evidence }
    return .init(
      node: line(item),
      guidance: item.children.filter { $0.part == .guidance }.map { guidance($0) },
      evidence: kinds.map { .init(text: $0.text, starred: $0.keywords.contains(CASEPart.starred)) })
  }

  private func guidance(_ item: CASETree.Item) -> CriterionNode {
    CriterionNode(
      id: CriterionID(rawValue: item.code ?? ""), number: item.number, text: item.text,
      note: item.notes,
      children: item.children.map { guidance($0) })
  }

  // MARK: What others wrote

  /// Takes the tree of another framework as elements with their criteria.
  private func foreign(_ document: JSONNode, _ tree: CASETree) -> Unit? {
    guard
      let code = checked(
        self.code ?? tree.top.first { $0.code?.isUnitCode == true }?.code, at: document.offset)
    else { return nil }
    log.report(
      .inferred(
        "no package of this program: its items come in as elements and performance criteria"),
      at: document.offset)
    var unit = unit(code, document)
    if let creator = document["creator"]?.text?.folded, !creator.isEmpty {
      unit.details.append(.init(label: "Creator", text: creator))
    }
    unit.elements = tree.top.enumerated().map { place, item in
      numbered(item, code, "E\(place + 1)", "PC\(place + 1)")
    }
    return unit
  }

  private func numbered(
    _ item: CASETree.Item, _ code: String, _ name: String, _ inner: String
  ) -> CriterionNode {
    let names = item.children.indices.map { "\(inner).\($0 + 1)" }
    return CriterionNode(
      id: CriterionID(rawValue: "\(code).\(name)"), number: item.number ?? item.code,
      text: item.text,
      note: item.notes,
      children: zip(item.children, names).map { numbered($0, code, $1, $1) })
  }
}
