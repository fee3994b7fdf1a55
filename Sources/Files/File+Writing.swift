// C calls: stat, lstat, realpath, mkstemp, flock, fchmod, open, fsync, link, rename, unlink, close.

internal import Glibc

// Writing files whole, or not at all.
extension File {
  /// What becomes of a file that is there already.
  package enum Existing: Sendable {
    /// It stays, and nothing is written.
    case stays
    /// The new one takes its place, with the same rights.
    case isReplaced
    /// The new one takes its place, for its owner only.
    case isReplacedInPrivate
  }

  /// Writes a file whole or not at all: under another name first, then with its own.
  ///
  /// Where a link leads to a file, the file at its end is written. What is no ordinary file, such as a device or
  /// a pipe, is written to as it is. A new file can be read and written by its owner only.
  ///
  /// - Parameters:
  ///   - bytes: What to write.
  ///   - path: The file.
  ///   - existing: What becomes of a file that is there.
  ///   - isLasting: Whether the bytes are on the disk when this returns; what can be made again need not be.
  /// - Throws: `FileError`, with `EEXIST` where a file stays; what is there is then as it was.
  package static func write(
    _ bytes: [UInt8], to path: String, existing: Existing = .isReplaced, isLasting: Bool = true
  ) throws(FileError) {
    let kind = FileFacts(path)?.kind
    guard kind != .folder else { throw FileError(.write, path, .isFolder) }
    if let descriptor = standardDescriptor(path) {
      try Descriptor.write(bytes, to: descriptor, path: path)
    } else if kind == .other {
      try stream(bytes, to: path)
    } else {
      try place(bytes, at: path, existing, isLasting)
    }
  }

  /// Returns the descriptor that a path such as `/dev/stdout` means; its file may be open at a place in
  /// the middle.
  private static func standardDescriptor(_ path: String) -> Int32? {
    switch path {
    case "/dev/stdout": STDOUT_FILENO
    case "/dev/stderr": STDERR_FILENO
    default:
      ["/dev/fd/", "/proc/self/fd/"].first(where: path.hasPrefix).flatMap {
        Int32(path.dropFirst($0.count))
      }
    }
  }

  private static func stream(_ bytes: [UInt8], to path: String) throws(FileError) {
    let file = open(path, O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError(.write, path) }
    defer { close(file) }
    try Descriptor.write(bytes, to: file, path: path)
  }

  private static func place(
    _ bytes: [UInt8], at path: String, _ existing: Existing, _ isLasting: Bool
  ) throws(FileError) {
    let end = try ending(of: path)
    let folder = Folder.containing(end)
    LeftFiles.clear(in: folder)
    var name = Array((end + LeftFiles.template).utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { throw FileError(.write, path) }
    do throws(FileError) {
      defer { close(file) }
      // Whoever clears away what killed programs left sees that this is in use.
      flock(file, LOCK_EX)
      if existing == .isReplaced, let facts = FileFacts(end) { fchmod(file, facts.mode & 0o777) }
      try Descriptor.write(bytes, to: file, path: path)
      guard !isLasting || fsync(file) == 0, give(name, the: end, existing) else {
        throw FileError(.write, path)
      }
    } catch {
      unlink(name)
      throw error
    }
    if isLasting { Folder.sync(folder) }
  }

  /// Gives a file its own name; `errno` says why not.
  private static func give(_ name: [CChar], the end: String, _ existing: Existing) -> Bool {
    if existing == .stays {
      if link(name, end) == 0 {
        unlink(name)
        return true
      }
      // Some file systems have no links.
      guard [EPERM, EOPNOTSUPP].contains(errno) else { return false }
      if access(end, F_OK) == 0 {
        errno = EEXIST
        return false
      }
    }
    return rename(name, end) == 0
  }

  /// Returns where links lead; a link whose other end is not there leads nowhere.
  private static func ending(of path: String) throws(FileError) -> String {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return path }
    guard let resolved = realpath(path, nil) else { throw FileError(.write, path) }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
