// C calls: open, flock, close. A lock is gone when its program is, however that ended.

internal import Glibc

/// Says that a program works on something, such as a session, so that no other begins to.
package final class FileLock {
  private let descriptor: Int32
  /// Whether no other program has it.
  package let isOurs: Bool

  /// Takes the lock, unless another program has it.
  ///
  /// - Parameter path: A file in a folder that exists; it stays empty.
  package init(path: String) {
    descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    isOurs = descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) == 0
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}

/// Keeps other programs of this kind from changing the files of a folder meanwhile.
///
/// The folder is locked and not the file, since a file that is replaced whole is another file then.
package enum FolderLock {
  /// Does some work while no other program holds the lock; waits for it as long as it takes.
  ///
  /// Where the file system has no locks, the work is done without.
  ///
  /// - Parameters:
  ///   - path: A file of the folder, which need not be there.
  ///   - work: What is done; it must not take the lock again, and asks for nothing.
  /// - Returns: What the work returns.
  /// - Throws: What the work throws.
  package static func holding<Value, Failure: Error>(
    folderOf path: String, _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let folder = open(Folder.containing(path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return try work() }
    defer { close(folder) }
    while flock(folder, LOCK_EX) != 0, errno == EINTR {}
    return try work()
  }
}
