/// Where a text of rows keeps what makes a review, by the names in its first row.
///
/// Two layouts are known. That of review logs in the open: `card_id`, `review_rating` (1…4; 0 is no
/// review) and `review_time` (``ReviewTime``), and if they are there `review_duration` (in
/// milliseconds), `review_confidence` (1…3) and `review_hints`. And that of the table `revlog` of
/// Anki: `id` (the time), `cid` (the card), `ease` (the rating), `factor` and `type`, and if it is
/// there `time` (the duration). The columns may be in any order and among others; in their names
/// capitals do not matter.
struct ReviewColumns {
  private let isAnki: Bool
  private let card: Column
  private let rating: Column
  private let time: Column
  private let duration: Column?
  private let confidence: Column?
  private let hints: Column?
  private let kind: Column?
  private let factor: Column?
  private let count: Int

  /// The columns that the layout of open review logs must have.
  static let namesOfReviews = ["card_id", "review_rating", "review_time"]
  /// The columns that the layout of Anki must have.
  static let namesOfAnki = ["cid", "ease", "id", "factor", "type"]

  /// Reads the first row; `nil` where it is of neither layout.
  ///
  /// - Parameter row: A scanner that stands at the row.
  /// - Throws: ``ReviewLogError/repeatedColumn(name:)``.
  init?(_ row: FieldScanner) throws(ReviewLogError) {
    let columns = Columns(row)
    isAnki = columns.have(Self.namesOfAnki)
    let names = isAnki ? Self.namesOfAnki : Self.namesOfReviews
    guard let card = try columns.named(names[0]), let rating = try columns.named(names[1]),
      let time = try columns.named(names[2])
    else { return nil }
    (self.card, self.rating, self.time) = (card, rating, time)
    duration = try columns.named(isAnki ? "time" : "review_duration")
    confidence = isAnki ? nil : try columns.named("review_confidence")
    hints = isAnki ? nil : try columns.named("review_hints")
    factor = isAnki ? try columns.named("factor") : nil
    kind = isAnki ? try columns.named("type") : nil
    count = row.fields.count
  }

  /// What a row is.
  enum Row {
    /// A review.
    case review(ReviewLog.Review)
    /// A date that was set by hand or by the program, or a card that was reset.
    case noReview
    /// Practice that left the schedule alone.
    case cram
  }

  /// Reads a row.
  ///
  /// - Parameters:
  ///   - row: A scanner that stands at the row.
  ///   - offset: How far the local clock was ahead of UTC at a moment where the row does not say it,
  ///     in minutes; −840…840.
  /// - Returns: What the row is.
  /// - Throws: ``ReviewLogError``, for the first field that is not what its column holds.
  func read(_ row: FieldScanner, offset: (Int64) -> Int) throws(ReviewLogError) -> Row {
    guard row.fields.count <= count || row.fields[count...].allSatisfy(\.isEmpty) else {
      throw .surplusFields(line: row.line)
    }
    let time = try readTime(row, offset)
    let review = ReviewLog.Review(
      card: try read(card, of: row, .card), time: time.milliseconds,
      offsetMinutes: time.offsetMinutes.flatMap { $0 == 0 ? nil : $0 }
        ?? offset(time.milliseconds),
      rating: Int(try read(rating, of: row, .rating, within: 0...4)),
      duration: Int(try readIfPresent(duration, of: row, .duration)),
      confidence: Int(try readIfPresent(confidence, of: row, .confidence, within: 0...3)),
      hints: Int(try readIfPresent(hints, of: row, .hints, within: 0...Int64.max)))
    return try classify(review, row)
  }

  /// Says reviews from other rows; ``AnkiReview`` says how, for those of Anki.
  private func classify(
    _ review: ReviewLog.Review, _ row: FieldScanner
  ) throws(ReviewLogError) -> Row {
    guard let kind, let factor else { return review.rating > 0 ? .review(review) : .noReview }
    let kindNumber = try read(kind, of: row, .kind, within: 0...5)
    let factorNumber = try read(factor, of: row, .factor)
    return switch AnkiReview(ease: Int64(review.rating), kind: kindNumber, factor: factorNumber) {
    case .review: .review(review)
    case .noReview: .noReview
    case .cram: .cram
    }
  }

  private func readTime(
    _ row: FieldScanner, _ offset: (Int64) -> Int
  ) throws(ReviewLogError) -> ReviewTime {
    let text = row.bytes[field(time, of: row)]
    let read =
      isAnki
      ? Int64(decimal: text).flatMap(ReviewTime.init(milliseconds:))
      : readTime(text, offset)
    guard let read else { throw error(time, of: row, isAnki ? .milliseconds : .time) }
    return read
  }

  /// Reads a time, of which the local clock may be all that is told.
  private func readTime(_ text: ArraySlice<UInt8>, _ offset: (Int64) -> Int) -> ReviewTime? {
    guard let asUTC = ReviewTime(text, assumedOffset: 0), asUTC.offsetMinutes == nil else {
      return ReviewTime(text, assumedOffset: 0)
    }
    // The offset at the moment itself, which is not known before the offset is: near enough.
    let near = asUTC.milliseconds - Int64(offset(asUTC.milliseconds)) * 60_000
    return ReviewTime(text, assumedOffset: offset(near))
  }

  /// Reads a whole number.
  private func read(
    _ column: Column, of row: FieldScanner, _ content: ReviewLogError.Content,
    within range: ClosedRange<Int64> = .min...(.max), mayBeFraction: Bool = false
  ) throws(ReviewLogError) -> Int64 {
    var text = row.bytes[field(column, of: row)]
    if mayBeFraction, text.suffix(2).elementsEqual(".0".utf8) { text.removeLast(2) }
    guard let number = Int64(decimal: text), range.contains(number) else {
      throw error(column, of: row, content)
    }
    return number
  }

  /// Reads a whole number that need not be there: 0 where it is not.
  ///
  /// It may end in ".0", as programs write it that know no whole number beside an absent one.
  private func readIfPresent(
    _ column: Column?, of row: FieldScanner, _ content: ReviewLogError.Content,
    within range: ClosedRange<Int64> = .min...(.max)
  ) throws(ReviewLogError) -> Int64 {
    guard let column, !field(column, of: row).isEmpty else { return 0 }
    return try read(column, of: row, content, within: range, mayBeFraction: true)
  }

  private func field(_ column: Column, of row: FieldScanner) -> Range<Int> {
    column.place < row.fields.count ? row.fields[column.place] : 0..<0
  }

  private func error(
    _ column: Column, of row: FieldScanner, _ content: ReviewLogError.Content
  ) -> ReviewLogError {
    let found = row.text(field(column, of: row))
    return .field(line: row.line, column: column.name, expected: content, found: found)
  }
}

/// A column: its name, as the first row writes it, and its place in a row, from 0.
private struct Column {
  var name: String
  var place: Int
}

/// The columns of a text, by their names in small letters.
private struct Columns {
  private var byName: [String: [Column]] = [:]

  init(_ row: FieldScanner) {
    for (place, field) in row.fields.enumerated() {
      let name = row.text(field)
      byName[name.lowercased(), default: []].append(Column(name: name, place: place))
    }
  }

  func have(_ names: [String]) -> Bool {
    names.allSatisfy { byName[$0] != nil }
  }

  /// Returns the column of a name, or `nil` where there is none.
  func named(_ name: String) throws(ReviewLogError) -> Column? {
    guard let columns = byName[name] else { return nil }
    guard columns.count == 1 else { throw .repeatedColumn(name: columns[1].name) }
    return columns[0]
  }
}
