internal import FoundationEssentials

/// Returns the one JSON text of a value: keys in order, no white space, slashes as they are.
///
/// It is written once, kept, and hashed as kept, so that a reader never needs to write it again.
///
/// - Parameter value: What to write; its keys are ASCII.
/// - Returns: UTF-8 bytes.
/// - Throws: `EncodingError` for numbers that JSON can't hold.
func canonicalJSON(_ value: some Encodable) throws -> Data {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return try encoder.encode(value)
}
