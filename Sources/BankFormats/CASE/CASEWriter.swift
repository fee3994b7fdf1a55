internal import Curriculum
internal import Text

/// Writes units as CASE 1.0 packages (1EdTech Competencies and Academic Standards Exchange).
///
/// The whole unit is in it: the document has title, release and notes; below it is one item for the unit, and
/// below that an item for each line, in order. Identifiers follow from the unit's code and the names of its
/// lines, so that the same unit has the same in every package.
enum CASEWriter {
  /// Returns a unit as the text of a package.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - changed: When it was changed last, in ISO 8601.
  /// - Returns: The text.
  static func text(of unit: Unit, changed: String) -> String {
    var package = CASEPackage(unit, changed: changed)
    package.addUnit()
    return package.page.written
  }
}

/// A package that grows item by item.
private struct CASEPackage {
  private let unit: Unit
  private let changed: String
  private var items: [JSONPage] = []
  private var associations: [JSONPage] = []
  private var document: Node
  /// How many items are below an item so far.
  private var below: [String: Int] = [:]

  /// What an item is referred to by.
  private struct Node {
    let id: String
    let title: String

    init(_ name: String, title: String) {
      (id, self.title) = (NamedUUID.of("viva/unit/" + name), title)
    }

    var uri: String { "urn:uuid:" + id }

    var link: JSONPage {
      .object([("title", .text(title)), ("identifier", .text(id)), ("uri", .text(uri))])
    }
  }

  init(_ unit: Unit, changed: String) {
    (self.unit, self.changed) = (unit, changed)
    document = Node(unit.code + " document", title: unit.title)
  }

  var page: JSONPage {
    .object([
      ("CFDocument", head), ("CFItems", .array(items)), ("CFAssociations", .array(associations)),
    ])
  }

  private var head: JSONPage {
    .object([
      ("identifier", .text(document.id)), ("uri", .text(document.uri)), ("creator", .text(creator)),
      ("title", .text(unit.title)), ("lastChangeDateTime", .text(changed)),
      ("description", .unlessEmpty(unit.application.joined(separator: "\n\n"))),
      ("language", .text(unit.jurisdiction.language)), ("version", .text(unit.release)),
      ("notes", .unlessEmpty(unit.notes.joined(separator: "\n\n"))),
    ])
  }

  /// Who made the wording, as far as the unit says so.
  private var creator: String {
    unit.details.first { ["Awarding body", "Training package"].contains($0.label) }?.text
      ?? unit.release
  }

  mutating func addUnit() {
    let whole = add(.unit, unit.code, unit.title, below: document)
    for (place, detail) in unit.details.enumerated() {
      add(.detail, named: "detail \(place)", detail.text, short: detail.label, below: whole)
    }
    for element in unit.elements { add(element, .element, .performanceCriterion, below: whole) }
    add(unit.performanceEvidence, .performanceEvidence, below: whole)
    add(unit.knowledgeEvidence, .knowledgeEvidence, below: whole)
    add(unit.assessmentConditions, .assessmentConditions, below: whole)
    for outcome in unit.learningOutcomes { add(outcome, below: whole) }
    for (place, form) in unit.forms.enumerated() {
      let node = add(.form, named: "form \(place)", form.title, below: whole)
      for (field, text) in form.fields.enumerated() {
        add(.field, named: "form \(place) \(field)", text, below: node)
      }
    }
  }

  private mutating func add(_ list: Unit.EvidenceList, _ part: CASEPart, below whole: Node) {
    guard !list.items.isEmpty || !list.lead.isEmpty else { return }
    let node = add(part, named: part.rawValue, part.rawValue, notes: list.lead, below: whole)
    for item in list.items { add(item, .line, .line, below: node) }
  }

  private mutating func add(_ outcome: Unit.LearningOutcome, below whole: Node) {
    let node = add(outcome.node, .learningOutcome, .assessmentCriterion, below: whole)
    for guidance in outcome.guidance { add(guidance, .guidance, .guidance, below: node) }
    for (place, type) in outcome.evidence.enumerated() {
      add(
        .evidence, named: "\(outcome.node.id.rawValue) evidence \(place)", type.text,
        starred: type.starred, below: node)
    }
  }

  @discardableResult
  private mutating func add(
    _ line: CriterionNode, _ part: CASEPart, _ inner: CASEPart, below parent: Node
  ) -> Node {
    let node = add(
      part, line.id.rawValue, line.text, number: line.number, notes: line.note, below: parent)
    for child in line.children { add(child, inner, inner, below: node) }
    return node
  }

  /// Adds an item without a code of its own.
  @discardableResult
  private mutating func add(
    _ part: CASEPart, named name: String, _ text: String, short: String? = nil,
    notes: String? = nil, starred: Bool = false, below parent: Node
  ) -> Node {
    add(
      part, nil, text, name: unit.code + " " + name, short: short, notes: notes, starred: starred,
      below: parent)
  }

  @discardableResult
  private mutating func add(
    _ part: CASEPart, _ code: String?, _ text: String, name: String? = nil, number: String? = nil,
    short: String? = nil, notes: String? = nil, starred: Bool = false, below parent: Node
  ) -> Node {
    let node = Node(name ?? code ?? "", title: text)
    items.append(
      .object([
        ("identifier", .text(node.id)), ("uri", .text(node.uri)), ("fullStatement", .text(text)),
        ("CFItemType", .text(part.rawValue)), ("humanCodingScheme", code.map(JSONPage.text)),
        ("listEnumeration", number.map(JSONPage.text)),
        ("abbreviatedStatement", short.map(JSONPage.text)), ("notes", .unlessEmpty(notes)),
        ("conceptKeywords", starred ? .array([.text(CASEPart.starred)]) : nil),
        ("language", .text(unit.jurisdiction.language)), ("lastChangeDateTime", .text(changed)),
      ]))
    associate(node, with: parent)
    return node
  }

  private mutating func associate(_ node: Node, with parent: Node) {
    below[parent.id, default: 0] += 1
    let id = NamedUUID.of("viva/unit/association/\(node.id)/\(parent.id)")
    associations.append(
      .object([
        ("identifier", .text(id)), ("uri", .text("urn:uuid:" + id)),
        ("associationType", .text("isChildOf")),
        ("sequenceNumber", .whole(below[parent.id] ?? 1)),
        ("originNodeURI", node.link), ("destinationNodeURI", parent.link),
        ("lastChangeDateTime", .text(changed)),
      ]))
  }
}

extension Jurisdiction {
  /// The language of a unit, which CASE knows and the country of which is that of the law.
  var language: String {
    switch self {
    case .australia: "en-AU"
    case .unitedKingdom: "en-GB"
    case .general: "en"
    }
  }
}
