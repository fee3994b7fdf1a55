internal import Assessment
internal import FoundationEssentials

/// A JSON value of any form.
enum PlainJSON: Equatable, Sendable, Decodable {
  /// A string, a number as it is written, `yes`, `no` or nothing.
  case text(String)
  case list([PlainJSON])
  case object([String: PlainJSON])

  /// Reads a value; `nil` for bytes that are no JSON.
  init?(_ bytes: [UInt8]) {
    guard let read = try? JSONDecoder().decode(PlainJSON.self, from: Data(bytes)) else {
      return nil
    }
    self = read
  }

  init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: AnyKey.self) {
      self = .object(
        try Dictionary(
          uniqueKeysWithValues: object.allKeys.map {
            ($0.stringValue, try object.decode(PlainJSON.self, forKey: $0))
          }))
    } else if var list = try? decoder.unkeyedContainer() {
      var values: [PlainJSON] = []
      while !list.isAtEnd { values.append(try list.decode(PlainJSON.self)) }
      self = .list(values)
    } else {
      self = .text(try Self.scalar(decoder.singleValueContainer()))
    }
  }

  private static func scalar(_ value: any SingleValueDecodingContainer) throws -> String {
    if value.decodeNil() { return "" }
    if let flag = try? value.decode(Bool.self) { return flag ? "yes" : "no" }
    if let number = try? value.decode(Int.self) { return String(number) }
    if let number = try? value.decode(UInt64.self) { return String(number) }
    if let number = try? value.decode(Double.self) { return String(number) }
    return try value.decode(String.self)
  }

  private struct AnyKey: CodingKey {
    let stringValue: String
    let intValue: Int? = nil

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

extension PlainJSON {
  subscript(name: String) -> PlainJSON? {
    if case .object(let object) = self { object[name] } else { nil }
  }

  /// The text of a scalar; `nil` for anything else.
  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// What the value holds, line by line, each under the words that lead to it.
  ///
  /// - Parameter names: Fields of the outermost object that are left out.
  /// - Returns: A line for each scalar, and one for each list of scalars; objects by their names.
  func lines(without names: Set<String>) -> [AccessDocument.Line] {
    guard case .object(let object) = self else { return lines(under: "") }
    return PlainJSON.object(object.filter { !names.contains($0.key) }).lines(under: "")
  }

  private func lines(under place: String) -> [AccessDocument.Line] {
    switch self {
    case .text(let text): [.init(label: place, text: text)]
    case .list(let values): Self.lines(of: values, under: place)
    case .object(let object):
      object.sorted { $0.key < $1.key }.flatMap { name, value in
        value.lines(under: place.isEmpty ? EntryWords.words(name) : "\(place), \(name.inWords)")
      }
    }
  }

  private static func lines(of values: [PlainJSON], under place: String) -> [AccessDocument.Line] {
    let texts = values.compactMap(\.text)
    if texts.count == values.count {
      return [.init(label: place, text: texts.joined(separator: "\n"))]
    }
    return zip(1..., values).flatMap { $1.lines(under: "\(place) \($0)") }
  }

  /// What a form's file holds; `nil` where it is no form's.
  var formValues: FormValues? {
    guard case .object(let object) = self, Set(object.keys).isSubset(of: ["fields", "tables"])
    else {
      return nil
    }
    let tables = object["tables"]?.object?.compactMapValues { table -> [[String: String]]? in
      guard case .list(let rows) = table else { return nil }
      return rows.compactMap { $0.object?.compactMapValues(\.text) }
    }
    return FormValues(
      fields: object["fields"]?.object?.compactMapValues(\.text) ?? [:], tables: tables ?? [:])
  }

  private var object: [String: PlainJSON]? {
    if case .object(let object) = self { object } else { nil }
  }
}

extension String {
  /// A name that programs use, such as `respondedAt`, as words: `responded at`.
  fileprivate var inWords: String { EntryWords.words(self).lowercased() }
}
