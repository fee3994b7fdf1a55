internal import Curriculum
internal import LearnerRecord
internal import Scheduling

/// What of a record a transcript can tell, put together whatever the order of the entries.
struct RecordFindings {
  /// An entry that holds an answer.
  struct Answer {
    var entry: Int
    var at: Moment
    var fact: Fact.Answered
    /// When the response was locked, where it was marked in a later sitting.
    var lockedAt: Moment?
  }

  /// An entry that holds a question passed over.
  struct Skip {
    var entry: Int
    var at: Moment
    var question: Question.ID
  }

  /// A question in one of its wordings.
  struct Asked: Hashable {
    var question: Question.ID
    var wording: String
  }

  private(set) var entryCount = 0
  private(set) var answers: [Answer] = []
  private(set) var skips: [Skip] = []
  /// The answers in own words that nobody marked.
  let unmarked: LockedAnswers
  private var lockedAt: [Int: Moment] = [:]
  private(set) var flags: [Asked: [Transcript.Answer.Flag]] = [:]
  private var opened: (entry: Int, record: String)?
  private var named: (entry: Int, name: String)?
  private var wordings: [String: Question] = [:]
  private var wordingsByQuestion: [Question.ID: [(entry: Int, wording: Question)]] = [:]
  private let standing: StandingAnswers

  /// Reads a whole record.
  init(_ entries: some Sequence<Entry>) {
    let ordered = entries.sorted { $0.number < $1.number }
    standing = StandingAnswers(ordered)
    unmarked = LockedAnswers(ordered)
    for entry in ordered { take(entry) }
  }
}

extension RecordFindings {
  /// The random name of the record.
  var record: String? { opened?.record }

  /// The name that the learner gave last.
  var name: String? { named?.name }

  /// Returns the question as it was asked, or `nil` where the record does not hold its wording.
  func wording(of answer: Fact.Answered) -> Question? {
    wordings[answer.wording].flatMap { $0.id == answer.question ? $0 : nil }
  }

  /// Returns the question as it was asked, or `nil` where the record does not hold its wording.
  func wording(of answer: LockedAnswers.Answer) -> Question? {
    wordings[answer.fact.wording].flatMap { $0.id == answer.fact.question ? $0 : nil }
  }

  /// Returns the wording that a question had when it was passed over, as far as that is on record.
  func wording(of skip: Skip) -> Question? {
    let known = wordingsByQuestion[skip.question, default: []]
    return known.filter { $0.entry < skip.entry }.max { $0.entry < $1.entry }?.wording
  }

  /// Returns the rating that the learner gave in place of the program's.
  func changedRating(ofEntry entry: Int) -> Rating? {
    standing.ratings[entry]
  }

  /// Returns the rating that counts in place of the program's.
  func rating(ofEntry entry: Int) -> Rating? {
    standing.rating(ofEntry: entry)
  }

  /// Whether the learner counted an answer as right.
  func isCountedRight(entry: Int) -> Bool {
    standing.countedRight[entry] != nil
  }

  /// The entry numbers of answers that were taken back.
  var takenBack: Set<Int> { standing.takenBack }

  private mutating func take(_ entry: Entry) {
    entryCount += 1
    switch entry.fact {
    case .opened(let fact) where entry.number < (opened?.entry ?? .max):
      opened = (entry.number, fact.record)
    case .named(let fact) where entry.number >= (named?.entry ?? .min):
      named = (entry.number, fact.name)
    case .worded(let fact): take(fact, entry: entry.number)
    case .locked: lockedAt[entry.number] = entry.at
    case .answered(let fact) where !fact.isUnmarked:
      answers.append(
        Answer(
          entry: entry.number, at: entry.at, fact: fact,
          lockedAt: fact.locked.flatMap { lockedAt[$0] }))
    case .skipped(let fact):
      skips.append(Skip(entry: entry.number, at: entry.at, question: fact.question))
    case .flagged(let fact): take(fact, of: entry)
    default: break
    }
  }

  private mutating func take(_ fact: Fact.Worded, entry: Int) {
    wordings[fact.fingerprint] = wordings[fact.fingerprint] ?? fact.question
    wordingsByQuestion[fact.question.id, default: []].append((entry, fact.question))
  }

  private mutating func take(_ fact: Fact.Flagged, of entry: Entry) {
    let asked = Asked(question: fact.question, wording: fact.wording)
    flags[asked, default: []].append(
      Transcript.Answer.Flag(
        entry: entry.number, moment: entry.at.description, note: fact.note))
  }
}

extension RecordFindings.Skip {
  /// Returns the skip as a document tells it.
  func transcribed(findings: RecordFindings) -> Transcript.Skip {
    Transcript.Skip(
      entry: entry, moment: at.description, question: question,
      prompt: findings.wording(of: self)?.prompt)
  }
}
