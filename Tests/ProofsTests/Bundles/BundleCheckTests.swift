import Testing

@testable import Proofs

struct BundleCheckTests {
  private static let leaves = SampleBundle.leaves(9)

  @Test(arguments: 0...9)
  func `The root of an earlier state is that of the entries then`(size: Int) throws {
    let whole = try SampleBundle.bundle(Self.leaves, showing: { _ in true })
    let root = MerkleTree(leaves: Self.leaves.prefix(size).map(\.hash)).root
    #expect(whole.root(size: size) == root)
    // Entries 5 to 8 are hidden as one: nothing is known of the states within.
    let hidden = try SampleBundle.bundle(Self.leaves, showing: { !(5...8).contains($0) })
    #expect(hidden.root(size: size) == ((5...7).contains(size) ? nil : root))
    #expect(whole.root(size: 10) == nil && whole.root(size: .max) == nil)
  }

  @Test func `What holds says who signed and how much is shown`() throws {
    let bundle = try SampleBundle.bundle(
      Self.leaves, showing: { $0 < 4 }, signers: ["ann", "ben"])
    let check = BundleCheck(bundle)
    #expect(check.holds && check.faults.isEmpty && check.signers == ["ann", "ben"])
    #expect(check.shown == 3 && check.checkpoint?.size == 9)
    #expect(check.checkpoint?.origin == SampleBundle.origin)
  }

  @Test func `A bundle that nobody signed holds nothing`() throws {
    let bundle = try SampleBundle.bundle(Self.leaves, showing: { _ in true }, signers: [])
    let check = BundleCheck(bundle)
    #expect(!check.holds && check.signers.isEmpty)
    #expect(check.faults == [BundleFault("nobody signed the bundle")])
  }
}
