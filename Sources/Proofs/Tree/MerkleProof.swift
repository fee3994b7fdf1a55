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

  /// Returns whether a tree is the beginning of a larger one (RFC 9162 §2.1.4.2).
  ///
  /// - Parameters:
  ///   - size: How many leaves the smaller tree has.
  ///   - root: The hash of the smaller tree.
  ///   - larger: How many leaves the larger tree has.
  ///   - largerRoot: The hash of the larger tree.
  ///   - proof: The hashes that a tree gives as proof of it.
  /// - Returns: Whether both roots follow from the proof.
  package static func isConsistent(
    size: Int, root: TreeHash, larger: Int, largerRoot: TreeHash, proof: [TreeHash]
  ) -> Bool {
    guard size >= 0, size <= larger else { return false }
    if size == larger { return proof.isEmpty && root == largerRoot }
    if size == 0 { return proof.isEmpty && root == .empty }
    // A smaller tree that is complete is a subtree of the larger one; its hash is not sent along.
    let hashes = size.nonzeroBitCount == 1 ? [root] + proof : proof
    guard var old = hashes.first else { return false }
    var (place, last, new) = (size - 1, larger - 1, old)
    while !place.isMultiple(of: 2) { (place, last) = (place >> 1, last >> 1) }
    for hash in hashes.dropFirst() {
      guard last > 0 else { return false }
      if !place.isMultiple(of: 2) || place == last {
        (old, new) = (.node(hash, old), .node(hash, new))
        while place.isMultiple(of: 2), place > 0 { (place, last) = (place >> 1, last >> 1) }
      } else {
        new = .node(new, hash)
      }
      (place, last) = (place >> 1, last >> 1)
    }
    return last == 0 && old == root && new == largerRoot
  }
}
