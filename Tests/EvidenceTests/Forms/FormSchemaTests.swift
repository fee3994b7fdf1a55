import Assessment
import Foundation
import TestSupport
import Testing

@testable import Evidence

struct FormSchemaTests {
  private let schema: PublishedSchema

  init() throws {
    schema = try PublishedSchema("Schemas/form.schema.json")
  }

  @Test(arguments: FormKind.all + [.evidenceIndex, Fixture.matrix.kind], [true, false])
  func `Every key is declared, and every declared key is there`(
    kind: FormKind, isBlank: Bool
  ) throws {
    let form = isBlank ? Fixture.blank(kind, unit: nil) : Fixture.filled(kind)
    let json = try FormRenderer.json(form)
    let document = try JSONSerialization.jsonObject(with: Data(json.utf8))
    #expect(schema.problems(document) == [])
  }

  @Test func `A key too many and a key too few are found`() throws {
    let json = try FormRenderer.json(Fixture.filled(.coverSheet))
    var document = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    document["unit"] = ["code": "CG219", "title": "Support", "releese": "1"]
    #expect(
      schema.problems(document) == ["$.unit: missing release", "$.unit: undeclared releese"])
  }

  @Test func `The schema and the document name the same version`() throws {
    let text = try resource("Schemas/form.schema.json")
    #expect(text.contains("\"$id\": \"\(Fixture.blank(.coverSheet).format)\""))
  }
}
