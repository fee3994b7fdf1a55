/// The Merkle tree over the entries of a record, as RFC 6962 §2.1 defines it.
///
/// The hash of every complete subtree is kept, twice as many as there are leaves, so that a root or
/// a proof takes only as many hashes as the tree is high.
package struct MerkleTree: Sendable {
  /// By height: the hashes of the complete subtrees with 2 to the power of that many leaves.
  private var levels: [[TreeHash]] = [[]]

  /// Creates a tree.
  ///
  /// - Parameter leaves: The leaf hashes, in the order of the entries.
  package init(leaves: some Sequence<TreeHash> = []) {
    for leaf in leaves { append(leaf) }
  }

  /// How many leaves there are.
  package var count: Int { levels[0].count }

  /// The hash of the whole tree.
  package var root: TreeHash { hash(of: 0..<count) }

  /// Adds a leaf at the end.
  ///
  /// - Parameter leaf: The leaf hash of an entry.
  package mutating func append(_ leaf: TreeHash) {
    levels[0].append(leaf)
    var height = 0
    while levels[height].count.isMultiple(of: 2) {
      let pair = levels[height].suffix(2)
      if levels.count == height + 1 { levels.append([]) }
      levels[height + 1].append(.node(pair[pair.startIndex], pair[pair.startIndex + 1]))
      height += 1
    }
  }

  /// Returns the hash of a complete subtree.
  ///
  /// - Parameters:
  ///   - first: Its first leaf, a multiple of 2 to the power of `height`.
  ///   - height: Its height; all its leaves are in the tree.
  /// - Returns: The hash over its leaves.
  package func subtree(at first: Int, height: Int) -> TreeHash {
    levels[height][first >> height]
  }

  /// Returns the proof that a leaf is in the tree of a size (RFC 6962 §2.1.1).
  ///
  /// - Parameters:
  ///   - index: The leaf, 0..<`size`.
  ///   - size: A number of leaves, 1…``count``.
  /// - Returns: The hashes beside the way from the leaf to the root, lowest first.
  package func inclusionProof(of index: Int, size: Int) -> [TreeHash] {
    path(to: index, in: 0..<size)
  }
}

// The recursions of RFC 6962; a range begins at a multiple of the largest power of two in it.
extension MerkleTree {
  private func hash(of range: Range<Int>) -> TreeHash {
    guard !range.isEmpty else { return .empty }
    let height = range.count.trailingZeroBitCount
    if range.count == 1 << height { return levels[height][range.lowerBound >> height] }
    let middle = range.lowerBound + range.count.split
    return .node(hash(of: range.lowerBound..<middle), hash(of: middle..<range.upperBound))
  }

  private func path(to index: Int, in range: Range<Int>) -> [TreeHash] {
    guard range.count > 1 else { return [] }
    let middle = range.lowerBound + range.count.split
    let (left, right) = (range.lowerBound..<middle, middle..<range.upperBound)
    return index < middle
      ? path(to: index, in: left) + [hash(of: right)]
      : path(to: index, in: right) + [hash(of: left)]
  }
}

extension Int {
  /// The largest power of two that is smaller than the number, which is at least 2.
  var split: Int { 1 << (Int.bitWidth - 1 - (self - 1).leadingZeroBitCount) }
}
