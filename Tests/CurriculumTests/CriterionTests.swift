internal import Curriculum
internal import Testing

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
}
