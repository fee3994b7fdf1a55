import Testing

@testable import Scheduling

/// How long reviews kept the learner.
struct ReviewLogDeskTimeTests {
  /// Reviews of cards of their own: when each was and how long it took, in seconds, and how long it kept the learner.
  struct Case: Sendable {
    let at: [Int64]
    let took: [Int]
    let kept: [Int32]
  }

  static let cases: [Case] = [
    Case(at: [0, 40, 100], took: [12, 10, 25], kept: [12, 40, 60]),
    Case(at: [0, 10], took: [12, 20], kept: [12, 20]),
    Case(at: [0, 301], took: [12, 10], kept: [12, 10]),
    Case(at: [0, 300], took: [0, 0], kept: [0, 180]),
    Case(at: [0, 0], took: [999, 5], kept: [180, 5]),
    Case(at: [50, 0, 20], took: [5, 12, 6], kept: [30, 12, 20]),
    Case(at: [], took: [], kept: []),
  ]

  @Test(arguments: cases)
  func `Reading since the answer before counts, and a pause does not`(sample: Case) {
    let reviews = sample.at.indices.map { place in
      ReviewLog.Review(
        card: Int64(place), time: 1_700_000_000_000 + sample.at[place] * 1_000, rating: 3,
        duration: sample.took[place] * 1_000)
    }
    #expect(ReviewLog(reviews).deskTimes.map { $0 / 1_000 } == sample.kept)
  }
}
