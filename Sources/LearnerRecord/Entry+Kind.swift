internal import Glibc

extension Entry {
  /// Returns the kind of fact that a payload holds, without decoding it.
  ///
  /// - Parameter payload: The canonical bytes of an entry.
  /// - Returns: The name of the kind, such as `answered`; `nil` where there is none.
  package static func kind(ofPayload payload: RawSpan) -> String? {
    text(after: #""kind":""#, in: payload)
  }

  /// Returns the fingerprint of the wording that a payload holds, without decoding the rest.
  ///
  /// - Parameter payload: The canonical bytes of an entry of the kind `worded`.
  /// - Returns: The fingerprint; `nil` where there is none.
  package static func fingerprint(ofPayload payload: RawSpan) -> String? {
    text(after: #""fingerprint":""#, in: payload)
  }

  /// Returns what stands between a mark and the next quotation mark.
  ///
  /// Within a JSON string every quotation mark stands behind a backslash, so a key with its own can't be mistaken.
  private static func text(after mark: StaticString, in payload: RawSpan) -> String? {
    payload.withUnsafeBytes { bytes in
      let (quote, size) = (UInt8(ascii: "\""), mark.utf8CodeUnitCount)
      guard let base = bytes.baseAddress, bytes.count >= size else { return nil }
      for start in 0...(bytes.count - size)
      where bytes[start] == quote && memcmp(base + start, mark.utf8Start, size) == 0 {
        let text = bytes[(start + size)...]
        return text.firstIndex(of: quote).map { String(decoding: text[..<$0], as: UTF8.self) }
      }
      return nil
    }
  }
}
