/// The 32 random bytes that are hashed before an entry; see ``Leaf``.
package struct Salt: Hashable, Sendable {
  let words: SIMD4<UInt64>

  /// How many bytes a salt has.
  package static let size = 32

  /// Takes over bytes.
  ///
  /// It fails where there are not exactly 32.
  ///
  /// - Parameter bytes: Random bytes.
  package init?(bytes: [UInt8]) {
    guard bytes.count == Self.size else { return nil }
    words = bytes.span.bytes.unsafeLoadUnaligned(as: SIMD4<UInt64>.self)
  }

  /// Reads base 64, and only the one spelling that writing gives.
  ///
  /// It fails where the letters are not those of 32 bytes.
  init?(strictBase64 letters: Span<UInt8>) {
    guard let words = StrictBase64.words(letters) else { return nil }
    self.words = words
  }

  /// The salt as 32 bytes.
  package var bytes: [UInt8] {
    withUnsafeBytes(of: words) { Array($0) }
  }
}
