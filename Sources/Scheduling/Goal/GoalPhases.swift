/// How the days until a goal are divided.
///
/// At first a question is asked again when its recall has faded to a threshold, as little work as
/// possible for memories that last; in the last days the time there is goes where it raises recall
/// on the day most. Neither alone does as well: spacing alone leaves what faded yesterday at the
/// threshold on the day, and looking at the day alone spends early what is forgotten again.
struct GoalPhases: Equatable, Sendable {
  /// The recall below which a question is asked again before the last days; 0…1, where 1 leaves no
  /// day with time to spare.
  var threshold: Double
  /// How many days the second phase has; 1 or more.
  var finalDays: Int
  /// The share of the days left over which what was never asked is spread; above 0, up to 1.
  var newShare = 0.45

  /// The thresholds worth trying.
  private static let thresholds = [0.7, 0.75, 0.8, 0.85, 0.9, 1]

  /// Whether every day is as long as its limit allows.
  var fillsDays: Bool { threshold == 1 }

  /// Returns the divisions worth trying.
  ///
  /// - Parameters:
  ///   - turn: How many days it takes to ask every question once; positive, `nil` without a limit.
  ///   - days: How many days are left; 1 or more.
  /// - Returns: Divisions, each once.
  static func candidates(turn: Double?, days: Int) -> [GoalPhases] {
    let lengths = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 3].map { ($0 * (turn ?? 1)).rounded() }
    let fitting = (lengths + [Double(days / 4), Double(days / 2)]).map {
      Int($0.clamped(to: 1...Double(days)))
    }
    return Set(fitting).sorted().flatMap { finalDays in
      thresholds.map { GoalPhases(threshold: $0, finalDays: finalDays) }
    }
  }
}
