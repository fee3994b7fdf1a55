internal import Crypto
internal import CryptoExtras

/// What a guess at a passphrase costs: the parameters of scrypt (RFC 7914).
///
/// A file states the cost that it was made with, and files are untrusted. So what a cost may ask of
/// this computer is bounded: 1 GiB of memory, and 2 to the power of 20 blocks of work.
package struct PassphraseCost: Equatable, Sendable {
  /// N: how many blocks are kept in memory; a power of two.
  package let rounds: Int
  /// p: how often the work is done.
  package let repetitions: Int

  // r: the size of a block is 128 bytes times this. All implementations use 8.
  private static let blockSize = 8
  private static let limit = 1 << 20

  /// The cost for new keys: 128 MiB, as the Open Worldwide Application Security Project advises.
  package static let usual = PassphraseCost(uncheckedRounds: 1 << 17)

  private init(uncheckedRounds rounds: Int) {
    self.rounds = rounds
    repetitions = 1
  }

  /// Creates a cost.
  ///
  /// It fails where scrypt does not take the numbers, or they ask too much.
  ///
  /// - Parameters:
  ///   - rounds: N, a power of two.
  ///   - repetitions: p, 1 or more.
  package init?(rounds: Int, repetitions: Int = 1) {
    guard (2...Self.limit).contains(rounds), rounds.nonzeroBitCount == 1,
      (1...Self.limit / rounds).contains(repetitions)
    else { return nil }
    self.rounds = rounds
    self.repetitions = repetitions
  }

  /// Reads a cost from its text, and accepts only what writing gives.
  ///
  /// It fails where the text can't be read, or asks too much.
  ///
  /// - Parameter text: `scrypt` and N, r and p in decimal.
  package init?(text: some StringProtocol) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 4, let rounds = Int(words[1]), let repetitions = Int(words[3]) else {
      return nil
    }
    self.init(rounds: rounds, repetitions: repetitions)
    guard self.text == text else { return nil }
  }

  /// The cost as a text.
  package var text: String { "scrypt \(rounds) \(Self.blockSize) \(repetitions)" }

  /// Makes a key of a passphrase.
  ///
  /// - Parameters:
  ///   - passphrase: The passphrase; not empty.
  ///   - salt: Random bytes, so that equal passphrases give different keys; not empty.
  ///   - count: How many bytes the key has.
  /// - Returns: The key; `nil` where an argument is empty, or the memory can't be had.
  func key(of passphrase: [UInt8], salt: [UInt8], count: Int = 32) -> SymmetricKey? {
    // The library stops the program for empty bytes.
    guard !passphrase.isEmpty, !salt.isEmpty else { return nil }
    return try? KDF.Scrypt.deriveKey(
      from: passphrase, salt: salt, outputByteCount: count, rounds: rounds,
      blockSize: Self.blockSize, parallelism: repetitions)
  }
}
