/// Writes questions in one format, one after the other.
package protocol ExchangeWriter {
  /// The text so far, as a whole file.
  var text: String { get }

  /// Adds a question.
  ///
  /// - Returns: Whether it was added; not where the format has no such questions.
  mutating func add(_ question: ExchangeQuestion) -> Bool
}
