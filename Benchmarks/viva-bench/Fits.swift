internal import ArgumentParser
internal import FoundationEssentials
internal import Scheduling

/// Times fits to logs of simulated learners, and writes the logs for `fsrs_rs_fit.py`, which times
/// the same of a peer.
struct Fits: ParsableCommand {
  @Argument(help: "The folder for the logs.") var folder: String
  @Option(help: "About how many reviews the log has.") var reviews = 10_000
  @Option(help: "How often each fit is timed; the median is printed.") var rounds = 5
  @Flag(help: "Only fit FSRS-6 once, and print the greatest memory of the process.") var memory =
    false

  func run() throws {
    let path = "\(folder)/reviews-\(reviews).csv"
    let url = URL(filePath: path)
    if !FileManager.default.fileExists(atPath: path) {
      try Data(csv(simulated())).write(to: url)
    }
    let log = try ReviewLog(csv: [UInt8](Data(contentsOf: url)))
    guard !memory else {
      _ = ModelFamily.fsrs6.fit(log)
      return print("fsrs6-fit reviews \(reviews) peak_mb \(Int(peakMemory()))")
    }
    for threads in [1, 2] {
      time(.fsrs6, log, threads)
    }
    time(.fsrs7, log, 1)
  }

  private func time(_ family: ModelFamily, _ log: ReviewLog, _ threads: Int) {
    var samples = Samples()
    for _ in 0..<rounds {
      let fit = samples.time { family.fit(log, options: FitOptions(threads: threads)) }
      // A fit that gave up early would be fast.
      precondition(fit?.extent == .all)
    }
    let milliseconds = (samples.quantile(0.5) * 100).rounded() / 100
    print("\(family.rawValue)-fit reviews \(reviews) threads \(threads) ms \(milliseconds)")
  }

  /// Cards of 2 to 16 reviews on as many days, asked when recall has fallen to about .9, by a
  /// learner whose memory is FSRS-6 with weights far from the defaults; what is forgotten comes
  /// again after ten minutes.
  private func simulated() -> [ReviewLog.Review] {
    var weights = FSRS6.Weights.default
    weights.initialAgain = 0.6
    weights.initialGood = 6
    weights.growth = 1.3
    let model = FSRS6(weights: weights)
    var generator = SplitMix64(seed: 1)
    var all: [ReviewLog.Review] = []
    var card: Int64 = 0
    while all.count < reviews {
      var time = 1_600_000_000_000 + 600_000 * card
      var state = model.initialState(.good)
      func answer(_ rating: Rating, after days: Double?) {
        state =
          days.map { model.nextState(state, elapsedDays: $0, rating: rating) }
          ?? model.initialState(rating)
        all.append(.init(card: card, time: time, rating: rating.rawValue, duration: 8_000))
        guard rating == .again else { return }
        time += 600_000
        state = model.nextState(state, elapsedDays: 0, rating: .good)
        all.append(.init(card: card, time: time, rating: Rating.good.rawValue, duration: 8_000))
      }
      answer(Rating.allCases[generator.integer(in: 0...3)], after: nil)
      for _ in 1..<generator.integer(in: 2...16) {
        let interval = model.interval(state, retention: .standard)
        let days = max(1, interval * Double(generator.integer(in: 60...160)) / 100).rounded()
        guard days < 1_000 else { break }
        time += Int64(days) * 86_400_000
        let recall = model.retrievability(state, elapsedDays: days)
        let isRecalled = Double(generator.integer(in: 0...999_999)) < recall * 1e6
        let rating = isRecalled ? Rating.allCases[generator.integer(in: 1...3)] : .again
        answer(rating, after: days)
      }
      card += 1
    }
    return all
  }

  private func csv(_ reviews: [ReviewLog.Review]) -> [UInt8] {
    var text = "card_id,review_rating,review_time,review_duration\n"
    for review in reviews {
      text += "\(review.card),\(review.rating),\(review.time),\(review.duration)\n"
    }
    return Array(text.utf8)
  }
}
