extension [UInt8] {
  /// Changes one place by chance: a bit or a byte of it, something taken out or there twice, or one of the texts that
  /// mean something to a reader put in.
  ///
  /// - Parameters:
  ///   - chance: The chance.
  ///   - specials: The texts.
  ///   - longest: How many bytes are taken out or doubled at most.
  ///   - values: What a byte can become; within ASCII the text stays UTF-8.
  mutating func change(
    by chance: inout some RandomNumberGenerator, with specials: [String], longest: Int,
    values: ClosedRange<UInt8> = 0...255
  ) {
    guard !isEmpty else { return }
    let start = Int.random(in: 0..<count, using: &chance)
    let end = Swift.min(count, start + Int.random(in: 1...longest, using: &chance))
    switch Int.random(in: 0..<5, using: &chance) {
    case 0:
      self[start] ^= UInt8(
        1 << Int.random(in: 0..<(values.upperBound < 128 ? 7 : 8), using: &chance))
    case 1: removeSubrange(start..<end)
    case 2: insert(contentsOf: self[start..<end], at: end)
    case 3: insert(contentsOf: (specials.randomElement(using: &chance) ?? "").utf8, at: start)
    default: self[start] = UInt8.random(in: values, using: &chance)
    }
  }
}
