internal import ArgumentParser
internal import Glibc
internal import Scheduling

extension ModelFamily: ExpressibleByArgument {}

/// A learner with a memory, asked line by line: whoever drives the program asks what this learner
/// answers, and at the end what they really know.
///
/// `ask CARD DAY` is answered by the rating, 1 to 4; a second question on the same day is answered
/// right. `know DAY` is answered by the true recall at the beginning of that day over all cards, as a
/// fraction, cards that were never asked counting 0.
struct Learner: ParsableCommand {
  @Option(help: "How memory works: fsrs6 or fsrs7.") var truth: ModelFamily
  @Option(help: "How many cards there are.") var cards: Int
  @Option(help: "What chance is drawn from.") var seed: UInt64 = 1

  func run() throws {
    var memory = TrueMemory(truth.standard, cards: cards, seed: seed)
    while let line = readLine() {
      let words = line.split(separator: " ")
      let numbers = words.dropFirst().compactMap { Int($0) }
      switch (words.first, numbers.count) {
      case ("ask", 2): print(memory.rating(of: numbers[0], on: numbers[1]).rawValue)
      case ("know", 1): print(memory.recall(on: numbers[0]))
      default: throw ValidationError("“\(line)” is neither “ask CARD DAY” nor “know DAY”.")
      }
      fflush(nil)
    }
  }
}

/// What somebody remembers, who answers once a day, at the same hour.
struct TrueMemory {
  private let model: any MemoryModel
  private let profile = LearnerProfile()
  private var chance: SplitMix64
  private var cards: [(state: MemoryState, day: Int)?]

  init(_ model: any MemoryModel, cards: Int, seed: UInt64) {
    self.model = model
    self.cards = Array(repeating: nil, count: cards)
    chance = SplitMix64(seed: seed)
  }

  /// Answers a question.
  mutating func rating(of card: Int, on day: Int) -> Rating {
    guard let (state, last) = cards[card] else {
      let rating = Rating.allCases[chance.place(by: profile.firstRatings)]
      cards[card] = (model.initialState(rating), day)
      return rating
    }
    if last == day {
      cards[card] = (model.relearned(state), day)
      return .good
    }
    let elapsed = Double(day - last)
    let isRecalled = chance.fraction() < model.retrievability(state, elapsedDays: elapsed)
    let rating =
      isRecalled ? Rating.allCases[1 + chance.place(by: profile.recalledRatings)] : .again
    cards[card] = (model.nextState(state, elapsedDays: elapsed, rating: rating), day)
    return rating
  }

  /// The mean recall over all cards at the beginning of a day.
  func recall(on day: Int) -> Double {
    let sum = cards.reduce(0.0) { sum, card in
      sum + (card.map { model.retrievability($0.state, elapsedDays: Double(day - $0.day)) } ?? 0)
    }
    return sum / Double(max(1, cards.count))
  }
}
