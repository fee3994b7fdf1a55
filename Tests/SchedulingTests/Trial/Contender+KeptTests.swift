import TestSupport
import Testing

@testable import Scheduling

struct ContenderKeptTests {
  /// A learner who forgets faster than most.
  private static let log: ReviewLog = {
    var weights = FSRS6.Weights.default
    weights.initialGood = 0.4
    weights.growth = 1.2
    weights.decay = 0.4
    return pupilLog(FSRS6(weights: weights), cards: 60, reviews: 6, seed: 1)
  }()

  @Test
  func `A newcomer is predicted by the published weights and their form`() throws {
    let predictions = try Contender.newcomer.fit(Self.log)(Self.log)
    #expect(predictions == Predictor.newcomer.predictions(of: Self.log))
    #expect(predictions != FSRS7().predictions(of: Self.log))
  }

  @Test(.slow)
  func `What is kept is the best trial's, and predicts what it was made for`() throws {
    let options = FitOptions()
    let kept = Contender.kept(Set(ModelFamily.allCases), options: options) { true }
    let trials = ModelFamily.allCases.compactMap {
      FitTrial(
        Self.log, family: $0, current: .newcomer, since: nil, options: options,
        progress: { _ in true })
    }
    let best = trials.min { ($0.after?.logLoss ?? 9) < ($1.after?.logLoss ?? 9) }
    #expect(try kept.fit(Self.log)(Self.log) == best?.predictor.predictions(of: Self.log))
  }

  @Test
  func `A log too short for a correction of its own leaves that of a newcomer`() throws {
    let log = pupilLog(FSRS6(), cards: 12, reviews: 4, seed: 2)
    let trial = try #require(
      FitTrial(
        log, family: .fsrs7, current: .newcomer, since: nil, options: FitOptions(),
        progress: { _ in true }))
    #expect(trial.signals == .newcomer)
  }

  @Test
  func `Whoever ends it gets nothing`() {
    let kept = Contender.kept([.fsrs6], options: FitOptions()) { false }
    #expect(throws: CancellationError.self) { try kept.fit(Self.log) }
  }
}
