// Assumptions: the folder exists, and the file in it is ours: one line per entry, UTF-8, oldest
// first. libedit's own H_SAVE is never used: it follows links, is not atomic, and overwrites what it
// could not read.
//
// C calls: open, read, close, flock, mkstemp, write, fsync, rename, unlink, access.

internal import Glibc

/// A history's place on disk.
struct HistoryFile {
  /// Why a history is not on disk.
  enum Failure: Error, Equatable {
    /// The system refused; the `errno` it gave.
    case system(errno: Int32)
  }

  /// The file's path.
  let path: String

  /// The most entries that are kept.
  var limit = History.defaultLimit

  /// Reads the entries.
  ///
  /// A file that is not ours is moved aside first, to `<path>.unreadable`.
  ///
  /// - Returns: The entries; none if there is no file.
  /// - Throws: `Failure` when the file exists and cannot be opened or read.
  func load() throws(Failure) -> History {
    guard let bytes = try contents() else { return History(limit: limit) }
    guard let text = String(validating: bytes, as: UTF8.self), !text.hasPrefix("_HiStOrY_V2_")
    else {
      try moveAside()
      return History(limit: limit)
    }
    return History(text.split(separator: "\n").map(String.init), limit: limit)
  }

  /// Adds an entry to those on disk, which another session may have changed, and replaces the file
  /// in one step.
  ///
  /// - Returns: The entries now on disk.
  /// - Throws: `Failure`; the file is then as it was.
  func add(_ entry: String) throws(Failure) -> History {
    let folder = open(folderPath, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw .system(errno: errno) }
    defer { close(folder) }  // which gives the lock back
    flock(folder, LOCK_EX)
    var history = try load()
    history.add(entry)
    try replace(with: history)
    return history
  }

  private var folderPath: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private func contents() throws(Failure) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw .system(errno: errno)
    }
    defer { close(file) }
    do { return try FileBytes.readAll(file) } catch { throw .system(errno: error.code) }
  }

  private func moveAside() throws(Failure) {
    var aside = path + ".unreadable"
    var number = 1
    while access(aside, F_OK) == 0 {
      number += 1
      aside = path + ".unreadable-\(number)"
    }
    guard rename(path, aside) == 0 else { throw .system(errno: errno) }
  }

  /// Writes a new file beside the old one, then renames it over the old one.
  ///
  /// `mkstemp` makes it with mode 0600 and never opens a file that exists.
  private func replace(with history: History) throws(Failure) {
    var name = Array((path + ".viva-tmp-XXXXXX").utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { throw .system(errno: errno) }
    do {
      defer { close(file) }
      try FileBytes.writeAll(file, Array(history.entries.map { $0 + "\n" }.joined().utf8))
      guard fsync(file) == 0 else { throw SystemError.last }
      guard rename(name, path) == 0 else { throw SystemError.last }
    } catch {
      unlink(name)
      throw .system(errno: (error as? SystemError)?.code ?? EIO)
    }
  }
}
