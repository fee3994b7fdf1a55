import Testing

@testable import Scheduling

struct PredictorTests {
  private static let log: ReviewLog = {
    var reviews: [ReviewLog.Review] = []
    for card in 0..<3 {
      for number in 0..<5 {
        let days = Int64(number * (card + 1))
        reviews.append(
          ReviewLog.Review(
            card: Int64(card), time: 1_795_000_000_000 + days * 86_400_000,
            rating: number == 2 ? 1 : 3, duration: 4_000 + 900 * number))
      }
    }
    return ReviewLog(reviews)
  }()

  @Test func `Without a correction the predictions are the model's`() {
    for family in ModelFamily.allCases {
      let model = family.standard
      #expect(Predictor(model).predictions(of: Self.log) == model.predictions(of: Self.log))
    }
  }

  @Test func `A correction moves every prediction but those of first reviews`() {
    var weights = [Double](repeating: 0, count: 10)
    weights[0] = -1
    let signals = RecallSignals(
      weights: weights, centres: [Double](repeating: 0, count: 8),
      spreads: [Double](repeating: 0, count: 8))
    let plain = Predictor(FSRS7()).predictions(of: Self.log)
    let corrected = Predictor(FSRS7(), signals: signals).predictions(of: Self.log)
    for card in 0..<Self.log.cardCount {
      for (number, review) in Self.log.reviews(ofCard: card).enumerated() where number > 0 {
        #expect(corrected[review] < plain[review] && corrected[review] > 0)
      }
    }
  }
}
