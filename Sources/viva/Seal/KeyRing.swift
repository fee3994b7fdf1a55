internal import Curriculum
internal import LearnerRecordStore
internal import LineEditor
internal import Proofs
internal import Terminal
internal import Text

/// Keys that can sign: opened with their passphrase where they have one.
struct KeyRing {
  let workspace: Workspace
  /// The file that the passphrase is in, if nobody is to be asked.
  var passphraseFile: String?

  /// How often a person may mistype.
  private static let tries = 3

  /// The files of the keys.
  var folder: KeyFolder { KeyFolder(path: workspace.places.keys) }

  /// Opens a key.
  ///
  /// - Parameter stored: The key as its file has it.
  /// - Returns: The key.
  /// - Throws: `Problem` where its passphrase is not to be had, or is another.
  func open(_ stored: StoredKey) throws -> SigningKey {
    switch stored {
    case .open(let key): return key
    case .locked(let locked): return try open(locked)
    }
  }

  private func open(_ locked: LockedKey) throws -> SigningKey {
    if let passphraseFile { return try open(locked, try Passphrase(file: passphraseFile)) }
    let name = locked.verifier.name.visible()
    try workspace.mayAsk(
      "The passphrase of the key \(name)", else: "Give --passphrase-file.")
    let isPerson = workspace.sessionInput().isInteractive
    for left in (0..<(isPerson ? Self.tries : 1)).reversed() {
      guard let typed = try Passphrase.ask("Passphrase of the key \(name): ", workspace)
      else {
        throw Problem(
          "The key \(name) has a passphrase. Type it, or name a file that holds it with "
            + "--passphrase-file.", exitCode: .noInput)
      }
      do { return try open(locked, typed) } catch  where left > 0 {
        workspace.console.complain(Problem(error).sentence)
      }
    }
    throw Problem("The passphrase was not right.", exitCode: .noPermission)
  }

  private func open(_ locked: LockedKey, _ passphrase: Passphrase) throws -> SigningKey {
    let name = locked.verifier.name.visible()
    guard !passphrase.bytes.isEmpty else {
      throw Problem(
        "The key \(name) has a passphrase, and nothing was typed.", exitCode: .noInput)
    }
    do throws(LockedKey.Fault) {
      return try locked.open(passphrase: passphrase.bytes)
    } catch {
      switch error {
      case .wrongPassphrase:
        throw Problem(
          "That is not the passphrase of the key \(name).", exitCode: .noPermission)
      case .damaged: throw Problem("The key \(name) is damaged.", exitCode: .badData)
      case .impossible:
        throw Problem(
          "There is not enough memory to open the key \(name). Close other programs and try again.",
          exitCode: .software)
      }
    }
  }

  /// Locks a key with a passphrase, or leaves it open without one.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - passphrase: What is to open it; an empty one for none.
  /// - Throws: `Problem` where that can't be done; the key's file is then as it was.
  func put(_ key: SigningKey, under passphrase: Passphrase) throws {
    guard !passphrase.bytes.isEmpty else { return try folder.replace(.open(key)) }
    var random = SystemRandomNumberGenerator()
    let bytes = Leaf.salt(using: &random)
    let stored: StoredKey
    do throws(LockedKey.Fault) {
      let (salt, rest) = (bytes.prefix(LockedKey.saltSize), bytes.dropFirst(LockedKey.saltSize))
      let locked = try LockedKey(
        locking: key, passphrase: passphrase.bytes, salt: Array(salt),
        nonce: Array(rest.prefix(LockedKey.nonceSize)))
      stored = .locked(locked)
    } catch {
      throw Problem(
        "There is not enough memory to protect the key; it is as it was. Close other programs and "
          + "try again.", exitCode: .software)
    }
    try folder.replace(stored)
  }
}
