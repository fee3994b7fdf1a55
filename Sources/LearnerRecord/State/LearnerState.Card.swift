package import Scheduling

extension LearnerState {
  /// What is known about one question.
  package struct Card: Equatable, Sendable {
    /// The two stabilities and the difficulty after the last answer.
    package var memory: MemoryState
    /// When the question was last answered, in milliseconds since 1970-01-01 00:00 UTC.
    package var lastAnswered: Int64
    /// The study day of the last answer.
    package var lastDay: StudyDay
    /// The study day on which the question is due.
    package var due: StudyDay
    /// How many answers stand.
    package var reviews: Int
    /// On how many days the question was missed at its first answer, after it had been right before.
    package var lapses: Int
    /// The credit of the last answer: 0…1.
    package var credit: Double
    /// The mark of the wording that was last asked (`Wording.mark(of:)`).
    package var wording: UInt64
    /// Whether an answer was right at least once: rated other than again.
    package var wasRight: Bool
    /// Where among the days that its interval allows the date was put: 0…1; `nil` where chance did.
    package var place: Double?
    /// What the answers told besides their ratings; `nil` where no correction needs it.
    package var signals: SignalHistory?
    /// Whether `due` is still to be found out: in the middle of a replay.
    var awaitsDate: Bool

    /// Creates a card as a snapshot kept it.
    package init(
      memory: MemoryState, lastAnswered: Int64, lastDay: StudyDay, due: StudyDay, reviews: Int,
      lapses: Int, credit: Double, wording: UInt64, wasRight: Bool, place: Double? = nil,
      signals: SignalHistory? = nil
    ) {
      self.memory = memory
      self.lastAnswered = lastAnswered
      self.lastDay = lastDay
      self.due = due
      self.reviews = reviews
      self.lapses = lapses
      self.credit = credit
      self.wording = wording
      self.wasRight = wasRight
      self.place = place
      self.signals = signals
      awaitsDate = false
    }

    /// Creates a card whose date is still to be found out.
    init(
      memory: MemoryState, lastAnswered: Int64, lastDay: StudyDay, due: StudyDay, reviews: Int,
      lapses: Int, credit: Double, wording: UInt64, wasRight: Bool, place: Double?,
      signals: SignalHistory?,
      awaitsDate: Bool
    ) {
      self.init(
        memory: memory, lastAnswered: lastAnswered, lastDay: lastDay, due: due, reviews: reviews,
        lapses: lapses, credit: credit, wording: wording, wasRight: wasRight, place: place,
        signals: signals)
      self.awaitsDate = awaitsDate
    }
  }
}

extension LearnerState.Card {
  /// The number of lapses from which on a question is a leech, as in Anki by default.
  package static let leechLapses = 8

  /// Whether it keeps being forgotten.
  package var isLeech: Bool { lapses >= Self.leechLapses }

  /// Whether the last lapse of a leech is one to point out: the first that makes it one, and every
  /// fourth after it, as Anki does by default.
  ///
  /// It stays so until the next lapse.
  package var isLeechToPointOut: Bool {
    isLeech && (lapses - Self.leechLapses).isMultiple(of: 4)
  }
}
