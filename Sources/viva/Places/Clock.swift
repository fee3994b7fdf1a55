internal import Text
internal import Glibc
internal import LearnerRecord

/// The clock: the system's, or one that begins at `VIVA_NOW`.
///
/// A clock that was set goes on by one second at every reading, so that a session with the same
/// answers has the same times.
final class Clock {
  private var next: Moment?
  /// Where a clock that was set began; `nil` for the system's.
  let start: Moment?

  /// Whether the clock begins at a given time, so that what follows has to be repeatable.
  var isSet: Bool { next != nil }

  /// Creates a clock.
  ///
  /// - Parameter now: Where to begin, in ISO 8601; the system's time if `nil`.
  /// - Throws: `Problem` for a text that is no time.
  init(now: String?) throws {
    guard let now else {
      start = nil
      return
    }
    guard let moment = Moment(now) else {
      throw Problem(
        "VIVA_NOW is “\(now.visible())”, which is no time. Write it like "
          + "2026-11-22T09:00:00+11:00.", exitCode: .usage)
    }
    (start, next) = (moment, moment)
  }

  /// The time now, without a step of a clock that was set.
  var current: Moment { next ?? systemTime() }

  /// Reads the clock.
  func now() -> Moment {
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
