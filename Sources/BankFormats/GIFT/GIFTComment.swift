/// What Moodle keeps in the comments before a question: its number there, its id and its tags.
struct GIFTComment {
  private(set) var number: Int?
  private(set) var id = ""
  private(set) var tags: [String] = []

  /// Reads comments, with a line end between two.
  init(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    let start = "// question: ".utf8
    if bytes.starts(with: start) {
      let digits = bytes.dropFirst(start.count).prefix { (0x30...0x39).contains($0) }
      number = Int(String(decoding: digits, as: UTF8.self))
    }
    guard bytes.contains(UInt8(ascii: "[")) else { return }
    id = Self.tokens("[id:", in: bytes, refusing: []).first ?? ""
    tags = Self.tokens("[tag:", in: bytes, refusing: Array("<>`".utf8))
  }

  /// Returns what stands between a beginning and the next `]` that is not escaped; nothing with a control
  /// character or one of those that are refused.
  private static func tokens(
    _ beginning: String, in bytes: [UInt8], refusing refused: [UInt8]
  ) -> [String] {
    var found: [String] = []
    var place = bytes.startIndex
    while let open = bytes[place...].firstIndex(of: UInt8(ascii: "[")) {
      place = open + 1
      guard bytes[open...].starts(with: beginning.utf8) else { continue }
      var token: [UInt8] = []
      var end = open + beginning.utf8.count
      while end < bytes.count, bytes[end] != UInt8(ascii: "]"), bytes[end] >= 0x20,
        bytes[end] != 0x7F, !refused.contains(bytes[end])
      {
        let isEscape =
          bytes[end] == UInt8(ascii: "\\") && end + 1 < bytes.count
          && bytes[end + 1] == UInt8(ascii: "]")
        if isEscape { end += 1 }
        token.append(bytes[end])
        end += 1
      }
      guard end < bytes.count, bytes[end] == UInt8(ascii: "]"), !token.isEmpty else { continue }
      found.append(String(decoding: token[...].trimmed, as: UTF8.self))
      place = end + 1
    }
    return found
  }
}
