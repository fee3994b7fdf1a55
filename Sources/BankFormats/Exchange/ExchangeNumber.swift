/// Numbers as PHP writes them, which Moodle's exports have.
enum ExchangeNumber {
  /// Returns a number in the fewest digits that say which it is: `2`, `0.0005`, `1.0E-5`.
  static func words(_ number: Double) -> String {
    let words = "\(number)"
    if words.hasSuffix(".0") { return String(words.dropLast(2)) }
    guard let exponent = words.firstIndex(of: "e") else { return words }
    let mantissa = words[..<exponent]
    let digits = words[exponent...].dropFirst()
    let sign = digits.first == "-" ? "-" : "+"
    let value = digits.drop { $0 == "-" || $0 == "+" || $0 == "0" }
    return mantissa + (mantissa.contains(".") ? "" : ".0") + "E" + sign + value
  }
}
