import Scheduling
import TestSupport
import Testing

struct FitTrialTests {
  private static func trial(
    _ log: ReviewLog, _ family: ModelFamily, current: any MemoryModel = FSRS7(),
    since: Int64? = nil, progress: FitProgress = { _ in true }
  ) -> FitTrial? {
    FitTrial(
      log, family: family, current: Predictor(current), since: since, options: FitOptions(),
      progress: progress)
  }

  @Test(.slow, arguments: ModelFamily.allCases)
  func `A learner unlike others gains by a fit`(family: ModelFamily) throws {
    let log = pupilLog(forgetful, cards: 80, reviews: 6, seed: 1)
    let trial = try #require(Self.trial(log, family, current: family.standard))
    let (before, after) = (try #require(trial.before), try #require(trial.after))
    #expect(trial.isBetter && trial.extent == .all && before.count == after.count)
    #expect(after.logLoss < before.logLoss - 0.01)
    #expect(before.count == 330 && trial.fitted <= 400)
    #expect(family.model(weights: trial.weights) != nil)
  }

  @Test
  func `Weights in use that were fitted are compared on what came later`() throws {
    let log = pupilLog(forgetful, cards: 80, reviews: 6, seed: 2)
    let times = log.times.sorted()
    let late = try #require(Self.trial(log, .fsrs6, since: times[200])?.before)
    let all = try #require(Self.trial(log, .fsrs6)?.before)
    #expect(late.count < all.count && late.count >= FitTrial.enough)
    let tooLate = try #require(Self.trial(log, .fsrs6, since: .max)?.before)
    #expect(tooLate == all)
  }

  @Test
  func `The weights that made the reviews can't be beaten by much`() throws {
    let log = pupilLog(forgetful, cards: 80, reviews: 6, seed: 3)
    let trial = try #require(Self.trial(log, .fsrs6, current: forgetful))
    let (before, after) = (try #require(trial.before), try #require(trial.after))
    #expect(abs(before.logLoss - after.logLoss) < 0.05)
  }

  @Test(arguments: 0...7)
  func `With hardly any reviews nothing is better`(cards: Int) throws {
    let log = pupilLog(forgetful, cards: cards, reviews: 2, seed: 4)
    let trial = try #require(Self.trial(log, .fsrs7))
    #expect(!trial.isBetter && trial.extent == .nothing)
    #expect(trial.weights == FSRS7.Weights.default.vector)
    #expect((trial.before == nil) == (cards < 6))
  }

  @Test(arguments: [0, 0.3, 0.7, 0.99])
  func `Whoever is asked can end it`(end: Double) {
    let log = pupilLog(forgetful, cards: 40, reviews: 5, seed: 5)
    #expect(Self.trial(log, .fsrs6) { $0 < end } == nil)
  }

  @Test
  func `Progress rises from nothing to all`() {
    var seen: [Double] = []
    _ = Self.trial(pupilLog(forgetful, cards: 40, reviews: 5, seed: 6), .fsrs6) {
      seen.append($0)
      return true
    }
    #expect(seen.first == 0 && abs((seen.last ?? 0) - 1) < 1e-9 && seen == seen.sorted())
  }
}
