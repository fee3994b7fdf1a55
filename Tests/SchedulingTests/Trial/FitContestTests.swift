import TestSupport
import Testing

@testable import Scheduling

struct FitContestTests {
  private static let policy = SchedulingPolicy()

  private static func contest(
    _ log: ReviewLog, families: Set<ModelFamily> = Set(ModelFamily.allCases),
    current: any MemoryModel = FSRS7(), progress: FitProgress = { _ in true }
  ) -> FitContest? {
    FitContest(
      log, families: families, current: Predictor(current), since: nil, policy: policy,
      options: FitOptions(), progress: progress)
  }

  /// A part of what `viva-bench small-fits` does at length.
  @Test(.slow, arguments: ModelFamily.allCases, [100, 200, 400])
  func `1: after a fit that is used true recall is near what was wanted`(
    truth: ModelFamily, answers: Int
  ) throws {
    for seed in UInt64(0)..<2 {
      let record = EveningRecord(truth, answers: answers, seed: seed)
      let contest = try #require(Self.contest(record.log))
      #expect(contest.trials.allSatisfy { !$0.family.isOnBound($0.weights) })
      guard contest.doubt == nil else { continue }
      let model = try #require(contest.trial.family.model(weights: contest.trial.weights))
      let recall = try #require(record.recallWhenDue(by: model, Self.policy))
      #expect(abs(recall - 0.9) < 0.05, "seed \(seed): \(recall)")
    }
  }

  @Test(.slow) func `1: intervals that leap beyond what was seen are refused`() throws {
    let contest = try #require(Self.contest(EveningRecord(.fsrs6, answers: 400, seed: 2).log))
    for doubt in contest.doubts {
      guard case .leaps(let median, let longest) = doubt else {
        Issue.record("\(String(describing: doubt))")
        continue
      }
      #expect(median > FitContest.leap * longest && longest == 10)
    }
  }

  @Test(.slow) func `1: weights that rank answers worse are refused, however well they predict`()
    throws
  {
    let contest = try #require(Self.contest(EveningRecord(.fsrs6, answers: 400, seed: 22).log))
    let trial = contest.trials[1]
    #expect(trial.isBetter)
    #expect(contest.doubts[1] == .ranksWorse(before: trial.before?.auc, after: trial.after?.auc))
    #expect(contest.trial.family == .fsrs6 && contest.doubt == nil)
  }

  @Test(.slow) func `1: where the other model expects another future nothing is decided`() throws {
    let contest = try #require(Self.contest(EveningRecord(.fsrs7, answers: 200, seed: 23).log))
    guard case .disagrees(let recall) = contest.doubts[0] else {
      Issue.record("\(contest.doubts)")
      return
    }
    #expect(abs(recall - 0.9) >= FitContest.disagreement)
  }

  @Test(arguments: [8, 20])
  func `With few reviews nothing is used`(cards: Int) throws {
    let contest = try #require(Self.contest(pupilLog(FSRS6(), cards: cards, reviews: 3, seed: 1)))
    #expect(contest.doubt == .tooFew(scored: contest.trial.fitted))
  }

  @Test(.slow) func `Weights that are as good can't be beaten`() throws {
    let record = EveningRecord(.fsrs6, answers: 200, seed: 5)
    let contest = try #require(Self.contest(record.log, current: record.truth))
    #expect(contest.doubts.allSatisfy { $0 != nil })
  }

  @Test(.slow) func `Of those without a doubt the better one wins, and only among those that may`()
    throws
  {
    let log = EveningRecord(.fsrs6, answers: 200, seed: 1).log
    for families in [Set(ModelFamily.allCases), [.fsrs6], [.fsrs7]] {
      let contest = try #require(Self.contest(log, families: families))
      #expect(families.contains(contest.trial.family))
      let sure = contest.trials.indices.filter {
        contest.doubts[$0] == nil && families.contains(contest.trials[$0].family)
      }
      #expect(sure.isEmpty == (contest.doubt != nil))
      let best = sure.compactMap { contest.trials[$0].after?.logLoss }.min()
      #expect(sure.isEmpty || best == contest.trial.after?.logLoss)
    }
  }

  @Test(.slow) func `Whoever is asked can end it, and progress rises`() {
    let log = EveningRecord(.fsrs7, answers: 200, seed: 1).log
    #expect(Self.contest(log) { $0 < 0.6 } == nil)
    var seen: [Double] = []
    _ = Self.contest(log) {
      seen.append($0)
      return true
    }
    #expect(seen == seen.sorted() && abs((seen.last ?? 0) - 1) < 1e-9)
  }
}
