internal import Foundation
@testable import Scheduling

/// FSRS-6 in `Double`, one card at a time, written from its formulas: what the kernel is held to.
struct FSRS6Reference {
  var w: [Double]

  /// A review of a card: study days since the one before, rating, and how much it counts.
  typealias Review = (days: Double, rating: Int, weight: Double)

  /// The predictions at the second and later reviews of a card.
  func recalls(_ reviews: [Review]) -> [Double] {
    var s = w[reviews[0].rating - 1]
    var d = clamp(firstDifficulty(reviews[0].rating), 1, 10)
    return reviews.dropFirst().map { review in
      let factor = pow(0.9, -1 / w[20]) - 1
      let r = pow(1 + factor * review.days / s, -w[20])
      (s, d) = (clamp(nextStability(s, d, r, review), 0.001, 36_500), nextDifficulty(d, review))
      return r
    }
  }

  /// The weighted cross-entropy of cards.
  func loss(_ cards: [[Review]]) -> Double {
    cards.reduce(0) { sum, card in
      zip(recalls(card), card.dropFirst()).reduce(sum) { sum, pair in
        let recall = clamp(pair.0, 0.0001, 0.9999)
        return sum - pair.1.weight * log(pair.1.rating > 1 ? recall : 1 - recall)
      }
    }
  }

  private func firstDifficulty(_ rating: Int) -> Double {
    w[4] - exp(w[5] * Double(rating - 1)) + 1
  }

  private func nextDifficulty(_ d: Double, _ review: Review) -> Double {
    let step = -w[6] * Double(review.rating - 3)
    let stepped = d + (10 - d) / 9 * step
    return clamp(w[7] * firstDifficulty(4) + (1 - w[7]) * stepped, 1, 10)
  }

  private func nextStability(_ s: Double, _ d: Double, _ r: Double, _ review: Review) -> Double {
    let rating = review.rating
    if review.days == 0 {
      let growth = exp(w[17] * (Double(rating) - 3 + w[18])) * pow(s, -w[19])
      return s * (rating > 1 ? max(growth, 1) : growth)
    }
    if rating == 1 {
      let lapsed: Double = w[11] * pow(d, -w[12]) * (pow(s + 1, w[13]) - 1)
      return min(lapsed * exp(w[14] * (1 - r)), s / exp(w[17] * w[18]))
    }
    let easing = rating == 2 ? w[15] : rating == 4 ? w[16] : 1
    let growth: Double = exp(w[8]) * (11 - d) * pow(s, -w[9])
    return s * (1 + growth * (exp(w[10] * (1 - r)) - 1) * easing)
  }

  private func clamp(_ value: Double, _ low: Double, _ high: Double) -> Double {
    min(max(value, low), high)
  }
}

extension [LaneStep] {
  /// The steps of eight cards.
  init(_ cards: [[FSRS6Reference.Review]]) {
    self.init(repeating: .padding, count: cards.map(\.count).max() ?? 0)
    for (lane, card) in cards.enumerated() {
      for (place, review) in card.enumerated() {
        self[place].elapsed[lane] = Float(review.days)
        self[place].rating[lane] = Float(review.rating)
        self[place].weight[lane] = Float(review.weight)
      }
    }
  }
}
