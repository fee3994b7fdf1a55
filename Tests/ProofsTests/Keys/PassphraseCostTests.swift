import Crypto
import Testing

@testable import Proofs

struct PassphraseCostTests {
  /// RFC 7914 §12: those of the four vectors that have the usual block size and are within bounds.
  private static let published: [(String, String, rounds: Int, repetitions: Int, key: String)] = [
    (
      "password", "NaCl", 1024, 16,
      "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
        + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
    ),
    (
      "pleaseletmein", "SodiumChloride", 16384, 1,
      "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
        + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
    ),
  ]

  @Test(arguments: published)
  func `A published passphrase gives its published key`(
    passphrase: String, salt: String, rounds: Int, repetitions: Int, key: String
  ) throws {
    let cost = try #require(PassphraseCost(rounds: rounds, repetitions: repetitions))
    let made = try #require(
      cost.key(of: Array(passphrase.utf8), salt: Array(salt.utf8), count: 64))
    let digits = made.withUnsafeBytes { bytes in
      bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
    #expect(digits == key)
  }

  @Test(arguments: [(2, 1), (1024, 16), (1 << 17, 1), (1 << 20, 1), (1 << 10, 1 << 10)])
  func `A cost within bounds is read as it was written`(rounds: Int, repetitions: Int) throws {
    let cost = try #require(PassphraseCost(rounds: rounds, repetitions: repetitions))
    #expect(PassphraseCost(text: cost.text) == cost)
  }

  @Test(arguments: [
    "", "scrypt", "scrypt 1024 8", "scrypt 1024 8 1 ", "scrypt  1024 8 1", "scrypt 1024 8 1 1",
    "Scrypt 1024 8 1", "scrypt +1024 8 1", "scrypt 01024 8 1", "scrypt 1024 16 1",
    "scrypt 1024 8 0", "scrypt 1024 8 -1", "scrypt 1000 8 1", "scrypt 1 8 1", "scrypt 0 8 1",
    "scrypt -1024 8 1", "scrypt 2097152 8 1", "scrypt 1048576 8 2", "scrypt 1024 8 1025",
    "scrypt 9223372036854775807 8 1", "scrypt 1024 8 9223372036854775807",
    "scrypt 99999999999999999999 8 1", "scrypt 1024 1099511627776 1", "pbkdf2 1024 8 1",
  ])
  func `What is no cost or asks too much is refused`(text: String) {
    #expect(PassphraseCost(text: text) == nil)
  }

  @Test func `Nothing empty is worked on`() throws {
    let cost = try #require(PassphraseCost(rounds: 2))
    #expect(cost.key(of: [], salt: [1]) == nil && cost.key(of: [1], salt: []) == nil)
  }
}
