// C calls: open, fstat, unlink, close, setrlimit.

internal import Glibc

/// Files with a secret: readable by this user only, from their first moment on.
package struct PrivateFile {
  /// Where it is.
  package let path: String

  /// How many bytes are read: more than any key or passphrase has.
  package static let limit = 65_536

  /// Creates a file's place; nothing need be there.
  package init(path: String) {
    self.path = path
  }

  /// Reads the file.
  ///
  /// - Returns: Its text.
  /// - Throws: `FileError` where it can't be read, is no text, is too long or is open to others.
  package func read() throws(FileError) -> String {
    forbidCoreDumps()
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError(.read, path) }
    defer { close(file) }
    var status = stat()
    // The open file is asked, not the path, which may lead elsewhere by now.
    guard fstat(file, &status) == 0, status.st_mode & 0o077 == 0 else {
      throw FileError(.read, path, .isOpenToOthers)
    }
    let bytes = try File.bytes(of: file, path, atMost: Self.limit)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FileError(.read, path, .notText)
    }
    return text
  }

  /// Makes the file whole or not at all; one that is there and not empty is left alone.
  ///
  /// - Parameter text: What to write.
  /// - Throws: `FileError` where it can't be written whole.
  package func make(_ text: String) throws(FileError) {
    forbidCoreDumps()
    if let facts = FileFacts(path), facts.kind == .file, facts.size == 0 { unlink(path) }
    try File.write(Array(text.utf8), to: path, existing: .stays)
  }

  /// Replaces the file whole or not at all; where a link leads to it, the file at its end.
  ///
  /// - Parameter text: What to write.
  /// - Throws: `FileError` where it can't be replaced; it is then as it was.
  package func replace(_ text: String) throws(FileError) {
    forbidCoreDumps()
    try File.write(Array(text.utf8), to: path, existing: .isReplacedInPrivate)
  }

  /// Has no picture of the memory written from now on where the program crashes: a secret is about to be in it.
  ///
  /// With a limit of one byte no file is written, and Linux hands nothing to a collecting program either,
  /// to which a limit of none would not matter (core(5)).
  private func forbidCoreDumps() {
    var limit = rlimit(rlim_cur: 1, rlim_max: 1)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
  }
}
