import Practice
import Scheduling
import Testing

struct RatingRuleTests {
  @Test(
    arguments: [
      (0, nil, 0, .again), (0, 3, 0, .again), (0.59, 1, 2, .again), (0.6, nil, 0, .hard),
      (0.75, 3, 0, .hard), (0.999, 2, 0, .hard), (1, nil, 0, .good), (1, 2, 0, .good),
      (1, 1, 0, .hard), (1, 3, 0, .easy), (1, 3, 1, .hard), (1, nil, 1, .hard), (1, 2, 9, .hard),
      (1, 0, 0, .good), (1, 4, 0, .good),
    ] as [(Double, Int?, Int, Rating)])
  func `The rating follows from credit, confidence and hints`(
    credit: Double, confidence: Int?, hints: Int, rating: Rating
  ) {
    let found = suggestedRating(
      credit: credit, confidence: confidence, hints: hints, isReturning: true)
    #expect(found == rating)
  }

  @Test func `Nothing is easy on its first day`() {
    #expect(suggestedRating(credit: 1, confidence: 3, hints: 0, isReturning: false) == .good)
  }

  @Test(arguments: [nil, 1, 2, 3] as [Int?], 0...2)
  func `More credit never makes it worse`(confidence: Int?, hints: Int) {
    let ratings = (0...100).map {
      suggestedRating(
        credit: Double($0) / 100, confidence: confidence, hints: hints, isReturning: true)
    }
    #expect(ratings == ratings.sorted())
  }

  @Test(arguments: [0, 0.5, 0.6, 0.9, 1])
  func `A hint never makes it better, and more confidence never worse`(credit: Double) {
    for hints in 0...2 {
      let ratings = [1, 2, 3].map {
        suggestedRating(credit: credit, confidence: $0, hints: hints, isReturning: true)
      }
      #expect(ratings == ratings.sorted())
      for confidence in [nil, 1, 2, 3] {
        let (without, with) = (
          suggestedRating(credit: credit, confidence: confidence, hints: 0, isReturning: true),
          suggestedRating(credit: credit, confidence: confidence, hints: hints, isReturning: true)
        )
        #expect(with <= without)
      }
    }
  }

  @Test(
    arguments: [
      (0, [.again]), (0.59, [.again]), (0.6, [.again, .hard]), (0.99, [.again, .hard]),
      (1, [.again, .hard, .good, .easy]),
    ] as [(Double, [Rating])])
  func `Only what was right can be rated as recalled`(credit: Double, allowed: [Rating]) {
    #expect(ratings(allowedFor: credit) == allowed)
  }

  @Test func `A rating that the rule makes can be chosen too`() {
    for credit in stride(from: 0, through: 1, by: 0.01) {
      for confidence in [nil, 1, 2, 3] as [Int?] {
        let made = suggestedRating(
          credit: credit, confidence: confidence, hints: 0, isReturning: true)
        #expect(ratings(allowedFor: credit).contains(made))
      }
    }
  }
}
