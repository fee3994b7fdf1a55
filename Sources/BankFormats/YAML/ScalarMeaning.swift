internal import Yams

/// What a scalar is by YAML 1.2's core schema: only a plain one can be anything but text.
enum ScalarMeaning {
  case nothing
  case flag(Bool)
  case number(Double)
  case text(String)

  init(_ scalar: Node.Scalar) {
    guard scalar.style == .plain || scalar.style == .any else {
      self = .text(scalar.string)
      return
    }
    switch scalar.string {
    case "", "~", "null", "Null", "NULL": self = .nothing
    case "true", "True", "TRUE": self = .flag(true)
    case "false", "False", "FALSE": self = .flag(false)
    default: self = Self.number(scalar.string).map { .number($0) } ?? .text(scalar.string)
    }
  }

  /// Reads a decimal number, or returns `nil` where a text is not a number or is out of range.
  private static func number(_ text: String) -> Double? {
    guard let first = text.utf8.first, first <= UInt8(ascii: "9"), text.utf8.allSatisfy(isPart),
      let number = Double(text), number.isFinite
    else { return nil }
    return number
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }
}

extension Node {
  /// What the node is, in words for a message.
  var kind: String {
    switch self {
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .alias: "an alias"
    case .scalar(let scalar):
      switch ScalarMeaning(scalar) {
      case .nothing: "nothing"
      case .flag(let flag): "\(flag)"
      case .number: "the number \(scalar.string)"
      case .text(let text): "the text `\(text.clipped)`"
      }
    }
  }
}
