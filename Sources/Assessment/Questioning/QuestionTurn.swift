package import Curriculum
package import LearnerRecord

/// What has been entered on one question of a questioning, and what is to be entered next.
///
/// It is a fold over notes, each of which is on record before the next prompt; so a questioning that
/// was stopped, however it was, goes on at the very prompt.
package struct QuestionTurn: Sendable {
  /// What is asked of the assessor.
  package enum Prompt: Equatable, Sendable {
    case response
    /// Key points, or a probe in words.
    case points
    /// A probe, where the question has no key points.
    case probe
    /// What was said to this probe.
    case probeResponse(String)
    /// What the latest probe asked for.
    case probeKind
    /// The decision; where one stands that an earlier version left without its comment, it can be kept.
    case decision
    /// Why, where the decision departs from the key or is not satisfactory, and nothing was said yet.
    case reason

    /// Whether one of a few things is chosen, on one line; whatever else is typed is not kept.
    package var isChoice: Bool {
      switch self {
      case .probeKind, .decision: true
      case .response, .points, .probe, .probeResponse, .reason: false
      }
    }
  }

  /// A probe, as far as it has been entered.
  package struct Probe: Equatable, Sendable {
    /// What the assessor asked.
    package var asked: String
    /// The candidate's words; `nil` until they are entered.
    package var response: String?
    /// Whether it clarifies, extends or rephrases; `nil` until the assessor says.
    package var kind: Fact.Probe.Kind?
  }

  /// The question as it is asked.
  package let question: Question
  /// The notes that stand, in order.
  package private(set) var notes: [Fact.Noted] = []

  /// Begins with what is on record.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - notes: What was noted on it, in order.
  package init(_ question: Question, notes: [Fact.Noted] = []) {
    self.question = question
    for note in notes { take(note) }
  }

  /// Takes the next note.
  package mutating func take(_ note: Fact.Noted) { notes.take(note) }

  /// The lines typed so far at the prompt, of a text that goes on in the next line; `nil` where a line
  /// is all that can be typed, whatever an earlier version of the program kept there.
  package var unfinished: String? {
    guard !prompt.isChoice, let text = notes.last?.unfinished, !text.isEmpty else { return nil }
    return text
  }
  /// The response that stands.
  package var response: Fact.Noted.Response? { latest(\.response) }

  /// The probes, in order.
  package var probes: [Probe] {
    var probes: [Probe] = []
    for note in notes {
      if let asked = note.probe { probes.append(Probe(asked: asked)) }
      guard !probes.isEmpty else { continue }
      if let said = note.probeResponse { probes[probes.count - 1].response = said }
      if let kind = note.probeKind { probes[probes.count - 1].kind = kind }
    }
    return probes
  }

  /// The key points credited (from 0), which stay so when a probe comes after; `nil` before any were asked for.
  package var credited: [Int]? { latest(\.credited) }
  /// The decision; `nil` before it was made, or where a probe came after.
  package var decision: Fact.Asked.Decision? { afterProbes(\.decision) }
  /// Why, as said with the decision or after it; `nil` or empty if not said.
  package var reason: String? {
    let start = notes.lastIndex { $0.decision != nil } ?? notes.endIndex
    return decision == nil ? nil : notes[start...].last { $0.reason != nil }?.reason
  }
  /// The words that were typed with a decision that needs a reason: offered as that, since nobody said that they are
  /// it; `nil` for none.
  package var offeredReason: String? {
    guard needsReason, let decided = notes.last(where: { $0.decision != nil }) else { return nil }
    return decided.comment
  }
  /// What else was noted, a line for each note; empty for nothing.
  package var comment: String {
    let offered = offeredReason.flatMap { $0 == reason ? $0 : nil }
    return notes.compactMap(\.comment).filter { $0 != offered }.joined(separator: "\n")
  }

  /// Where the decision departs from the key.
  package var departures: [QuestioningDeparture] {
    decision.map { QuestioningDeparture.of($0, credited: credited ?? [], on: question) } ?? []
  }

  /// Whether the decision needs a reason: it is not satisfactory, or departs from the key.
  package var needsReason: Bool { decision == .notYetSatisfactory || !departures.isEmpty }

  /// What is to be entered next.
  package var prompt: Prompt {
    guard response != nil else { return .response }
    if let last = probes.last {
      if last.response == nil { return .probeResponse(last.asked) }
      if last.kind == nil { return .probeKind }
    }
    let hasPoints = !question.keyPoints.isEmpty
    let isHeard = hasPoints ? afterProbes(\.credited) != nil : afterProbes(\.probesDone) == true
    guard isHeard else { return hasPoints ? .points : .probe }
    return needsReason && reason?.isEmpty != false ? .reason : .decision
  }

  private func latest<Value>(_ part: (Fact.Noted) -> Value?) -> Value? {
    notes.lazy.reversed().compactMap(part).first
  }

  /// Returns what was noted after the last probe was begun, or was called for.
  private func afterProbes<Value>(_ part: (Fact.Noted) -> Value?) -> Value? {
    let start = notes.lastIndex { $0.probe != nil || $0.probesDone == false } ?? -1
    return notes[(start + 1)...].reversed().lazy.compactMap(part).first
  }
}

extension QuestionTurn {
  /// Returns the entry that the notes come to, once all of it was entered.
  ///
  /// - Parameters:
  ///   - questioning: The entry that began the questioning.
  ///   - number: The place of the question in the plan, from 1.
  ///   - assessor: Who credits and decides.
  /// - Returns: The fact; `nil` while something is missing.
  package func asked(questioning: Int, number: Int, assessor: String) -> Fact.Asked? {
    guard let response, let decision, prompt == .decision else { return nil }
    return Fact.Asked(
      questioning: questioning, number: number, question: question.id, wording: response.wording,
      shown: response.shown, response: response.words, takenBy: response.takenBy,
      respondedAt: response.at,
      probes: probes.map {
        .init(kind: $0.kind ?? .clarify, asked: $0.asked, response: $0.response ?? "")
      }, credited: credited ?? [], creditedBy: assessor, decision: decision,
      reason: reason ?? "", comment: comment, accepted: response.accepted)
  }
}

extension [Fact.Noted] {
  /// The notes that stand: those that were taken back, and texts that were finished since, left out.
  var standing: [Fact.Noted] { reduce(into: []) { $0.take($1) } }

  /// Takes the next note into those that stand.
  fileprivate mutating func take(_ note: Fact.Noted) {
    // Lines of an unfinished text are all in the latest note of it.
    removeAll { $0.unfinished != nil }
    if note.takesBack == true { _ = popLast() } else { append(note) }
  }
}
