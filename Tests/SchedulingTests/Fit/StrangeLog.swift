@testable import Scheduling

/// Logs that no learner leaves behind.
enum StrangeLog: CaseIterable {
  case alwaysForgotten, easyForCenturies, oneCard, sameDay, allAlike, atOnce, drawn

  var log: ReviewLog {
    switch self {
    case .alwaysForgotten: fitLog(Array(repeating: [(1, 0), (1, 1), (1, 1), (1, 1)], count: 60))
    case .easyForCenturies: fitLog(Array(repeating: [(4, 0), (4, 9_000), (4, 90_000)], count: 60))
    case .oneCard: fitLog([[(3, 0)] + Array(repeating: (3, 1), count: 20_000)])
    case .sameDay: fitLog(Array(repeating: [(3, 0), (3, 0), (3, 0)], count: 60))
    case .allAlike: fitLog(Array(repeating: Array(repeating: (2, 3), count: 9), count: 40))
    case .atOnce: atOnce
    case .drawn: drawn
    }
  }

  /// Every review is there twice, with another rating, and all cards at the same moments.
  private var atOnce: ReviewLog {
    var reviews: [ReviewLog.Review] = []
    for card: Int64 in 0..<60 {
      for day: Int64 in 0..<5 {
        for rating in [1 + Int(day) % 4, 4] {
          reviews.append(.init(card: card, time: day * 86_400_000, rating: rating))
        }
      }
    }
    return ReviewLog(reviews)
  }

  /// Ratings and days by chance alone, some of them years.
  private var drawn: ReviewLog {
    var generator = SplitMix64(seed: 8)
    return fitLog(
      (0..<60).map { _ in
        (0..<generator.integer(in: 1...20)).map { _ in
          let longest = 1 << generator.integer(in: 0...12)
          return (generator.integer(in: 1...4), generator.integer(in: 0...longest))
        }
      })
  }
}

/// Logs that no clock leaves behind.
enum HostileLog: CaseIterable {
  case alwaysForgotten, alwaysEasy, oneCard, atOnce, centuries

  var log: ReviewLog {
    let day: Int64 = 86_400_000
    let shape: (cards: Int64, reviews: Int64, gap: Int64) =
      switch self {
      case .alwaysForgotten, .alwaysEasy: (8, 9, 3 * day)
      case .oneCard: (1, 70, day)
      case .atOnce: (8, 9, 1)
      case .centuries: (8, 9, 36_500 * day)
      }
    var generator = SplitMix64(seed: 9)
    var reviews: [ReviewLog.Review] = []
    for card in 0..<shape.cards {
      for number in 0..<shape.reviews {
        let rating =
          switch self {
          case .alwaysForgotten: 1
          case .alwaysEasy: 4
          case .oneCard, .atOnce, .centuries: generator.integer(in: 1...4)
          }
        reviews.append(.init(card: card, time: card + number * shape.gap, rating: rating))
      }
    }
    return ReviewLog(reviews)
  }
}
