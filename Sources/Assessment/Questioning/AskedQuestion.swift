package import Curriculum
package import LearnerRecord
internal import Marking
internal import Scheduling
internal import Text

/// A question of a questioning while it is asked: what is typed goes in, and what goes on record comes out.
///
/// There is no terminal in it, and nothing that a person reads; what is asked next follows from what is on record
/// (`QuestionTurn`).
package struct AskedQuestion: Sendable {
  /// What comes of a text that was typed.
  package enum Step: Equatable, Sendable {
    /// It goes on record, and there is more to enter.
    case note(Fact.Noted)
    /// It was the last: the question is decided.
    case decided(Fact.Asked)
    /// It can't be taken, and is asked for again.
    case refused
  }

  /// The place of the question in the plan, from 1.
  package let number: Int
  /// The question as it was planned.
  package let planned: Wording
  /// What has been entered.
  package private(set) var turn: QuestionTurn
  private let questioning: Int
  private let assessor: String
  private let takenBy: String

  /// Begins a question, or resumes it where it was left.
  ///
  /// - Parameters:
  ///   - number: Its place in the plan, from 1.
  ///   - planned: The question as it was planned.
  ///   - questioning: The questioning as it is on record.
  ///   - wordings: The wordings on record, by fingerprint.
  package init(
    _ number: Int, _ planned: Wording, of questioning: Questioning, wordings: [String: Question]
  ) {
    self.number = number
    self.planned = planned
    self.questioning = questioning.entry
    assessor = questioning.assessor
    takenBy = questioning.scribe(with: assessor)
    let notes = questioning.notes[number, default: []].standing
    let response = notes.lazy.reversed().compactMap(\.response).first
    let asked = response.flatMap { wordings[$0.wording] } ?? planned.question
    turn = QuestionTurn(asked, notes: notes)
  }

  /// The order in which the parts of the question are shown: the same whenever it is asked.
  package var shown: OptionOrder {
    if let response = turn.response { return OptionOrder(orders: response.shown) }
    var chance = SplitMix64(seed: UInt64(questioning * 1000 + number))
    return OptionOrder(of: planned.question.key, using: &chance)
  }

  /// The probe that the question's author suggests, if there is one.
  package var suggestedProbe: String? {
    if case .explain(let key) = turn.question.key { key.probe } else { nil }
  }

  /// The key points of which words were said (from 0): a hint, and no decision.
  package var suggestedPoints: [Int] {
    guard case .explain(let key) = turn.question.key else { return [] }
    let said = [turn.response?.words ?? ""] + turn.probes.map { $0.response ?? "" }
    return suggestedTicks(for: said.joined(separator: " "), explain: key).sorted()
  }

  /// Takes in a note that is on record.
  package mutating func take(_ note: Fact.Noted) {
    turn.take(note)
    guard note.takesBack == true, turn.response == nil else { return }
    turn = QuestionTurn(planned.question, notes: turn.notes)
  }
}

// What goes on record.
extension AskedQuestion {
  /// Returns a note on the question.
  ///
  /// - Parameter change: Puts what is new into it.
  /// - Returns: The note.
  package func note(_ change: (inout Fact.Noted) -> Void) -> Fact.Noted {
    var note = Fact.Noted(questioning: questioning, number: number)
    change(&note)
    return note
  }

  /// Returns what a text comes to at the prompt that is open.
  ///
  /// - Parameters:
  ///   - typed: The text, as typed.
  ///   - now: When it was complete; read only where it is.
  /// - Returns: What comes of it.
  package func step(_ typed: String, at now: @autoclosure () -> Moment) -> Step {
    let text = typed.trimmed
    switch turn.prompt {
    case .response:
      guard !text.isEmpty else { return .refused }
      let response = Fact.Noted.Response(
        wording: planned.fingerprint, shown: shown.orders, words: typed, takenBy: takenBy,
        at: now().description)
      return .note(note { $0.response = response })
    case .points: return points(typed)
    case .probe:
      return text.isEmpty ? .note(note { $0.probesDone = true }) : probing(typed)
    case .probeResponse:
      return text.isEmpty ? .refused : .note(note { $0.probeResponse = typed })
    case .probeKind: return step(Self.probeKind(text)) { $0.probeKind = $1 }
    case .decision: return decision(text)
    case .reason:
      let reason = text.isEmpty ? turn.offeredReason ?? "" : text
      return reason.isEmpty ? .refused : settled(note { $0.reason = reason })
    }
  }

  /// Takes numbers of points, which are added to those that are credited, or a probe.
  private func points(_ typed: String) -> Step {
    let credited = turn.credited ?? []
    guard
      let ticked = parseTicks(
        typed, count: turn.question.keyPoints.count, areRunsApart: false)
    else {
      return probing(typed)
    }
    let isNone = ticked.isEmpty && !typed.isBlankLine
    return .note(note { $0.credited = isNone ? [] : ticked.union(credited).sorted() })
  }

  /// Takes a probe in words; what was meant as a number or as a decision is none.
  private func probing(_ typed: String) -> Step {
    let isSuggested = typed.trimmed.lowercased() == Self.suggested && suggestedProbe != nil
    let isWords = typed.contains(where: \.isLetter) && typed.trimmed.count > 1
    let isMeantOtherwise = Self.decisionAndWords(typed) != nil || Self.isOfNumbers(typed)
    guard isSuggested || isWords && !isMeantOtherwise else { return .refused }
    return probe(typed).map { .note($0) } ?? .refused
  }

  /// Whether a text is made of numbers alone, as for points, though the points don't have them.
  private static func isOfNumbers(_ typed: String) -> Bool {
    let words = typed.lowercased().split { !$0.isLetter && !$0.isNumber }
    let beside: Set<Substring> = ["and", "or", "to", "point", "points", "number", "numbers"]
    return words.contains { Int($0) != nil }
      && words.allSatisfy { Int($0) != nil || beside.contains($0) }
  }

  /// Takes a decision, with words after it: the reason of N, a comment on S, which is offered as the reason where S
  /// needs one.
  private func decision(_ text: String) -> Step {
    guard !text.isEmpty || turn.decision == nil else { return settled(nil) }
    guard let (decision, words) = Self.decisionAndWords(text) else { return .refused }
    return settled(
      note {
        $0.decision = decision
        guard !words.isEmpty else { return }
        if decision == .notYetSatisfactory { $0.reason = words } else { $0.comment = words }
      })
  }

  /// The last note on a question comes to its decision; any other goes on record by itself.
  private func settled(_ note: Fact.Noted?) -> Step {
    var settled = turn
    if let note { settled.take(note) }
    let fact = settled.asked(questioning: questioning, number: number, assessor: assessor)
    return fact.map { .decided($0) } ?? note.map { .note($0) } ?? .refused
  }

  private func step<Value>(
    _ value: Value?, _ put: (inout Fact.Noted, Value) -> Void
  ) -> Step {
    value.map { value in .note(note { put(&$0, value) }) } ?? .refused
  }

  private static func probeKind(_ typed: String) -> Fact.Probe.Kind? {
    let kinds = Fact.Probe.Kind.allCases
    let wanted = typed.lowercased()
    guard let number = Int(wanted), kinds.indices.contains(number - 1) else {
      return kinds.first { !wanted.isEmpty && $0.rawValue.hasPrefix(wanted) }
    }
    return kinds[number - 1]
  }

  /// Returns the decision that a letter means, `s` or `n`; the program proposes none.
  package static func decision(_ typed: String) -> Fact.Asked.Decision? {
    switch typed.lowercased() {
    case "s": .satisfactory
    case "n": .notYetSatisfactory
    default: nil
    }
  }

  /// Returns a decision and the words after it; `nil` where the first word is none of the two letters.
  private static func decisionAndWords(
    _ typed: String
  ) -> (decision: Fact.Asked.Decision, words: String)? {
    let parts = typed.trimmed.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    let marks: Set<Character> = [":", ",", ";", ".", "-", "–"]
    let letter = String((parts.first ?? "").filter { !marks.contains($0) })
    // A backslash would go on to a line that is not asked for here.
    guard let decision = decision(letter), !typed.hasSuffix("\\") else { return nil }
    let words = parts.dropFirst().first.map { $0.drop { marks.contains($0) || $0.isWhitespace } }
    return (decision, String(words ?? "").trimmed)
  }

  /// Returns the words after a decision, such as its reason; `nil` where there are none.
  package static func wordsAfterDecision(_ typed: String) -> String? {
    decisionAndWords(typed).flatMap { $0.words.isEmpty ? nil : $0.words }
  }

  /// What is typed for the probe that the question's author suggests.
  package static let suggested = "p"

  /// Returns the beginning of a probe; `p` stands for the one that is suggested.
  ///
  /// - Parameters:
  ///   - words: What the assessor asks.
  ///   - kind: What it asks for; `nil` to be said later.
  /// - Returns: The note; `nil` where there are no words.
  package func probe(_ words: String, _ kind: Fact.Probe.Kind? = nil) -> Fact.Noted? {
    let isSuggested = words.trimmed.lowercased() == Self.suggested
    let asked = isSuggested ? suggestedProbe ?? words : words
    guard !asked.trimmed.isEmpty else { return nil }
    return note {
      $0.probe = asked
      $0.probeKind = kind
    }
  }

  /// Returns the fact that the question is passed over.
  ///
  /// - Parameter reason: Why.
  /// - Returns: The fact.
  package func notAsked(_ reason: String) -> Fact.Asked {
    let orders = AskedQuestion(unanswered: self).shown.orders
    return Fact.Asked(
      questioning: questioning, number: number, question: planned.question.id,
      wording: planned.fingerprint, shown: orders, response: nil, creditedBy: assessor,
      decision: .notAsked, reason: reason, comment: turn.comment)
  }

  private init(unanswered question: AskedQuestion) {
    self = question
    turn = QuestionTurn(planned.question)
  }

  /// Accepts an answer from practice in place of a response.
  ///
  /// - Parameters:
  ///   - answer: The answer.
  ///   - practice: The record that holds it.
  ///   - authorship: How it was confirmed who gave it.
  /// - Returns: The note; what is asked from now on is about the question as it was worded then.
  package mutating func accept(
    _ answer: PracticeAnswers.Answer, of practice: PracticeAnswers, authorship: String
  ) -> Fact.Noted {
    let at = answer.entry.at.description
    let response = Fact.Noted.Response(
      wording: answer.wording.fingerprint, shown: answer.fact.shown,
      words: answer.fact.response.joined(separator: "\n"), takenBy: "candidate", at: at,
      accepted: .init(
        record: practice.owner.record, entry: answer.entry.number, at: at,
        name: practice.owner.name, authorship: authorship))
    turn = QuestionTurn(answer.wording.question, notes: turn.notes)
    return note { $0.response = response }
  }
}
