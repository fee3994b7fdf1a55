internal import Curriculum
package import Scheduling

/// What of an entry changes the state of a learner, read without decoding the rest.
package struct ReplayFact: Equatable, Sendable {
  /// The change that an entry makes.
  package enum Change: Equatable, Sendable {
    /// A question was answered.
    case answered(Answer)
    /// The rating of the latest answer was changed: the answer's entry number and the new rating.
    case rated(entry: Int, rating: Rating)
    /// The latest answer was counted as right: the answer's entry number and its new rating.
    case countedRight(entry: Int, rating: Rating)
    /// The latest answer was taken back: its entry number.
    case undone(entry: Int)
    /// The learner decided something about their study.
    ///
    /// It is rare and large, and so kept apart: a replay moves a million changes.
    indirect case setting(Fact)
    /// A question was practised in another program; it is rare and large too.
    indirect case practised(Fact.Practised)
    /// Entries were erased, the first of them with this number: a state that took them in is not that
    /// of the record any more.
    case forgotten(first: Int)
    /// Nothing that the state depends on.
    case none

    /// Returns the change by an answer of which only this is known.
    package static func answered(
      question: String, rating: Rating, credit: Double, wording: UInt64
    ) -> Change {
      .answered(Answer(question: question, rating: rating, credit: credit, wording: wording))
    }
  }

  /// What of an answer changes the state.
  package struct Answer: Equatable, Sendable {
    /// The id of the question.
    package var question: String
    /// The rating by the marking; a later fact may hold the learner's own.
    package var rating: Rating
    /// How right the answer was: 0…1.
    package var credit: Double
    /// The mark of the wording (`Wording.mark(of:)`).
    package var wording: UInt64
    /// Whether the answer leaves the schedule as it was.
    package var isCram = false
    /// Where among the days that its interval allows the next date was put: 0…1.
    package var place: Double?
    /// The time from question to answer, in milliseconds; 0 or more.
    package var took = 0
    /// How sure the learner was: 1 guess, 2 fairly sure, 3 certain; 0 if not said.
    package var confidence = 0
    /// How many hints were shown.
    package var hints = 0

    /// Creates an answer to a question, in the ordinary course of study.
    package init(question: String, rating: Rating, credit: Double, wording: UInt64) {
      self.question = question
      self.rating = rating
      self.credit = credit
      self.wording = wording
    }
  }

  /// When it happened, by the clock of the computer that recorded it.
  package var at: Moment
  /// The part of the fact that the state depends on.
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
      case .answered(let fact) where fact.isUnmarked: .none
      case .answered(let fact): Answer(fact).map { .answered($0) } ?? .none
      case .rated(let fact):
        Rating(rawValue: fact.rating).map { .rated(entry: fact.entry, rating: $0) } ?? .none
      case .countedRight(let fact):
        Rating(rawValue: fact.rating).map { .countedRight(entry: fact.entry, rating: $0) } ?? .none
      case .undone(let fact): .undone(entry: fact.entry)
      case .practised(let fact): .practised(fact)
      case .forgotten(let fact): fact.entries.min().map { .forgotten(first: $0) } ?? .none
      case let fact where fact.kind.isSetting: .setting(fact)
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

extension ReplayFact.Answer {
  /// Makes of a review in another program what changes the state, or nothing where its rating is not one of the four.
  init?(_ review: Fact.Practised.Review, of question: Question.ID) {
    guard let rating = Rating(rawValue: review.rating) else { return nil }
    // The wording that was practised elsewhere is not known.
    self.init(
      question: question.rawValue, rating: rating, credit: rating == .again ? 0 : 1, wording: 0)
    took = review.took
  }

  /// Takes from an answer what changes the state, or nothing where its rating is not one of the four.
  init?(_ fact: Fact.Answered) {
    guard let rating = Rating(rawValue: fact.rating) else { return nil }
    self.init(
      question: fact.question.rawValue, rating: rating, credit: fact.credit,
      wording: Wording.mark(of: fact.wording))
    isCram = fact.cram ?? false
    place = fact.place
    took = fact.took
    confidence = fact.confidence ?? 0
    hints = fact.hints
  }
}
