internal import Testing

@testable internal import Curriculum

struct CriterionTests {
  @Test func `The leaves of an Australian unit are its criteria, in order`() {
    #expect(
      Samples.australian.criteria.map { "\($0.kind.rawValue) \($0.id.local)" } == [
        "performanceCriterion PC1.1", "performanceEvidence PE1", "knowledgeEvidence KE1.1",
        "knowledgeEvidence KE1.10.1", "assessmentCondition AC1",
      ])
  }

  @Test func `So are those of a British one, guidance after its outcome`() {
    #expect(
      Samples.british.criteria.map { "\($0.kind.rawValue) \($0.id.local)" }
        == ["assessmentCriterion AC1.1", "guidance G1.1"])
  }

  @Test func `Conditions of assessment can't be asked`() {
    #expect(
      Samples.australian.askableCriteria.map(\.id.local) == ["PC1.1", "PE1", "KE1.1", "KE1.10.1"])
  }

  @Test(
    arguments: [
      ("SIRXCEG006.PC1.1", ["Respond"], "Reply in time."),
      ("SIRXCEG006.PE1", [], "answering two customers"),
      (
        "SIRXCEG006.KE1.10.1", ["law, including:", "privacy law:"],
        "law, including: privacy law: the APPs"
      ),
      ("CG219.AC1.1", ["Understand"], "Describe questions"),
      ("CG219.G1.1", ["Questions may be"], "Questions may be open"),
    ] as [(String, [String], String)])
  func `Words stand alone`(id: String, context: [String], words: String) throws {
    let criterion = try #require(Samples.curriculum.criterion(.init(rawValue: id)))
    #expect(criterion.context == context)
    #expect(criterion.words == words)
  }

  @Test func `Nodes are all lines, outer before inner`() {
    #expect(
      Samples.australian.nodes.map(\.id.local) == [
        "E1", "PC1.1", "PE1", "KE1", "KE1.1", "KE1.10", "KE1.10.1", "AC1",
      ])
    #expect(Samples.british.nodes.map(\.id.local) == ["LO1", "AC1.1", "G1", "G1.1"])
  }

  @Test func `Every criterion is a node without lines below it`() {
    for unit in [Samples.australian, Samples.british] {
      let leaves = unit.nodes.filter(\.children.isEmpty).map(\.id).sorted()
      #expect(unit.criteria.map(\.id).sorted() == leaves)
    }
  }

  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("**all**", "all"), ("the **main** ways:", "the main ways:"),
    ("**a** and **b**", "a and b"), ("one ** alone", "one  alone"), ("2*3 *x*", "2*3 *x*"),
    ("****", ""), ("é**日本**", "é日本"),
  ])
  func `Emphasis is left out, and nothing else`(text: String, plain: String) {
    #expect(text.withoutEmphasis == plain)
    #expect(plain.withoutEmphasis == plain)
  }

  @Test(arguments: Criterion.Kind.allCases)
  func `A sentence stands alone, an item of a list after what leads into it`(kind: Criterion.Kind) {
    var criterion = Criterion(
      id: .init(rawValue: "U.1"), kind: kind, context: ["the **ways**:", "in law:"],
      text: "**Act** of 2010", note: "Sic.")
    let isSentence = kind == .performanceCriterion || kind == .assessmentCriterion
    #expect(criterion.words == (isSentence ? "" : "the ways: in law: ") + "Act of 2010")
    criterion.context = []
    #expect(criterion.words == "Act of 2010")
  }

  @Test func `A criterion keeps the unit's remark, and a unit without lines has none`() {
    var unit = Samples.british
    unit.learningOutcomes[0].node.children[0].note = "Printed so."
    #expect(unit.criteria.map(\.note) == ["Printed so.", nil])
    let empty = Unit(code: "U", title: "", jurisdiction: .general, release: "")
    #expect(empty.criteria.isEmpty && empty.nodes.isEmpty && empty.askableCriteria.isEmpty)
  }

  @Test func `An outcome without criteria is itself one`() {
    var unit = Samples.british
    unit.learningOutcomes[0].node.children = []
    #expect(
      unit.criteria.map { "\($0.kind.rawValue) \($0.id.local)" }
        == ["assessmentCriterion LO1", "guidance G1.1"])
  }
}
