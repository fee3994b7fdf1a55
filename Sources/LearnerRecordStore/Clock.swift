internal import Glibc
package import LearnerRecord

/// The clock: the system's, or one that begins at a given time.
///
/// A clock that was set steps by one second at every reading, so that a session with the same
/// answers has the same times.
package final class Clock {
  private var next: Moment?
  /// Where a clock that was set began; `nil` for the system's.
  package let start: Moment?

  /// Creates a clock.
  ///
  /// - Parameter start: Where to begin; the system's time if `nil`.
  package init(start: Moment? = nil) {
    (self.start, next) = (start, start)
  }

  /// The time now, without a step of a clock that was set.
  package var current: Moment { next ?? systemTime() }

  /// Reads the clock.
  package func now() -> Moment {
    guard let now = next else { return systemTime() }
    next?.milliseconds += 1000
    return now
  }

  private func systemTime() -> Moment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    var local = tm()
    localtime_r(&time.tv_sec, &local)
    return Moment(
      milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000,
      offsetMinutes: local.tm_gmtoff / 60)
  }
}
