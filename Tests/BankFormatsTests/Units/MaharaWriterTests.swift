import Curriculum
import Testing

@testable import BankFormats

struct MaharaWriterTests {
  private func framework(_ unit: Unit) throws -> JSONNode {
    try #require(try JSONReader.read(Array(MaharaWriter.text(of: unit).utf8))["framework"])
  }

  @Test(arguments: ShippedUnit.all.map(\.unit) + (0..<20).map(RandomUnit.make))
  func `Every line is there once, below its standard, within the lengths that Mahara takes`(
    unit: Unit
  ) throws {
    let framework = try framework(unit)
    let standards = try #require(framework["standards"]?.items)
    let elements = try #require(framework["standardelements"]?.items)
    let numbers = standards.compactMap { $0["standardid"]?.whole }
    #expect(numbers == Array(1...standards.count))
    let names = elements.compactMap { $0["elementid"]?.text }
    let lines =
      unit.elements.flatMap(\.children) + unit.performanceEvidence.items
      + unit.knowledgeEvidence.items
      + unit.learningOutcomes.flatMap(\.node.children)
    func all(_ node: CriterionNode) -> [String] { [node.id.local] + node.children.flatMap(all) }
    #expect(Set(names) == Set(lines.flatMap(all)) && Set(names).count == names.count)
    for element in elements {
      #expect(numbers.contains(element["standardid"]?.whole ?? 0))
      #expect(element["parentelementid"].map { names.contains($0.text ?? "") } ?? true)
    }
    for node in standards + elements {
      #expect((1...100).contains(node["shortname"]?.text?.unicodeScalars.count ?? 0))
      #expect((1...255).contains(node["name"]?.text?.unicodeScalars.count ?? 0))
      #expect(node["description"]?.text?.contains("<") == false)
    }
  }

  @Test func `A framework has the members that Mahara reads`() throws {
    let framework = try framework(ShippedUnit.all[1].unit)
    #expect(
      framework["institution"]?.text == "all" && framework["selfassess"]?.value == .flag(false))
    #expect(framework["name"]?.text == "SIRXCEG006 Provide online customer service")
    let statuses = try #require(framework["evidencestatuses"]?.items)
    let keys = ["begun", "incomplete", "partialcomplete", "completed"]
    #expect(zip(statuses, keys).allSatisfy { $0[$1]?.text != nil } && statuses.count == 4)
    let element = try #require(
      framework["standardelements"]?.items.first { $0["elementid"]?.text == "PE3.1" })
    #expect(element["parentelementid"]?.text == "PE3" && element["standardid"]?.whole == 4)
  }

  @Test func `What it can't carry is listed`() {
    #expect(
      MaharaWriter.left(of: Unit(code: "U1", title: "t", jurisdiction: .general, release: "r"))
        == [])
    #expect(MaharaWriter.left(of: ShippedUnit.all[3].unit).contains("kinds of evidence"))
  }
}
