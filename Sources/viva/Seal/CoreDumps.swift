// C calls: setrlimit.

internal import Glibc

/// The picture of the memory that a system may write when a program crashes.
enum CoreDumps {
  /// Has none written from now on: a secret is about to be in the memory.
  ///
  /// With a limit of one byte no file is written, and Linux hands nothing to a collecting program either,
  /// to which a limit of none would not matter (core(5)).
  static func forbid() {
    var limit = rlimit(rlim_cur: 1, rlim_max: 1)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
  }
}
