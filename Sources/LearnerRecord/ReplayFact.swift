internal import Curriculum
package import Scheduling

/// What of an entry changes the state of a learner, read without decoding the rest.
package struct ReplayFact: Equatable, Sendable {
  /// The change that an entry makes.
  package enum Change: Equatable, Sendable {
    /// A question was answered: its id, the rating, the credit (0…1) and the mark of the wording.
    case answered(question: String, rating: Rating, credit: Double, wording: UInt64)
    /// The rating of the latest answer was changed: the answer's entry number and the new rating.
    case rated(entry: Int, rating: Rating)
    /// The latest answer was taken back: its entry number.
    case undone(entry: Int)
    /// Nothing that the state depends on.
    case none
  }

  package var at: Moment
  package var change: Change

  /// Creates the change that happened at a moment.
  package init(at: Moment, change: Change) {
    self.at = at
    self.change = change
  }

  /// Takes from an entry what changes the state.
  package init(_ entry: Entry) {
    at = entry.at
    change =
      switch entry.fact {
      case .answered(let fact):
        Rating(rawValue: fact.rating).map {
          .answered(
            question: fact.question.rawValue, rating: $0, credit: fact.credit,
            wording: Wording.mark(of: fact.wording))
        } ?? .none
      case .rated(let fact):
        Rating(rawValue: fact.rating).map { .rated(entry: fact.entry, rating: $0) } ?? .none
      case .undone(let fact): .undone(entry: fact.entry)
      default: .none
      }
  }

  /// Reads what changes the state from the canonical bytes of an entry.
  ///
  /// A million entries are replayed within seconds, which a JSON decoder can't do; so the bytes are
  /// scanned, and whatever the scanner does not know is decoded in full.
  ///
  /// - Throws: `DecodingError` for bytes that are not the payload of an entry.
  package init(scanning payload: UnsafeRawBufferPointer, dates: inout DateCache) throws {
    var scanner = PayloadScanner(payload)
    if let fact = scanner.replayFact(dates: &dates) {
      self = fact
    } else {
      self.init(try Entry(number: 0, payload: payload))
    }
  }
}
