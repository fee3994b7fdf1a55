import Curriculum
import LearnerRecord
import Practice
import ScriptedTerminal
import TestSupport
import Testing

@testable import Conversations

/// What a learner is told after an answer, beyond its mark.
struct StudyConversationMarksTests {
  private let room: Room

  init() throws { room = try Room() }

  private func question(
    _ key: AnswerKey, kind: Question.Kind = .knowledge, isAboutWorkplace: Bool = false,
    turns: [String] = []
  ) -> Question {
    Question(
      id: .init(rawValue: "own"), topic: "fixture", criteria: [.init(rawValue: "SIRXCEG006.KE1.1")],
      level: .apply, prompt: "How is it done?", key: key, explanation: "So it is.",
      sources: ["Unit"],
      kind: kind, isAboutWorkplace: isAboutWorkplace, turns: turns)
  }

  private let explain = AnswerKey.explain(
    .init(
      benchmark: "We ask first.", keyPoints: [.init(text: "Asks"), .init(text: "Waits")], minimum: 1
    ))

  @Test func `The prompt after a typed answer that was not right names how it is counted right`()
    throws
  {
    let typed = question(.shortAnswer(.init(key: "mirroring")))
    try room.study([typed], typing: ["an echo", "", "an echo", "/right", "", "/quit"])
    let prompts = room.shown.split(separator: "\n").filter { $0.hasPrefix("Enter: next") }
    #expect(prompts.count == 3, "\(room.shown)")
    #expect(prompts[0].hasPrefix("Enter: next; /right: count it right"))
    #expect(prompts[1].hasPrefix("Enter: next; /right") && !prompts[1].contains("count it right"))
    #expect(!prompts[2].contains("/right"))
  }

  @Test(arguments: [["mirroring"], ["mirrorinng", "n"], ["don't know"]])
  func `The prompt does not name it after a right answer, one that was asked about, or none`(
    typing: [String]
  ) throws {
    let typed = question(.shortAnswer(.init(key: "mirroring")))
    try room.study([typed], typing: typing.map { .line($0) } + ["", "/quit"])
    #expect(room.shown.contains("Enter: next") && !room.shown.contains("/right"))
  }

  @Test func `The date under a source is in words`() throws {
    var dated = question(.shortAnswer(.init(key: "mirroring")))
    dated.asAt = "2026-11-22"
    try room.study([dated], typing: ["mirroring", "", "/quit"])
    #expect(room.shown.contains("        as at 22 Nov 2026\n"))
  }

  @Test func `Last time's answer about one's own workplace is shown after the new one`() throws {
    let own = question(explain, isAboutWorkplace: true)
    // Missed, it is asked again in the same session.
    try room.study([own], typing: ["We guess.", "none", "", "We ask.", "1", ""])
    let lines = room.shown.split(separator: "\n").map(String.init)
    let shown = lines.filter { $0.hasPrefix("Your answer of ") }
    #expect(shown.count == 1 && shown[0].hasSuffix(": We guess."), "\(room.shown)")
  }

  @Test func `A conversation stands under the prompt, and a case leaves the schedule as it was`()
    throws
  {
    let key = AnswerKey.shortAnswer(
      .init(
        key: "mirroring", wrong: [.init(answer: "echo", feedback: "An echo repeats; this adapts.")])
    )
    let asked = question(
      key, kind: .application, turns: ["Customer: Hiya!", "You: ► Hiya, what's up?"])
    try room.study([asked], typing: ["an echo", "", "/quit"])
    let lines = room.shown.split(separator: "\n").map(String.init)
    for line in [
      "  Customer: Hiya!", "  You: ► Hiya, what's up?", "Question 1 of 1 · case",
      "  An echo repeats; this adapts.",
    ] { #expect(lines.contains { $0.hasPrefix(line) }, "\(line) is not in \(room.shown)") }
    #expect(
      room.shown.contains("A case: you applied what you know, and the schedule stays as it was."))
    #expect(try room.answers.map(\.cram) == [true])
    #expect(try room.state().cards.isEmpty)
  }
}
