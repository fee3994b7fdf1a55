import Scheduling
import Testing

struct FSRS6MemoryStatesTests {
  /// Cards of one to twenty reviews, and one of a thousand; more than a thread is given at once.
  private static let log: ReviewLog = {
    var generator = SplitMix64(seed: 73)
    var lengths = (0..<600).map { _ in generator.integer(in: 1...20) }
    lengths[350] = 1000
    return generator.log(lengths: lengths)
  }()

  @Test(arguments: sampleFSRS6Models)
  func `Eight cards at once end where one at a time does`(model: FSRS6) {
    let states = model.memoryStates(Self.log)
    #expect(states.count == Self.log.cardCount)
    for (card, state) in states.enumerated() {
      expectClose(state, lastState(model, Self.log, card), "card \(card)", relative: 1e-5)
    }
  }

  @Test(arguments: [-1, 0, 2, 3, 64, 1000])
  func `The states are the same for any number of threads`(threads: Int) {
    let model = sampleFSRS6Models[7]
    #expect(model.memoryStates(Self.log, threads: threads) == model.memoryStates(Self.log))
  }

  @Test(arguments: [0, 1, 7, 8, 9, 255, 256, 257])
  func `Any number of cards is replayed`(cards: Int) {
    var generator = SplitMix64(seed: 74)
    let log = generator.log(lengths: (0..<cards).map { _ in generator.integer(in: 1...3) })
    let states = FSRS6().memoryStates(log, threads: 2)
    #expect(states.count == cards)
    for (card, state) in states.enumerated() {
      expectClose(state, lastState(FSRS6(), log, card), "card \(card)", relative: 1e-5)
    }
  }

  /// Histories are read by 64 reviews.
  @Test(arguments: [1, 2, 63, 64, 65, 128, 129])
  func `Cards of any length are replayed beside one of another`(length: Int) {
    var generator = SplitMix64(seed: 75)
    let log = generator.log(lengths: [length, 1, 70, length])
    for (card, state) in FSRS6().memoryStates(log).enumerated() {
      expectClose(state, lastState(FSRS6(), log, card), "card \(card)", relative: 1e-5)
    }
  }

  @Test
  func `The longest gap leads to a finite state within bounds`() {
    let reviews = [-62_135_596_800_000, 253_402_300_799_999].flatMap { (time: Int64) in
      (0..<4).map { ReviewLog.Review(card: Int64($0), time: time, rating: $0 + 1) }
    }
    let log = ReviewLog(reviews)
    for model in sampleFSRS6Models {
      for (card, state) in model.memoryStates(log).enumerated() {
        expectClose(state, lastState(model, log, card), "card \(card)", relative: 1e-5)
      }
    }
  }

  /// Returns the state of a card after its last review, one review at a time.
  private func lastState(_ model: FSRS6, _ log: ReviewLog, _ card: Int) -> MemoryState {
    let reviews = log.reviews(ofCard: card)
    let ratings = log.ratings[reviews].map { Rating.allCases[Int($0) - 1] }
    let later = zip(log.dayGaps[reviews], ratings).dropFirst()
    return later.reduce(model.initialState(ratings[0])) { state, review in
      model.nextState(state, elapsedDays: Double(review.0), rating: review.1)
    }
  }
}

extension SplitMix64 {
  /// Returns a log of cards with as many reviews each, on the same day or up to years apart.
  fileprivate mutating func log(lengths: [Int]) -> ReviewLog {
    var reviews: [ReviewLog.Review] = []
    for (card, length) in lengths.enumerated() {
      var time: Int64 = 1_711_684_180_217
      for _ in 0..<length {
        reviews.append(ReviewLog.Review(card: Int64(card), time: time, rating: integer(in: 1...4)))
        let days = integer(in: 0...2) == 0 ? 0 : Int64(uniform(in: 1...3) * magnitude())
        time += 1_000 + days * 86_400_000
      }
    }
    return ReviewLog(reviews)
  }

  /// Returns 1, 10, 100 or 1 000.
  private mutating func magnitude() -> Double {
    [1.0, 10, 100, 1000][integer(in: 0...3)]
  }
}
