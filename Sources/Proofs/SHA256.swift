internal import Crypto

/// Returns the SHA-256 of some bytes in hexadecimal, 64 digits, as `sha256sum` writes it.
package func sha256(_ bytes: [UInt8]) -> String {
  hexadecimal(SHA256.hash(data: bytes))
}

/// Returns bytes as hexadecimal digits, two for each.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
}
