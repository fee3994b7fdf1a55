/// The checking of proofs from a Merkle tree, by those who do not have the tree.
package enum MerkleProof {
  /// Returns the root that follows from a leaf and its proof (RFC 9162 §2.1.3.2).
  ///
  /// - Parameters:
  ///   - leaf: The leaf hash.
  ///   - index: The place of the leaf, from 0.
  ///   - size: How many leaves the tree has.
  ///   - proof: The hashes beside the way to the root, lowest first.
  /// - Returns: The root; `nil` where the proof has not the length that the tree asks for.
  package static func root(
    leaf: TreeHash, index: Int, size: Int, proof: [TreeHash]
  ) -> TreeHash? {
    guard index >= 0, index < size else { return nil }
    var (place, last, hash) = (index, size - 1, leaf)
    for sibling in proof {
      guard last > 0 else { return nil }
      if place.isMultiple(of: 2), place != last {
        hash = .node(hash, sibling)
      } else {
        hash = .node(sibling, hash)
        // Where the tree ends on the left side of a node, that node has no hash of its own.
        while place.isMultiple(of: 2), place > 0 { (place, last) = (place >> 1, last >> 1) }
      }
      (place, last) = (place >> 1, last >> 1)
    }
    return last == 0 ? hash : nil
  }
}
