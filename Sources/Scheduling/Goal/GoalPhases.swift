/// How the days until a goal are divided.
///
/// At first a question is asked again when its recall has faded to a threshold, as little work as
/// possible for memories that last; in the last days the time there is goes where it raises recall
/// on the day most. Neither alone does as well: spacing alone leaves what faded yesterday at the
/// threshold on the day, and looking at the day alone spends early what is forgotten again.
struct GoalPhases: Equatable, Sendable {
  /// The recall below which a question is asked again before the last days; 0…1.
  var threshold: Double
  /// How many days the second phase has; 1 or more.
  var finalDays: Int
  /// How often a question is asked in them on average, where no limit says how much a day can have;
  /// positive.
  var finalRounds = 1.0

  /// The thresholds worth trying.
  private static let thresholds = [0.7, 0.75, 0.8, 0.85, 0.9]

  /// Returns the divisions worth trying.
  ///
  /// - Parameters:
  ///   - turn: How many days it takes to ask every question once; positive, `nil` without a limit.
  ///   - days: How many days are left; 1 or more.
  /// - Returns: Divisions, each once.
  static func candidates(turn: Double?, days: Int) -> [GoalPhases] {
    guard let turn else {
      return [1, 3, 7, 14].filter { $0 <= days }.flatMap { finalDays in
        [1.0, 2, 4].filter { $0 <= Double(finalDays) }.flatMap { rounds in
          thresholds.map {
            GoalPhases(threshold: $0, finalDays: finalDays, finalRounds: rounds)
          }
        }
      }
    }
    let lengths = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 3].map { ($0 * turn).rounded() }
    let fitting = (lengths + [Double(days / 4), Double(days / 2)]).map {
      Int($0.clamped(to: 1...Double(days)))
    }
    return Set(fitting).sorted().flatMap { finalDays in
      thresholds.map { GoalPhases(threshold: $0, finalDays: finalDays) }
    }
  }
}
