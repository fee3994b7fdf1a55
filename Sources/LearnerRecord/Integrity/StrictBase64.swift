internal import FoundationEssentials

extension [UInt8] {
  /// The bytes in base 64 (RFC 4648 §4), padded.
  package var base64: String { Data(self).base64EncodedString() }

  /// Reads base 64, and only the one spelling that writing gives: unused bits of the last letter
  /// would be a place where a text can be changed without its meaning changing.
  package init?(strictBase64 text: some StringProtocol) {
    guard let data = Data(base64Encoded: String(text)), [UInt8](data).base64 == text else {
      return nil
    }
    self = [UInt8](data)
  }
}
