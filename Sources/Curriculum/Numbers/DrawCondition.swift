/// What drawn numbers have to meet: two calculations and how they compare, as in `p + d < n`.
package struct DrawCondition: Equatable, Sendable {
  enum Comparison: String, CaseIterable, Sendable {
    // The longer signs first, so that none is taken for its beginning.
    case atMost = "<="
    case atLeast = ">="
    case different = "!="
    case equal = "=="
    case less = "<"
    case more = ">"
    case same = "="

    func holds(_ left: Double, _ right: Double) -> Bool {
      let isEqual = abs(left - right) <= 1e-9 * max(1, abs(left), abs(right))
      return switch self {
      case .atMost: left < right || isEqual
      case .atLeast: left > right || isEqual
      case .different: !isEqual
      case .equal, .same: isEqual
      case .less: left < right && !isEqual
      case .more: left > right && !isEqual
      }
    }
  }

  /// The condition as its author wrote it.
  package let text: String
  private let left, right: Arithmetic
  private let comparison: Comparison

  /// Reads a condition.
  ///
  /// - Parameters:
  ///   - text: The condition.
  ///   - names: The names of the numbers that it may use.
  /// - Throws: A fault of one of its sides; `notCompared` where nothing is.
  package init(_ text: String, names: Set<String>) throws(Arithmetic.Fault) {
    let found = Comparison.allCases.lazy.compactMap { sign in
      text.firstRange(of: sign.rawValue).map { (sign, $0) }
    }.first
    guard let (comparison, place) = found else { throw .notCompared }
    self.text = text
    self.comparison = comparison
    left = try Arithmetic(String(text[..<place.lowerBound]), names: names)
    right = try Arithmetic(String(text[place.upperBound...]), names: names)
  }

  /// The names of the numbers that it uses.
  package var names: Set<String> { left.names.union(right.names) }

  /// Returns whether both sides have a value.
  package func hasValues(for numbers: [String: Double]) -> Bool {
    left.value(numbers) != nil && right.value(numbers) != nil
  }

  /// Returns whether numbers meet the condition; they don't where a side has no value.
  package func isMet(by numbers: [String: Double]) -> Bool {
    guard let left = left.value(numbers), let right = right.value(numbers) else { return false }
    return comparison.holds(left, right)
  }
}
