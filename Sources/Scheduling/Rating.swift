/// How well something was recalled, from worst to best.
///
/// `hard` is a success: the answer came, with effort. Only `again` means that it was forgotten.
/// The raw values 1…4 are those of every published FSRS formula and of Anki's review log.
package enum Rating: Int, Sendable, CaseIterable, Comparable {
  /// Forgotten, or wrong.
  case again = 1
  /// Recalled with great effort.
  case hard
  /// Recalled.
  case good
  /// Recalled at once.
  case easy

  /// The word a person reads and types: "again", "hard", "good" or "easy".
  package var word: String {
    switch self {
    case .again: "again"
    case .hard: "hard"
    case .good: "good"
    case .easy: "easy"
    }
  }

  /// Whether `lhs` is a worse recall than `rhs`.
  package static func < (lhs: Rating, rhs: Rating) -> Bool {
    lhs.rawValue < rhs.rawValue
  }
}
