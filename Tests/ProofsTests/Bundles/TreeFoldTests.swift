import Foundation
import Testing

@testable import Proofs

/// The root from the parts of a bundle, on any number of threads.
struct TreeFoldTests {
  private func leaves(_ count: Int) -> [RecordBundle.LeafContent] {
    (0..<count).map { number in
      let salt = [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: 32)
      let payload = Array("{\"n\":\(number)}".utf8)
      return .init(hash: .leaf(salt: salt, payload: payload), entry: (salt, Data(payload)))
    }
  }

  @Test(arguments: [0, 1, 2, 1023, 1024, 1025, 2048, 3071, 5000])
  func `The fold is the tree, whatever is hidden and on however many threads`(count: Int) throws {
    let leaves = leaves(count)
    let root = MerkleTree(leaves: leaves.map(\.hash)).root
    let patterns: [(Int) -> Bool] = [
      { _ in true }, { _ in false }, { $0 % 7 == 3 }, { $0 < 20 }, { $0 > 2100 }, { $0 == 1500 },
    ]
    for isShown in patterns {
      let parts = RecordBundle.parts(of: leaves, showing: isShown)
      for threads in [0, 1, 2, 3, 64] {
        let fold = try TreeFold(parts, spread: onThreads(threads))
        #expect(fold.count == count && fold.root == root)
      }
    }
  }

  @Test func `What stands in a wrong place is told, at its place`() throws {
    let leaves = leaves(2100)
    for first in [1, 1023, 1025, 2047] {
      var parts = RecordBundle.parts(of: leaves, showing: { _ in true })
      parts.insert(.hidden(height: 1, hash: .empty), at: first)
      #expect {
        try TreeFold(parts, spread: onThreads(2))
      } throws: {
        ($0 as? BundleFault)?.message
          == "hidden entries after entry \(first) do not fit where they are"
      }
    }
  }

  @Test func `More leaves than can be counted are refused`() throws {
    let parts = [RecordBundle.Part](repeating: .hidden(height: 61, hash: .empty), count: 4)
    #expect(try TreeFold(Array(parts.prefix(3)), spread: onThreads(2)).count == 3 << 61)
    #expect(throws: BundleFault("there are more entries than a record can have")) {
      try TreeFold(parts, spread: onThreads(2))
    }
  }
}
