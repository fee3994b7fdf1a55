import Foundation
import LearnerRecord
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

  @Test func `Keys that are there only with a memory model are declared too`() throws {
    let entries = try Fixture.record()
    let facts = entries.map { ReplayFact($0) }
    var state = LearnerState()
    for fact in facts { state.apply(fact) }
    let now = Moment(milliseconds: 1_795_050_000_000, offsetMinutes: 660)
    let transcript = try Fixture.transcript(
      recall: ExpectedRecall(of: facts, state, at: now), entries: entries)
    let json = try TranscriptRenderer.json(transcript)
    #expect(json.contains("recallExpected"))
    #expect(schema.problems(try JSONSerialization.jsonObject(with: Data(json.utf8))) == [])
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
