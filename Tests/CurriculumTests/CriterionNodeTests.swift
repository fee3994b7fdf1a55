internal import Curriculum
internal import FoundationEssentials
internal import Testing

struct CriterionNodeTests {
  private let tree = CriterionNode(
    id: .init(rawValue: "U.KE1"), number: "1.4", text: "law:", note: "Sic.",
    children: [CriterionNode(id: .init(rawValue: "U.KE1.1"), text: "the Act")])

  @Test func `A tree is written line within line, without what it does not have`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    #expect(
      String(decoding: try encoder.encode(tree), as: UTF8.self)
        == #"{"children":[{"children":[],"id":"U.KE1.1","text":"the Act"}],"id":"U.KE1","#
        + #""note":"Sic.","number":"1.4","text":"law:"}"#)
  }

  @Test func `A tree survives being written and read, at any depth`() throws {
    var deep = tree
    for level in 0..<60 {
      deep = CriterionNode(
        id: .init(rawValue: "U.\(level)"), text: "“\(level)” – é", children: [deep, tree])
    }
    #expect(try JSONDecoder().decode(CriterionNode.self, from: JSONEncoder().encode(deep)) == deep)
  }

  @Test(arguments: [
    "{}", #"{"id":"U.1","text":"t"}"#, #"{"id":"U.1","children":[]}"#,
    #"{"text":"t","children":[]}"#, #"{"id":1,"text":"t","children":[]}"#,
    #"{"id":"U.1","text":"t","children":[{}]}"#,
  ])
  func `What lacks a name, words or a place for lines is refused`(json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(CriterionNode.self, from: Data(json.utf8))
    }
  }
}
