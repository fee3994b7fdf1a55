/// What a row of the table `revlog` of Anki is.
///
/// Manual changes of a date (type 4), those of the program (5) and all without a rating are no reviews. Of type 3 are
/// early reviews of old versions, which count, and practice in a filtered deck that leaves the schedule alone, which
/// does not: its factor is 0. Source: Anki, rslib `revlog/mod.rs`, `is_cramming` and
/// `has_rating_and_affects_scheduling`. Unlike Anki, what was before a card was reset still counts: to reset a card
/// makes nobody forget.
package enum AnkiReview: Sendable {
  /// A review.
  case review
  /// A date that was set by hand or by the program, or a card that was reset.
  case noReview
  /// Practice that left the schedule alone.
  case cram

  /// Tells what a row is.
  ///
  /// - Parameters:
  ///   - ease: The button: 1…4, or 0 for none.
  ///   - kind: The type of the row.
  ///   - factor: Its factor.
  package init(ease: Int64, kind: Int64, factor: Int64) {
    self =
      !(1...4).contains(ease) || !(0...3).contains(kind)
      ? .noReview : kind == 3 && factor == 0 ? .cram : .review
  }
}
