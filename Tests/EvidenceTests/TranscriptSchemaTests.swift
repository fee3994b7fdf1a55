import Foundation
import Testing

@testable import Evidence

struct TranscriptSchemaTests {
  private let schema: [String: Any]

  init() throws {
    let text = try resource("Schemas/transcript.schema.json")
    schema = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test(arguments: [nil, "CG219", "NONE1"])
  func `Every key is declared, and every declared key is there`(unit: String?) throws {
    let json = try TranscriptRenderer.json(Fixture.transcript(unit: unit))
    let document = try JSONSerialization.jsonObject(with: Data(json.utf8))
    #expect(problems(document, schema, at: "$") == [])
  }

  @Test func `A key too many and a key too few are found`() throws {
    let json = try TranscriptRenderer.json(Fixture.transcript())
    var document = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    document["record"] = ["id": "x", "entrees": 1]
    #expect(
      problems(document, schema, at: "$") == [
        "$.record: missing entries", "$.record: missing head", "$.record: undeclared entrees",
      ])
  }

  /// Walks a document and its schema side by side: objects, arrays and references.
  private func problems(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    let schema = resolved(schema)
    if let object = value as? [String: Any] {
      let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
      let required = Set(schema["required"] as? [String] ?? [])
      return required.subtracting(object.keys).sorted().map { "\(path): missing \($0)" }
        + object.keys.sorted().flatMap { key in
          properties[key].map { problems(object[key] ?? "", $0, at: "\(path).\(key)") }
            ?? ["\(path): undeclared \(key)"]
        }
    }
    guard let array = value as? [Any], let items = schema["items"] as? [String: Any] else {
      return value is [Any] ? ["\(path): undeclared items"] : []
    }
    return array.enumerated().flatMap { problems($1, items, at: "\(path)[\($0)]") }
  }

  private func resolved(_ part: [String: Any]) -> [String: Any] {
    let choice = (part["anyOf"] as? [[String: Any]])?.first ?? part
    guard let name = (choice["$ref"] as? String)?.split(separator: "/").last else { return choice }
    let definitions = schema["$defs"] as? [String: [String: Any]]
    return definitions?[String(name)].map(resolved) ?? [:]
  }
}
