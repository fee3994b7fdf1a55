internal import Curriculum
internal import Yams

/// Reads the files of an organisation's folder: `viva-organisation/1` and `viva-policy/1`.
enum YAMLOrganisationReader {
  /// Reads the file that names the organisation; its policies are in files of their own.
  static func organisation(_ bytes: [UInt8], file: String) -> Reading<Organisation> {
    read(bytes, file: file) { fields, _ in
      fields.refuseKeys(exceptFor: ["format", "name", "about"])
      fields.checkFormat(named: "viva-organisation", version: 1)
      return Organisation(
        name: fields.text("name"), about: fields.optionalText("about"), policies: [])
    }
  }

  /// Reads one policy, with the place of its name.
  static func policy(_ bytes: [UInt8], file: String) -> Reading<Located<Policy>> {
    read(bytes, file: file) { fields, document in
      fields.refuseKeys(exceptFor: policyKeys)
      fields.checkFormat(named: "viva-policy", version: 1)
      let log = document.log
      let name = fields.located("policy")
      if let name, !name.value.isHyphenatedName {
        log.report(.badID(what: "a policy", name.value), at: name.position)
      }
      let clauses = fields.list("clauses", of: "clause").compactMap {
        clause($0, of: name?.value ?? "", document)
      }
      log.refuseRepeats(clauses.map(\.name), "the clause")
      let policy = Policy(
        id: name?.value ?? "", title: fields.text("title"), version: version(fields, log),
        issued: issued(fields, log), owner: fields.text("owner"),
        jurisdiction: fields.name("jurisdiction", "jurisdiction") ?? .general,
        clauses: clauses.map(\.clause))
      return Located(value: policy, position: name?.position ?? fields.start)
    }
  }

  private static let policyKeys = [
    "format", "policy", "title", "version", "issued", "owner", "jurisdiction", "clauses",
  ]

  /// What the parts of a file are read with.
  private struct Document {
    let keys: RenamedKeys
    let log: ProblemLog
  }

  private static func read<Value>(
    _ bytes: [UInt8], file: String, as value: (YAMLFields, Document) -> Value
  ) -> Reading<Value> {
    let bytes = bytes.withoutByteOrderMark
    let source = SourceText(bytes, file: file)
    do throws(YAMLDocument.Obstacle) {
      let yaml = try YAMLDocument(bytes, source: source)
      let document = Document(keys: yaml.keys, log: ProblemLog(source: source))
      document.log.refuseAnchors(of: yaml)
      let fields = YAMLFields(yaml.root, keys: document.keys, log: document.log)
      return Reading(
        value: fields.map { value($0, document) }, diagnostics: document.log.diagnostics)
    } catch {
      return Reading(value: nil, diagnostics: [error.diagnostic])
    }
  }

  private static func clause(
    _ node: Node, of policy: String, _ document: Document
  ) -> (name: Located<String>, clause: PolicyClause)? {
    guard let fields = YAMLFields(node, keys: document.keys, log: document.log) else { return nil }
    fields.refuseKeys(exceptFor: ["id", "text"])
    let (name, text) = (fields.located("id"), fields.located("text"))
    guard let name, let text else { return nil }
    if !name.value.isHyphenatedName {
      document.log.report(.badID(what: "a clause", name.value), at: name.position)
    }
    let id = PolicyClause.ID(rawValue: policy + "." + name.value)
    return (name, PolicyClause(id: id, text: text.value))
  }

  private static func version(_ fields: YAMLFields, _ log: ProblemLog) -> Int {
    guard let number = fields.number("version") else { return 1 }
    guard let whole = Int(exactly: number.value), whole >= 1 else {
      log.report(.versionNotWhole(number.value), at: number.position)
      return 1
    }
    return whole
  }

  private static func issued(_ fields: YAMLFields, _ log: ProblemLog) -> String {
    guard let date = fields.located("issued") else { return "" }
    if !date.value.isCalendarDate { log.report(.notADate(date.value), at: date.position) }
    return date.value
  }
}
