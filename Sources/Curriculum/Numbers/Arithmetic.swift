internal import Text

/// A calculation with named numbers, as an author writes it: `100 * (p - d) / n`.
///
/// There are `+`, `-`, `*`, `/`, `%` (what is left by a division), parentheses, numbers and names, and nothing else:
/// what an author writes can neither loop nor reach anything.
package struct Arithmetic: Equatable, Sendable {
  /// What is wrong with a calculation.
  package enum Fault: Error, Equatable {
    /// It is longer than ``Arithmetic/longest`` characters.
    case tooLong
    /// It ends too early.
    case endsEarly
    /// A sign that has no meaning there, with its text.
    case unexpected(String)
    /// A condition that has no sign which compares.
    case notCompared
    /// A name that no number has.
    case unknownName(String)
    /// Parentheses and signs lie deeper in each other than ``Arithmetic/deepest``.
    case tooDeep
  }

  indirect enum Node: Equatable, Sendable {
    case number(Double)
    case name(String)
    case negated(Node)
    case combined(Node, Operator, Node)
  }

  enum Operator: Character, Sendable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
    case remainder = "%"

    var bindsTightly: Bool { self != .plus && self != .minus }

    func callAsFunction(_ left: Double, _ right: Double) -> Double {
      switch self {
      case .plus: left + right
      case .minus: left - right
      case .times: left * right
      case .divided: left / right
      case .remainder: left.truncatingRemainder(dividingBy: right)
      }
    }
  }

  /// The most characters of a calculation.
  package static let longest = 200
  /// How deep parentheses may lie in each other.
  package static let deepest = 20

  /// The calculation as its author wrote it.
  package let text: String
  let root: Node

  /// Reads a calculation.
  ///
  /// - Parameters:
  ///   - text: The calculation.
  ///   - names: The names of the numbers that it may use.
  /// - Throws: A fault, where it is none.
  package init(_ text: String, names: Set<String>) throws(Fault) {
    guard text.count <= Self.longest else { throw .tooLong }
    var reader = ArithmeticReader(text, names: names)
    root = try reader.whole()
    self.text = text
  }

  /// The names of the numbers that it uses.
  package var names: Set<String> { Self.names(in: root) }

  private static func names(in node: Node) -> Set<String> {
    switch node {
    case .number: []
    case .name(let name): [name]
    case .negated(let node): names(in: node)
    case .combined(let left, _, let right): names(in: left).union(names(in: right))
    }
  }

  /// Returns what a calculation comes to.
  ///
  /// - Parameter numbers: The numbers, by name.
  /// - Returns: The result; `nil` where it divides by zero or is too large.
  package func value(_ numbers: [String: Double]) -> Double? {
    let value = Self.value(of: root, numbers)
    return value.isFinite ? value : nil
  }

  private static func value(of node: Node, _ numbers: [String: Double]) -> Double {
    switch node {
    case .number(let number): number
    case .name(let name): numbers[name] ?? .nan
    case .negated(let node): -value(of: node, numbers)
    case .combined(let left, let sign, let right):
      sign(value(of: left, numbers), value(of: right, numbers))
    }
  }
}

/// The reading of one calculation, from left to right.
struct ArithmeticReader {
  private var rest: Substring
  private let names: Set<String>
  private var depth = 0

  init(_ text: String, names: Set<String>) {
    (rest, self.names) = (text[...], names)
  }

  mutating func whole() throws(Arithmetic.Fault) -> Arithmetic.Node {
    let node = try sum()
    skipSpaces()
    guard rest.isEmpty else { throw .unexpected(String(rest.prefix(12))) }
    return node
  }

  private mutating func sum() throws(Arithmetic.Fault) -> Arithmetic.Node {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Arithmetic.deepest else { throw .tooDeep }
    var left = try product()
    while let sign = take(where: { !$0.bindsTightly }) {
      left = .combined(left, sign, try product())
    }
    return left
  }

  private mutating func product() throws(Arithmetic.Fault) -> Arithmetic.Node {
    var left = try factor()
    while let sign = take(where: \.bindsTightly) {
      left = .combined(left, sign, try factor())
    }
    return left
  }

  private mutating func factor() throws(Arithmetic.Fault) -> Arithmetic.Node {
    skipSpaces()
    guard let first = rest.first else { throw .endsEarly }
    if first == "-" {
      rest.removeFirst()
      depth += 1
      defer { depth -= 1 }
      guard depth <= Arithmetic.deepest else { throw .tooDeep }
      return .negated(try factor())
    }
    if first == "(" {
      rest.removeFirst()
      let inner = try sum()
      skipSpaces()
      guard rest.first == ")" else {
        if rest.isEmpty { throw .endsEarly }
        throw .unexpected(String(rest.prefix(12)))
      }
      rest.removeFirst()
      return inner
    }
    return try numberOrName(first)
  }

  private mutating func numberOrName(_ first: Character) throws(Arithmetic.Fault) -> Arithmetic.Node
  {
    let isDigit = { (sign: Character) in sign.isASCII && sign.isNumber }
    if isDigit(first) || first == "." {
      let digits = rest.prefix { isDigit($0) || $0 == "." }
      guard let number = Double(digits) else { throw .unexpected(String(digits)) }
      rest.removeFirst(digits.count)
      return .number(number)
    }
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard !name.isEmpty else { throw .unexpected(String(rest.prefix(12))) }
    guard names.contains(String(name)) else { throw .unknownName(String(name)) }
    rest.removeFirst(name.count)
    return .name(String(name))
  }

  private mutating func take(
    where isWanted: (Arithmetic.Operator) -> Bool
  ) -> Arithmetic.Operator? {
    skipSpaces()
    guard let sign = rest.first.flatMap(Arithmetic.Operator.init), isWanted(sign) else {
      return nil
    }
    rest.removeFirst()
    return sign
  }

  private mutating func skipSpaces() { rest = rest.drop(while: \.isWhitespace) }
}
