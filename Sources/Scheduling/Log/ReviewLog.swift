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
  /// The study days since the review before of the same card; 0 on the same day and for a first one.
  package private(set) var dayGaps: [Int32] = []
  /// When the reviews were, in milliseconds since 1970-01-01 00:00 UTC.
  package private(set) var times: [Int64] = []
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
}

extension ReviewLog {
  /// One review, as a log tells it.
  package struct Review: Equatable, Sendable {
    /// The card; any number that tells it from the others.
    package var card: Int64
    /// When it was, in milliseconds since 1970-01-01 00:00 UTC.
    package var time: Int64
    /// How far the local clock was ahead of UTC, in minutes.
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
    /// Those that repeat another one: same card, same time.
    package var duplicates = 0
    /// Those outside the years 1 to 9999, which no clock of a learner shows.
    package var times = 0

    /// All of them.
    package var count: Int { ratings + duplicates + times }
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
    var kept: [Review] = []
    for review in reviews {
      if !(1...4).contains(review.rating) {
        skipped.ratings += 1
      } else if !Self.times.contains(review.time) {
        skipped.times += 1
      } else {
        kept.append(review)
      }
    }
    kept.sort { ($0.card, $0.time) < ($1.card, $1.time) }
    reserve(kept.count)
    var last: Review?
    for review in kept {
      if let last, last.card == review.card, last.time == review.time {
        skipped.duplicates += 1
        continue
      }
      append(review, isFirst: last?.card != review.card, rolloverHour)
      last = review
    }
  }

  private mutating func reserve(_ count: Int) {
    ratings.reserveCapacity(count)
    elapsedDays.reserveCapacity(count)
    dayGaps.reserveCapacity(count)
    times.reserveCapacity(count)
    days.reserveCapacity(count)
    durations.reserveCapacity(count)
    confidences.reserveCapacity(count)
    hints.reserveCapacity(count)
  }

  private mutating func append(_ review: Review, isFirst: Bool, _ rolloverHour: Int) {
    let day = StudyDay(
      secondsSince1970: review.time.flooredDivision(by: 1000).quotient,
      utcOffsetSeconds: review.offsetMinutes.clamped(to: -1_440...1_440) * 60,
      rolloverHour: rolloverHour)
    if isFirst {
      cards.append(review.card)
      cardStarts.append(count)
    }
    let before = isFirst ? nil : times.last
    elapsedDays.append(before.map { Float(Double(review.time - $0) / 86_400_000) } ?? 0)
    // Whoever travels west can be a day earlier than at the review before.
    dayGaps.append(isFirst ? 0 : max(0, Int32(day.number) - (days.last ?? 0)))
    times.append(review.time)
    days.append(Int32(day.number))
    ratings.append(UInt8(review.rating))
    durations.append(Int32(review.duration.clamped(to: 0...Int(Int32.max))))
    confidences.append(UInt8(review.confidence.clamped(to: 0...3)))
    hints.append(UInt8(review.hints.clamped(to: 0...255)))
    cardStarts[cardStarts.count - 1] = count
  }

  /// The years 1 to 9999, in milliseconds since 1970.
  private static let times = Int64(-62_135_596_800_000)...253_402_300_799_999
}
