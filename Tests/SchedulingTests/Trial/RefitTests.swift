import TestSupport
import Testing

@testable import Scheduling

struct RefitTests {
  private static func refit(
    _ log: ReviewLog, current: any MemoryModel = FSRS7(), since: Int64? = nil, threads: Int = 2,
    progress: FitProgress = { _ in true }
  ) -> Refit? {
    Refit(
      log, current: Predictor(current), since: since, policy: SchedulingPolicy(),
      options: FitOptions(threads: threads), progress: progress)
  }

  @Test(
    arguments: [
      (199, nil, false), (200, nil, true), (200, 0, true), (205, 200, false), (206, 200, true),
      (1_000, 1_000, false), (1_029, 1_000, false), (1_030, 1_000, true), (50_000, nil, true),
      (50_001, nil, false), (150, 200, false),
    ] as [(Int, Int?, Bool)])
  func `One is due from two hundred answers on, and whenever they grew by three in a hundred`(
    answers: Int, last: Int?, isDue: Bool
  ) {
    #expect(Refit.isDue(answers: answers, last: last) == isDue)
  }

  @Test(.slow) func `What it comes to is the same for any number of threads`() throws {
    let log = pupilLog(forgetful, cards: 80, reviews: 6, seed: 1)
    let one = try #require(Self.refit(log, current: FSRS6(), threads: 1))
    let four = try #require(Self.refit(log, current: FSRS6(), threads: 4))
    #expect(one.contest.trial.weights == four.contest.trial.weights)
    #expect(one.isToKeep == four.isToKeep && one.contest.doubts == four.contest.doubts)
  }

  @Test(.slow) func `Weights that fit the newest tenth worse are not kept`() throws {
    let early = pupilLog(forgetful, cards: 80, reviews: 6, seed: 5)
    // The latest reviews were all recalled: whoever forgot quickly does so no longer.
    let turned = ReviewLog(
      early.cards.indices.flatMap { card in
        early.reviews(ofCard: card).map { place in
          ReviewLog.Review(
            card: early.cards[card], time: early.times[place],
            rating: early.times[place] > early.times.sorted()[early.count * 9 / 10]
              ? 3 : Int(early.ratings[place]), duration: 5_000)
        }
      })
    let refit = try #require(Self.refit(turned))
    #expect(!refit.isToKeep)
  }

  @Test func `With hardly any reviews nothing is kept`() throws {
    let log = pupilLog(forgetful, cards: 7, reviews: 2, seed: 4)
    #expect(try #require(Self.refit(log)).isToKeep == false)
  }

  @Test func `It ends when it is told to`() {
    let log = pupilLog(forgetful, cards: 80, reviews: 6, seed: 1)
    #expect(Self.refit(log) { _ in false } == nil)
  }
}
