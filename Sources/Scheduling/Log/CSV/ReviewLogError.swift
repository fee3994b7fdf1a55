/// Why a text is no review log.
///
/// What was found is passed on as it is in the text, so whoever shows it makes it safe first.
package enum ReviewLogError: Error, Equatable, Sendable {
  /// There is nothing in it.
  case empty
  /// The first line does not name the columns of a layout that is known (``knownColumns``).
  case noHeader(found: String)
  /// The first line names a column twice.
  case repeatedColumn(name: String)
  /// A field is not what its column holds; an absent field is found as "".
  ///
  /// - Parameters:
  ///   - line: The number of the line on which the row begins, from 1.
  ///   - column: The name of the column, as the first line writes it.
  ///   - expected: What the column holds.
  ///   - found: What is there.
  case field(line: Int, column: String, expected: Content, found: String)
  /// A row has more fields than there are columns.
  case surplusFields(line: Int)
  /// A quotation mark opens a field that does not end, or after whose end more text follows.
  case quotation(line: Int)

  /// What a column holds; the raw value says it in words that follow "expected".
  package enum Content: String, Sendable {
    /// The number of a card.
    case card = "a whole number"
    /// A rating, or 0 for what is no review.
    case rating = "a rating from 1 to 4, or 0"
    /// When a review was.
    case time = "a time such as 2026-11-22T09:15:30+11:00, or milliseconds since 1970"
    /// When a review was, as Anki has it.
    case milliseconds = "milliseconds since 1970"
    /// How long an answer took.
    case duration = "a number of milliseconds"
    /// A kind of review, as Anki numbers it.
    case kind = "a kind of review from 0 to 5"
    /// An ease, as Anki has it.
    case factor = "a whole number of thousandths"
    /// How sure the learner was.
    case confidence = "a confidence from 1 to 3, or 0"
    /// How many hints were shown.
    case hints = "a number of hints"
  }

  /// The columns that a first line must name, one element for each layout.
  package static var knownColumns: [[String]] {
    [ReviewColumns.namesOfReviews, ReviewColumns.namesOfAnki]
  }
}
