import Crypto
import Testing

@testable import Proofs

struct TreeHashTests {
  @Test func `Leaves and nodes are told apart by their first byte`() throws {
    let (left, right) = (TreeHash.leaf([1]), TreeHash.leaf([2]))
    #expect(left.bytes == Array(SHA256.hash(data: [0, 1] as [UInt8])))
    let node = TreeHash.node(left, right)
    #expect(node.bytes == Array(SHA256.hash(data: [1] + left.bytes + right.bytes)))
    #expect(node != .leaf(left.bytes + right.bytes) && node != .node(right, left))
    #expect(TreeHash.empty.bytes == Array(SHA256.hash(data: [] as [UInt8])))
    #expect(TreeHash.empty != .leaf([]))
    #expect(TreeHash(sha256Of: [1, 2]).bytes == Array(SHA256.hash(data: [1, 2] as [UInt8])))
  }

  @Test func `A hash and a salt give back their bytes, and have 32`() throws {
    let bytes = (0..<32).map { UInt8($0 * 7) }
    #expect(TreeHash(bytes: bytes)?.bytes == bytes && Salt(bytes: bytes)?.bytes == bytes)
    let letters = Array(bytes.base64.utf8)
    #expect(TreeHash(strictBase64: letters.span) == TreeHash(bytes: bytes))
    #expect(Salt(strictBase64: letters.span) == Salt(bytes: bytes))
  }

  @Test(
    arguments: [
      ([], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ([0x61, 0x62, 0x63], "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ] as [([UInt8], String)])
  func `Hashes of plain bytes are those that are published`(bytes: [UInt8], digits: String) {
    #expect(sha256(bytes) == digits)
    #expect(hexadecimal(bytes).count == 2 * bytes.count)
  }
}
