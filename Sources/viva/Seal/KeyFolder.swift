internal import Curriculum
internal import FoundationEssentials
internal import Glibc
internal import LearnerRecord

/// The private keys of the people who sign on this machine: one file each, for this user only.
struct KeyFolder {
  /// The folder; made when the first key is.
  let path: String

  /// Returns the name of a person's key.
  ///
  /// - Parameter name: Whose key it is; spaces, plus signs and slashes become hyphens.
  /// - Returns: A name that a key and its file can have.
  /// - Throws: `Problem` where there is none.
  func keyName(of name: String) throws -> String {
    let key = String(name.map { $0.isWhitespace || $0 == "+" || $0 == "/" ? "-" : $0 })
    guard VerifierKey.isName(key), !key.hasPrefix(".") else {
      throw Problem(localized("“\(name.visible())” can't be the name of a key."), exitCode: .usage)
    }
    return key
  }

  /// The names of all keys, in order.
  var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return files.filter { $0.hasSuffix(".key") && !$0.hasPrefix(".") }.map {
      String($0.dropLast(4))
    }
    .sorted()
  }

  /// Returns a key.
  ///
  /// - Parameter name: Whose key it is.
  /// - Returns: The key; `nil` where there is none.
  /// - Throws: `Problem` where it can't be read, is damaged, or is open to others.
  func stored(_ name: String) throws -> StoredKey? {
    let name = try keyName(of: name)
    let file = file(of: name)
    guard TextFile.exists(file.path) else { return nil }
    let text = try file.read()
    do throws(LockedKey.Fault) {
      return try StoredKey(text: text, name: name)
    } catch {
      throw Problem(
        localized(
          "The key \(file.path.visible()) is damaged. Put a copy in its place, or take it away; a new "
            + "one is then made."), exitCode: .badData)
    }
  }

  /// Makes a key.
  ///
  /// - Parameter name: Whose key it is; there is none yet.
  /// - Returns: The key, which has no passphrase.
  /// - Throws: `Problem` where it can't be made.
  func make(_ name: String) throws -> SigningKey {
    let name = try keyName(of: name)
    var random = SystemRandomNumberGenerator()
    guard let key = SigningKey(name: name, seed: Leaf.salt(using: &random)) else {
      throw Problem(localized("“\(name.visible())” can't be the name of a key."), exitCode: .usage)
    }
    try Folders.make(path)
    try file(of: name).make(StoredKey.open(key).text)
    return key
  }

  /// Writes a key anew, such as with another passphrase.
  ///
  /// - Parameter key: A key that is there.
  /// - Throws: `Problem` where it can't be written; the file is then as it was.
  func replace(_ key: StoredKey) throws {
    try file(of: key.verifier.name).replace(key.text)
  }

  /// Refuses to write where a private key is.
  ///
  /// - Parameter output: A path that something is to be written to.
  /// - Throws: `Problem` where it leads to a key.
  func protect(from output: String) throws {
    var (theirs, ours) = (stat(), stat())
    guard stat(output, &theirs) == 0 else { return }
    for name in names where stat(file(of: name).path, &ours) == 0 {
      guard (theirs.st_dev, theirs.st_ino) != (ours.st_dev, ours.st_ino) else {
        throw Problem(
          localized("\(output.visible()) is a private key and is left alone. Choose another name."),
          exitCode: .cannotCreate)
      }
    }
  }

  private func file(of name: String) -> PrivateFile {
    PrivateFile(path: path + "/" + name + ".key")
  }
}
