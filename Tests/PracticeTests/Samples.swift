import Curriculum
import LearnerRecord
import Marking
import Practice
import Scheduling

/// The time at which sample sessions begin.
let noon = Moment(milliseconds: 1_795_000_000_000, offsetMinutes: 660)

/// One key of each type.
let sampleKeys: [AnswerKey] = {
  let options = ["Repair", "Replace", "Refund", "Nothing"].enumerated().map {
    AnswerKey.Choice.Option(label: OptionOrder.letter($0.offset), text: $0.element)
  }
  return [
    .singleChoice(.init(options: options, key: ["c"])),
    .multipleChoice(.init(options: options, key: ["a", "b", "c"])),
    .trueFalse(.init(key: false)), .shortAnswer(.init(key: "Privacy Act", variants: ["the Act"])),
    .cloze(
      .init(
        text: "{1} {2}",
        gaps: [
          .init(key: "open"), .init(key: "closed", options: ["leading", "closed", "probing"]),
        ])),
    .numeric(.init(key: 30, tolerance: 1, unit: "days")),
    .matching(
      .init(
        pairs: [.init(left: "x", right: "odd"), .init(left: "y", right: "even")], extra: ["prime"])),
    .ordering(.init(items: ["first", "second", "third", "fourth"])),
    .explain(
      .init(
        benchmark: "Because.", keyPoints: [.init(text: "x", required: true), .init(text: "y")],
        minimum: 2)),
  ]
}()

/// Returns a question with two hints.
func question(
  _ id: String, _ criteria: [String] = ["U.KE1"], key: AnswerKey = .trueFalse(.init(key: true)),
  kind: Question.Kind = .knowledge, after: [String] = [], follows: String? = nil
) -> Question {
  Question(
    id: .init(rawValue: id), topic: "law", criteria: criteria.map(CriterionID.init(rawValue:)),
    level: .apply, prompt: "Is it so?", key: key, explanation: "It is.", sources: ["s 3"],
    hints: ["Think.", "Harder."], kind: kind, after: after.map(Question.ID.init(rawValue:)),
    follows: follows.map(Question.ID.init(rawValue:)))
}

/// Returns a curriculum of one bank.
func curriculum(_ questions: [Question]) -> Curriculum {
  let topic = Topic(id: "law", title: "Law", jurisdiction: .general)
  return Curriculum(units: [], banks: [QuestionBank(topic: topic, questions: questions)])
}

/// Returns a state in which some questions were answered, each so many days ago.
func state(
  _ answered: [(id: String, daysAgo: Int)] = [], rated rating: Rating = .again,
  isCram: Bool = false
) -> LearnerState {
  var state = LearnerState(model: FSRS7(), policy: SchedulingPolicy(spreads: false))
  state.answer(answered, rated: rating, isCram: isCram)
  return state
}

extension LearnerState {
  /// Answers questions, each so many days ago.
  mutating func answer(
    _ answered: [(id: String, daysAgo: Int)], rated rating: Rating, isCram: Bool = false
  ) {
    for (id, days) in answered {
      let at = Moment(
        milliseconds: noon.milliseconds - Int64(days) * 86_400_000, offsetMinutes: 660)
      var answer = ReplayFact.Answer(question: id, rating: rating, credit: 0, wording: 0)
      answer.isCram = isCram
      apply(ReplayFact(at: at, change: .answered(answer)))
    }
  }
}

/// A session with a record in memory.
struct Desk {
  private(set) var session: PracticeSession
  private(set) var entries: [Entry] = []
  private var time = noon

  /// The time of the latest entry.
  var now: Moment { time }

  init(_ curriculum: Curriculum, state: LearnerState = state(), plan: SessionPlan) {
    session = PracticeSession(curriculum, state: state, plan: plan, session: 1, now: noon)
  }

  /// Asks the next question.
  mutating func next() throws -> PresentedQuestion? { try session.next() }

  /// Changes the session beside its record.
  mutating func with<Value>(_ body: (inout PracticeSession) throws -> Value) rethrows -> Value {
    try body(&session)
  }

  /// Puts facts on record, those of another program first.
  mutating func record(_ facts: [Fact?], after foreign: [Fact] = []) {
    let number = session.state.entryCount
    time.milliseconds += 60_000
    let stored = zip(1..., foreign + facts.compactMap(\.self)).map {
      Entry(number: number + $0, at: time, fact: $1)
    }
    entries += stored
    session.recorded(stored)
  }

  /// Answers the current question, right or wrong; returns the facts that came of it.
  @discardableResult
  mutating func answer(
    _ isRight: Bool, confidence: Int? = nil, after foreign: [Fact] = []
  ) throws -> [Fact] {
    guard let asking = session.current else { return [] }
    let response = isRight ? rightResponse(to: asking) : ["f"]
    let given = Submission(response: response, confidence: confidence, took: 1000)
    guard case .marked(let mark) = session.marking(of: response) else { return [] }
    let facts = try session.facts(of: given, marked: mark, at: time)
    record(facts, after: foreign)
    return facts
  }

  /// Takes the latest answer back, as the program does it.
  mutating func undo() {
    guard let fact = session.undoing() else { return }
    session.postponeCurrent()
    record([fact])
  }
}

/// Returns what to type for a question to get it right, by the letters shown.
func rightResponse(to asking: PresentedQuestion) -> [String] {
  func letter(_ position: Int) -> String {
    OptionOrder.letter(asking.shown.orders[0].firstIndex(of: position) ?? -1)
  }
  switch asking.question.key {
  case .singleChoice(let key), .multipleChoice(let key):
    let right = key.options.indices.filter { key.key.contains(key.options[$0].label) }
    return [right.map(letter).joined(separator: " ")]
  case .trueFalse(let key): return [key.key ? "true" : "false"]
  case .shortAnswer(let key): return [key.key]
  case .list(let key): return [key.members.map(\.key).joined(separator: ", ")]
  case .cloze(let key): return key.gaps.map(\.key)
  case .numeric(let key): return ["\(key.key)"]
  case .matching(let key):
    let letters = key.pairs.map { pair in key.rights.firstIndex(of: pair.right).map(letter) ?? "?" }
    return [zip(1..., letters).map { "\($0)\($1)" }.joined(separator: " ")]
  case .ordering(let key): return [key.items.indices.map(letter).joined()]
  case .explain(let key): return [key.benchmark]
  }
}
