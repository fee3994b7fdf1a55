import Foundation
import TestSupport
import Testing

@testable import Evidence

struct TranscriptSchemaTests {
  private let schema: PublishedSchema

  init() throws {
    schema = try PublishedSchema("Schemas/transcript.schema.json")
  }

  @Test(arguments: [nil, "CG219", "NONE1"])
  func `Every key is declared, and every declared key is there`(unit: String?) throws {
    let json = try TranscriptRenderer.json(Fixture.transcript(unit: unit))
    let document = try JSONSerialization.jsonObject(with: Data(json.utf8))
    #expect(schema.problems(document) == [])
  }

  @Test func `A key too many and a key too few are found`() throws {
    let json = try TranscriptRenderer.json(Fixture.transcript())
    var document = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    document["record"] = ["id": "x", "entrees": 1]
    #expect(
      schema.problems(document) == [
        "$.record: missing entries", "$.record: missing head", "$.record: undeclared entrees",
      ])
  }
}
