internal import Glibc
internal import Scheduling

/// The processors of this machine.
enum Processors {
  /// On how many threads it is worth to compute: one per processor, up to eight.
  static var threads: Int {
    min(8, max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
  }

  /// Runs a work on several threads at once: at most as many as are given, and as are worth it.
  static func spread(_ most: Int, _ work: @Sendable () -> Void) {
    concurrently(threads: min(most, threads)) { _, _ in work() }
  }
}
