/// What a card's answers told besides their ratings: how long they took, how sure the learner was,
/// what help it took, and how often the card was forgotten.
///
/// It is folded answer by answer, is of constant size, and does not depend on any fit: the same
/// state serves a fit, an evaluation and the next prediction.
package struct SignalHistory: Equatable, Sendable {
  /// How many answers there were; 0 or more.
  package private(set) var answers = 0
  /// How many of them were rated again; 0…``answers``.
  package private(set) var agains = 0
  /// How many there were since the last one that was rated again; 0…``answers``.
  package private(set) var streak = 0
  /// The time of the first answer, as its natural logarithm in milliseconds; 0 where not known.
  package private(set) var firstTime = 0.0
  /// The time of the last answer, as its natural logarithm in milliseconds; 0 where not known.
  package private(set) var lastTime = 0.0
  /// The mean of the logarithms of the times that are known; 0 where none is.
  ///
  /// An answer that comes after others moves it by the share of one answer in all of them, timed
  /// or not.
  package private(set) var meanTime = 0.0
  /// How sure the learner was of late: −1 (guesses)…1 (certain), 0 where nothing was said.
  ///
  /// Each answer moves it half of the way to its own.
  package private(set) var confidence = 0.0
  /// How much help there was of late: the mean of ln(1 + hints), each answer again counting half;
  /// 0…ln 256.
  package private(set) var hints = 0.0

  /// Creates the history of a card that was never answered.
  package init() {}

  /// Adds an answer.
  ///
  /// - Parameters:
  ///   - rating: How well it was recalled.
  ///   - duration: How long it took, in milliseconds; 0 or less where it is not known. Used as
  ///     500…60 000: nobody reads and answers faster, and who took longer was away. Anki cuts at
  ///     60 s too, by default.
  ///   - confidence: 1 guess, 2 fairly sure, 3 certain; any other number where it was not said.
  ///   - hints: How many hints were shown; used as 0…255.
  package mutating func update(
    rating: Rating, duration: Int = 0, confidence: Int = 0, hints: Int = 0
  ) {
    answers += 1
    agains += rating == .again ? 1 : 0
    streak = rating == .again ? 0 : streak + 1
    lastTime = duration > 0 ? logarithm(Double(min(max(duration, 500), 60_000))) : 0
    if answers == 1 { firstTime = lastTime }
    if lastTime > 0 {
      meanTime += meanTime == 0 ? lastTime : (lastTime - meanTime) / Double(answers)
    }
    let said = (1...3).contains(confidence) ? Double(confidence - 2) : 0
    self.confidence += (said - self.confidence) / 2
    self.hints += (logarithm(1 + Double(min(max(hints, 0), 255))) - self.hints) / 2
  }
}

extension SignalHistory {
  /// The state as numbers, to be kept: ``answers``, ``agains``, ``streak``, ``firstTime``,
  /// ``lastTime``, ``meanTime``, ``confidence``, ``hints``.
  package var vector: [Double] {
    [
      Double(answers), Double(agains), Double(streak), firstTime, lastTime, meanTime, confidence,
      hints,
    ]
  }

  /// Creates a state from numbers that were kept.
  ///
  /// - Parameter vector: Eight numbers, as in ``vector``; `nil` comes of any that can't be.
  package init?(vector: [Double]) {
    guard vector.count == 8, let answers = Int(exactly: vector[0]), answers >= 0,
      let agains = Int(exactly: vector[1]), (0...answers).contains(agains),
      let streak = Int(exactly: vector[2]), (0...answers).contains(streak),
      vector[3...5].allSatisfy({ $0 == 0 || Self.times.contains($0) }),
      (-1...1).contains(vector[6]), (0...6).contains(vector[7])
    else { return nil }
    self.answers = answers
    self.agains = agains
    self.streak = streak
    (firstTime, lastTime, meanTime) = (vector[3], vector[4], vector[5])
    (confidence, hints) = (vector[6], vector[7])
  }

  /// The logarithms of times that can be, with room for rounding: those of 499…60 001 ms.
  private static let times = logarithm(499)...logarithm(60_001)
}
