import Testing

@testable import Proofs

struct VerifiableDrawTests {
  private let heads = ["viva-record/b", "viva-record/a"].map {
    Checkpoint(origin: $0, size: 3, root: MerkleTree(leaves: []).root)
  }

  /// Worked out with Python's hashlib and hmac.
  @Test func `Seed and places are those that another program works out`() {
    let draw = VerifiableDraw(policy: Array("policy".utf8), heads: heads)
    #expect(draw.seed == "22044f768a5b8181220cdf40c2d4bedbab78c895dec32ee570e557182eabc132")
    #expect(
      draw.place(of: "viva-record/a", entry: 7)
        == "64234145ec1b48da98ef29774ce22792f60a0b3f4b1b8b3f6bbcde41ff94dd28")
  }

  @Test func `The order of the records does not matter, and all else does`() {
    func seed(_ policy: String, _ heads: [Checkpoint]) -> String {
      VerifiableDraw(policy: Array(policy.utf8), heads: heads).seed
    }
    #expect(seed("p", heads) == seed("p", heads.reversed()))
    let longer =
      heads.dropLast() + [Checkpoint(origin: "viva-record/a", size: 4, root: heads[1].root)]
    let seeds = [
      seed("p", heads), seed("q", heads), seed("p", [heads[0]]), seed("p", Array(longer)),
    ]
    #expect(Set(seeds).count == seeds.count)
  }
}
