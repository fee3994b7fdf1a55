package import Curriculum
internal import LearnerRecord
package import LearnerRecordStore
internal import Marking
internal import LineEditor
package import Practice
internal import Scheduling
package import Terminal

/// A session of self-study, held with a person.
///
/// Every answer is on the disk before anything else is asked.
package struct StudyConversation {
  let replies: Dialogue<SlashCommand>
  /// What asks for an answer, as long as one may take.
  var answers: Dialogue<SlashCommand>
  let pace: StudyPace
  let desk: Desk
  let curriculum: Curriculum
  let plan: SessionPlan
  /// What is asked, and what came of it so far.
  package internal(set) var session: PracticeSession
  /// Whether the learner is asked how sure they are.
  package var asksHowSure = true
  /// After which marks the session waits for Enter.
  package var pauses = Pauses.unsure
  /// Where texts are that an editor left; `nil` to have none.
  package var unsent: UnsentTexts?
  /// What is read between the questions; `nil` where nothing is.
  package var reading: NotesReading?
  /// Shows a long text in pages; returns whether it could.
  package var pager: ([UInt8]) -> Bool = { _ in false }
  /// Finds a paragraph of the study notes.
  package var notes: (NoteParagraphID) -> StudyNotes? = { _ in nil }
  /// Whether somebody new was asked before the session for the day of their assessment.
  package var wasAskedForDay = false
  /// Finds a clause of the organisation's policies.
  package var policy: (PolicyClause.ID) -> PolicyClause? = { _ in nil }
  /// Whether it was said how to list the commands.
  var isHelpTold = false
  /// Whether there was anything to ask.
  private(set) var wasAsked = false
  /// Whether the session is left so that it can be resumed.
  package internal(set) var isPaused = false
  /// Whether nothing on the schedule was answered before the conversation.
  let isNewcomer: Bool
  /// Whether the learner asked for that.
  var wasPauseAsked = false
  /// Whether it was said that another session asks from the same record.
  package var hasSaidThatAnotherAsks = false
  /// The question that was asked last, until it is over.
  private(set) var open: PresentedQuestion?
  /// The questions whose answers are locked and not marked yet, as far as this session met them.
  private(set) var unmarked: Set<Question.ID> = []

  var console: Console { replies.console }
  var clock: Clock { desk.clock }

  /// Begins a conversation.
  ///
  /// - Parameters:
  ///   - replies: What asks, and where it is shown.
  ///   - pace: How time is kept while a question is answered.
  ///   - desk: Where answers go on record; it has taken in what the session knows.
  ///   - curriculum: What can be asked.
  ///   - plan: What the session is to ask.
  ///   - session: The session, begun or resumed.
  package init(
    _ replies: Dialogue<SlashCommand>, pace: StudyPace, desk: Desk, curriculum: Curriculum,
    plan: SessionPlan, session: PracticeSession
  ) {
    (self.replies, answers, self.pace, self.desk) = (replies, replies, pace, desk)
    (self.curriculum, self.plan, self.session) = (curriculum, plan, session)
    isNewcomer = session.state.cards.isEmpty
  }

  /// What somebody typed.
  typealias Typed = Reply<SlashCommand>

  /// What becomes of the session after a question.
  enum Outcome {
    case proceed, leave
  }

  /// Asks until the session is over, then says what came of it.
  ///
  /// - Throws: `StoreError` and `LineEditorError`; the answers given before are on record.
  package mutating func run() throws {
    reportPlan()
    var isLeft = false
    while let asking = try session.next() {
      let isFirst = !wasAsked
      wasAsked = true
      open = asking
      readOn(to: isLast(asking) ? nil : asking.question.id)
      show(asking)
      console.flush()
      try session.prepare()
      if isFirst { replies.input.dropTypeAhead() }
      let outcome = try asking.locked.map { try markLater($0, asking) } ?? converse(asking)
      isLeft = outcome == .leave
      if isLeft { break }
      open = nil
    }
    if !isLeft { readOn(to: nil) }
    if isPaused, open == nil {
      var rest = session
      isPaused = try rest.next() != nil
    }
    if !isPaused { try record([session.ending()]) }
    summarise()
  }

  /// Takes the answer to a question, or a command that ends it.
  private mutating func converse(_ asking: PresentedQuestion) throws -> Outcome {
    let shownAt = clock.now()
    answers = pace.dialogue(replies)
    while true {
      switch try takeResponse(asking) {
      case .leave: return .leave
      case .passOver: return .proceed
      case .timeUp(let texts):
        return try takeLate(asking, texts, took: time(since: shownAt))
      case .revealed: return try reveal(asking, took: time(since: shownAt))
      case .response(let response, let marking):
        return try finish(asking, response, marking, took: time(since: shownAt))
      }
    }
  }

  /// Returns the time since a moment, in milliseconds; 0 where the clock went back.
  private func time(since moment: Moment) -> Int {
    Int(max(0, clock.now().milliseconds - moment.milliseconds))
  }

  /// Shows the answer to somebody who asked for it instead of answering, which is on record so.
  private mutating func reveal(_ asking: PresentedQuestion, took: Int) throws -> Outcome {
    let blank = ShownQuestion.fields(of: asking.question.key).map { _ in "" }
    var given = Submission(response: blank, confidence: nil, took: took)
    given.isRevealed = true
    let mark = markUnanswered(asking.question, shown: asking.shown)
    let now = clock.now()
    try record(try session.facts(of: given, marked: mark, at: now), at: now)
    open = nil
    report(mark, of: asking, verdict: "Shown, so not right.")
    return try afterwards(asking)
  }

  /// Takes what was typed until time was up: it is marked as it stands, or as nothing where it can't
  /// be read.
  private mutating func takeLate(
    _ asking: PresentedQuestion, _ texts: [String], took: Int
  ) throws -> Outcome {
    console.line()
    console.line("Time is up; what was typed until now is on record.")
    var marking = session.marking(of: texts)
    if case .unreadable = marking {
      marking = .marked(markUnanswered(asking.question, shown: asking.shown))
    }
    return try finish(asking, texts, marking, took: took, isLate: true)
  }

  /// Records an answer with what goes with it; somebody who leaves instead has still answered.
  private mutating func finish(
    _ asking: PresentedQuestion, _ response: [String], _ marking: MarkingResult, took: Int,
    isLate: Bool = false
  ) throws -> Outcome {
    let asking = session.current ?? asking  // Hints may have been shown since.
    if case .needsKeyPoints = marking {
      try record(try session.locking(response, took: took, isTimedOut: isLate))
      removeUnsent(in: response, asking)
      unmarked.insert(asking.question.id)
    }
    let said = isLate ? Sureness() : try takeSureness()
    var given = Submission(response: response, confidence: said?.confidence, took: took)
    given.isTimedOut = isLate
    switch marking {
    case .marked(let mark): return try conclude(given, mark, asking, said)
    default: return try said.map { try judge(given, asking, $0) } ?? .leave
    }
  }

  /// Removes what an editor left of an answer that is on record now.
  private func removeUnsent(in response: [String], _ asking: PresentedQuestion) {
    for (field, text) in response.enumerated() {
      unsentText(asking, field)?.remove(ifIn: text)
    }
  }

  /// Has an answer marked that was locked in an earlier sitting.
  private mutating func markLater(
    _ locked: LockedAnswers.Answer, _ asking: PresentedQuestion
  ) throws -> Outcome {
    unmarked.insert(asking.question.id)
    var said = Sureness(confidence: locked.confidence)
    // How sure somebody was, they know on the day.
    let isToday = session.state.studyDay(locked.at) == session.state.studyDay(clock.now())
    if said.confidence == nil, isToday, locked.fact.timedOut != true {
      guard let sureness = try takeSureness() else { return .leave }
      said = sureness
    }
    var given = Submission(
      response: locked.fact.response, confidence: said.confidence, took: locked.fact.took ?? 0)
    given.isTimedOut = locked.fact.timedOut == true
    return try judge(given, asking, said)
  }

  /// Has the learner tick the key points of a locked answer; one that is left has no mark.
  private mutating func judge(
    _ given: Submission, _ asking: PresentedQuestion, _ said: Sureness
  ) throws -> Outcome {
    guard case .explain(let explain) = asking.question.key else { return .leave }
    switch try takeTicks(explain, response: given.response) {
    case .left: return .leave
    case .later:
      open = nil
      return .proceed
    case .ticked(let ticked):
      var given = given
      given.ticked = ticked.sorted()
      let response = given.response.joined(separator: "\n")
      let mark = Marking.mark(ticked: ticked, of: explain, response: response)
      unmarked.remove(asking.question.id)
      return try conclude(given, mark, asking, said)
    }
  }

  /// Puts a marked answer on record, tells its mark, and waits where there is something to look at;
  /// what the learner said of the answer is `nil` where they leave.
  private mutating func conclude(
    _ given: Submission, _ mark: Mark, _ asking: PresentedQuestion, _ said: Sureness?
  ) throws -> Outcome {
    let now = clock.now()
    let wasRight = session.state.wasRight(asking.question.id)
    try record(try session.facts(of: given, marked: mark, at: now), at: now)
    if mark.isRight, let rating = said?.rating, let fact = session.rating(latest: rating) {
      try record([fact])
    }
    open = nil
    removeUnsent(in: given.response, asking)
    let isStraightOn =
      said.map { goesStraightOn(mark, after: $0, hints: asking.hintsShown) } ?? false
    // What was right the last time too needs no explaining to somebody who is sure of it.
    report(mark, of: asking, isBrief: isStraightOn && wasRight)
    guard said != nil else { return .leave }
    if isStraightOn {
      sayWhatComes()
      return .proceed
    }
    let isOffered = nearMiss(of: mark) != nil
    return try afterwards(
      asking, first: try offerToCountRight(mark, asking), namesRight: !isOffered)
  }

  /// Notes how a session is left: unless it was ended, it can be resumed.
  mutating func leave(by reply: Typed) {
    if case .command(.quit, _) = reply { return }
    // Who stops reading has read; only /pause asks for the rest later.
    if reading != nil, reply == .leave { return }
    isPaused = true
    wasPauseAsked = reply != .leave
  }

  /// Puts facts on the disk, then into the session, with what another program added in between.
  ///
  /// - Parameters:
  ///   - facts: The facts, in order.
  ///   - moment: When they happened; now, if not said.
  /// - Throws: `StoreError`; nothing was added.
  mutating func record(_ facts: [Fact], at moment: Moment? = nil) throws {
    guard !facts.isEmpty else { return }
    let news = try desk.record(facts, at: moment)
    reportOfAnotherSession(news.others)
    session.recorded(news.entries)
  }

  /// Says once that another session asks from the same record, when it has added something.
  private mutating func reportOfAnotherSession(_ entries: [Entry]) {
    let isAnother = entries.contains { entry in
      switch entry.fact {
      case .started, .answered: true
      default: false
      }
    }
    guard isAnother, !hasSaidThatAnotherAsks else { return }
    hasSaidThatAnotherAsks = true
    console.paragraph(
      "(Another session asks from this record, too. Both are kept; “/undo” takes back the last answer of the "
        + "session in which it is typed.)")
  }
}
