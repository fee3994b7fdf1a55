package import Curriculum
package import LearnerRecord
package import Proofs
package import Scheduling

/// Goes through a record entry by entry and returns the answers of practice that stand, each with what the
/// entries before it say of it.
package struct PracticeAnswers {
  /// An answer with all that is needed to tell it.
  package struct Answer {
    /// The number of the entry.
    package let entry: Int
    /// The hash of its leaf, which no other entry of any record has.
    package let leaf: TreeHash
    /// When it was given, which is before it was marked where that was in a later sitting.
    package let at: Moment
    /// What was answered, and its mark.
    package let fact: Fact.Answered
    /// The question as it was asked; `nil` where the record does not hold its wording.
    package let wording: Question?
    /// The rating that counts: the learner's own, or else the program's; `nil` for none of the four.
    package let rating: Rating?
    /// Whether the learner counted it as right although it was marked otherwise.
    package let isCountedRight: Bool
  }

  /// A session or mock test that came to its end.
  package struct Sitting {
    /// The number of the entry that began it.
    package let session: Int
    /// The hash of the leaf of the entry that ended it.
    package let leaf: TreeHash
    /// When it ended.
    package let at: Moment
    /// What was asked for by name: units, criteria, topics; empty for everything.
    package let selection: [String]
    /// Whether it is a mock test.
    package let isTest: Bool
    /// The share of all credit that the learner calls a pass, in per cent; `nil` if not said.
    package let passMark: Int?
    /// How many questions it had, where that is known before the answers.
    package let questions: Int?
    /// The answers that stand.
    package fileprivate(set) var tally = Tally()
  }

  /// Answers counted.
  package struct Tally {
    /// How many there are.
    package fileprivate(set) var answers = 0
    /// The sum of their credits.
    package fileprivate(set) var credit = 0.0
    /// The time from question to answer, in milliseconds.
    package fileprivate(set) var took = 0
  }

  /// The kinds of fact that are taken.
  package static let kinds: Set = [
    FactKind.worded, .locked, .answered, .started, .ended, .testBegun, .testClosed,
  ]

  private let standing: StandingAnswers
  private var wordings: [String: Question] = [:]
  private var locked: [Int: Moment] = [:]
  private var begun: [Int: Fact] = [:]
  private var ended: [Sitting] = []
  private var tallies: [Int: Tally] = [:]

  /// Begins at the first entry.
  ///
  /// - Parameter facts: What of each entry of the record changes the state, from the first on.
  package init(_ facts: some Sequence<ReplayFact>) { standing = StandingAnswers(facts) }

  /// The sittings that came to their end, once all entries were taken.
  package var sittings: [Sitting] {
    ended.map { sitting in
      var sitting = sitting
      sitting.tally = tallies[sitting.session] ?? Tally()
      return sitting
    }
  }

  /// Takes the next entry.
  ///
  /// - Parameters:
  ///   - entry: The entry.
  ///   - leaf: The hash of its leaf.
  /// - Returns: The answer that it holds; `nil` for none, for one that was taken back and for one that nobody
  ///   marked.
  package mutating func take(_ entry: Entry, leaf: TreeHash) -> Answer? {
    switch entry.fact {
    case .worded(let fact): wordings[fact.fingerprint] = wordings[fact.fingerprint] ?? fact.question
    case .locked: locked[entry.number] = entry.at
    case .started, .testBegun: begun[entry.number] = entry.fact
    case .ended(let fact): end(fact.session, entry, leaf)
    // Who leaves a test has not completed it.
    case .testClosed(let fact) where fact.ending != .left: end(fact.test, entry, leaf)
    case .answered(let fact) where !fact.isUnmarked && !standing.takenBack.contains(entry.number):
      return answer(fact, entry, leaf)
    default: break
    }
    return nil
  }

  private mutating func answer(
    _ fact: Fact.Answered, _ entry: Entry, _ leaf: TreeHash
  ) -> Answer {
    tallies[fact.session, default: Tally()].add(fact)
    return Answer(
      entry: entry.number, leaf: leaf, at: fact.locked.flatMap { locked[$0] } ?? entry.at,
      fact: fact, wording: wordings[fact.wording].flatMap { $0.id == fact.question ? $0 : nil },
      rating: standing.rating(ofEntry: entry.number) ?? Rating(rawValue: fact.rating),
      isCountedRight: standing.countedRight[entry.number] != nil)
  }

  private mutating func end(_ session: Int, _ entry: Entry, _ leaf: TreeHash) {
    let sitting: Sitting? =
      switch begun[session] {
      case .started(let fact):
        Sitting(
          session: session, leaf: leaf, at: entry.at, selection: fact.selection, isTest: false,
          passMark: nil, questions: nil)
      case .testBegun(let fact):
        Sitting(
          session: session, leaf: leaf, at: entry.at, selection: [fact.unit], isTest: true,
          passMark: fact.passMark, questions: fact.questions.count)
      default: nil
      }
    if let sitting { ended.append(sitting) }
  }
}

extension PracticeAnswers.Tally {
  fileprivate mutating func add(_ fact: Fact.Answered) {
    answers += 1
    credit += bounded(fact.credit)
    took += max(0, fact.took)
  }
}
