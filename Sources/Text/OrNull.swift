/// A value that a published document always names: where there is none it writes `null`.
///
/// A reader of the document can then tell "not known" from "this program never says so", and a
/// document with a key missing is refused when it is read.
@propertyWrapper
package struct OrNull<Value: Codable & Equatable & Sendable>: Equatable, Sendable {
  /// The value, or `nil` where the document says `null`.
  package var wrappedValue: Value?

  /// Wraps a value.
  package init(wrappedValue: Value?) {
    self.wrappedValue = wrappedValue
  }
}

extension OrNull: Codable {
  /// Reads the value, or `null` as no value.
  package init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    wrappedValue = value.decodeNil() ? nil : try value.decode(Value.self)
  }

  /// Writes the value, or `null` for no value.
  package func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    if let wrappedValue {
      try value.encode(wrappedValue)
    } else {
      try value.encodeNil()
    }
  }
}
