// Assumptions: the folder exists, and the file in it is ours: one line per entry, UTF-8, oldest
// first. libedit's own H_SAVE is never used: it follows links, is not atomic, and overwrites what it
// could not read.
//
// C calls: open, close, rename, access.

internal import Files
internal import Glibc

/// A history's place on disk.
struct HistoryFile {
  /// The file's path.
  let path: String

  /// The most entries that are kept.
  var limit = History.defaultLimit

  /// Reads the entries.
  ///
  /// A file that is not ours is moved aside first, to `<path>.unreadable`.
  ///
  /// - Returns: The entries; none if there is no file.
  /// - Throws: `FileError` when the file exists and cannot be opened or read.
  func load() throws(FileError) -> History {
    guard let bytes = try contents() else { return History(limit: limit) }
    guard let text = String(validating: bytes, as: UTF8.self), !text.hasPrefix("_HiStOrY_V2_")
    else {
      try moveAside()
      return History(limit: limit)
    }
    // An editor of the user's may have ended lines with CR and LF, which are one character.
    let lines = text.split { $0 == "\n" || $0 == "\r\n" }
    return History(lines.map(String.init), limit: limit)
  }

  /// Adds an entry to those on disk, which another session may have changed, and replaces the file
  /// in one step.
  ///
  /// - Returns: The entries now on disk.
  /// - Throws: `FileError`; the file is then as it was.
  func add(_ entry: String) throws(FileError) -> History {
    try FolderLock.holding(folderOf: path) { () throws(FileError) in
      var history = try load()
      history.add(entry)
      try File.write(
        Array(history.entries.map { $0 + "\n" }.joined().utf8), to: path,
        existing: .isReplacedInPrivate)
      return history
    }
  }

  private func contents() throws(FileError) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw FileError(.read, path)
    }
    defer { close(file) }
    return try File.bytes(of: file, path)
  }

  private func moveAside() throws(FileError) {
    var aside = path + ".unreadable"
    var number = 1
    while access(aside, F_OK) == 0 {
      number += 1
      aside = path + ".unreadable-\(number)"
    }
    guard rename(path, aside) == 0 else { throw FileError(.write, aside) }
  }
}
