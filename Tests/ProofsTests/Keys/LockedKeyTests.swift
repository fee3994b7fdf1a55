import Crypto
import TestSupport
import Testing

@testable import Proofs

struct LockedKeyTests {
  private let passphrase = Array("correct horse battery staple".utf8)

  /// A cheap cost, so that a lock can be tried hundreds of times.
  private func locked(name: String = "Ann", seed: UInt8 = 7) throws -> LockedKey {
    let key = try #require(SigningKey(name: name, seed: Array(repeating: seed, count: 32)))
    return try LockedKey(
      locking: key, passphrase: passphrase, salt: Array(0..<16), nonce: Array(0..<12),
      cost: try #require(PassphraseCost(rounds: 16)))
  }

  /// The text with a check sum that is right again, as somebody would make it on purpose.
  private func withNewSum(_ text: String) -> String {
    let body = text.split(separator: "\n").prefix { !$0.hasPrefix("sum ") }
      .map { $0 + "\n" }.joined()
    return body + "sum \(Array(SHA256.hash(data: Array(body.utf8))).base64)\n"
  }

  @Test(arguments: ["Ann", "Jörg-Müller", "李", "example.org/ann"])
  func `A key that is locked, written, read and opened is the same`(name: String) throws {
    let locked = try locked(name: name)
    let read = try LockedKey(text: locked.text)
    #expect(read == locked && read.verifier.name == name)
    let key = try read.open(passphrase: passphrase)
    #expect(key.seed == Array(repeating: 7, count: 32) && key.verifier == locked.verifier)
  }

  @Test(.slow) func `The usual cost opens as well`() throws {
    let key = try #require(SigningKey(name: "Ann", seed: Array(0..<32)))
    let locked = try LockedKey(
      locking: key, passphrase: passphrase, salt: Array(0..<16), nonce: Array(0..<12))
    #expect(try LockedKey(text: locked.text).open(passphrase: passphrase).seed == key.seed)
  }

  @Test func `A key that was locked by the first version opens for ever`() throws {
    let text = """
      viva-key/2
      public Ann-Example+ea62f184+AU0Ow6DQP+//k6m8zioktAbUb0Su/x93h9rtsTyq+kAs
      kdf scrypt 1024 8 1
      salt Aw4ZJC86RVBbZnF8h5KdqA==
      box BRIfLDlGU2BteoeUi9nRo4cACkMDePa1JmIEABVku2RMt6bGEyktChtlxNQxmbOZiEEwabhq6D8TBM58
      sum +nws3o6yS3J0gaPVPb9D3BlvqsfbuP7tpglcTdsIPHI=

      """
    let key = try LockedKey(text: text).open(passphrase: Array("tomato under gläss".utf8))
    #expect(key.seed == (0..<32).map { $0 * 7 })
  }

  @Test func `The private key is nowhere in the text`() throws {
    let locked = try locked()
    let seed: [UInt8] = Array(repeating: 7, count: 32)
    #expect(!locked.text.contains(seed.base64))
    #expect(!locked.box.indices.contains { locked.box[$0...].starts(with: seed) })
  }

  @Test(arguments: ["", "Correct horse battery staple", "correct horse battery staple ", "\0"])
  func `Another passphrase does not open`(other: String) throws {
    let fault: LockedKey.Fault = other.isEmpty ? .impossible : .wrongPassphrase
    let locked = try locked()
    #expect(throws: fault) { try locked.open(passphrase: Array(other.utf8)) }
  }

  @Test func `Every change of a byte is found as damage, before a passphrase is needed`() throws {
    let bytes = Array(try locked().text.utf8)
    for index in bytes.indices {
      for change: UInt8 in [1, 0x20, 0x80] {
        var changed = bytes
        changed[index] ^= change
        let text = String(decoding: changed, as: UTF8.self)
        #expect(throws: LockedKey.Fault.damaged, "byte \(index)") { try LockedKey(text: text) }
      }
      let missing = String(decoding: bytes[..<index] + bytes[(index + 1)...], as: UTF8.self)
      #expect(throws: LockedKey.Fault.damaged) { try LockedKey(text: missing) }
      let cut = String(decoding: bytes[..<index], as: UTF8.self)
      #expect(throws: LockedKey.Fault.damaged) { try LockedKey(text: cut) }
    }
    let longer = String(decoding: bytes + [0x0A], as: UTF8.self)
    #expect(throws: LockedKey.Fault.damaged) { try LockedKey(text: longer) }
  }

  @Test func `Every change of a byte with a new check sum does not open either`() throws {
    let whole = try locked().text
    let bytes = Array(whole.utf8)
    var read = 0
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      let text = withNewSum(String(decoding: changed, as: UTF8.self))
      guard text != whole, let other = try? LockedKey(text: text) else { continue }
      read += 1
      #expect(throws: LockedKey.Fault.wrongPassphrase, "byte \(index)") {
        try other.open(passphrase: passphrase)
      }
    }
    #expect(read > 80, "only \(read) changed texts could be read at all")
  }

  @Test func `Another name or public key does not open`() throws {
    let (locked, ben) = (try locked(), try locked(name: "Ben"))
    let other = try self.locked(seed: 8)
    for verifier in [ben.verifier, other.verifier] {
      let swapped = LockedKey(
        verifier: verifier, cost: locked.cost, salt: locked.salt, box: locked.box)
      let read = try LockedKey(text: swapped.text)
      #expect(throws: LockedKey.Fault.wrongPassphrase) { try read.open(passphrase: passphrase) }
    }
  }

  @Test func `Random bytes of another number are refused`() throws {
    let key = try #require(SigningKey(name: "Ann", seed: Array(0..<32)))
    for (salt, nonce) in [(15, 12), (17, 12), (16, 11), (16, 13), (0, 12), (16, 0)] {
      #expect(throws: LockedKey.Fault.impossible) {
        try LockedKey(
          locking: key, passphrase: passphrase, salt: Array(repeating: 1, count: salt),
          nonce: Array(repeating: 1, count: nonce), cost: #require(PassphraseCost(rounds: 2)))
      }
    }
  }
}
