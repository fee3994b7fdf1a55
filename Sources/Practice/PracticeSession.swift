package import Curriculum
package import LearnerRecord
package import Marking
package import Scheduling

/// A session of self-study: chooses, asks, marks, and says what goes into the record.
///
/// A state machine without terminal, clock or disk. The caller shows what `next` returns, hands back
/// what was given, stores the facts that come out, and reports the stored entries with `recorded`;
/// only entries change the state.
package struct PracticeSession: Sendable {
  /// What is known of the learner, entries of this session included.
  package internal(set) var state: LearnerState
  /// The question being asked; `nil` before the first and after the last.
  package private(set) var current: PresentedQuestion?
  /// The answers that stand, in order.
  package internal(set) var answers: [SessionAnswer] = []

  let curriculum: Curriculum
  let plan: SessionPlan
  let session: Int
  /// The study day on which the session began.
  package let today: StudyDay
  var selector: QuestionSelector
  private var generator: SplitMix64
  /// How each question was first asked, by place.
  private var begun: [Int: (number: Int, reason: PresentedQuestion.Reason)] = [:]
  /// Questions, by place, that were asked although they were not chosen.
  private var passedOver: Set<Int> = []
  /// The answers of earlier sittings that are to be marked first, each with its question.
  private var waiting: [(answer: LockedAnswers.Answer, question: Question)] = []
  /// The wording of the current question, once its fingerprint was taken.
  private(set) var preparedWording: Wording?
  /// The question that comes next unless the current one's answer changes that.
  private var upcoming: Question?
  /// The fingerprints of the wordings that came on record in this session.
  var wordings: Set<String> = []

  /// Begins a session.
  ///
  /// - Parameters:
  ///   - curriculum: What can be asked.
  ///   - state: What is known of the learner; takes in the entry that began the session.
  ///   - plan: What to ask.
  ///   - session: The number of the entry that began the session.
  ///   - now: The time.
  package init(
    _ curriculum: Curriculum, state: LearnerState, plan: SessionPlan, session: Int, now: Moment
  ) {
    self.curriculum = curriculum
    self.state = state
    self.plan = plan
    self.session = session
    today = state.studyDay(now)
    selector = QuestionSelector(curriculum, state, plan, now: now)
    generator = SplitMix64(seed: plan.seed ^ 0x5645_4956)
    self.state.countLoads()
  }

  /// How many questions the session will ask as things stand, repeats of missed ones aside.
  package var total: Int {
    selector.total
  }

  /// How many of them are no cases.
  package var scheduledTotal: Int { selector.scheduled }

  /// How many questions the goals of the learner ask for on the day, whatever the session has room
  /// for; 0 without a goal.
  package var plannedForGoals: Int { selector.planned }

  /// Whether the day's share for the goals was done before the session, so that it is extra.
  package var isBeyondShare: Bool { selector.isBeyondShare }

  /// Chooses the next question and shuffles what it shows; `nil` at the end of the session.
  ///
  /// - Throws: What the curriculum throws when it can't read the question's text.
  package mutating func next() throws -> PresentedQuestion? {
    preparedWording = nil
    if let current = takeWaiting() { return current }
    guard let choice = selector.next() else {
      current = nil
      return nil
    }
    // It may have been suspended since it was chosen.
    let id = curriculum.outlines[choice.position].id
    if state.settings.suspended.contains(id) { return try next() }
    let isFirst = choice.reason != .missed && choice.reason != .onceMore
    if isFirst, passedOver.contains(choice.position) { return try next() }
    begin(choice.position, as: choice.reason)
    let ahead = upcoming?.id == id ? upcoming : nil
    guard let asBanked = try ahead ?? curriculum.question(id) else {
      return try next()
    }
    // Chance is asked only where numbers are drawn, so that other sessions stay as they were.
    let question = asBanked.isDrawn ? asBanked.drawn(seed: generator.next()) : asBanked
    current = PresentedQuestion(
      question: question, shown: OptionOrder(of: question.key, using: &generator),
      reason: choice.reason,
      number: isFirst ? begun[choice.position]?.number ?? begun.count : begun.count,
      total: max(begun.count, selector.total), hintsShown: 0)
    return current
  }

  private mutating func begin(_ position: Int, as reason: PresentedQuestion.Reason) {
    if begun[position] == nil { begun[position] = (begun.count + 1, reason) }
  }

  /// Returns why a question is asked again whose answer was taken back: for the reason that it had,
  /// unless another answer of this session is left.
  func reason(afterUndoing answer: SessionAnswer, at position: Int) -> PresentedQuestion.Reason {
    if answer.isOnceMore { return .onceMore }
    let isAnswered = answers.contains { $0.question == answer.question }
    return isAnswered ? .missed : begun[position]?.reason ?? .missed
  }

  /// Has answers marked before anything else is asked: those that were locked and then left.
  ///
  /// - Parameters:
  ///   - answers: The answers, in the order in which they are to be marked.
  ///   - wordings: The questions as they were worded, by fingerprint; an answer whose wording is not
  ///     known any more is left alone.
  package mutating func judge(
    first answers: [LockedAnswers.Answer], wordings: [String: Question]
  ) {
    waiting = answers.compactMap { answer in
      wordings[answer.fact.wording].map { (answer, $0) }
    }
  }

  private mutating func takeWaiting() -> PresentedQuestion? {
    guard !waiting.isEmpty else { return nil }
    let (answer, question) = waiting.removeFirst()
    current = PresentedQuestion(
      question: question, shown: OptionOrder(), reason: .unmarked, number: begun.count,
      total: max(begun.count, selector.total), hintsShown: answer.fact.hints ?? 0, locked: answer)
    return current
  }

  /// Takes an answer of an earlier session as the current one, whose mark came in this session.
  mutating func open(marked question: Question.ID) throws {
    guard let question = try curriculum.question(question) else { return }
    current = PresentedQuestion(
      question: question, shown: OptionOrder(), reason: .unmarked, number: begun.count,
      total: max(begun.count, selector.total), hintsShown: 0)
  }

  /// Takes a question as asked that was not chosen, so that it is not chosen any more.
  ///
  /// - Parameter position: The place of the question in the curriculum.
  /// - Throws: What the curriculum throws when it can't read the question's text.
  mutating func pass(over position: Int) throws {
    passedOver.insert(position)
    begin(position, as: .missed)
    preparedWording = nil
    guard let question = try curriculum.question(curriculum.outlines[position].id) else { return }
    current = PresentedQuestion(
      question: question, shown: OptionOrder(), reason: .missed, number: begun.count,
      total: max(begun.count, selector.total), hintsShown: 0)
  }

  /// Takes the fingerprint of the current question's wording, which an answer will need, and reads the
  /// question that will probably be next: work for the time in which the learner thinks.
  ///
  /// - Throws: `EncodingError` for a question with numbers that JSON can't hold.
  package mutating func prepare() throws {
    preparedWording = try current.map { try Wording($0.question) }
    var ahead = selector
    let next = ahead.next().map { curriculum.outlines[$0.position].id }
    // What can't be read is complained of when it is asked.
    upcoming = next.flatMap { try? curriculum.question($0) }
  }

  /// Puts the current question back, to be asked after one whose answer is taken back.
  package mutating func postponeCurrent() {
    guard let current, let position = curriculum.position(of: current.question.id),
      answers.last?.question != current.question.id
    else { return }
    selector.postpone(position, as: current.reason == .unmarked ? .missed : current.reason)
  }

  /// Whether the answer to the current question leaves the schedule as it is.
  package var leavesSchedule: Bool {
    if let locked = current?.locked { return locked.fact.cram == true }
    return plan.isCram || current?.reason == .onceMore
      || current?.question.kind == .application
  }

  /// Asks the question that was answered last once more at the end of the session; its answer will
  /// leave the schedule as it is.
  ///
  /// - Returns: Whether there is such a question.
  package mutating func askOnceMore() -> Bool {
    guard let last = answers.last, let position = curriculum.position(of: last.question) else {
      return false
    }
    selector.askOnceMore(position)
    return true
  }

  /// Shows one more hint, if there is one.
  package mutating func takeHint() -> String? {
    guard let hint = current?.nextHint else { return nil }
    current?.hintsShown += 1
    return hint
  }

  /// Marks a response to the current question; nothing changes by it.
  package func marking(of response: [String]) -> MarkingResult {
    guard let current else { return .unreadable(.ownWords) }
    return mark(response, to: current.question, shown: current.shown)
  }
}
