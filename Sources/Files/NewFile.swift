// C calls: lstat, realpath, mkstemp, flock, fchmod, open, fsync, link, rename, unlink, close.

internal import Glibc

/// A file that is written part by part and is there whole or not at all.
///
/// It has another name first, then, once it is finished, its own. What is never finished is gone, and what was there
/// is as it was.
///
/// Paths are taken as `File.write` takes them.
package struct NewFile: ~Copyable {
  private let path: String
  private let existing: File.Existing
  private let isLasting: Bool
  private let descriptor: Int32
  /// Whether the descriptor was opened here.
  private let isOpenedHere: Bool
  /// Where it will be, and what it is called until then; `nil` for what is written to as it is.
  private var place: Place?

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - existing: What becomes of a file that is there.
  ///   - isLasting: Whether the bytes are on the disk once it is finished.
  /// - Throws: `FileError`.
  package init(
    _ path: String, existing: File.Existing = .isReplaced, isLasting: Bool = true
  ) throws(FileError) {
    let opened = try Self.open(path, existing)
    (self.path, self.existing, self.isLasting) = (path, existing, isLasting)
    (descriptor, isOpenedHere, place) = opened
  }

  deinit {
    if isOpenedHere { close(descriptor) }
    if let place { unlink(place.name) }
  }

  /// Writes the next part.
  ///
  /// - Parameter bytes: The part.
  /// - Throws: `FileError`.
  package func write(_ bytes: [UInt8]) throws(FileError) {
    try Descriptor.write(bytes, to: descriptor, path: path)
  }

  /// Gives the file its own name, with all that was written.
  ///
  /// - Throws: `FileError`, with `EEXIST` where a file stays; what is there is then as it was.
  package consuming func finish() throws(FileError) {
    guard let place else { return }
    guard !isLasting || fsync(descriptor) == 0, Self.give(place.name, the: place.end, existing)
    else {
      throw FileError(.write, path)
    }
    self.place = nil
    if isLasting { Folder.sync(Folder.containing(place.end)) }
  }
}

// Where it goes.
extension NewFile {
  private typealias Place = (end: String, name: [CChar])

  private static func open(
    _ path: String, _ existing: File.Existing
  ) throws(FileError) -> (descriptor: Int32, isOpenedHere: Bool, place: Place?) {
    let kind = FileFacts(path)?.kind
    guard kind != .folder else { throw FileError(.write, path, .isFolder) }
    if let standard = standardDescriptor(path) { return (standard, false, nil) }
    if kind == .other {
      let descriptor = Glibc.open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw FileError(.write, path) }
      return (descriptor, true, nil)
    }
    let end = try ending(of: path)
    LeftFiles.clear(in: Folder.containing(end))
    var name = Array((end + LeftFiles.template).utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw FileError(.write, path) }
    // Whoever clears away what killed programs left sees that this is in use.
    flock(descriptor, LOCK_EX)
    if existing == .isReplaced, let facts = FileFacts(end) {
      fchmod(descriptor, facts.mode & 0o777)
    }
    return (descriptor, true, (end, name))
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

  /// Gives a file its own name; `errno` says why not.
  private static func give(_ name: [CChar], the end: String, _ existing: File.Existing) -> Bool {
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
