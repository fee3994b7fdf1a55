// C calls: open, fstat, stat, read, mkstemp, write, fsync, link, rename, unlink, realpath, close.

internal import Curriculum
internal import Glibc

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
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw Problem(localized("\(path.visible()) can't be read: \(reason)."), exitCode: .noInput)
    }
    defer { close(file) }
    var status = stat()
    // The open file is asked, not the path, which may lead elsewhere by now.
    guard fstat(file, &status) == 0, status.st_mode & 0o077 == 0 else {
      throw Problem(
        localized("\(path.visible()) can be read by others. Close it with “chmod 600”."),
        exitCode: .noPermission)
    }
    guard let text = String(validating: try bytes(of: file), as: UTF8.self) else {
      throw Problem(localized("\(path.visible()) is not text in UTF-8."), exitCode: .badData)
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
          localized("\(path.visible()) can't be read: \(reason)."), exitCode: .inputOutput)
      }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
    throw Problem(localized("\(path.visible()) is too long for a secret."), exitCode: .badData)
  }

  /// Makes the file whole or not at all; one that is there and not empty is left alone.
  ///
  /// - Parameter text: What to write.
  /// - Throws: `Problem` where it can't be written whole.
  func make(_ text: String) throws {
    var name = Array((folder + "/" + Self.unfinished + "XXXXXX").utf8CString)
    let file = mkstemp(&name)  // with the mode 600
    guard file >= 0 else {
      throw Problem(
        localized("\(path.visible()) can't be made: \(reason)."), exitCode: .cannotCreate)
    }
    let temporary = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer {
      close(file)
      unlink(temporary)
    }
    guard Self.write(Array(text.utf8), to: file), fsync(file) == 0 else {
      throw Problem(
        localized("\(path.visible()) can't be written: \(reason)."), exitCode: .inputOutput)
    }
    var status = stat()
    if stat(path, &status) == 0, status.st_size == 0 { unlink(path) }
    // A link fails where the name is taken; some file systems have no links.
    guard
      link(temporary, path) == 0
        || ((errno == EPERM || errno == EOPNOTSUPP) && !TextFile.exists(path)
          && rename(temporary, path) == 0)
    else {
      throw Problem(
        localized("\(path.visible()) can't be made: \(reason)."), exitCode: .cannotCreate)
    }
    syncFolder(of: path)
  }

  private var folder: String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  /// Writes all bytes, also where the system takes them in pieces.
  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Replaces the file whole or not at all; where a link leads to it, the file at its end.
  ///
  /// - Parameter text: What to write.
  /// - Throws: `Problem` where it can't be replaced; it is then as it was.
  func replace(_ text: String) throws {
    guard let resolved = realpath(path, nil) else {
      throw Problem(
        localized("\(path.visible()) can't be replaced: \(reason)."), exitCode: .noInput)
    }
    defer { free(resolved) }
    let end = String(cString: resolved)
    let new = PrivateFile(path: end + ".new")
    unlink(new.path)  // left by a power cut, if at all
    try new.make(text)
    guard rename(new.path, end) == 0 else {
      let reason = reason
      unlink(new.path)
      throw Problem(
        localized("\(path.visible()) can't be replaced: \(reason)."), exitCode: .inputOutput)
    }
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
