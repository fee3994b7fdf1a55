import Curriculum
import Files

@testable import BankFormats

/// Units that a seed makes up, with every part that a unit can have.
struct RandomUnit {
  private var chance: SeededGenerator

  /// Texts that formats could take for signs of their own.
  private static let words = [
    "refunds", "online", "a: b", "- c", "# d", "“quoted”", "\"straight\"", "it's", "back\\slash",
    "<p>",
    "&amp;", "{x}", "[y]", "1.1", "*", "naïve", "日本", "e\u{301}", "👩‍🏫", "null", "true",
    "\u{202E}rtl",
    "tab", "%", "@", "`", "~", "|", ">", "!", "?", "end.",
  ]

  static func make(_ seed: UInt64) -> Unit {
    var maker = RandomUnit(chance: SeededGenerator(state: seed))
    return maker.unit()
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &chance)
  }

  private mutating func text() -> String {
    (0..<number(1...6)).map { _ in Self.words.randomElement(using: &chance) ?? "" }.joined(
      separator: " ")
  }

  private mutating func some<Item>(
    _ range: ClosedRange<Int>, _ item: (inout RandomUnit, Int) -> Item
  ) -> [Item] {
    (0..<number(range)).map { item(&self, $0 + 1) }
  }

  private mutating func maybe<Item>(_ item: (inout RandomUnit) -> Item) -> Item? {
    number(0...1) == 0 ? nil : item(&self)
  }

  private mutating func lines(_ name: String, depth: Int, _ range: ClosedRange<Int>)
    -> [CriterionNode]
  {
    some(range) { maker, place in
      let id = name + (name.last?.isNumber == true ? "." : "") + String(place)
      return CriterionNode(
        id: CriterionID(rawValue: id), number: maker.maybe { $0.text() }, text: maker.text(),
        note: maker.maybe { $0.text() },
        children: depth > 0 ? maker.lines(id, depth: depth - 1, 0...3) : [])
    }
  }

  private mutating func list(_ name: String) -> Unit.EvidenceList {
    let items = lines(name, depth: 3, 0...3)
    return items.isEmpty ? .init() : .init(lead: maybe { $0.text() } ?? "", items: items)
  }

  private mutating func outcome(_ place: Int) -> Unit.LearningOutcome {
    var node = CriterionNode(
      id: CriterionID(rawValue: "RND1.LO\(place)"), number: maybe { $0.text() }, text: text())
    node.children = lines("RND1.LC\(place)", depth: 1, 1...3)
    return .init(
      node: node, guidance: lines("RND1.G\(place)", depth: 2, 0...2),
      evidence: some(0...3) { maker, _ in
        .init(text: maker.text(), starred: maker.number(0...1) == 1)
      })
  }

  private mutating func unit() -> Unit {
    var elements = lines("RND1.E", depth: 2, 1...3)
    elements[0].children += [
      CriterionNode(id: CriterionID(rawValue: "RND1.Z"), text: "one criterion")
    ]
    return Unit(
      code: "RND1", title: text(), jurisdiction: Jurisdiction.allCases[number(0...2)],
      release: text(),
      details: some(0...3) { maker, _ in .init(label: maker.text(), text: maker.text()) },
      application: some(0...3) { maker, _ in maker.text() }, elements: elements,
      performanceEvidence: list("RND1.PE"), knowledgeEvidence: list("RND1.KE"),
      assessmentConditions: list("RND1.AC"), learningOutcomes: some(0...2) { $0.outcome($1) },
      forms: some(0...2) { maker, _ in
        .init(title: maker.text(), fields: maker.some(1...3) { maker, _ in maker.text() })
      }, notes: some(0...2) { maker, _ in maker.text() })
  }
}

/// A unit that comes with the program.
struct ShippedUnit: Sendable, CustomStringConvertible {
  let code: String
  var description: String { code }

  static let all = ["SIRXCEG003", "SIRXCEG006", "SIRXCEG007", "CG219"].map(ShippedUnit.init)
  static let australian = all.dropLast()

  var path: String { repository + "/QuestionBanks/Units/\(code).yaml" }

  var text: String { (try? File.text(path)) ?? "" }

  var unit: Unit {
    YAMLUnitReader.read(Array(text.utf8), file: path).value
      ?? Unit(code: "NONE", title: "", jurisdiction: .general, release: "")
  }
}

extension Unit {
  /// The unit without what we say of its wording.
  var withoutRemarks: Unit {
    func bare(_ node: CriterionNode) -> CriterionNode {
      CriterionNode(
        id: node.id, number: node.number, text: node.text, children: node.children.map(bare))
    }
    var unit = self
    unit.elements = elements.map(bare)
    unit.performanceEvidence.items = performanceEvidence.items.map(bare)
    unit.knowledgeEvidence.items = knowledgeEvidence.items.map(bare)
    unit.assessmentConditions.items = assessmentConditions.items.map(bare)
    unit.learningOutcomes = learningOutcomes.map {
      .init(node: bare($0.node), guidance: $0.guidance.map(bare), evidence: $0.evidence)
    }
    return unit
  }
}
