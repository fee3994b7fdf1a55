/// Bytes on their way to becoming lines.
struct LineBuffer {
  private var bytes: [UInt8] = []
  private var searched = 0

  /// Adds bytes at the end.
  mutating func append(_ more: [UInt8]) {
    bytes += more
  }

  /// Takes the first line that is complete.
  ///
  /// - Returns: The line without its ending; `nil` while there is none.
  mutating func takeLine() -> String? {
    guard let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = bytes.count
      return nil
    }
    defer { remove(upTo: end + 1) }
    return Self.text(bytes[..<end])
  }

  /// Takes what is left after the end of the input: a last line without a line ending.
  mutating func takeRest() -> String? {
    guard !bytes.isEmpty else { return nil }
    defer { remove(upTo: bytes.count) }
    return Self.text(bytes[...])
  }

  private mutating func remove(upTo end: Int) {
    bytes.removeSubrange(..<end)
    searched = 0
  }

  /// A NUL stays a NUL; bytes that are no UTF-8 become U+FFFD; a CR before the ending goes.
  private static func text(_ line: ArraySlice<UInt8>) -> String {
    let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    return String(decoding: line, as: UTF8.self)
  }
}
