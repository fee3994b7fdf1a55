internal import Glibc

/// Times of one thing, in milliseconds.
struct Samples {
  private var times: [Double] = []

  /// Runs something and notes how long it took.
  mutating func time<Value>(_ body: () throws -> Value) rethrows -> Value {
    let start = ContinuousClock.now
    let value = try body()
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    times.append(seconds * 1000)
    return value
  }

  /// Returns the time that a fraction (0…1) of the samples stay below, in milliseconds.
  func quantile(_ fraction: Double) -> Double {
    let sorted = times.sorted()
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * fraction))]
  }

  /// The line that the benchmark script reads.
  func line(_ name: String) -> String {
    "\(name) p50 \(rounded(quantile(0.5))) p99 \(rounded(quantile(0.99)))"
  }
}

/// Returns a number with four decimals.
func rounded(_ value: Double) -> String {
  String(Int((value * 10_000).rounded())).padded
}

extension String {
  fileprivate var padded: String {
    let digits = String(repeating: "0", count: max(0, 5 - count)) + self
    return digits.dropLast(4) + "." + digits.suffix(4)
  }
}

/// The most memory that this process had, in MB.
func peakMemory() -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return Double(usage.ru_maxrss) / 1024
}
