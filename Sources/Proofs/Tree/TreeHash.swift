internal import Crypto
internal import FoundationEssentials

/// A SHA-256 hash of a Merkle tree: that of a leaf, of a node, or of a whole tree.
///
/// Leaves and nodes are told apart by their first byte, so that neither can be passed off as the
/// other: 0 before a leaf's data, 1 before the two hashes of a node (RFC 6962 §2.1).
package struct TreeHash: Hashable, Sendable {
  private let words: SIMD4<UInt64>

  /// How many bytes a hash has.
  package static let size = 32

  /// Takes over the bytes of a hash.
  ///
  /// It fails where there are not exactly 32 bytes.
  ///
  /// - Parameter bytes: The hash.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.size else { return nil }
    var words = SIMD4<UInt64>()
    for (index, byte) in bytes.enumerated() {
      words[index / 8] |= UInt64(byte) << UInt64(8 * (index % 8))
    }
    self.words = words
  }

  /// Reads base 64, and only the one spelling that writing gives.
  ///
  /// It fails where the letters are not those of 32 bytes.
  init?(strictBase64 letters: Span<UInt8>) {
    guard let words = StrictBase64.words(letters) else { return nil }
    self.words = words
  }

  private init(_ digest: SHA256Digest) {
    words = digest.withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
  }

  /// Hashes bytes that are no part of a tree.
  init(sha256Of bytes: [UInt8]) {
    self.init(SHA256.hash(data: bytes))
  }

  /// The hash as 32 bytes.
  package var bytes: [UInt8] {
    withUnsafeBytes(of: words) { Array($0) }
  }

  /// The hash of a tree without leaves: that of no bytes at all.
  package static let empty = TreeHash(SHA256().finalize())

  /// Returns the hash of a leaf.
  package static func leaf(_ data: some Sequence<UInt8>) -> TreeHash {
    var hasher = SHA256()
    hasher.update(data: [0] as [UInt8])
    hasher.update(data: Array(data))
    return TreeHash(hasher.finalize())
  }

  /// Returns the hash of the leaf of an entry, as ``Leaf`` keeps it.
  package static func leaf(salt: [UInt8], payload: [UInt8]) -> TreeHash {
    TreeHash(Leaf.digest(salt: salt.span.bytes, payload: payload.span.bytes))
  }

  /// Returns the hash of the leaf of an entry whose payload lies in other memory.
  static func leaf(salt: [UInt8], payload: Data) -> TreeHash {
    TreeHash(Leaf.digest(salt: salt.span.bytes, payload: payload.bytes))
  }

  /// Returns the hash of the leaf of an entry that stands in a file.
  static func leaf(salt: Salt, payload: Data) -> TreeHash {
    withUnsafeBytes(of: salt.words) { salt in
      TreeHash(Leaf.digest(salt: salt.bytes, payload: payload.bytes))
    }
  }

  /// Returns the hash of a node from those of its two sides.
  package static func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash {
    var hasher = SHA256()
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 + 2 * size) { buffer in
      buffer.initialize(repeating: 1)
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      bytes.storeBytes(of: left.words, toByteOffset: 1, as: SIMD4<UInt64>.self)
      bytes.storeBytes(of: right.words, toByteOffset: 1 + size, as: SIMD4<UInt64>.self)
      hasher.update(bufferPointer: UnsafeRawBufferPointer(bytes))
    }
    return TreeHash(hasher.finalize())
  }
}
