// Assumption: Linux's /proc; without it a read may wait although a signal came, which is rare.
//
// C calls: open, fcntl(F_DUPFD_CLOEXEC).

internal import Files
internal import Glibc

/// Our own way into a terminal that another descriptor leads to.
enum TerminalInput {
  /// Opens a terminal anew, for reads that do not wait.
  ///
  /// Between the moment that input is there and the moment that it is read, Ctrl-C may throw it
  /// away; a read that waits would then miss the signal. The other descriptor cannot be told not to
  /// wait, since it is shared with the shell.
  ///
  /// - Parameter descriptor: A descriptor of the terminal; it stays open.
  /// - Returns: A new descriptor, which the caller closes.
  /// - Throws: `FileError` when the process has no descriptor left.
  static func open(_ descriptor: Int32) throws(FileError) -> Int32 {
    let path = "/proc/self/fd/\(descriptor)"
    let opened = Glibc.open(path, O_RDONLY | Int32(O_NONBLOCK) | O_NOCTTY | O_CLOEXEC)
    return opened >= 0 ? opened : try copy(descriptor)
  }

  /// Copies a descriptor.
  ///
  /// - Returns: A new descriptor, which the caller closes.
  /// - Throws: `FileError` when the process has no descriptor left.
  static func copy(_ descriptor: Int32) throws(FileError) -> Int32 {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw FileError(.read, "") }
    return copy
  }
}
