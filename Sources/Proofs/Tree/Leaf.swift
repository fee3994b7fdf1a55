internal import Crypto

/// An entry as it is kept: its canonical bytes, a salt, and the hash that stands for both.
///
/// The hash is the Merkle tree leaf hash of RFC 6962 §2.1, SHA-256 of a zero byte and the leaf's
/// data, where the data is the salt followed by the payload. With salt and payload gone, nobody can
/// find out by guessing what the payload was, and the tree still verifies.
package struct Leaf: Equatable, Sendable {
  /// The canonical bytes of the entry.
  package let payload: [UInt8]
  /// 32 random bytes.
  package let salt: [UInt8]
  /// The leaf hash: 32 bytes.
  package let hash: [UInt8]

  /// Hashes a payload with its salt.
  ///
  /// - Parameters:
  ///   - payload: The canonical bytes of an entry.
  ///   - salt: 32 random bytes, used for this entry only.
  package init(payload: [UInt8], salt: [UInt8]) {
    self.payload = payload
    self.salt = salt
    hash = Self.hash(payload: payload, salt: salt)
  }

  /// Returns 32 random bytes from the given generator.
  package static func salt(using generator: inout some RandomNumberGenerator) -> [UInt8] {
    (0..<4).flatMap { _ in
      withUnsafeBytes(of: generator.next() as UInt64) { Array($0) }
    }
  }

  /// Returns the leaf hash of RFC 6962 of salt and payload.
  package static func hash(payload: [UInt8], salt: [UInt8]) -> [UInt8] {
    Array(digest(salt: salt.span.bytes, payload: payload.span.bytes))
  }

  /// Returns the leaf hash of salt and payload, wherever they stand.
  static func digest(salt: RawSpan, payload: RawSpan) -> SHA256Digest {
    var hasher = SHA256()
    withUnsafeTemporaryAllocation(byteCount: 1 + salt.byteCount, alignment: 1) { start in
      start[0] = 0
      salt.withUnsafeBytes {
        UnsafeMutableRawBufferPointer(rebasing: start[1...]).copyMemory(from: $0)
      }
      hasher.update(bufferPointer: UnsafeRawBufferPointer(start))
    }
    payload.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    return hasher.finalize()
  }
}
