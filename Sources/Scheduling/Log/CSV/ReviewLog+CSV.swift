extension ReviewLog {
  /// Creates a log from a text of rows, such as CSV.
  ///
  /// Separators are commas, semicolons or tabs. The first row names the columns; two layouts are
  /// known by it: that of review logs in the open (`card_id`, `review_rating`, `review_time` and,
  /// if they are there, `review_duration`, `review_confidence` and `review_hints`), and that of the
  /// table `revlog` of Anki (`id`, `cid`, `ease`, `factor`, `type` and, if it is there, `time`). A
  /// time is in ISO 8601 or in milliseconds since 1970; in Anki's layout, in the latter. Further
  /// columns are passed over.
  ///
  /// Nothing is left out silently: rows that are no reviews are counted in ``skipped``, and the
  /// first row that is malformed ends it all.
  ///
  /// - Parameters:
  ///   - csv: The text, in UTF-8, with a byte order mark or without.
  ///   - rolloverHour: The hour of the local clock at which a study day begins; 0…23.
  ///   - offset: How far the local clock was ahead of UTC, in minutes, at a moment in milliseconds
  ///     since 1970, where the text does not say it: milliseconds never do, and times in UTC are what
  ///     programs write whose learners live elsewhere. Used as −840…840.
  /// - Throws: ``ReviewLogError``.
  package init(
    csv: [UInt8], rolloverHour: Int = 4, offset: (_ milliseconds: Int64) -> Int = { _ in 0 }
  ) throws(ReviewLogError) {
    var (rows, columns) = try Self.readHeader(csv)
    var (reviews, skipped) = ([Review](), Skipped())
    while try rows.next() {
      switch try columns.read(rows, offset: { offset($0).clamped(to: -840...840) }) {
      case .review(let review): reviews.append(review)
      case .noReview: skipped.ratings += 1
      case .cram: skipped.crams += 1
      }
    }
    self.init(reviews, rolloverHour: rolloverHour, skipped: skipped)
  }

  /// Tries one separator after the other until the first row makes sense.
  private static func readHeader(
    _ csv: [UInt8]
  ) throws(ReviewLogError) -> (FieldScanner, ReviewColumns) {
    for separator in [",", ";", "\t"] as [Unicode.Scalar] {
      var rows = FieldScanner(csv, separator: separator)
      // With a separator that is not meant, quotation marks may stand where they must not.
      guard let hasRow = try? rows.next() else { continue }
      guard hasRow else { throw .empty }
      if let columns = try ReviewColumns(rows) { return (rows, columns) }
    }
    let firstLine = csv.drop { $0 <= UInt8(ascii: " ") }.prefix { $0 >= UInt8(ascii: " ") }
    throw .noHeader(found: String(decoding: firstLine.prefix(100), as: UTF8.self))
  }

  /// The log as CSV, in the layout of review logs in the open: reading it gives the log back.
  ///
  /// There is a row for each review, by card and time, after one that names the columns: `card_id`,
  /// `review_rating`, `review_time` (in ISO 8601, with milliseconds and the offset of the local
  /// clock) and `review_duration` (in milliseconds; 0 where it is not known). Where the learner
  /// ever said how sure they were, or was shown a hint, `review_confidence` and `review_hints`
  /// follow.
  package var csv: String {
    let hasSignals = confidences.contains { $0 > 0 } || hints.contains { $0 > 0 }
    var text = "card_id,review_rating,review_time,review_duration"
    text += hasSignals ? ",review_confidence,review_hints\n" : "\n"
    for card in 0..<cardCount {
      for review in reviews(ofCard: card) {
        text += "\(cards[card]),\(ratings[review]),"
        text += ReviewTime(milliseconds: times[review], offsetMinutes: Int(offsets[review])).isoText
        text += ",\(durations[review])"
        text += hasSignals ? ",\(confidences[review]),\(hints[review])\n" : "\n"
      }
    }
    return text
  }
}
