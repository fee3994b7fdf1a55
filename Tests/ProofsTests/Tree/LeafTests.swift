import Crypto
import Proofs
import Scheduling
import Testing

struct LeafTests {
  @Test(arguments: [
    // The empty leaf of RFC 6962, then hashes made with sha256sum: printf '\0ab' | sha256sum.
    ("", "", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
    ("b", "a", "0bd1da9a5f5b14af2582b166258257e416ea3e6a25dfbf3e809e662e0ffd6542"),
  ])
  func `The hash is the leaf hash of RFC 6962`(payload: String, salt: String, hash: String) {
    let leaf = Leaf(payload: Array(payload.utf8), salt: Array(salt.utf8))
    #expect(leaf.hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == hash)
  }

  @Test
  func `The leaf's data is the salt followed by the payload`() {
    var generator = SplitMix64(seed: 4)
    for count in 0..<200 {
      let payload = (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
      let salt = Leaf.salt(using: &generator)
      let leaf = Leaf(payload: payload, salt: salt)
      #expect(leaf.hash == Array(SHA256.hash(data: [0] + salt + payload)))
      #expect(leaf.hash == Leaf.hash(payload: payload, salt: salt))
      #expect(leaf.payload == payload && leaf.salt == salt)
    }
  }

  @Test
  func `Every bit of salt and payload counts`() {
    let payload = Array("{\"at\":\"…\"}".utf8)
    let salt = [UInt8](repeating: 7, count: 32)
    var hashes: Set<[UInt8]> = [Leaf.hash(payload: payload, salt: salt)]
    for bit in 0..<8 * payload.count {
      var other = payload
      other[bit / 8] ^= 1 << (bit % 8)
      hashes.insert(Leaf.hash(payload: other, salt: salt))
    }
    for bit in 0..<256 {
      var other = salt
      other[bit / 8] ^= 1 << (bit % 8)
      hashes.insert(Leaf.hash(payload: payload, salt: other))
    }
    #expect(hashes.count == 1 + 8 * payload.count + 256)
  }

  @Test
  func `A salt has 32 bytes and comes once`() {
    var generator = SystemRandomNumberGenerator()
    let salts = (0..<1000).map { _ in Leaf.salt(using: &generator) }
    #expect(Set(salts).count == 1000)
    #expect(salts.allSatisfy { $0.count == 32 })
    // Every place takes many values: no byte of it is fixed.
    #expect((0..<32).allSatisfy { place in Set(salts.map { $0[place] }).count > 200 })
  }
}
