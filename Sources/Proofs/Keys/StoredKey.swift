/// A private key as its file holds it: as it is, or locked by a passphrase.
package enum StoredKey: Sendable {
  /// Readable as it is.
  case open(SigningKey)
  /// Readable with a passphrase only.
  case locked(LockedKey)

  /// Reads the text of a file.
  ///
  /// - Parameters:
  ///   - text: 32 bytes in base 64 and a line feed, or a locked key.
  ///   - name: Whose key it has to be.
  /// - Throws: `.damaged`, also where a locked key is somebody else's.
  package init(text: String, name: String) throws(LockedKey.Fault) {
    if text.hasPrefix(LockedKey.firstLine) {
      let key = try LockedKey(text: text)
      guard key.verifier.name == name else { throw .damaged }
      self = .locked(key)
    } else {
      guard text.hasSuffix("\n"), let seed = [UInt8](strictBase64: text.dropLast()),
        let key = SigningKey(name: name, seed: seed)
      else { throw .damaged }
      self = .open(key)
    }
  }

  /// What others check signatures with.
  package var verifier: VerifierKey {
    switch self {
    case .open(let key): key.verifier
    case .locked(let key): key.verifier
    }
  }

  /// Whether a passphrase is needed to sign.
  package var isProtected: Bool {
    if case .locked = self { true } else { false }
  }

  /// The key as the text of a file.
  package var text: String {
    switch self {
    case .open(let key): key.seed.base64 + "\n"
    case .locked(let key): key.text
    }
  }
}
