internal import Glibc

/// The processors of this machine.
enum Processors {
  /// On how many threads it is worth to compute: one per processor, up to eight.
  static var threads: Int {
    min(8, max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
  }
}
