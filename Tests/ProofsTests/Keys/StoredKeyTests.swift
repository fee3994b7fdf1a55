import Testing

@testable import Proofs

struct StoredKeyTests {
  private static let seed = [UInt8](repeating: 7, count: 32)

  private static func locked(_ name: String) throws -> LockedKey {
    try LockedKey(
      locking: try #require(SigningKey(name: name, seed: seed)), passphrase: [1, 2, 3],
      salt: Array(0..<16), nonce: Array(0..<12), cost: try #require(PassphraseCost(rounds: 2)))
  }

  @Test func `An open key is its bytes in base 64, and is read back`() throws {
    let stored = try StoredKey(text: Self.seed.base64 + "\n", name: "Ann")
    #expect(!stored.isProtected && stored.text == Self.seed.base64 + "\n")
    #expect(stored.verifier == SigningKey(name: "Ann", seed: Self.seed)?.verifier)
    #expect(stored.verifier.name == "Ann")
  }

  @Test func `A locked key is its owner's alone`() throws {
    let locked = try Self.locked("Ann")
    let stored = try StoredKey(text: locked.text, name: "Ann")
    #expect(stored.isProtected && stored.text == locked.text && stored.verifier == locked.verifier)
    #expect(throws: LockedKey.Fault.damaged) { try StoredKey(text: locked.text, name: "Ben") }
    #expect(throws: LockedKey.Fault.damaged) {
      try StoredKey(text: locked.text + "\n", name: "Ann")
    }
  }

  @Test(arguments: [
    "", "\n", "AAAA\n", seed.base64, seed.base64 + "\n\n", seed.base64 + " \n",
    " " + seed.base64 + "\n",
    seed.base64.dropLast() + "\n", "viva-key/2\n", seed.base64 + "\r\n",
  ])
  func `What is no key is damaged`(text: String) {
    #expect(throws: LockedKey.Fault.damaged) { try StoredKey(text: text, name: "Ann") }
  }

  @Test func `A key whose owner can't have that name is damaged`() {
    #expect(throws: LockedKey.Fault.damaged) {
      try StoredKey(text: Self.seed.base64 + "\n", name: "two words")
    }
  }
}
