import Scheduling
import TestSupport
import Testing

struct GoalForecastTests {
  private func forecast(
    _ cards: [GoalCard], days: Int, target: Double = 0.9, minutes: Double? = nil
  ) -> GoalForecast {
    GoalForecast(
      demand(cards.count, in: days, target: target, minutes: minutes), cards: cards,
      topicCount: 3, policy: GoalPolicy(model: FSRS6()), today: goalToday)
  }

  @Test
  func `A plan beats doing nothing, and its range holds what is expected`() {
    let forecast = forecast(askedCards(30, topics: 2), days: 12)
    let planned = forecast.planned.all
    #expect(planned.mean > forecast.untouched.all.mean + 0.05)
    #expect(0 <= planned.low && planned.low < planned.mean)
    #expect(planned.mean < planned.high && planned.high <= 1)
    #expect(forecast.days.map(\.day) == (0..<12).map { goalToday.advanced(by: $0) })
    #expect(forecast.meetsTarget && forecast.remedies.isEmpty)
  }

  @Test
  func `Each morning's recall is between its ends, and the days lead from none to what is planned`()
  {
    let cards = [GoalCard](repeating: GoalCard(topics: [0]), count: 20)
    let forecast = forecast(cards, days: 8)
    let mornings = forecast.days.map(\.recall)
    #expect(mornings[0].mean == 0 && mornings[0].high == 0)
    #expect(mornings.allSatisfy { $0.low <= $0.mean && $0.mean <= $0.high })
    #expect(mornings[4].mean > 0.2 && mornings[7].mean <= forecast.planned.all.mean + 0.1)
  }

  @Test
  func `What was never asked counts as not known`() {
    let cards = [GoalCard](repeating: GoalCard(topics: [0]), count: 20)
    let forecast = forecast(cards, days: 8)
    #expect(forecast.untouched.all.mean == 0 && forecast.planned.all.mean > 0.6)
    #expect(forecast.days.reduce(0) { $0 + $1.new } > 19)
  }

  @Test
  func `A topic without questions is at no risk, a neglected one is`() {
    let cards = (0..<20).map { GoalCard(topics: [$0 % 2]) }
    let forecast = forecast(cards, days: 1, target: 0.95, minutes: 1)
    #expect(forecast.topicsAtRisk == [0, 1] && forecast.planned.topics[2] == 1)
  }

  @Test(.slow)
  func `Where time is short, the remedies would do, and the least comes first`() throws {
    let cards = askedCards(60)
    let short = forecast(cards, days: 10, target: 0.9, minutes: 1)
    #expect(!short.meetsTarget && short.best >= 0.895)
    guard case .everyDay(.minutes(let extra)) = try #require(short.remedies.last) else {
      Issue.record("There is no time that would do on every day.")
      return
    }
    #expect(extra > 0)
    let helped = forecast(cards, days: 10, target: 0.9, minutes: 1 + extra)
    #expect(helped.planned.all.mean >= 0.88)
  }

  @Test(.slow)
  func `Where questions are counted, so are the remedies`() throws {
    let cards = askedCards(60)
    let policy = GoalPolicy(
      model: FSRS6(), habit: StudyHabit(questions: 4, studied: 8, skipped: 6))
    let short = GoalForecast(
      demand(cards.count, in: 10, target: 0.9), cards: cards, topicCount: 0, policy: policy,
      today: goalToday)
    #expect(!short.meetsTarget && !short.remedies.isEmpty)
    for remedy in short.remedies {
      switch remedy {
      case .everyDay(.questions(let more)), .once(_, .questions(let more)),
        .everyDayWithoutFail(.questions(let more)):
        #expect(more > 0)
      case .noDayOff: break
      default: Issue.record("\(remedy) counts minutes.")
      }
    }
  }

  @Test
  func `Who studies on few days is promised less, in a wider range`() {
    let cards = [GoalCard](repeating: GoalCard(), count: 60)
    func planned(_ habit: StudyHabit) -> GoalForecast.Share {
      GoalForecast(
        demand(60, in: 12), cards: cards, topicCount: 0,
        policy: GoalPolicy(model: FSRS6(), habit: habit), today: goalToday
      ).planned.all
    }
    let daily = planned(StudyHabit(questions: 10, studied: 14))
    let seldom = planned(StudyHabit(questions: 10, studied: 5, skipped: 9))
    let unknown = planned(StudyHabit(questions: 10))
    #expect(seldom.mean < daily.mean - 0.05)
    #expect(unknown.high - unknown.low > daily.high - daily.low)
  }

  @Test
  func `A target out of reach has no remedy, and says the best`() {
    let cards = [GoalCard](repeating: GoalCard(), count: 100)
    let forecast = forecast(cards, days: 1, target: 0.99, minutes: 1)
    #expect(!forecast.meetsTarget && forecast.remedies.isEmpty)
    #expect(forecast.best > forecast.planned.all.mean && forecast.best < 0.5)
  }

  @Test
  func `The same is always forecast alike, and no cards or no days are no trouble`() {
    let cards = askedCards(12)
    #expect(forecast(cards, days: 6) == forecast(cards, days: 6))
    #expect(forecast([], days: 6).planned.all.mean == 1)
    let today = forecast(cards, days: 0)
    #expect(today.days.isEmpty && today.planned.all.mean == today.untouched.all.mean)
  }
}
