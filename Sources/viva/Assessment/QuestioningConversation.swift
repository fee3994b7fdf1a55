internal import Curriculum
internal import Evidence
internal import LearnerRecord
internal import LearnerRecordStore
internal import Marking
internal import Scheduling

/// An assessor's questioning, held with assessor and candidate at one terminal.
///
/// Each decision is on the disk before the next question is read out, so that stopping, or a power
/// cut, loses nothing but the question at hand.
struct QuestioningConversation {
  let lines: TypedLines
  let clock: Clock
  let store: LearnerRecordStore
  let questioning: Questioning
  /// The wordings of the planned questions, by id, with their fingerprints.
  let wordings: [Question.ID: Wording]
  /// The record from which answers can be accepted, and its name; `nil` where there is none.
  let practice: (name: String, entries: [Entry])?
  /// The entry that a new decision corrects, by the number of the question.
  var corrections: [Int: Int] = [:]

  private var console: Console { lines.console }
  private var assessor: String { questioning.begun.fields["assessor"] ?? "assessor" }
  private var takenBy: String { questioning.begun.fields["scribe"] ?? "candidate" }

  /// What was taken as the response to a question.
  private enum Response {
    case given(String, Fact.Asked.Accepted?)
    case notAsked(String)
    case stopped
  }

  /// Asks the questions with these numbers.
  ///
  /// - Parameter numbers: The numbers, from 1, in order.
  /// - Returns: Whether all of them have a decision now.
  /// - Throws: `StoreError` and `LineEditorError`; decisions made before are on record.
  func ask(_ numbers: [Int]) throws -> Bool {
    for number in numbers {
      let id = questioning.begun.questions[number - 1]
      guard let wording = wordings[id] else { continue }
      guard let fact = try turn(number, wording) else { return false }
      let entry = try store.append([.asked(fact)], at: clock.now())
      console.line(
        localized("On record: \(fact.decision.rawValue) (entry \(entry.last?.number ?? 0))."))
      console.line()
    }
    return true
  }

  /// Asks one question; `nil` where the assessor stops.
  private func turn(_ number: Int, _ wording: Wording) throws -> Fact.Asked? {
    let question = wording.question
    let shown = Presentation.shown(question, seed: UInt64(questioning.entry * 1000 + number))
    show(question, shown, number)
    var fact = Fact.Asked(
      questioning: questioning.entry, number: number, question: question.id,
      wording: wording.fingerprint, shown: shown.orders, response: nil, creditedBy: assessor,
      decision: .notAsked, supersedes: corrections[number])
    switch try takeResponse(to: question) {
    case .stopped: return nil
    case .notAsked(let reason): fact.reason = reason
    case .given(let words, let accepted):
      fact.response = words
      fact.takenBy = accepted == nil ? takenBy : "candidate"
      fact.respondedAt = accepted?.at ?? clock.now().description
      fact.accepted = accepted
      guard let probes = try takeProbes(question) else { return nil }
      fact.probes = probes
      showBenchmark(question, shown)
      guard try credit(question, in: &fact), try decide(&fact) else { return nil }
    }
    return fact
  }

  private func show(_ question: Question, _ shown: Presentation, _ number: Int) {
    console.heading(
      localized(
        "Question \(number) of \(questioning.begun.questions.count) · \(question.id.rawValue)"))
    let criteria = question.criteria.filter { $0.unitCode == questioning.begun.unit }
    console.line(criteria.map(\.local).joined(separator: ", "))
    console.paragraph(question.prompt)
    for line in shownLines(of: question.key, shown: shown) {
      console.paragraph(line, first: "  ", rest: 5)
    }
  }

  private func takeResponse(to question: Question) throws -> Response {
    while true {
      switch try lines.ask(localized("Response, word for word: ")) {
      case .text(let text) where text.trimmed.isEmpty:
        console.line(localized("Type what was said; or /notasked WHY, /accept ENTRY, /stop."))
      case .text(let text): return .given(text, nil)
      case .leave, .command("stop", _): return .stopped
      case .command("notasked", let reason) where !reason.trimmed.isEmpty: return .notAsked(reason)
      case .command("notasked", _):
        console.line(localized("Say why it is not asked: /notasked WHY."))
      case .command("accept", let number):
        if let accepted = accepted(number, of: question.id) { return accepted }
      case .command(let word, _):
        console.paragraph(
          localized(
            "There is no command “/\(word.visible())”. Type what was said; or /notasked WHY, "
              + "/accept ENTRY, /stop."))
      }
    }
  }

  /// Finds an answer from practice that the assessor accepts by name.
  private func accepted(_ number: String, of question: Question.ID) -> Response? {
    guard let practice else {
      console.line(localized("There is no record of practice to accept an answer from."))
      return nil
    }
    guard let number = Int(number),
      let entry = practice.entries.first(where: { $0.number == number }),
      case .answered(let answer) = entry.fact, answer.question == question
    else {
      let standing = practice.entries.compactMap { entry -> String? in
        guard case .answered(let answer) = entry.fact, answer.question == question else {
          return nil
        }
        return String(entry.number)
      }
      console.paragraph(
        standing.isEmpty
          ? localized("Practice has no answer to this question.")
          : localized(
            "Give the entry of an answer to this question: \(standing.joined(separator: ", "))."))
      return nil
    }
    let words = answer.response.joined(separator: "\n")
    console.paragraph(words, first: localized("Accepted: "), rest: 10)
    return .given(
      words, .init(record: practice.name, entry: number, at: entry.at.description))
  }

  /// Takes probes with their answers until Enter; `nil` where the assessor stops.
  private func takeProbes(_ question: Question) throws -> [Fact.Probe]? {
    var probes: [Fact.Probe] = []
    if case .explain(let explain) = question.key, let probe = explain.probe {
      console.paragraph(localized("A probe that may help: ") + probe)
    }
    while true {
      switch try lines.ask(
        localized("Probe (/clarify, /extend or /rephrase and the words; Enter for none): "))
      {
      case .text(let text) where text.trimmed.isEmpty: return probes
      case .leave, .command("stop", _): return nil
      case .command(let word, let asked):
        guard let kind = Fact.Probe.Kind(rawValue: word), !asked.trimmed.isEmpty else {
          console.line(
            localized("Type /clarify, /extend or /rephrase with the words that you ask."))
          continue
        }
        guard case .text(let response) = try lines.ask(localized("Answer to the probe: ")) else {
          return nil
        }
        probes.append(.init(kind: kind, asked: asked, response: response))
      case .text: console.line(localized("A probe begins with /clarify, /extend or /rephrase."))
      }
    }
  }

  private func showBenchmark(_ question: Question, _ shown: Presentation) {
    console.paragraph(
      expectedAnswer(of: question.key, shown: shown), first: localized("Benchmark: "), rest: 11)
    for line in question.key.keyPointLines { console.paragraph(line, first: "  ", rest: 5) }
  }

  /// Asks which key points the assessor credits; `false` where the assessor stops.
  private func credit(_ question: Question, in fact: inout Fact.Asked) throws -> Bool {
    guard case .explain(let explain) = question.key else { return true }
    let said = ([fact.response ?? ""] + fact.probes.map(\.response)).joined(separator: " ")
    let seen = suggestedTicks(for: said, explain: explain).sorted().map { String($0 + 1) }
    if !seen.isEmpty {
      console.line(
        localized("Words of these points were said: \(seen.joined(separator: ", ")). You decide."))
    }
    while true {
      switch try lines.ask(localized("Points credited (such as 1 3, all, or Enter for none): ")) {
      case .text(let text):
        if let ticked = parseTicks(text, count: explain.keyPoints.count) {
          fact.credited = ticked.sorted()
          return true
        }
        console.line(localized("Type the numbers of the points, “all”, or just Enter for none."))
      case .leave, .command("stop", _): return false
      case .command: console.line(localized("Credit the points first, or /stop."))
      }
    }
  }

  /// Asks for decision, reason and comment; `false` where the assessor stops.
  private func decide(_ fact: inout Fact.Asked) throws -> Bool {
    while true {
      switch try lines.ask(localized("Decision (S satisfactory, N not yet satisfactory): ")) {
      case .text(let text) where ["s", "n"].contains(text.trimmed.lowercased()):
        fact.decision = text.trimmed.lowercased() == "s" ? .satisfactory : .notYetSatisfactory
      case .leave, .command("stop", _): return false
      default:
        console.line(localized("Type S or N; the decision is yours alone."))
        continue
      }
      break
    }
    let isNeeded = fact.decision == .notYetSatisfactory || fact.supersedes != nil
    while true {
      guard
        case .text(let reason) = try lines.ask(
          "Reason\(isNeeded ? "" : localized(" (Enter for none)")): ")
      else { return false }
      fact.reason = reason.trimmed
      if !isNeeded || !fact.reason.isEmpty { break }
      console.line(localized("Say why: the record needs it."))
    }
    guard case .text(let comment) = try lines.ask(localized("Comment (Enter for none): ")) else {
      return false
    }
    fact.comment = comment.trimmed
    return true
  }
}

extension Presentation {
  /// Returns the order in which an assessor shows the parts of a question: the same for one seed.
  static func shown(_ question: Question, seed: UInt64) -> Presentation {
    var chance = SplitMix64(seed: seed)
    return Presentation(of: question.key, using: &chance)
  }
}
