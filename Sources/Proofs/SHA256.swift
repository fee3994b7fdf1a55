internal import Crypto

/// Returns the SHA-256 of some bytes in hexadecimal, 64 digits, as `sha256sum` writes it.
package func sha256(_ bytes: [UInt8]) -> String {
  hexadecimal(SHA256.hash(data: bytes))
}

/// The SHA-256 of bytes that come part by part, such as those of a recording.
package struct RunningSHA256 {
  private var hash = SHA256()

  /// Begins with nothing.
  package init() {}

  /// Takes the next bytes.
  package mutating func take(_ bytes: [UInt8]) { hash.update(data: bytes) }

  /// The SHA-256 of all bytes so far in hexadecimal, 64 digits.
  package var hexadecimal: String { Proofs.hexadecimal(hash.finalize()) }
}

/// Returns bytes as hexadecimal digits, two for each.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
}
