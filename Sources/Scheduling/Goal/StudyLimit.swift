/// How much can be studied on a day: as long as every limit allows.
package struct StudyLimit: Equatable, Sendable {
  /// The time, in minutes; 0 or more, `nil` for as long as it takes.
  package var minutes: Double?
  /// The number of answers to what was asked before; 0 or more, `nil` for any number.
  package var reviews: Int?
  /// The number of questions asked for the first time; 0 or more, `nil` for any number.
  package var new: Int?
  /// The number of questions, new or not, each counted once however often it is missed; 0 or more,
  /// `nil` for any number.
  package var questions: Int?

  /// Creates a limit; without arguments, none.
  ///
  /// - Parameters:
  ///   - minutes: The time, in minutes.
  ///   - reviews: The number of answers to what was asked before.
  ///   - new: The number of questions asked for the first time.
  ///   - questions: The number of questions, new or not.
  package init(
    minutes: Double? = nil, reviews: Int? = nil, new: Int? = nil, questions: Int? = nil
  ) {
    self.minutes = minutes
    self.reviews = reviews
    self.new = new
    self.questions = questions
  }

  /// Returns what both limits allow.
  package func and(_ other: StudyLimit) -> StudyLimit {
    StudyLimit(
      minutes: Self.least(minutes, other.minutes), reviews: Self.least(reviews, other.reviews),
      new: Self.least(new, other.new), questions: Self.least(questions, other.questions))
  }

  /// Returns the limit of a day that carries a share of a full one.
  ///
  /// - Parameter share: A fraction, 0…1.
  /// - Returns: The limit, counts rounded to whole numbers.
  func scaled(by share: Double) -> StudyLimit {
    guard share < 1 else { return self }
    func part(_ count: Int?) -> Int? { count.map { Int((Double($0) * share).rounded()) } }
    return StudyLimit(
      minutes: minutes.map { $0 * share }, reviews: part(reviews), new: part(new),
      questions: part(questions))
  }

  /// Returns as many of some questions as the limit allows, in order.
  ///
  /// - Parameters:
  ///   - places: The questions, as places in a list.
  ///   - isNew: Returns whether a question was never asked.
  ///   - seconds: Returns how long a question takes, in seconds.
  /// - Returns: Some of the places.
  func cut(
    _ places: [Int], isNew: (Int) -> Bool, seconds: (Int) -> Double
  ) -> [Int] {
    var (left, reviews, new) = (minutes.map { 60 * $0 }, reviews ?? .max, new ?? .max)
    var chosen: [Int] = []
    for place in places {
      guard chosen.count < questions ?? .max else { break }
      let isNew = isNew(place)
      guard (isNew ? new : reviews) > 0 else { continue }
      if let rest = left {
        guard rest > 0 else { break }
        left = rest - seconds(place)
      }
      if isNew { new -= 1 } else { reviews -= 1 }
      chosen.append(place)
    }
    return chosen
  }

  /// Returns how many questions that were asked before the limit allows at most.
  ///
  /// - Parameter profile: How long answers take.
  /// - Returns: A number, which may be a little too high; `.max` where no limit says it.
  func mostReviews(_ profile: LearnerProfile) -> Int {
    let shortest = min(profile.recalledSeconds, profile.forgottenSeconds)
    let byTime = minutes.map { Int((60 * $0 / shortest).clamped(to: 0...1e9)) + 2 }
    return Self.least(Self.least(reviews, questions), byTime) ?? .max
  }

  private static func least<Number: Comparable>(_ one: Number?, _ other: Number?) -> Number? {
    guard let one, let other else { return one ?? other }
    return min(one, other)
  }
}
