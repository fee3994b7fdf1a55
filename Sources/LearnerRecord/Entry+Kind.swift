extension Entry {
  /// Returns the kind of fact that a payload holds, without decoding it.
  ///
  /// Within a JSON string every quotation mark stands behind a backslash, so the key can't be mistaken.
  ///
  /// - Parameter payload: The canonical bytes of an entry.
  /// - Returns: The name of the kind, such as `answered`; `nil` where there is none.
  package static func kind(ofPayload payload: ArraySlice<UInt8>) -> String? {
    value(of: "kind", in: payload)
  }

  /// Returns the text of a key that stands in a payload with a plain text, without decoding the rest.
  ///
  /// - Parameters:
  ///   - key: The key; of several with the name, the first counts.
  ///   - payload: The canonical bytes of an entry.
  /// - Returns: The text; `nil` where there is none.
  package static func value(of key: String, in payload: ArraySlice<UInt8>) -> String? {
    let mark = Array("\"\(key)\":\"".utf8)
    return payload.withUnsafeBytes { bytes in
      guard bytes.count >= mark.count else { return nil }
      search: for start in 0...(bytes.count - mark.count) where bytes[start] == 0x22 {
        for place in 1..<mark.count where bytes[start + place] != mark[place] { continue search }
        let text = bytes[(start + mark.count)...]
        guard let end = text.firstIndex(of: 0x22) else { return nil }
        return String(decoding: text[..<end], as: UTF8.self)
      }
      return nil
    }
  }
}
