internal import Crypto

/// A private key that only its passphrase opens.
///
/// ``PassphraseCost`` makes a key of the passphrase, and ChaCha20-Poly1305 (RFC 8439) encrypts the
/// private key with it. The public key stays readable, so that nobody has to type a passphrase to
/// find out whose key it is; it is authenticated together with the rest.
package struct LockedKey: Equatable, Sendable {
  /// Why a key does not open.
  package enum Fault: Error, Equatable, Sendable {
    /// The text is not one that was written: its check sum or its form is not right.
    case damaged
    /// The passphrase is another; or somebody changed the text and its check sum.
    case wrongPassphrase
    /// There is not enough memory, or the passphrase is empty.
    case impossible
  }

  /// The public half of the key.
  package let verifier: VerifierKey
  /// What a guess at the passphrase costs.
  package let cost: PassphraseCost
  let salt: [UInt8]
  /// Nonce, encrypted private key, and tag.
  let box: [UInt8]

  /// How many random bytes there are for the passphrase's key, and for the encryption.
  package static let (saltSize, nonceSize) = (16, 12)
  private static let boxSize = nonceSize + 32 + 16

  /// Locks a key.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - passphrase: What opens it; not empty.
  ///   - salt: ``saltSize`` random bytes, used for this lock only.
  ///   - nonce: ``nonceSize`` bytes; random ones do no harm.
  ///   - cost: What a guess at the passphrase shall cost.
  /// - Throws: `.impossible`.
  package init(
    locking key: SigningKey, passphrase: [UInt8], salt: [UInt8], nonce: [UInt8],
    cost: PassphraseCost = .usual
  ) throws(Fault) {
    let head = Self.head(key.verifier, cost, salt)
    guard salt.count == Self.saltSize, let secret = cost.key(of: passphrase, salt: salt),
      let nonce = try? ChaChaPoly.Nonce(data: nonce),
      let box = try? ChaChaPoly.seal(
        key.seed, using: secret, nonce: nonce, authenticating: Array(head.utf8))
    else { throw .impossible }
    self.init(verifier: key.verifier, cost: cost, salt: salt, box: Array(box.combined))
  }

  init(verifier: VerifierKey, cost: PassphraseCost, salt: [UInt8], box: [UInt8]) {
    self.verifier = verifier
    self.cost = cost
    self.salt = salt
    self.box = box
  }

  /// Opens the key.
  ///
  /// - Parameter passphrase: What it was locked with.
  /// - Returns: The key, with which can be signed.
  /// - Throws: `.wrongPassphrase` or `.impossible`; `.damaged` where another key was locked in.
  package func open(passphrase: [UInt8]) throws(Fault) -> SigningKey {
    guard let secret = cost.key(of: passphrase, salt: salt) else { throw .impossible }
    let head = Array(Self.head(verifier, cost, salt).utf8)
    guard let box = try? ChaChaPoly.SealedBox(combined: box),
      let seed = try? ChaChaPoly.open(box, using: secret, authenticating: head)
    else { throw .wrongPassphrase }
    guard let key = SigningKey(name: verifier.name, seed: Array(seed)), key.verifier == verifier
    else { throw .damaged }
    return key
  }
}

// The file.
extension LockedKey {
  /// The first line of a locked key, by which it is told from one that is not locked.
  package static let firstLine = "viva-key/2"

  /// The key as a text: version, public key, cost, salt, box, and a check sum over these lines.
  ///
  /// The check sum finds damage before a passphrase is asked for. It keeps nothing secret and proves
  /// nothing: that is what the tag in the box is for.
  package var text: String {
    let body = Self.head(verifier, cost, salt) + "box \(box.base64)\n"
    return body + "sum \(Self.sum(of: body))\n"
  }

  /// Reads a key from its text, and accepts only what writing gives.
  ///
  /// - Parameter text: The text of a file.
  /// - Throws: `.damaged`.
  package init(text: String) throws(Fault) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    func value(_ name: String, _ line: Int) -> Substring? {
      lines[line].hasPrefix(name + " ") ? lines[line].dropFirst(name.count + 1) : nil
    }
    guard lines.count == 7, lines[0] == Self.firstLine,
      let verifier = value("public", 1).flatMap({ VerifierKey(text: String($0)) }),
      let cost = value("kdf", 2).flatMap({ PassphraseCost(text: $0) }),
      let salt = value("salt", 3).flatMap({ [UInt8](strictBase64: $0) }),
      let box = value("box", 4).flatMap({ [UInt8](strictBase64: $0) }),
      salt.count == Self.saltSize, box.count == Self.boxSize
    else { throw .damaged }
    self.init(verifier: verifier, cost: cost, salt: salt, box: box)
    // Swift's equality of texts takes different bytes for the same letter.
    guard self.text.utf8.elementsEqual(text.utf8) else { throw .damaged }
  }

  /// The lines that are authenticated with the box.
  private static func head(
    _ verifier: VerifierKey, _ cost: PassphraseCost, _ salt: [UInt8]
  ) -> String {
    "\(firstLine)\npublic \(verifier.text)\nkdf \(cost.text)\nsalt \(salt.base64)\n"
  }

  private static func sum(of text: String) -> String {
    Array(SHA256.hash(data: Array(text.utf8))).base64
  }
}
