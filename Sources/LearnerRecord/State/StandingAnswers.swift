package import Scheduling

/// Which answers of a record stand, and with which rating, by the rule that the state follows too.
///
/// An undo, a change of rating or a counting as right counts where it names an answer that stands, no further
/// back than `LearnerState.undoDepth` answers: another program may have added answers in between, and what
/// a learner was told is so.
package struct StandingAnswers: Equatable, Sendable {
  /// The entry numbers of answers that were taken back.
  package private(set) var takenBack: Set<Int> = []
  /// The ratings that learners gave in place of the program's, by the entry number of the answer.
  package private(set) var ratings: [Int: Rating] = [:]
  /// The ratings of answers that learners counted as right, by the entry number of the answer.
  package private(set) var countedRight: [Int: Rating] = [:]
  private var standing: [Int] = []

  /// Finds the answers that stand.
  ///
  /// - Parameter entries: A whole record, in order.
  package init(_ entries: some Sequence<Entry>) {
    for entry in entries { take(ReplayFact(entry).change, of: entry.number) }
  }

  /// Finds the answers that stand.
  ///
  /// - Parameter facts: What of each entry of a record changes the state, from the first entry on.
  package init(_ facts: some Sequence<ReplayFact>) {
    for (place, fact) in facts.enumerated() { take(fact.change, of: place + 1) }
  }

  private mutating func take(_ change: ReplayFact.Change, of number: Int) {
    switch change {
    case .answered:
      standing.append(number)
      if standing.count > LearnerState.undoDepth { standing.removeFirst() }
    case .rated(let answer, let rating) where standing.contains(answer): ratings[answer] = rating
    case .countedRight(let answer, let rating) where standing.contains(answer):
      countedRight[answer] = rating
      if ratings[answer] != nil { ratings[answer] = rating }
    case .undone(let answer):
      guard let place = standing.lastIndex(of: answer) else { break }
      takenBack.insert(answer)
      standing.remove(at: place)
    default: break
    }
  }

  /// Returns the rating that counts in place of the program's; `nil` where that one does.
  ///
  /// - Parameter entry: The entry number of an answer.
  /// - Returns: The learner's own rating, or else that of an answer counted as right.
  package func rating(ofEntry entry: Int) -> Rating? {
    ratings[entry] ?? countedRight[entry]
  }
}
