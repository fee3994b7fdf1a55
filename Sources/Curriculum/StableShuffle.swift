extension Array {
  /// Shuffles by the method of Fisher and Yates.
  ///
  /// Unlike `shuffle(using:)`, whose method belongs to the standard library and may change with it,
  /// the same generator gives the same order for ever, so that a seeded session can be repeated.
  ///
  /// - Parameter generator: Where chance comes from.
  package mutating func shuffle(stablyUsing generator: inout some RandomNumberGenerator) {
    guard count > 1 else { return }
    for place in Swift.stride(from: count - 1, to: 0, by: -1) {
      let chance = generator.next().multipliedFullWidth(by: UInt64(place + 1)).high
      swapAt(place, Int(chance))
    }
  }
}
