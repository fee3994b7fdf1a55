import Testing

@testable import Proofs

struct VerifierKeyTests {
  private static func key(_ name: String = "Ann", seed: UInt8 = 7) throws -> SigningKey {
    try #require(SigningKey(name: name, seed: Array(repeating: seed, count: 32)))
  }

  @Test(
    arguments: [
      ("Ann", true), ("example.org/ann", true), ("Jörg-Müller", true), ("李", true), ("", false),
      ("two words", false), ("a+b", false), ("tab\t", false), ("a\u{A0}b", false),
      ("a\u{2028}b", false), ("a\u{7F}", false), ("a\0", false),
      (String(repeating: "x", count: 250), true), (String(repeating: "x", count: 251), false),
      (String(repeating: "é", count: 125), true), (String(repeating: "é", count: 126), false),
    ] as [(String, Bool)])
  func `A name has no blanks, controls or plus signs, and a bound`(name: String, isName: Bool) {
    #expect(VerifierKey.isName(name) == isName)
    let key = VerifierKey(name: name, publicKey: Array(repeating: 1, count: 32))
    #expect((key != nil) == isName)
    if let key { #expect(VerifierKey(text: key.text) == key) }
  }

  @Test(arguments: [0, 1, 31, 33, 64])
  func `A key has 32 bytes`(count: Int) {
    #expect(VerifierKey(name: "a", publicKey: Array(repeating: 1, count: count)) == nil)
    #expect(SigningKey(name: "a", seed: Array(repeating: 1, count: count)) == nil)
  }

  @Test func `Any letter of a key's text that is changed makes another key or none`() throws {
    let key = try Self.key().verifier
    let text = Array(key.text.utf8)
    for place in text.indices {
      for change: UInt8 in [1, 2, 0x20] {
        var changed = text
        changed[place] ^= change
        guard let other = VerifierKey(text: String(decoding: changed, as: UTF8.self)) else {
          continue
        }
        #expect(other != key && other.text == String(decoding: changed, as: UTF8.self))
      }
    }
  }

  @Test func `A signature holds for its message and key alone, bit by bit`() throws {
    let (key, other) = (try Self.key(), try Self.key(seed: 8))
    let message = Array("the record".utf8)
    let signature = try key.signature(of: message)
    #expect(signature.count == 64 && key.verifier.isValid(signature, of: message))
    #expect(!other.verifier.isValid(signature, of: message))
    for bit in 0..<8 * signature.count {
      var changed = signature
      changed[bit / 8] ^= 1 << (bit % 8)
      #expect(!key.verifier.isValid(changed, of: message))
    }
    for bit in 0..<8 * message.count {
      var changed = message
      changed[bit / 8] ^= 1 << (bit % 8)
      #expect(!key.verifier.isValid(signature, of: changed))
    }
    for count in [0, 63] {
      #expect(!key.verifier.isValid(Array(signature.prefix(count)), of: message))
    }
    #expect(!key.verifier.isValid(signature + [0], of: message))
  }

  @Test func `The number of a key depends on its name and its bytes`() throws {
    let keys = try [Self.key(), Self.key("Ben"), Self.key(seed: 8)].map(\.verifier)
    #expect(Set(keys.map(\.id)).count == 3 && keys.allSatisfy { $0.id.count == 4 })
    #expect(try Self.key().verifier == keys[0] && Self.key().seed == Array(repeating: 7, count: 32))
  }
}
