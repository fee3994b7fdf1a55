internal import Scheduling

/// True retention as Anki's table has it: what was still known on a later day than the question's
/// previous answer, in four periods, young and mature apart.
package struct RetentionTable: Equatable, Sendable {
  /// A stretch of time that ends today.
  package enum Period: String, CaseIterable, Sendable {
    case today, week, month, all

    /// How many study days it has, today included; `nil` for all there are.
    package var days: Int? {
      switch self {
      case .today: 1
      case .week: 7
      case .month: 30
      case .all: nil
      }
    }
  }

  /// The answers of a period.
  package struct Row: Equatable, Sendable {
    /// The days that the answers are from.
    package let period: Period
    /// Answers to questions with an interval of less than 21 days.
    package internal(set) var young = RecallTally()
    /// Answers to questions with an interval of 21 days or more.
    package internal(set) var mature = RecallTally()
    /// All of them.
    package internal(set) var all = RecallTally()
  }

  /// The interval from which on a question is mature, in days; Anki's.
  package static let matureInterval = 21

  /// The rows: one per period, the shortest first.
  package private(set) var rows = Period.allCases.map { Row(period: $0) }

  /// Creates a table of nothing.
  package init() {}

  /// Counts an answer in every period that it is in.
  ///
  /// - Parameters:
  ///   - isRecalled: Whether the question was recalled.
  ///   - before: What was known before the answer.
  ///   - age: How many study days ago it was given; 0 today.
  mutating func count(isRecalled: Bool, before: ReplayedAnswer.Before, age: Int) {
    let isMature = before.interval >= Self.matureInterval
    for place in rows.indices where rows[place].period.days.map({ 0..<$0 ~= age }) ?? true {
      rows[place].all.count(isRecalled: isRecalled, predicted: before.predicted)
      if isMature {
        rows[place].mature.count(isRecalled: isRecalled, predicted: before.predicted)
      } else {
        rows[place].young.count(isRecalled: isRecalled, predicted: before.predicted)
      }
    }
  }
}
