import Curriculum
import LearnerRecord
import LearnerRecordStore
import LineEditor
import Practice
import Scheduling
import ScriptedTerminal
import Terminal
import TestSupport

@testable import Conversations

/// The time at which conversations begin.
let noon = Moment(milliseconds: 1_795_000_000_000, offsetMinutes: 660)

/// A record in a folder of its own, and a screen without a terminal.
final class Room {
  let folder: TemporaryDirectory
  let store: LearnerRecordStore
  let clock = Clock(start: noon)
  let screen = RecordingScreen.file()
  let console: Console

  init() throws {
    folder = try TemporaryDirectory()
    store = try LearnerRecordStore(path: folder.file("record.sqlite"), access: .adding)
    console = Console(screen) { _ in nil }
  }

  /// All that was shown, prompts and typed lines included.
  var shown: String {
    console.flush()
    return screen.outputText
  }

  /// What is on record, as a reader of its own sees it.
  var facts: [Fact] {
    get throws {
      try LearnerRecordStore(path: store.path, access: .reading).entries().map(\.fact)
    }
  }

  /// The answers on record.
  var answers: [Fact.Answered] {
    get throws {
      try facts.compactMap { if case .answered(let answer) = $0 { answer } else { nil } }
    }
  }

  /// The lines that were typed last.
  private(set) var lines: ScriptedLines?

  /// What asks, with lines that are typed.
  func dialogue<Command>(_ script: [Typed]) -> Dialogue<Command> {
    let lines = ScriptedLines(script, on: screen)
    self.lines = lines
    return Dialogue(console: console, input: lines, stopNote: "(Ctrl-C again stops)")
  }

  /// What is known of the learner at the end of the record.
  func state() throws -> LearnerState {
    var state = LearnerState(model: FSRS7(), policy: SchedulingPolicy(spreads: false))
    try store.replay(into: &state)
    return state
  }

  /// Holds a session of self-study on some questions; returns the session as it was left.
  @discardableResult
  func study(
    _ questions: [Question], typing script: [Typed], asksHowSure: Bool = false,
    seconds: Int? = nil, _ prepare: (inout StudyConversation) -> Void = { _ in }
  ) throws -> PracticeSession {
    let plan = SessionPlan(newLimit: 20, seed: 7)
    let started = Fact.Started(selection: [], seed: 7)
    let number = try store.append([.started(started)], at: clock.now())[0].number
    let curriculum = Self.curriculum(questions)
    let session = PracticeSession(
      curriculum, state: try state(), plan: plan, session: number, now: clock.current)
    var conversation = StudyConversation(
      dialogue(script), pace: StudyPace(seconds: seconds),
      desk: Desk(store, clock, after: number), curriculum: curriculum, plan: plan,
      session: session)
    conversation.asksHowSure = asksHowSure
    prepare(&conversation)
    try conversation.run()
    return conversation.session
  }

  /// Returns a curriculum of one bank with the units of the fixture.
  static func curriculum(_ questions: [Question]) -> Curriculum {
    let topic = Topic(id: "fixture", title: "Fixture", jurisdiction: .general)
    return Curriculum(
      units: [Fixture.serviceUnit, Fixture.supportUnit],
      banks: [QuestionBank(topic: topic, questions: questions)])
  }
}
