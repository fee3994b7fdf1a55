internal import Crypto

/// The chance of a draw that nobody can choose and anybody can recompute.
///
/// The seed is the SHA-256 of `viva-sample/1`, the SHA-256 of the policy in hexadecimal, and the heads of all records
/// as checkpoints have them, in the order of their names, each line with its line end. Each piece has the HMAC-SHA256
/// (RFC 2104) of its name under that key; the smallest is drawn first. Records go on after the policy was written, and
/// with them their heads, so whoever wrote it did not know the draw.
package struct VerifiableDraw: Sendable {
  /// The seed: 32 bytes, as 64 hexadecimal digits.
  package let seed: String
  private let key: SymmetricKey

  /// Prepares a draw.
  ///
  /// - Parameters:
  ///   - policy: The bytes of the policy.
  ///   - heads: The heads of the records, in any order.
  package init(policy: [UInt8], heads: [Checkpoint]) {
    let sorted = heads.sorted { Array($0.origin.utf8).lexicographicallyPrecedes($1.origin.utf8) }
    let text = "viva-sample/1\n\(sha256(policy))\n" + sorted.map(\.text).joined()
    let hash = SHA256.hash(data: Array(text.utf8))
    seed = hexadecimal(hash)
    key = SymmetricKey(data: Array(hash))
  }

  /// Returns where a piece stands in the draw.
  ///
  /// - Parameters:
  ///   - record: The name of the record that has it.
  ///   - entry: Its entry there.
  /// - Returns: 64 hexadecimal digits; the smallest comes first.
  package func place(of record: String, entry: Int) -> String {
    hexadecimal(
      HMAC<SHA256>.authenticationCode(for: Array("\(record)\n\(entry)\n".utf8), using: key))
  }
}
