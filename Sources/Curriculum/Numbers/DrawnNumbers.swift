/// The numbers that were drawn for a showing, with the seed that gives them again.
package struct DrawnNumbers: Codable, Equatable, Sendable {
  /// The seed, in decimal digits: JSON's numbers can't hold every one.
  package var seed: String
  /// The numbers, by name.
  package var numbers: [String: Double]

  /// Creates drawn numbers.
  package init(seed: String, numbers: [String: Double]) {
    (self.seed, self.numbers) = (seed, numbers)
  }
}
