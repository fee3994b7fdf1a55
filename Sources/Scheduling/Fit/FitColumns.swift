/// The columns of a log that a fit reads, as they lie in memory; for their meaning see
/// ``ReviewLog``.
///
/// Valid while ``ReviewLog/withColumns(_:)`` runs.
struct FitColumns {
  let ratings: UnsafeBufferPointer<UInt8>
  let elapsedDays: UnsafeBufferPointer<Float>
  let dayGaps: UnsafeBufferPointer<Int32>
  let times: UnsafeBufferPointer<Int64>
  let days: UnsafeBufferPointer<Int32>
}

extension ReviewLog {
  /// Gives the columns to a function, and returns what it returns.
  func withColumns<Value>(_ body: (FitColumns) -> Value) -> Value {
    ratings.withUnsafeBufferPointer { ratings in
      elapsedDays.withUnsafeBufferPointer { elapsedDays in
        dayGaps.withUnsafeBufferPointer { dayGaps in
          times.withUnsafeBufferPointer { times in
            days.withUnsafeBufferPointer { days in
              body(
                FitColumns(
                  ratings: ratings, elapsedDays: elapsedDays, dayGaps: dayGaps, times: times,
                  days: days))
            }
          }
        }
      }
    }
  }
}
