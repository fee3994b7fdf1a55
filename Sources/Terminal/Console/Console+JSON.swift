internal import Text
internal import FoundationEssentials

extension Console {
  /// Writes a value as JSON: indented, keys in order, controls as escapes.
  ///
  /// - Parameter value: What to write.
  /// - Throws: `EncodingError` for numbers that JSON can't hold.
  package func json(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    write(String(decoding: try encoder.encode(value), as: UTF8.self).visibleJSON + "\n")
  }
}
