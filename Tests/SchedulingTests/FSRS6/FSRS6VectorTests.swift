@testable import Scheduling
import Testing

/// The numbers published for FSRS-6 with its default weights.
///
/// Sources, which agree: py-fsrs `tests/test_basic.py`, fsrs-rs `src/inference.rs` and
/// `src/model.rs`, ts-fsrs `FSRS-6.test.ts`. Where no other tolerance is published, it is that of
/// the 32 bits in which fsrs-rs computes.
struct FSRS6VectorTests {
  let model = FSRS6()

  /// A state whose stability is 5 days; the published tables start from it.
  private func five(_ difficulty: Double) -> MemoryState {
    MemoryState(slow: 5, fast: 5, difficulty: difficulty)
  }

  @Test
  func `A chain through learning and relearning steps has the published intervals`() {
    var card = LearningSteps(model: model)
    let ratings: [Rating] = [
      .good, .good, .good, .good, .good, .good, .again, .again, .good, .good, .good, .good, .good,
    ]
    let days = ratings.map { rating in
      if case .days(let days) = card.review(rating) { days } else { 0 }
    }
    #expect(days == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
  }

  @Test
  func `A lapse and good at growing gaps reach the published state`() {
    let state = lapseAndGood(model)
    #expect(isClose(state.slow, 53.62691, relative: 0, absolute: 1e-4))
    #expect(isClose(state.difficulty, 6.3574867, relative: 0, absolute: 1e-4))
  }

  @Test
  func `The same without a growth of its own on the same day reaches the published state`() {
    var weights = FSRS6.Weights.default
    (weights.sameDayGrowth, weights.sameDayOffset, weights.sameDaySaturation) = (0, 0, 0)
    let state = lapseAndGood(FSRS6(weights: weights))
    #expect(isClose(state.slow, 53.335106, relative: 0, absolute: 1e-4))
    #expect(isClose(state.difficulty, 6.3574867, relative: 0, absolute: 1e-4))
  }

  private func lapseAndGood(_ model: FSRS6) -> MemoryState {
    [0.0, 1, 3, 8, 21].reduce(model.initialState(.again)) { state, days in
      model.nextState(state, elapsedDays: days, rating: .good)
    }
  }

  /// The published row is of a stability of one day, rounded to days from 1 on.
  ///
  /// Some of it lies beyond a century, where ours ends; so a stability of a thousandth is asked,
  /// and the answer scaled.
  @Test(
    arguments: zip(
      [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1],
      [3_116_766.0, 34_793, 2508, 387, 90, 27, 9, 3, 1, 1]))
  func `The intervals of a row of retentions are the published ones`(
    retention: Double, expected: Double
  ) {
    let state = MemoryState(slow: 0.001, fast: 0.001, difficulty: 5)
    let days = 1000 * model.interval(state, retention: Retention(rawValue: retention))
    // The first comes of powers in 32 bits: in 64 bits it is 3 116 768.6.
    #expect(isClose(max(1, days.rounded()), expected, relative: 1e-6), "\(days)")
  }

  @Test(arguments: [
    (0, 1, 1), (1, 2, 0.9403443), (2, 3, 0.9253786), (3, 4, 0.9185229), (4, 4, 0.9),
    (5, 2, 0.8261359),
  ])
  func `The forgetting curve goes through the published points`(
    days: Double, stability: Double, expected: Double
  ) {
    let state = MemoryState(slow: stability, fast: stability, difficulty: 5)
    let recall = model.retrievability(state, elapsedDays: days)
    #expect(isClose(recall, expected, relative: 1e-6), "\(recall)")
  }

  @Test(arguments: [
    (Rating.again, 8.354889, 8.341763), (.hard, 6.6774445, 6.6659956), (.good, 5, 4.990228),
    (.easy, 3.3225555, 3.3144615),
  ])
  func `Difficulty moves by the rating and then reverts as published`(
    rating: Rating, before: Double, after: Double
  ) {
    #expect(isClose(model.difficultyBeforeReversion(5, rating: rating), before, relative: 1e-6))
    #expect(isClose(model.nextDifficulty(5, rating: rating), after, relative: 1e-6))
    let state = model.nextState(five(5), elapsedDays: 3, rating: rating)
    #expect(isClose(state.difficulty, after, relative: 1e-6))
  }

  /// The formula of a success is published for "again" as well, where it has the factor of "good".
  @Test(arguments: [
    (Rating.good, 0.9, 1, 25.602541), (.hard, 0.8, 2, 28.226582), (.good, 0.7, 3, 58.656002),
    (.easy, 0.6, 4, 127.226685),
  ])
  func `Stability after a success is the published one`(
    rating: Rating, recall: Double, difficulty: Double, expected: Double
  ) {
    let next = model.laterStability(5, difficulty, recall: recall, rating: rating)
    #expect(isClose(next, expected, relative: 1e-6), "\(next)")
  }

  @Test(arguments: [
    (0.9, 1, 1.0525396), (0.8, 2, 1.1894329), (0.7, 3, 1.3680838), (0.6, 4, 1.584989),
  ])
  func `Stability after a lapse is the published one`(
    recall: Double, difficulty: Double, expected: Double
  ) {
    let next = model.laterStability(5, difficulty, recall: recall, rating: .again)
    #expect(isClose(next, expected, relative: 1e-6), "\(next)")
  }

  @Test(arguments: zip(Rating.allCases, [1.596818, 5, 5, 8.12961]))
  func `Stability after a review on the same day is the published one`(
    rating: Rating, expected: Double
  ) {
    let next = model.nextState(five(5), elapsedDays: 0, rating: rating)
    #expect(isClose(next.slow, expected, relative: 1e-6), "\(next)")
  }

  @Test(
    arguments: zip(
      Rating.allCases,
      [
        (0.212, 6.4133, .minutes(1)), (1.2931, 5.11217071, .minutes(5.5)),
        (2.3065, 2.11810397, .minutes(10)), (8.2956, 1, .days(8)),
      ] as [(Double, Double, LearningSteps.Due)]))
  func `A first review gives the published state and date`(
    rating: Rating, expected: (stability: Double, difficulty: Double, due: LearningSteps.Due)
  ) {
    let state = model.initialState(rating)
    #expect(state.slow == expected.stability && state.fast == expected.stability)
    #expect(isClose(state.difficulty, expected.difficulty, relative: 1e-8))
    var card = LearningSteps(model: model)
    #expect(card.review(rating) == expected.due)
  }
}
