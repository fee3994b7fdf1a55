// C calls: open, flock, close. A lock is gone when its program is, however that ended.

internal import Glibc

/// Says that a program is asking from a record, so that no other offers to go on with its session.
final class SessionLock {
  private let descriptor: Int32
  /// Whether no other program is asking.
  let isOurs: Bool

  /// Takes the lock, unless another program has it.
  ///
  /// - Parameter path: A file in a folder that exists; it stays empty.
  init(path: String) {
    descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    isOurs = descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) == 0
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}
