internal import Files
internal import FoundationEssentials
package import Proofs

/// Why a key can't be made or used.
package enum KeyFault: Error, Equatable {
  /// A text that can't be the name of a key.
  case notAName(String)
  /// A key whose file is damaged.
  case damaged(path: String)
  /// Something is to be written where a private key is.
  case isKey(path: String)
}

/// The private keys of the people who sign on this machine: one file each, for this user only.
package struct KeyFolder {
  /// The folder; made when the first key is.
  package let path: String

  /// Names a folder, which need not be there.
  package init(path: String) {
    self.path = path
  }

  /// Returns the name of a person's key.
  ///
  /// - Parameter name: Whose key it is; spaces, plus signs and slashes become hyphens.
  /// - Returns: A name that a key and its file can have.
  /// - Throws: `KeyFault` where there is none.
  package func keyName(of name: String) throws -> String {
    let key = String(name.map { $0.isWhitespace || $0 == "+" || $0 == "/" ? "-" : $0 })
    guard VerifierKey.isName(key), !key.hasPrefix(".") else {
      throw KeyFault.notAName(name)
    }
    return key
  }

  /// The names of all keys, in order.
  package var names: [String] {
    ((try? Folder.names(path)) ?? []).filter { $0.hasSuffix(".key") && !$0.hasPrefix(".") }
      .map { String($0.dropLast(4)) }
  }

  /// The public halves of all keys that can be read.
  package var verifiers: [VerifierKey] {
    names.compactMap { name in (try? stored(name))?.verifier }
  }

  /// Returns a key.
  ///
  /// - Parameter name: Whose key it is.
  /// - Returns: The key; `nil` where there is none, or only an empty file that an older version left
  ///   when it was stopped.
  /// - Throws: `FileError` where it can't be read or is open to others; `KeyFault` where it is damaged.
  package func stored(_ name: String) throws -> StoredKey? {
    let name = try keyName(of: name)
    let file = file(of: name)
    guard File.exists(file.path) else { return nil }
    let text = try file.read()
    guard !text.isEmpty else { return nil }
    do throws(LockedKey.Fault) {
      return try StoredKey(text: text, name: name)
    } catch {
      throw KeyFault.damaged(path: file.path)
    }
  }

  /// Makes a key, unless there is one.
  ///
  /// - Parameter name: Whose key it is.
  /// - Returns: The key, which has no passphrase; `nil` where there is one already.
  /// - Throws: `FileError` where it can't be made; then nothing is there.
  package func make(_ name: String) throws -> SigningKey? {
    let name = try keyName(of: name)
    var random = SystemRandomNumberGenerator()
    guard let key = SigningKey(name: name, seed: Leaf.salt(using: &random)) else {
      throw KeyFault.notAName(name)
    }
    try Folder.make(path)
    let file = file(of: name)
    return try FolderLock.holding(folderOf: file.path) { () throws -> SigningKey? in
      LeftFiles.clear(in: path, olderThan: 0)
      guard try stored(name) == nil else { return nil }
      try file.make(StoredKey.open(key).text)
      return key
    }
  }

  /// Writes a key again, such as with another passphrase.
  ///
  /// - Parameter key: A key that is there.
  /// - Throws: `FileError` where it can't be written; the file is then as it was.
  package func replace(_ key: StoredKey) throws {
    let file = file(of: key.verifier.name)
    try FolderLock.holding(folderOf: file.path) {
      LeftFiles.clear(in: path, olderThan: 0)
      try file.replace(key.text)
    }
  }

  /// Refuses to write where a private key is.
  ///
  /// - Parameter output: A path that something is to be written to.
  /// - Throws: `KeyFault` where it leads to a key.
  package func protect(from output: String) throws {
    guard names.contains(where: { FileFacts.isSame(file(of: $0).path, output) }) else { return }
    throw KeyFault.isKey(path: output)
  }

  private func file(of name: String) -> PrivateFile {
    PrivateFile(path: path + "/" + name + ".key")
  }
}
