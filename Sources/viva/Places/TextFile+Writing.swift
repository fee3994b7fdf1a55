// C calls: stat, lstat, realpath, mkstemp, flock, fchmod, open, write, poll, fsync, link, rename, unlink, close.

internal import Curriculum
internal import Text
internal import Glibc
internal import LearnerRecordStore

// Writing files whole, or not at all.
extension TextFile {
  /// What becomes of a file that is there already.
  enum Existing {
    /// It stays, and nothing is written.
    case stays
    /// The new one takes its place.
    case isReplaced
  }

  /// Writes a file whole or not at all: under another name first, then with its own.
  ///
  /// What is no ordinary file, such as a device or a pipe, is written to as it is.
  ///
  /// - Parameters:
  ///   - text: What to write.
  ///   - path: The file; one that is there is replaced, unless it is a database, its log or a key.
  /// - Throws: `Problem` where it can't be written.
  static func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  /// Writes bytes as ``write(_:to:)`` writes a text.
  ///
  /// - Parameters:
  ///   - bytes: What to write.
  ///   - path: The file.
  ///   - existing: What becomes of a file that is there.
  /// - Throws: `Problem` where it can't be written; a file that is there is then as it was.
  static func write(
    _ bytes: [UInt8], to path: String, existing: Existing = .isReplaced
  ) throws {
    guard !isFolder(path) else {
      throw Problem(
        "\(path.visible()) is a folder. Name a file in it.", exitCode: .cannotCreate)
    }
    try FileGuard.check(path)
    do {
      if let descriptor = standardDescriptor(path) {
        try writeAll(bytes, to: descriptor)
      } else if let kind = kind(of: path), kind != S_IFREG {
        try stream(bytes, to: path)
      } else {
        try place(bytes, at: path, existing)
      }
    } catch let refusal as Refusal {
      throw refusal.problem(path)
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

  private static func stream(_ bytes: [UInt8], to path: String) throws {
    let file = open(path, O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { throw Refusal() }
    defer { close(file) }
    try writeAll(bytes, to: file)
  }

  /// Writes bytes, going on where a shorter write stopped: at a full pipe, after Ctrl-Z, on a network.
  static func writeAll(_ bytes: [UInt8], to file: Int32) throws {
    try bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let length = Glibc.write(file, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        if length > 0 {
          done += length
        } else if length < 0, errno == EAGAIN {
          var wanted = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
          poll(&wanted, 1, -1)
        } else if length == 0 || errno != EINTR {
          throw Refusal(length == 0 ? EIO : errno)
        }
      }
    }
  }

  private static func place(_ bytes: [UInt8], at path: String, _ existing: Existing) throws {
    let end = try ending(of: path)
    let folder = end.lastIndex(of: "/").map { String(end[...$0]) } ?? "./"
    LeftFiles.clear(in: folder)
    var name = Array((end + LeftFiles.template).utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { throw Refusal() }
    do {
      defer { close(file) }
      flock(file, LOCK_EX)
      var status = stat()
      if stat(end, &status) == 0 { fchmod(file, status.st_mode & 0o777) }
      try writeAll(bytes, to: file)
      guard fsync(file) == 0 else { throw Refusal() }
      try give(name, the: end, existing)
    } catch {
      unlink(name)
      throw error
    }
    syncFolder(folder)
  }

  /// Gives a file its own name.
  private static func give(_ name: [CChar], the end: String, _ existing: Existing) throws {
    if existing == .stays {
      if link(name, end) == 0 {
        unlink(name)
        return
      }
      // Some file systems have no links.
      guard [EPERM, EOPNOTSUPP].contains(errno), access(end, F_OK) != 0 else { throw Refusal() }
    }
    guard rename(name, end) == 0 else { throw Refusal() }
  }

  /// Returns where links lead; a link whose other end is not there leads nowhere.
  private static func ending(of path: String) throws -> String {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return path }
    guard let resolved = realpath(path, nil) else { throw Refusal() }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func syncFolder(_ path: String) {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  /// What the system refused.
  private struct Refusal: Error {
    let code: Int32

    init(_ code: Int32 = errno) {
      self.code = code
    }

    func problem(_ path: String) -> Problem {
      guard code != EEXIST else { return .isThere(path) }
      return Problem(
        "\(path.visible()) can't be written: \(reason).",
        exitCode: [EACCES, EPERM, EROFS].contains(code)
          ? .noPermission : code == EIO ? .inputOutput : .cannotCreate)
    }

    private var reason: String {
      switch code {
      case ENOENT: "there is no such file or folder"
      case EACCES, EPERM: "you have no permission"
      case ENOSPC, EDQUOT: "the disk is full"
      case EROFS: "the disk is read-only"
      default: String(cString: strerror(code))
      }
    }
  }
}

extension Problem {
  /// Says that a file is in the way.
  static func isThere(_ path: String) -> Problem {
    Problem(
      "\(path.visible()) exists already and is left alone. Choose another name, or write over it with --replace.",
      exitCode: .cannotCreate)
  }
}
