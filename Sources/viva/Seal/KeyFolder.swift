internal import Curriculum
internal import Glibc
internal import LearnerRecord

/// The private keys of the people who sign on this machine: one file each, for this user only.
struct KeyFolder {
  /// The folder; made when the first key is.
  let path: String

  /// Returns the key of a person, and makes it on first use.
  ///
  /// - Parameter name: Whose key it is; spaces and plus signs become hyphens.
  /// - Returns: The key, and whether it is new.
  /// - Throws: `Problem` where it can't be read, or is open to others.
  func key(of name: String) throws -> (key: SigningKey, isNew: Bool) {
    let name = String(name.map { $0.isWhitespace || $0 == "+" || $0 == "/" ? "-" : $0 })
    guard VerifierKey.isName(name), !name.hasPrefix(".") else {
      throw Problem("“\(name.visible())” can't be the name of a key.", exitCode: .usage)
    }
    let file = path + "/" + name + ".key"
    if TextFile.exists(file) { return (try read(file, name), false) }
    var random = SystemRandomNumberGenerator()
    guard let key = SigningKey(name: name, seed: Leaf.salt(using: &random)) else {
      throw Problem("“\(name.visible())” can't be the name of a key.", exitCode: .usage)
    }
    try Folders.make(path)
    try write(key.seed.base64 + "\n", to: file)
    return (key, true)
  }

  private func read(_ file: String, _ name: String) throws -> SigningKey {
    var status = stat()
    guard stat(file, &status) == 0, status.st_mode & 0o077 == 0 else {
      throw Problem(
        "The key \(file.visible()) can be read by others. Close it with “chmod 600”.",
        exitCode: .noPermission)
    }
    let text = try TextFile.read(file)
    guard text.hasSuffix("\n"), let seed = [UInt8](strictBase64: text.dropLast()),
      let key = SigningKey(name: name, seed: seed)
    else { throw Problem("The key \(file.visible()) is damaged.", exitCode: .badData) }
    return key
  }

  /// Writes a new file that nobody else can read, not even for a moment.
  private func write(_ text: String, to file: String) throws {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Problem("The key \(file.visible()) can't be made.", exitCode: .cannotCreate)
    }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
      unlink(file)
      throw Problem("The key \(file.visible()) can't be written.", exitCode: .inputOutput)
    }
  }
}
