internal import ArgumentParser
internal import Scheduling

/// Holds what a plan promises against what learners then know who do what it suggests: 199 questions,
/// 30 days, a session of 20 a day, or none on every third day.
///
/// As the program does, weights are fitted again when the record has grown by 3 %, and used where
/// they are sure to be better.
struct Plans: ParsableCommand {
  @Option(help: "How many learners there are of each kind.") var learners = 20
  @Option(help: "How many questions there are.") var questions = 199
  @Option(help: "How many days there are.") var days = 30

  func run() {
    for truth in ModelFamily.allCases {
      for skips in [false, true] { report(truth, skips: skips) }
    }
  }

  private func report(_ truth: ModelFamily, skips: Bool) {
    var (held, recall) = ([Int](repeating: 0, count: PlannedLearner.checks.count), 0.0)
    for seed in 1...learners {
      var learner = PlannedLearner(truth, questions: questions, days: days, seed: UInt64(seed))
      for day in 0..<days { learner.live(through: day, studies: !skips || day % 3 != 2) }
      let known = learner.memory.recall(on: days)
      recall += known
      for (place, share) in learner.promised.enumerated() where share.low...share.high ~= known {
        held[place] += 1
      }
    }
    let days = skips ? "skips every third day" : "every day"
    let counts = zip(PlannedLearner.checks, held).map { "\($1) on day \($0)" }
    print(
      "plans \(truth.rawValue) \(days): recall \((recall / Double(learners) * 10_000).rounded() / 10_000)"
        + " held of \(learners): " + counts.joined(separator: ", "))
  }
}

/// A learner who does what the plan suggests, and the program that plans.
private struct PlannedLearner {
  /// The days on which the plan is looked at.
  static let checks = [0, 7, 15, 23]
  private static let first = 20_000

  var memory: TrueMemory
  var promised: [GoalForecast.Share] = []
  private var model: any MemoryModel = FSRS7()
  private var cards: [GoalCard]
  private var reviews: [ReviewLog.Review] = []
  private var tried = 0
  private let demand: GoalDemand

  init(_ truth: ModelFamily, questions: Int, days: Int, seed: UInt64) {
    memory = TrueMemory(truth.standard, cards: questions, seed: seed)
    cards = Array(repeating: GoalCard(), count: questions)
    let day = StudyDay(number: Self.first + days)
    demand = GoalDemand(goal: StudyGoal(day: day), cards: Array(0..<questions))
  }

  mutating func live(through day: Int, studies: Bool) {
    let today = StudyDay(number: Self.first + day)
    let log = ReviewLog(reviews)
    let policy = GoalPolicy(
      model: model, profile: LearnerProfile(log),
      habit: StudyHabit(log, before: today, sessionLength: 20))
    if Self.checks.contains(day) {
      let forecast = GoalForecast(
        demand, cards: cards, topicCount: 0, policy: policy, today: today)
      promised.append(forecast.planned.all)
    }
    if studies {
      let chosen = policy.choose(among: cards, for: [demand], on: today)
      for (place, card) in chosen.enumerated() { answer(card, day, place) }
      fitAgain()
    }
    for card in cards.indices where cards[card].state != nil { cards[card].sinceLast += 1 }
  }

  private mutating func answer(_ card: Int, _ day: Int, _ place: Int) {
    let rating = memory.rating(of: card, on: day)
    let state =
      cards[card].state.map {
        model.nextState($0, elapsedDays: cards[card].sinceLast, rating: rating)
      } ?? model.initialState(rating)
    cards[card] = GoalCard(state: rating == .again ? model.relearned(state) : state)
    let time = Int64(Self.first + day) * 86_400_000 + 64_800_000 + Int64(place) * 20_000
    note(card, time, rating)
    if rating == .again { note(card, time + 120_000, memory.rating(of: card, on: day)) }
  }

  private mutating func note(_ card: Int, _ time: Int64, _ rating: Rating) {
    reviews.append(
      .init(card: Int64(card), time: time, rating: rating.rawValue, duration: 8_000))
  }

  private mutating func fitAgain() {
    guard reviews.count >= 200, Double(reviews.count) >= 1.03 * Double(tried) else { return }
    tried = reviews.count
    let log = ReviewLog(reviews)
    let contest = FitContest(
      log, families: Set(ModelFamily.allCases), current: Predictor(model, signals: nil),
      since: nil, policy: SchedulingPolicy(), options: FitOptions()
    ) { _ in true }
    guard let contest, contest.doubt == nil,
      let fitted = contest.trial.family.model(weights: contest.trial.weights)
    else { return }
    model = fitted
    for (place, state) in fitted.states(after: log).enumerated() {
      cards[Int(log.cards[place])].state = state
    }
  }
}
