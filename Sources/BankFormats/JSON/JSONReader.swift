/// Reads JSON (RFC 8259) and keeps where each value stands, which Foundation's reader does not.
///
/// Values may lie 64 levels deep, so that hostile text can't use up the stack.
struct JSONReader {
  /// Why a text is not JSON, and where.
  struct Fault: Error, Equatable {
    let reason: String
    let offset: Int
  }

  private let bytes: [UInt8]
  private var place = 0
  private static let deepest = 64

  /// Reads a text.
  ///
  /// - Parameter bytes: The text, which is known to be UTF-8.
  /// - Returns: Its one value.
  /// - Throws: `Fault` for the first thing that is wrong.
  static func read(_ bytes: [UInt8]) throws(Fault) -> JSONNode {
    var reader = JSONReader(bytes: bytes)
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.place == bytes.count else { throw reader.fault("nothing may follow the value") }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func fault(_ reason: String) -> Fault {
    Fault(reason: reason, offset: min(place, bytes.count))
  }

  private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipBlanks() {
    while place < bytes.count {
      switch bytes[place] {
      case 0x20, 0x09, 0x0A, 0x0D: place += 1
      default: return
      }
    }
  }

  /// Takes a sign if it comes next, after blanks.
  private mutating func takes(_ sign: Character) -> Bool {
    skipBlanks()
    guard byte == sign.asciiValue else { return false }
    place += 1
    return true
  }

  private mutating func value(depth: Int) throws(Fault) -> JSONNode {
    skipBlanks()
    guard depth < Self.deepest else { throw fault("values lie more than \(Self.deepest) deep") }
    let start = place
    let value: JSONNode.Value
    switch byte {
    case UInt8(ascii: "{"): value = .object(try members(depth: depth + 1))
    case UInt8(ascii: "["): value = .array(try items(depth: depth + 1))
    case UInt8(ascii: "\""): value = .text(try text())
    case let byte? where "-0123456789".utf8.contains(byte): value = .number(try number())
    case nil: throw fault("the text ends where a value is due")
    default: value = try word()
    }
    return JSONNode(value: value, offset: start)
  }

  private mutating func word() throws(Fault) -> JSONNode.Value {
    for (word, value) in [
      ("true", JSONNode.Value.flag(true)), ("false", .flag(false)), ("null", .null),
    ]
    where bytes[place...].starts(with: word.utf8) {
      place += word.utf8.count
      return value
    }
    throw fault("a value is due here")
  }

  private mutating func members(depth: Int) throws(Fault) -> [JSONNode.Member] {
    place += 1
    var members: [JSONNode.Member] = []
    if takes("}") { return members }
    while true {
      skipBlanks()
      guard byte == UInt8(ascii: "\"") else { throw fault("a name in quotes is due here") }
      let name = try text()
      guard takes(":") else { throw fault("a colon is due here") }
      members.append(JSONNode.Member(name: name, value: try value(depth: depth)))
      if takes("}") { return members }
      guard takes(",") else { throw fault("a comma or } is due here") }
    }
  }

  private mutating func items(depth: Int) throws(Fault) -> [JSONNode] {
    place += 1
    var items: [JSONNode] = []
    if takes("]") { return items }
    while true {
      items.append(try value(depth: depth))
      if takes("]") { return items }
      guard takes(",") else { throw fault("a comma or ] is due here") }
    }
  }

  private mutating func number() throws(Fault) -> String {
    let start = place
    while let byte, "+-.eE0123456789".utf8.contains(byte) { place += 1 }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    guard text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil else {
      place = start
      throw fault("this is no number")
    }
    return text
  }

  private mutating func text() throws(Fault) -> String {
    let start = place
    place += 1
    var units: [UInt8] = []
    while let byte {
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: units, as: UTF8.self)
      case UInt8(ascii: "\\"): units += String(try escaped()).utf8
      case 0..<0x20:
        place -= 1
        throw fault("a control character has to be escaped")
      default: units.append(byte)
      }
    }
    place = start
    throw fault("the quote is not closed")
  }

  private static let escapes: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
    UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
    UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
  ]

  /// Reads what follows a backslash.
  private mutating func escaped() throws(Fault) -> Unicode.Scalar {
    guard let byte else { throw fault("the text ends after a backslash") }
    if let scalar = Self.escapes[byte] {
      place += 1
      return scalar
    }
    guard byte == UInt8(ascii: "u") else { throw fault("no such escape") }
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    // The second half of a pair has to follow; half a pair is no character.
    guard first < 0xDC00, place + 1 < bytes.count, bytes[place] == UInt8(ascii: "\\"),
      bytes[place + 1] == UInt8(ascii: "u")
    else { throw fault("half a character can't stand alone") }
    place += 1
    let second = try unit()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(
        0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(second) - 0xDC00)
    else { throw fault("half a character can't stand alone") }
    return scalar
  }

  /// Reads `u` and four digits.
  private mutating func unit() throws(Fault) -> UInt16 {
    let digits = bytes[min(place + 1, bytes.count)..<min(place + 5, bytes.count)]
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault("four hexadecimal digits are due here") }
    place += 5
    return unit
  }
}
