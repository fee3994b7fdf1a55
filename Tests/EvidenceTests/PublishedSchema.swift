import Foundation
import Testing

/// A published JSON Schema, as far as keys go: every key declared, and every declared key there.
struct PublishedSchema {
  private let schema: [String: Any]

  /// Reads a schema from the resources of the module.
  init(_ name: String) throws {
    let text = try resource(name)
    schema = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// Returns what is wrong with the keys of a document.
  func problems(_ document: Any) -> [String] {
    problems(document, schema, at: "$")
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
