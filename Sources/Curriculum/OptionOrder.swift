/// The order in which a question's options were shown, so that an answer given by letter can be
/// read back later.
///
/// Letters are given out by position: the first shown item is `a`. A question whose parts are not
/// shuffled has the empty order.
package struct OptionOrder: Codable, Equatable, Sendable {
  /// The shuffled lists, each as the author's positions (from 0) in the order shown.
  ///
  /// Choices have one list (of options), matching one (of `Matching.rights`), ordering one (of
  /// items), cloze one per gap (empty for a gap that is typed); other questions have none.
  package var orders: [[Int]]

  /// Creates an order from its lists.
  package init(orders: [[Int]] = []) {
    self.orders = orders
  }

  /// Shuffles what a question shows.
  ///
  /// - Parameters:
  ///   - key: The key of the question to be shown.
  ///   - generator: Where chance comes from; the same generator gives the same order.
  package init(of key: AnswerKey, using generator: inout some RandomNumberGenerator) {
    orders = key.parts.listLengths.map { Array(0..<$0) }
    for list in orders.indices { orders[list].shuffle(stablyUsing: &generator) }
    guard case .ordering(let parts) = key, orders[0] == Array(parts.items.indices) else { return }
    orders[0].reverse()  // Shown in the right order, the question would answer itself.
  }

  /// Whether the order fits a key: a permutation of each list that the key shows.
  package func fits(_ key: AnswerKey) -> Bool {
    let lengths = key.parts.listLengths
    return orders.count == lengths.count
      && zip(orders, lengths).allSatisfy { $0.sorted() == Array(0..<$1) }
  }

  /// Returns the letter of a position: `a` for 0, up to `z` for 25.
  package static func letter(_ position: Int) -> String {
    String(Unicode.Scalar(UInt8(ascii: "a") + UInt8(clamping: min(position, 25))))
  }

  /// Returns the position of a letter in either case, or `nil` for what is not a single letter.
  package static func position(of letter: some StringProtocol) -> Int? {
    let lowered = letter.lowercased().unicodeScalars
    guard lowered.count == 1, let only = lowered.first, only.value >= 97, only.value <= 122 else {
      return nil
    }
    return Int(only.value) - 97
  }
}
