internal import Practice
internal import Text

/// Tells each moment of a test's time once, between prompts or above the one that waits.
final class TimeTeller {
  private var calls: TimeCalls

  init(_ calls: TimeCalls) {
    self.calls = calls
  }

  /// Returns what is to be told now, if anything.
  ///
  /// - Parameter left: The time that is left, in milliseconds; `nil` without a limit.
  /// - Returns: The time in words.
  func notice(left: Int64?) -> String? {
    guard let left, left > 0, calls.isDue(left: left) else { return nil }
    return timeInWords(left)
  }
}

/// Returns a time that is left, in words: whole minutes from ten on, below that with the seconds.
func timeInWords(_ milliseconds: Int64) -> String {
  let seconds = Int((milliseconds + 999) / 1000)
  let (minutes, rest) = (seconds / 60, seconds % 60)
  if minutes >= 10 { return "\(counted((seconds + 30) / 60, "minute")) left." }
  guard seconds > 60 else { return "\(counted(seconds, "second")) left." }
  return rest == 0
    ? "\(counted(minutes, "minute")) left."
    : "\(counted(minutes, "minute")) \(counted(rest, "second")) left."
}
