internal import ArgumentParser
internal import Scheduling

/// Times FSRS-6 where a program waits for it: the states after all four ratings of a card, with
/// their intervals, and the replay of histories to memory states.
///
/// `fsrs_rs_states.py` times the same of a peer.
struct NextStates: ParsableCommand {
  @Option(help: "How many reviews to replay, at least.") var reviews = 1_000_000
  @Option(help: "How often each is timed; the median is printed.") var rounds = 15

  func run() throws {
    let model = FSRS6()
    timeNextStates(model)
    let log = log()
    for threads in [1, 2] {
      var samples = Samples()
      for _ in 0..<rounds {
        let states = samples.time { model.memoryStates(log, threads: threads) }
        precondition(states.count == log.cardCount)
      }
      print("fsrs6-replay threads \(threads) per_second \(rate(log.count, samples))")
    }
  }

  private func timeNextStates(_ model: FSRS6) {
    var generator = SplitMix64(seed: 1)
    let states = (0..<1000).map { _ in
      let stability = Double(generator.integer(in: 1...1000)) / 10
      let difficulty = Double(generator.integer(in: 10...100)) / 10
      return MemoryState(slow: stability, fast: stability, difficulty: difficulty)
    }
    var samples = Samples()
    var sum = 0.0
    for _ in 0..<rounds {
      samples.time {
        for number in 0..<300 {
          for state in states { sum += answer(model, state, Double(1 + number % 50)) }
        }
      }
    }
    // Whoever uses the sum makes sure that it is computed.
    precondition(sum.isFinite)
    print("fsrs6-next-states per_second \(rate(300 * states.count, samples))")
  }

  /// Computes all that a call of the peer answers.
  @inline(never)
  private func answer(_ model: FSRS6, _ state: MemoryState, _ days: Double) -> Double {
    let next = model.nextStates(state, elapsedDays: days)
    let intervals = model.intervals(next, retention: .standard)
    return intervals.again + intervals.hard + intervals.good + intervals.easy
      + next.again.difficulty + next.hard.difficulty + next.good.difficulty + next.easy.difficulty
  }

  /// Cards of 2 to 18 reviews, one in five on the same day, one in five a lapse.
  private func log() -> ReviewLog {
    var generator = SplitMix64(seed: 1)
    var all: [ReviewLog.Review] = []
    var card: Int64 = 0
    while all.count < reviews {
      var time: Int64 = 1_700_000_000_000
      for _ in 0..<generator.integer(in: 2...18) {
        let rating = generator.integer(in: 0...9) < 2 ? 1 : generator.integer(in: 2...4)
        all.append(ReviewLog.Review(card: card, time: time, rating: rating))
        let isSameDay = generator.integer(in: 0...4) == 0
        time += isSameDay ? 600_000 : Int64(generator.integer(in: 1...60)) * 86_400_000
      }
      card += 1
    }
    return ReviewLog(all)
  }

  private func rate(_ count: Int, _ samples: Samples) -> Int {
    Int(Double(count) / (samples.quantile(0.5) / 1000))
  }
}
