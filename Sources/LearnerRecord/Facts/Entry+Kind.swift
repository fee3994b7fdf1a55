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

  /// Returns whether a payload holds a point that was not made: an answer whose points nobody ticked
  /// has one (`Fact.Answered.isUnmarked`).
  ///
  /// - Parameter payload: The canonical bytes of an entry.
  /// - Returns: Whether it does.
  package static func mayBeUnmarked(payload: UnsafeRawBufferPointer) -> Bool {
    let mark: StaticString = #""given":"not made""#
    guard let base = payload.baseAddress else { return false }
    var rest = payload.count
    var start = base
    while rest >= mark.utf8CodeUnitCount, let quote = memchr(start, 0x22, rest) {
      rest -= UnsafeRawPointer(quote) - start
      guard rest >= mark.utf8CodeUnitCount else { return false }
      if memcmp(quote, mark.utf8Start, mark.utf8CodeUnitCount) == 0 { return true }
      start = UnsafeRawPointer(quote) + 1
      rest -= 1
    }
    return false
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
