internal import Text

/// The reviews of a learner, by card and in the order of time: what weights are fitted to.
///
/// Columns rather than rows, because a fit reads a few of them a hundred times over: element i of
/// each column is review i. The reviews of card c are those at
/// `cardStarts[c]..<cardStarts[c + 1]`, oldest first, and the first of them is the first review of
/// all that the card ever had here.
package struct ReviewLog: Equatable, Sendable {
  /// Where the reviews of each card begin: one element per card, and the number of reviews last.
  package private(set) var cardStarts: [Int] = [0]
  /// The ratings; 1…4.
  package private(set) var ratings: [UInt8] = []
  /// The days since the review before of the same card, fractions included; 0 for a first one.
  package private(set) var elapsedDays: [Float] = []
  /// The study days since the review before of the same card; 0 on the same day and for a first.
  package private(set) var dayGaps: [Int32] = []
  /// When the reviews were, in milliseconds since 1970-01-01 00:00 UTC.
  package private(set) var times: [Int64] = []
  /// How far the local clock was ahead of UTC at the reviews, in minutes; −840…840.
  package private(set) var offsets: [Int16] = []
  /// The study days of the reviews, in days since 1970-01-01.
  package private(set) var days: [Int32] = []
  /// How long the answers took, in milliseconds; 0 where it is not known.
  package private(set) var durations: [Int32] = []
  /// How sure the learner was: 1 guess, 2 fairly sure, 3 certain; 0 where it was not said.
  package private(set) var confidences: [UInt8] = []
  /// How many hints were shown; 255 for that many and more.
  package private(set) var hints: [UInt8] = []
  /// The ids of the cards, as they were given: one element per card.
  package private(set) var cards: [Int64] = []
  /// What was left out, and why.
  package private(set) var skipped = Skipped()

  /// How many reviews there are.
  package var count: Int { ratings.count }
  /// How many cards there are.
  package var cardCount: Int { cards.count }

  /// Returns the places of a card's reviews in the columns.
  ///
  /// - Parameter card: The number of the card; 0…`cardCount` − 1.
  /// - Returns: The range, never empty.
  package func reviews(ofCard card: Int) -> Range<Int> {
    cardStarts[card]..<cardStarts[card + 1]
  }

  /// Returns the rating of a review, by its place in the columns.
  func rating(of review: Int) -> Rating {
    Rating(rawValue: Int(ratings[review])) ?? .again
  }

  /// Returns the log as it was before a moment: later reviews are neither items nor histories.
  ///
  /// - Parameter time: The moment, in milliseconds since 1970-01-01 00:00 UTC.
  /// - Returns: The reviews before `time`, and the cards that have any; nothing is counted as
  ///   skipped.
  package func prefix(before time: Int64) -> ReviewLog {
    var earlier = ReviewLog([])
    for card in 0..<cardCount {
      let all = reviews(ofCard: card)
      // The reviews of a card are in the order of time, so those before are the first ones.
      let end = all.lowerBound + times[all].count { $0 < time }
      guard end > all.lowerBound else { continue }
      earlier.cards.append(cards[card])
      earlier.append(all.lowerBound..<end, of: self)
    }
    return earlier
  }

  /// Returns this log with the reviews of another after it.
  ///
  /// - Parameter other: A log of other cards; one that is in both counts as two.
  /// - Returns: The cards of this one, then those of the other.
  package func joined(with other: ReviewLog) -> ReviewLog {
    var joined = self
    for card in 0..<other.cardCount {
      joined.cards.append(other.cards[card])
      joined.append(other.reviews(ofCard: card), of: other)
    }
    joined.skipped.ratings += other.skipped.ratings
    joined.skipped.duplicates += other.skipped.duplicates
    joined.skipped.times += other.skipped.times
    joined.skipped.crams += other.skipped.crams
    return joined
  }

  private mutating func append(_ reviews: Range<Int>, of log: ReviewLog) {
    ratings += log.ratings[reviews]
    elapsedDays += log.elapsedDays[reviews]
    dayGaps += log.dayGaps[reviews]
    times += log.times[reviews]
    offsets += log.offsets[reviews]
    days += log.days[reviews]
    durations += log.durations[reviews]
    confidences += log.confidences[reviews]
    hints += log.hints[reviews]
    cardStarts.append(count)
  }
}

extension ReviewLog {
  /// One review, as a log tells it.
  package struct Review: Equatable, Sendable {
    /// The card; any number that tells it from the others.
    package var card: Int64
    /// When it was, in milliseconds since 1970-01-01 00:00 UTC.
    package var time: Int64
    /// How far the local clock was ahead of UTC, in minutes; used as −840…840.
    package var offsetMinutes: Int
    /// The rating, 1…4; a review with another number is left out.
    package var rating: Int
    /// How long the answer took, in milliseconds; 0 or less where it is not known.
    package var duration: Int
    /// How sure the learner was, 1…3; 0 where it was not said.
    package var confidence: Int
    /// How many hints were shown; 0 or more.
    package var hints: Int

    /// Creates a review.
    package init(
      card: Int64, time: Int64, offsetMinutes: Int = 0, rating: Int, duration: Int = 0,
      confidence: Int = 0, hints: Int = 0
    ) {
      self.card = card
      self.time = time
      self.offsetMinutes = offsetMinutes
      self.rating = rating
      self.duration = duration
      self.confidence = confidence
      self.hints = hints
    }
  }

  /// How many reviews were left out.
  package struct Skipped: Equatable, Sendable {
    /// Those whose rating is not 1…4: rescheduling and other rows that are no review.
    package var ratings = 0
    /// Those of the same card and time as one that was given before them.
    package var duplicates = 0
    /// Those outside the years 1 to 9999, which no clock of a learner shows.
    package var times = 0
    /// Those that were practice only, in a filtered deck of Anki that left the schedule alone.
    package var crams = 0

    /// All of them.
    package var count: Int { ratings + duplicates + times + crams }
  }

  /// Creates a log of reviews in any order.
  ///
  /// What can't be a review is left out and counted in ``skipped``. A clock that was set back does
  /// no harm: reviews are put in the order of their times, and no time between two is negative.
  ///
  /// - Parameters:
  ///   - reviews: The reviews.
  ///   - rolloverHour: The hour of the local clock at which a study day begins; 0…23.
  package init(_ reviews: some Sequence<Review>, rolloverHour: Int = 4) {
    self.init(reviews, rolloverHour: rolloverHour, skipped: Skipped())
  }

  /// Creates a log of reviews in any order, of which some have been left out already.
  init(_ reviews: some Sequence<Review>, rolloverHour: Int, skipped: Skipped) {
    self.skipped = skipped
    let reviews = Array(reviews)
    let order = sortOut(reviews)
    reserve(order.count)
    var last: Review?
    for place in order {
      let review = reviews[place]
      if let last, last.card == review.card, last.time == review.time {
        self.skipped.duplicates += 1
        continue
      }
      append(review, isFirst: last?.card != review.card, rolloverHour)
      last = review
    }
  }

  /// Returns the places of what can be a review, by card, then time, then place.
  private mutating func sortOut(_ reviews: [Review]) -> [Int] {
    var keys: [(Int64, Int64, Int)] = []
    for (place, review) in reviews.enumerated() {
      if !(1...4).contains(review.rating) {
        skipped.ratings += 1
      } else if !Self.canShow(review) {
        skipped.times += 1
      } else {
        keys.append((review.card, review.time, place))
      }
    }
    keys.sort(by: <)
    return keys.map(\.2)
  }

  private mutating func reserve(_ count: Int) {
    ratings.reserveCapacity(count)
    elapsedDays.reserveCapacity(count)
    dayGaps.reserveCapacity(count)
    times.reserveCapacity(count)
    offsets.reserveCapacity(count)
    days.reserveCapacity(count)
    durations.reserveCapacity(count)
    confidences.reserveCapacity(count)
    hints.reserveCapacity(count)
  }

  private mutating func append(_ review: Review, isFirst: Bool, _ rolloverHour: Int) {
    let day = StudyDay(
      secondsSince1970: review.time.flooredDivision(by: 1000).quotient,
      utcOffsetSeconds: review.offset * 60, rolloverHour: rolloverHour)
    if isFirst {
      cards.append(review.card)
      cardStarts.append(count)
    }
    let before = isFirst ? nil : times.last
    elapsedDays.append(before.map { Float(Double(review.time - $0) / 86_400_000) } ?? 0)
    // Whoever travels west can be a day earlier than at the review before.
    dayGaps.append(isFirst ? 0 : max(0, Int32(day.number) - (days.last ?? 0)))
    times.append(review.time)
    offsets.append(Int16(review.offset))
    days.append(Int32(day.number))
    ratings.append(UInt8(review.rating))
    durations.append(Int32(review.duration.clamped(to: 0...Int(Int32.max))))
    confidences.append(UInt8(review.confidence.clamped(to: 0...3)))
    hints.append(UInt8(review.hints.clamped(to: 0...255)))
    cardStarts[cardStarts.count - 1] = count
  }

  /// Whether both the clock of the learner and that of Greenwich show a year from 1 to 9999.
  private static func canShow(_ review: Review) -> Bool {
    times.contains(review.time)
      && times.contains(review.time + Int64(review.offset) * 60_000)
  }

  /// The years 1 to 9999, in milliseconds since 1970.
  static let times = Int64(-62_135_596_800_000)...253_402_300_799_999
}

extension ReviewLog.Review {
  /// How far the local clock was ahead of UTC, in minutes; −840…840.
  fileprivate var offset: Int { offsetMinutes.clamped(to: -840...840) }
}
