package import Curriculum
internal import Yams

/// Reads units: YAML files of the format `viva-unit/1`.
package enum YAMLUnitReader {
  /// Reads a unit, and finds everything that is wrong with it.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file, which may be anything.
  ///   - file: The path of the file, for the diagnostics.
  /// - Returns: The unit where it has no error, and all diagnostics.
  package static func read(_ bytes: [UInt8], file: String) -> Reading<Unit> {
    locate(bytes, file: file).map(\.value)
  }

  /// Reads a unit with the place of its code.
  static func locate(_ bytes: [UInt8], file: String) -> Reading<Located<Unit>> {
    let bytes = bytes.withoutByteOrderMark
    let source = SourceText(bytes, file: file)
    do throws(YAMLDocument.Obstacle) {
      let document = try YAMLDocument(bytes, source: source)
      let log = ProblemLog(source: source)
      log.refuseAnchors(of: document)
      let unit = YAMLUnit(keys: document.keys, log: log).read(document.root)
      return Reading(value: unit, diagnostics: log.diagnostics)
    } catch {
      return Reading(value: nil, diagnostics: [error.diagnostic])
    }
  }
}

/// The reading of one unit.
private final class YAMLUnit {
  private let keys: RenamedKeys
  private let log: ProblemLog
  private var code = ""
  private var ids: [String: SourcePosition] = [:]

  init(keys: RenamedKeys, log: ProblemLog) {
    self.keys = keys
    self.log = log
  }

  private static let unitKeys = [
    "format", "code", "title", "jurisdiction", "release", "details", "application", "elements",
    "performanceEvidence", "knowledgeEvidence", "assessmentConditions", "learningOutcomes",
    "forms", "notes",
  ]
  private static let levelLimit = 32

  /// Reads the whole file; what has problems is left out or has a stand-in.
  func read(_ root: Node) -> Located<Unit>? {
    guard let fields = YAMLFields(root, keys: keys, log: log) else { return nil }
    fields.refuseKeys(exceptFor: Self.unitKeys)
    fields.checkFormat(named: "viva-unit", version: 1)
    let code = fields.located("code")
    self.code = code?.value ?? ""
    if let code, !code.value.isDottedName || code.value.contains(".") {
      let expected = "a unit's code: upper-case letters and digits"
      log.report(
        .wrongType(expected: expected, found: "`\(code.value.clipped)`"), at: code.position)
    }
    return Located(value: unit(fields), position: code?.position ?? fields.start)
  }

  private func unit(_ fields: YAMLFields) -> Unit {
    Unit(
      code: code, title: fields.text("title"),
      jurisdiction: fields.name("jurisdiction", "jurisdiction") ?? .general,
      release: fields.text("release"), details: details(fields),
      application: texts("application", fields), elements: lines("elements", fields),
      performanceEvidence: evidence("performanceEvidence", fields),
      knowledgeEvidence: evidence("knowledgeEvidence", fields),
      assessmentConditions: evidence("assessmentConditions", fields),
      learningOutcomes: fields.list("learningOutcomes", of: "outcomes", required: false)
        .compactMap(outcome),
      forms: forms(fields), notes: texts("notes", fields))
  }

  private func texts(_ key: String, _ fields: YAMLFields) -> [String] {
    fields.texts(key, of: "texts", required: false).map(\.value)
  }

  private func details(_ fields: YAMLFields) -> [Unit.Detail] {
    fields.list("details", of: "details", required: false).compactMap { node in
      guard let parts = YAMLFields(node, keys: keys, log: log) else { return nil }
      parts.refuseKeys(exceptFor: ["label", "text"])
      return Unit.Detail(label: parts.text("label"), text: parts.text("text"))
    }
  }

  private func forms(_ fields: YAMLFields) -> [Unit.Form] {
    fields.list("forms", of: "forms", required: false).compactMap { node in
      guard let parts = YAMLFields(node, keys: keys, log: log) else { return nil }
      parts.refuseKeys(exceptFor: ["title", "fields"])
      let lines = parts.texts("fields", of: "fields").map(\.value)
      return Unit.Form(title: parts.text("title"), fields: lines)
    }
  }

  private func evidence(_ key: String, _ fields: YAMLFields) -> Unit.EvidenceList {
    guard let node = fields[key], let parts = YAMLFields(node, keys: keys, log: log) else {
      return Unit.EvidenceList()
    }
    parts.refuseKeys(exceptFor: ["lead", "items"])
    let items = parts.list("items", of: "items").compactMap { line($0, level: 1) }
    return Unit.EvidenceList(lead: parts.optionalText("lead") ?? "", items: items)
  }

  private func outcome(_ node: Node) -> Unit.LearningOutcome? {
    guard let fields = YAMLFields(node, keys: keys, log: log) else { return nil }
    fields.refuseKeys(
      exceptFor: ["id", "number", "text", "note", "criteria", "guidance", "evidence"])
    var node = bareLine(fields)
    node.children = fields.list("criteria", of: "criteria").compactMap { line($0, level: 2) }
    return Unit.LearningOutcome(
      node: node, guidance: lines("guidance", fields),
      evidence: fields.list("evidence", of: "kinds", required: false).compactMap(evidenceType))
  }

  private func evidenceType(_ node: Node) -> Unit.EvidenceType? {
    guard let fields = YAMLFields(node, keys: keys, log: log) else { return nil }
    fields.refuseKeys(exceptFor: ["text", "starred"])
    return Unit.EvidenceType(
      text: fields.text("text"), starred: fields.flag("starred", required: false) ?? false)
  }

  private func lines(_ key: String, _ fields: YAMLFields, level: Int = 1) -> [CriterionNode] {
    fields.list(key, of: "lines", required: false).compactMap { line($0, level: level) }
  }

  private func line(_ node: Node, level: Int) -> CriterionNode? {
    guard level <= Self.levelLimit else {
      log.report(.tooDeep(limit: Self.levelLimit), at: node)
      return nil
    }
    guard let fields = YAMLFields(node, keys: keys, log: log) else { return nil }
    fields.refuseKeys(exceptFor: ["id", "number", "text", "note", "children"])
    var line = bareLine(fields)
    line.children = lines("children", fields, level: level + 1)
    return line
  }

  private func bareLine(_ fields: YAMLFields) -> CriterionNode {
    CriterionNode(
      id: CriterionID(rawValue: id(fields)), number: fields.optionalText("number"),
      text: fields.text("text"), note: fields.optionalText("note"))
  }

  private func id(_ fields: YAMLFields) -> String {
    guard let id = fields.located("id") else { return "" }
    if !code.isEmpty, !id.value.isDottedName || !id.value.hasPrefix(code + ".") {
      log.report(.foreignID(id.value, code: code), at: id.position)
    }
    if let first = ids[id.value] {
      log.report(.idUsedTwice(id.value, first: first), at: id.position)
    }
    ids[id.value] = ids[id.value] ?? id.position
    return id.value
  }
}
