import Curriculum
import LearnerRecord
import Scheduling

/// Whether facts of a history come from one program that minds the order, or from anywhere.
enum Manners: CaseIterable {
  case orderly, wild
}

extension SplitMix64 {
  /// Returns what happened to a few questions: answers, changes of rating and answers taken back.
  ///
  /// With orderly manners only the latest answer that stands is changed, as the program does it.
  mutating func history(count: Int, _ manners: Manners, undos: Int = 4) -> [ReplayFact] {
    var facts: [ReplayFact] = []
    var standing: [Int] = []
    var now: Int64 = 1_795_000_000_000
    for number in 1...count {
      now += Int64(
        integer(in: 0...9) == 0 ? integer(in: -400_000_000...0) : integer(in: 0...90_000_000))
      let latest = standing.last ?? 1
      let target = manners == .wild && integer(in: 0...2) == 0 ? integer(in: 0...number) : latest
      let chance = integer(in: 0...19)
      let change: ReplayFact.Change
      switch chance {
      case 0..<undos:
        change = .undone(entry: target)
        standing.removeAll { $0 == target }
      case undos..<undos + 3: change = .rated(entry: target, rating: rating())
      case 18: change = .countedRight(entry: target, rating: rating())
      case 19: change = .none
      default:
        standing.append(number)
        change = answered(["a", "b", "c"], crams: true)
      }
      facts.append(
        ReplayFact(at: Moment(milliseconds: now, offsetMinutes: 660), change: change))
    }
    return facts
  }

  /// Returns an answer to one of some questions.
  ///
  /// Now and then it leaves the schedule alone, and now and then its date has a place.
  mutating func answered(_ questions: [String], crams: Bool = false) -> ReplayFact.Change {
    var answer = ReplayFact.Answer(
      question: pick(questions), rating: rating(), credit: fraction(), wording: next())
    answer.isCram = crams && integer(in: 0...7) == 0
    answer.place = integer(in: 0...1) == 0 ? fraction() : nil
    return .answered(answer)
  }

  /// Returns any rating.
  mutating func rating() -> Rating {
    pick(Rating.allCases)
  }
}

/// What a history comes to, found the slow way: first which answers stand, with which rating, then
/// each question by itself.
struct Oracle {
  private struct Standing {
    var entry: Int
    var at: Moment
    var rating: Rating
    var answer: ReplayFact.Answer
  }

  let cards: [Question.ID: LearnerState.Card]
  let standing: [Int]

  init(_ facts: [ReplayFact], model: some MemoryModel, policy: SchedulingPolicy) {
    let standing = Self.standing(facts)
    let answers = Dictionary(grouping: standing.filter { !$0.answer.isCram }, by: \.answer.question)
    var cards: [Question.ID: LearnerState.Card] = [:]
    for (question, answers) in answers {
      cards[.init(rawValue: question)] = Self.card(question, answers, model, policy)
    }
    self.cards = cards
    self.standing = standing.map(\.entry)
  }

  private static func standing(_ facts: [ReplayFact]) -> [Standing] {
    var standing: [Standing] = []
    var changeable = 0
    func place(of entry: Int) -> Int? {
      standing.suffix(changeable).lastIndex { $0.entry == entry }
    }
    for (number, fact) in zip(1..., facts) {
      switch fact.change {
      case .answered(let answer):
        standing.append(
          Standing(entry: number, at: fact.at, rating: answer.rating, answer: answer))
        changeable = min(changeable + 1, 100)
      case .rated(let entry, let rating):
        guard let place = place(of: entry) else { continue }
        standing[place].rating = rating
      case .countedRight(let entry, let rating):
        guard let place = place(of: entry) else { continue }
        standing[place].rating = rating
        standing[place].answer.credit = 1
      case .undone(let entry):
        guard let place = place(of: entry) else { continue }
        standing.remove(at: place)
        changeable -= 1
      case .setting, .practised, .forgotten, .none: break
      }
    }
    return standing
  }

  private static func card(
    _ question: String, _ answers: [Standing], _ model: some MemoryModel, _ policy: SchedulingPolicy
  ) -> LearnerState.Card? {
    guard let first = answers.first, let last = answers.last else { return nil }
    var memory = model.initialState(first.rating)
    for (before, answer) in zip(answers, answers.dropFirst()) {
      let elapsed = answer.at.days(since: before.at.milliseconds)
      memory = model.nextState(memory, elapsedDays: elapsed, rating: answer.rating)
    }
    let day = last.at.studyDay(rolloverHour: policy.rolloverHour)
    let seed = stableHash(question) &+ UInt64(answers.count)
    return LearnerState.Card(
      memory: memory, lastAnswered: last.at.milliseconds, lastDay: day,
      due: policy.dueDay(
        after: memory, on: day, model: model, seed: seed, place: last.answer.place),
      reviews: answers.count, lapses: lapses(answers, policy),
      credit: last.answer.credit, wording: last.answer.wording,
      wasRight: answers.contains { $0.rating != .again }, place: last.answer.place)
  }

  /// The misses at the first answer of a later day, after the question had been right.
  private static func lapses(_ answers: [Standing], _ policy: SchedulingPolicy) -> Int {
    let days = answers.map { $0.at.studyDay(rolloverHour: policy.rolloverHour) }
    return answers.indices.dropFirst().count { place in
      answers[place].rating == .again && days[place] > days[place - 1]
        && answers[..<place].contains { $0.rating != .again }
    }
  }
}
