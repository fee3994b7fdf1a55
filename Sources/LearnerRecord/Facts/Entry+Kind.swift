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
    place(of: #""given":"not made""#, in: payload) != nil
  }

  /// Returns what stands between a mark and the next quotation mark.
  ///
  /// Within a JSON string every quotation mark stands behind a backslash, so a key with its own can't be mistaken.
  private static func text(after mark: StaticString, in payload: RawSpan) -> String? {
    payload.withUnsafeBytes { bytes in
      guard let place = place(of: mark, in: bytes) else { return nil }
      let text = bytes[(place + mark.utf8CodeUnitCount)...]
      return text.firstIndex(of: UInt8(ascii: "\"")).map {
        String(decoding: text[..<$0], as: UTF8.self)
      }
    }
  }

  /// Returns where a mark begins, whose first byte is a quotation mark.
  private static func place(of mark: StaticString, in bytes: UnsafeRawBufferPointer) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var place = 0
    while place + mark.utf8CodeUnitCount <= bytes.count,
      let quote = memchr(base + place, 0x22, bytes.count - place)
    {
      place = UnsafeRawPointer(quote) - base
      guard place + mark.utf8CodeUnitCount <= bytes.count else { return nil }
      if memcmp(quote, mark.utf8Start, mark.utf8CodeUnitCount) == 0 { return place }
      place += 1
    }
    return nil
  }
}
