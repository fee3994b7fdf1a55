/// How cards were recalled at their first scored review, by their first rating and by the time
/// between.
struct FirstForgetting {
  /// The cards of one first rating and one time.
  struct Group: Equatable {
    /// The time from the first review, in study days; 1 or more.
    var days: Int
    /// How many cards there are; 1 or more.
    var count: Int
    /// How many of them were recalled.
    var recalled: Int
  }

  /// The groups by first rating: one list per rating 1…4, its times rising.
  private(set) var groups: [[Group]]
  /// By first rating: the times of groups that were left out as outliers.
  private var outliers: [Set<Int>] = [[], [], [], []]

  /// How many cards there are by first rating 1…4, outliers left out.
  var counts: [Int] {
    groups.map { $0.reduce(0) { $0 + $1.count } }
  }

  /// Creates groups as they are: one list per rating 1…4.
  init(groups: [[Group]]) {
    self.groups = groups
  }

  /// Counts the cards of a log, and leaves out outliers.
  init(_ histories: [CardHistory], in log: ReviewLog) {
    // Times up to a year are counted in place; longer ones are few.
    let year = 366
    var near = [(count: Int, recalled: Int)](repeating: (0, 0), count: 4 * year)
    var far: [[Int: Group]] = [[:], [:], [:], [:]]
    for history in histories {
      let (rating, days, isRecalled) = Self.first(history, log)
      if days < year {
        near[rating * year + days].count += 1
        near[rating * year + days].recalled += isRecalled
      } else {
        far[rating][days, default: Group(days: days, count: 0, recalled: 0)].count += 1
        far[rating][days]?.recalled += isRecalled
      }
    }
    groups = (0..<4).map { rating in
      let counted = (0..<year).map {
        let place = near[rating * year + $0]
        return Group(days: $0, count: place.count, recalled: place.recalled)
      }
      return counted.filter { $0.count > 0 } + far[rating].values.sorted { $0.days < $1.days }
    }
    for rating in 0..<4 { leaveOutOutliers(rating) }
  }

  /// Whether a card is of a group that was left out.
  func isOutlier(_ history: CardHistory, in log: ReviewLog) -> Bool {
    let (rating, days, _) = Self.first(history, log)
    return !outliers[rating].isEmpty && outliers[rating].contains(days)
  }

  /// Leaves out rare times, which tell more about chance and about odd scheduling than about
  /// memory: the smallest groups, until the next would make them more than a twentieth of the
  /// cards; and of the others those after more than 100 days (365 after "easy") and those below six
  /// cards or a hundredth of all.
  ///
  /// Source: fsrs-rs `dataset.rs`, `filter_outlier` (0cbb9d3), which leaves out 20 cards and groups
  /// below six at least. Here a log of few cards keeps them, for it has no others.
  private mutating func leaveOutOutliers(_ rating: Int) {
    let total = groups[rating].reduce(0) { $0 + $1.count }
    let longest = rating == 3 ? 365 : 100
    var leftOut = 0
    for group in groups[rating].sorted(by: { ($0.count, -$0.days) < ($1.count, -$1.days) }) {
      if leftOut + group.count <= total / 20 {
        leftOut += group.count
        outliers[rating].insert(group.days)
      } else if group.count < min(6, total / 100) || group.days > longest {
        outliers[rating].insert(group.days)
      }
    }
    groups[rating].removeAll { outliers[rating].contains($0.days) }
  }

  /// The first rating less 1, the study days to the first scored review, and 1 where that one was
  /// a recall.
  @inline(__always)
  private static func first(
    _ history: CardHistory, _ log: ReviewLog
  ) -> (rating: Int, days: Int, isRecalled: Int) {
    let start = log.cardStarts[Int(history.card)]
    let scored = start + Int(history.firstScored)
    return (
      Int(log.ratings[start]) - 1, Int(log.dayGaps[scored]), log.ratings[scored] > 1 ? 1 : 0
    )
  }
}
