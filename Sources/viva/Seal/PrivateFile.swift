// C calls: open, fstat, read, mkstemp, flock, fsync, link, rename, unlink, realpath, close.

internal import Curriculum
internal import Text
internal import Glibc
internal import LearnerRecordStore

/// Files with a secret: readable by this user only, from their first moment on.
struct PrivateFile {
  let path: String

  /// How the name of a file begins that is not whole yet.
  static let unfinished = ".new."

  /// How many bytes are read: more than any key or passphrase has.
  private static let limit = 65_536

  /// Reads the file.
  ///
  /// - Returns: Its text.
  /// - Throws: `Problem` where it can't be read, is no text, or is open to others.
  func read() throws -> String {
    CoreDumps.forbid()
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw Problem("\(path.visible()) can't be read: \(reason).", exitCode: .noInput)
    }
    defer { close(file) }
    var status = stat()
    // The open file is asked, not the path, which may lead elsewhere by now.
    guard fstat(file, &status) == 0, status.st_mode & 0o077 == 0 else {
      throw Problem(
        "\(path.visible()) can be read by others. Close it with “chmod 600”.",
        exitCode: .noPermission)
    }
    guard let text = String(validating: try bytes(of: file), as: UTF8.self) else {
      throw Problem("\(path.visible()) is not text in UTF-8.", exitCode: .badData)
    }
    return text
  }

  private func bytes(of file: Int32) throws -> [UInt8] {
    var (bytes, chunk) = ([UInt8](), [UInt8](repeating: 0, count: 4096))
    while bytes.count < Self.limit {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw Problem(
          "\(path.visible()) can't be read: \(reason).", exitCode: .inputOutput)
      }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
    throw Problem("\(path.visible()) is too long for a secret.", exitCode: .badData)
  }

  /// Makes the file whole or not at all; one that is there and not empty is left alone.
  ///
  /// - Parameter text: What to write.
  /// - Throws: `Problem` where it can't be written whole.
  func make(_ text: String) throws {
    try withWritten(text, beside: path) { new in
      var status = stat()
      if stat(path, &status) == 0, status.st_size == 0 { unlink(path) }
      // A link fails where the name is taken; some file systems have no links.
      return link(new, path) == 0
        || [EPERM, EOPNOTSUPP].contains(errno) && !TextFile.exists(path) && rename(new, path) == 0
    } refusal: {
      Problem("\(path.visible()) can't be made: \($0).", exitCode: .cannotCreate)
    }
  }

  /// Replaces the file whole or not at all; where a link leads to it, the file at its end.
  ///
  /// - Parameter text: What to write.
  /// - Throws: `Problem` where it can't be replaced; it is then as it was.
  func replace(_ text: String) throws {
    guard let resolved = realpath(path, nil) else {
      throw Problem(
        "\(path.visible()) can't be replaced: \(reason).", exitCode: .noInput)
    }
    defer { free(resolved) }
    let end = String(cString: resolved)
    try withWritten(text, beside: end) {
      rename($0, end) == 0
    } refusal: {
      Problem("\(path.visible()) can't be replaced: \($0).", exitCode: .inputOutput)
    }
  }

  /// Writes a file under another name and has it get its own.
  private func withWritten(
    _ text: String, beside end: String, _ finish: (String) -> Bool,
    refusal: (String) -> Problem
  ) throws {
    CoreDumps.forbid()
    let folder = end.lastIndex(of: "/").map { String(end[...$0]) } ?? ""
    var template = Array((folder + Self.unfinished + "file" + LeftFiles.template).utf8CString)
    let file = mkstemp(&template)  // of mode 0600
    guard file >= 0 else { throw refusal(reason) }
    let name = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer {
      close(file)
      unlink(name)
    }
    flock(file, LOCK_EX)
    do {
      try TextFile.writeAll(Array(text.utf8), to: file)
      guard fsync(file) == 0 else { throw refusal(reason) }
    } catch {
      throw Problem(
        "\(path.visible()) can't be written: \(reason).", exitCode: .inputOutput)
    }
    guard finish(name) else { throw refusal(reason) }
    syncFolder(of: end)
  }

  /// Puts the new name of a file on the disk, where the file system does that at all.
  private func syncFolder(of path: String) {
    guard let slash = path.lastIndex(of: "/") else { return }
    let folder = open(String(path[...slash]), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  private var reason: String { String(cString: strerror(errno)) }
}
