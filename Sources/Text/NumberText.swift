/// Returns a number as people write it: `30`, `1.5`, `100,000`.
///
/// Thousands are parted by commas from 10,000 on. Numbers too large or too small to be written out
/// have a power of ten, such as `1e+16`.
package func numberText(_ value: Double) -> String {
  let text = value == 0 ? "0" : "\(value)"
  guard value.isFinite, !text.contains("e") else { return text }
  let halves = text.split(separator: ".")
  let sign = value < 0 ? "-" : ""
  let whole = withThousands(String(halves[0].drop { $0 == "-" }))
  let fraction = halves.count == 2 && halves[1] != "0" ? ".\(halves[1])" : ""
  return sign + whole + fraction
}

private func withThousands(_ digits: String) -> String {
  guard digits.count >= 5 else { return digits }
  var groups: [Substring] = []
  var rest = digits[...]
  while !rest.isEmpty {
    groups.insert(rest.suffix(3), at: 0)
    rest = rest.dropLast(3)
  }
  return groups.joined(separator: ",")
}

/// Returns a number rounded to four places, which is more than any record can tell.
package func rounded(_ value: Double) -> Double {
  (value * 10_000).rounded() / 10_000
}
