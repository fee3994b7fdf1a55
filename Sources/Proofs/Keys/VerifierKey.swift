internal import Crypto

/// A public key with the name of its owner, as people hand it on (C2SP signed-note, verifier keys).
///
/// Its text is the name, a plus sign, the key's number in hexadecimal, a plus sign, and the type
/// and bytes of the key in base 64: `example.org/ann+0f3a…+AQ…`.
package struct VerifierKey: Hashable, Sendable {
  /// Whose key it is; without spaces and plus signs.
  package let name: String
  /// The Ed25519 public key: 32 bytes.
  package let publicKey: [UInt8]

  /// What comes before the key's bytes: the signature type Ed25519.
  private static let type: UInt8 = 1

  /// Creates a key.
  ///
  /// It fails where the name can't be one, or the key does not have 32 bytes.
  ///
  /// - Parameters:
  ///   - name: Whose key it is.
  ///   - publicKey: An Ed25519 public key.
  package init?(name: String, publicKey: [UInt8]) {
    guard Self.isName(name), publicKey.count == 32 else { return nil }
    self.name = name
    self.publicKey = publicKey
  }

  /// Reads a key from its text.
  ///
  /// It fails where the text is not a key, or its number is not that of its key.
  ///
  /// - Parameter text: A verifier key.
  package init?(text: String) {
    let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let bytes = [UInt8](strictBase64: parts[2]), bytes.first == Self.type
    else { return nil }
    self.init(name: String(parts[0]), publicKey: Array(bytes.dropFirst()))
    guard self.text == text else { return nil }
  }

  /// The key as a text.
  package var text: String {
    "\(name)+\(hexadecimal(id))+\(([Self.type] + publicKey).base64)"
  }

  /// The number by which signatures name the key: 4 bytes, the beginning of a hash.
  package var id: [UInt8] {
    let named = Array(name.utf8) + [0x0A, Self.type] + publicKey
    return Array(SHA256.hash(data: named).prefix(4))
  }

  /// Returns whether a signature over a message was made with the private half of the key.
  ///
  /// - Parameters:
  ///   - signature: 64 bytes.
  ///   - message: What was signed.
  /// - Returns: Whether it was.
  package func isValid(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else {
      return false
    }
    return key.isValidSignature(signature, for: message)
  }

  /// How many bytes a name may have: as many as fit in the name of the key's file.
  package static let longestName = 250

  /// Whether a text can be the name of a key: not empty, without spaces, controls and plus signs, and
  /// no longer than ``longestName``.
  package static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= longestName
      && text.unicodeScalars.allSatisfy {
        $0 != "+" && !$0.properties.isWhitespace && $0.properties.generalCategory != .control
      }
  }
}

/// A private key with the name of its owner.
package struct SigningKey: Sendable {
  private let privateKey: Curve25519.Signing.PrivateKey
  /// The public half, which others check signatures with.
  package let verifier: VerifierKey

  /// Creates a key from its 32 bytes, which are random for a new one.
  ///
  /// It fails where the name can't be one, or the key does not have 32 bytes.
  ///
  /// - Parameters:
  ///   - name: Whose key it is.
  ///   - seed: The Ed25519 private key: 32 bytes.
  package init?(name: String, seed: [UInt8]) {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else { return nil }
    self.init(name: name, privateKey: key)
  }

  private init?(name: String, privateKey: Curve25519.Signing.PrivateKey) {
    let publicKey = Array(privateKey.publicKey.rawRepresentation)
    guard let verifier = VerifierKey(name: name, publicKey: publicKey) else { return nil }
    self.privateKey = privateKey
    self.verifier = verifier
  }

  /// The private key, to be kept where nobody else can read it: 32 bytes.
  package var seed: [UInt8] { Array(privateKey.rawRepresentation) }

  /// Signs a message.
  ///
  /// - Parameter message: What is signed.
  /// - Returns: The signature: 64 bytes.
  /// - Throws: An error of the cryptography where the system has no random numbers.
  package func signature(of message: [UInt8]) throws -> [UInt8] {
    Array(try privateKey.signature(for: message))
  }
}
