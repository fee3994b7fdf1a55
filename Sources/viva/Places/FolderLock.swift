// C calls: open, flock, close. A lock is gone when its program is, however that ended.

internal import Glibc

/// Keeps other programs of this kind from changing the files of a folder meanwhile.
///
/// The folder is locked and not the file, since a file that is replaced whole is another file then.
enum FolderLock {
  /// Does some work while no other program holds the lock; waits for it as long as it takes.
  ///
  /// Where the file system has no locks, the work is done without.
  ///
  /// - Parameters:
  ///   - path: A file of the folder, which need not be there.
  ///   - work: What is done; it must not take the lock again, and asks for nothing.
  /// - Returns: What the work returns.
  /// - Throws: What the work throws.
  static func holding<Value>(folderOf path: String, _ work: () throws -> Value) rethrows -> Value {
    let parent = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let folder = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return try work() }
    defer { close(folder) }
    while flock(folder, LOCK_EX) != 0, errno == EINTR {}
    return try work()
  }
}
