internal import Glibc

// Reading single values.
extension PayloadScanner {
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  func equals(_ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount, let start = bytes.baseAddress else { return false }
    return memcmp(start + range.lowerBound, text.utf8Start, range.count) == 0
  }

  /// Reads a string without escapes and returns where its content stands.
  mutating func plainString() -> Range<Int>? {
    guard take("\""), let end = index(of: UInt8(ascii: "\"")) else { return nil }
    let content = place..<end
    guard index(of: UInt8(ascii: "\\"), before: end) == nil else { return nil }
    place = end + 1
    return content
  }

  private func index(of byte: UInt8, before end: Int? = nil) -> Int? {
    guard let start = bytes.baseAddress, place < bytes.count else { return nil }
    let length = (end ?? bytes.count) - place
    return memchr(start + place, Int32(byte), length).map { UnsafeRawPointer($0) - start }
  }

  mutating func integer() -> Int? {
    var value = 0
    var digits = 0
    while place < bytes.count, (48...57).contains(bytes[place]), digits < 18 {
      value = value * 10 + Int(bytes[place] - 48)
      place += 1
      digits += 1
    }
    return digits > 0 ? value : nil
  }

  mutating func decimal() -> Double? {
    let start = place
    while place < bytes.count, isNumberByte(bytes[place]) { place += 1 }
    let count = place - start
    if count == 1, (48...57).contains(bytes[start]) { return Double(bytes[start] - 48) }
    let value = Double(String(decoding: bytes[start..<place], as: UTF8.self))
    return value.flatMap { $0.isFinite ? $0 : nil }
  }

  mutating func boolean() -> Bool? {
    for (text, value) in [("true" as StaticString, true), ("false", false)] {
      let end = place + text.utf8CodeUnitCount
      if end <= bytes.count, equals(place..<end, text) {
        place = end
        return value
      }
    }
    return nil
  }

  private func isNumberByte(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || byte == 43 || byte == 45 || byte == 46 || byte == 69 || byte == 101
  }

  /// Passes over any value, however deep.
  mutating func skipValue() -> Bool {
    var depth = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        guard skipString() else { return false }
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        place += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        guard depth > 0 else { return true }
        depth -= 1
        place += 1
      case UInt8(ascii: ",") where depth == 0:
        return true
      default:
        place += 1
      }
    }
    return false
  }

  private mutating func skipString() -> Bool {
    place += 1
    while let quote = index(of: UInt8(ascii: "\"")) {
      var backslashes = 0
      while quote - backslashes > place, bytes[quote - backslashes - 1] == UInt8(ascii: "\\") {
        backslashes += 1
      }
      place = quote + 1
      if backslashes.isMultiple(of: 2) { return true }
    }
    return false
  }
}
