package import Curriculum
package import LearnerRecord

/// An assessor's questioning as the record has it, corrections followed.
package struct Questioning: Sendable {
  /// An entry about a question that stands: the latest of those that correct each other.
  package struct Turn: Sendable {
    package let entry: Int
    package let at: Moment
    package let fact: Fact.Asked
  }

  /// The entry that began it.
  package let entry: Int
  package let at: Moment
  package let begun: Fact.QuestioningBegun
  /// What was asked, by the number of the question.
  package private(set) var turns: [Int: Turn] = [:]
  package private(set) var corrections: [FormDocument.Correction] = []
  /// What was filled in after the last question, and when; `nil` while it is open.
  package private(set) var closed: (at: Moment, fields: [String: String])?

  /// The number of the first question without a decision; `nil` where there is none.
  package var next: Int? {
    begun.questions.indices.map { $0 + 1 }.first { turns[$0] == nil }
  }

  /// Returns every questioning of a record, in its order.
  ///
  /// - Parameter entries: The entries of the record.
  /// - Returns: Those that were begun, whether closed or not.
  package static func all(in entries: [Entry]) -> [Questioning] {
    var found: [Int: Questioning] = [:]
    for entry in entries {
      switch entry.fact {
      case .questioningBegun(let begun):
        found[entry.number] = Questioning(entry: entry.number, at: entry.at, begun: begun)
      case .asked(let fact): found[fact.questioning]?.take(fact, entry)
      case .questioningClosed(let fact):
        found[fact.questioning]?.closed = (entry.at, fact.fields)
      default: break
      }
    }
    return found.values.sorted { $0.entry < $1.entry }
  }

  private init(entry: Int, at: Moment, begun: Fact.QuestioningBegun) {
    self.entry = entry
    self.at = at
    self.begun = begun
  }

  private mutating func take(_ fact: Fact.Asked, _ entry: Entry) {
    if let earlier = turns[fact.number] {
      corrections.append(
        .init(entry: earlier.entry, moment: entry.at.description, reason: fact.reason))
    }
    turns[fact.number] = Turn(entry: entry.number, at: entry.at, fact: fact)
  }
}

extension Questioning {
  /// Returns the questioning record's values.
  ///
  /// - Parameter wordings: The wordings on record, by fingerprint.
  /// - Returns: What was filled in before and after, and a row for every planned question.
  package func values(wordings: [String: Question]) -> FormValues {
    var fields = begun.fields.merging(closed?.fields ?? [:]) { $1 }
    fields["release"] = begun.release
    fields["choice"] = begun.choice
    fields["start"] = fields["start"] ?? at.clock
    if let closed {
      fields["end"] = fields["end"] ?? closed.at.clock
      let took = max(0, closed.at.milliseconds - at.milliseconds)
      fields["duration"] = fields["duration"] ?? durationInWords(milliseconds: Int(took))
    }
    let rows = begun.questions.enumerated().map { index, question in
      turns[index + 1].map { row($0, wordings) }
        ?? ["number": "\(index + 1)", "question": question.rawValue, "decision": "open"]
    }
    return FormValues(fields: fields, tables: ["questions": rows])
  }

  private func row(_ turn: Turn, _ wordings: [String: Question]) -> [String: String] {
    let fact = turn.fact
    var row = [
      "number": "\(fact.number)", "question": fact.question.rawValue,
      "decision": fact.decision.rawValue, "reason": fact.reason, "comment": fact.comment,
      "entry": "\(turn.entry)", "response": fact.response ?? "", "credited-by": fact.creditedBy,
      "taken": fact.response == nil ? "" : taken(fact),
      "response-mode": fact.response == nil ? "" : begun.fields["mode"] ?? "",
      "moment": fact.respondedAt.map { momentInWords($0) ?? $0 } ?? "",
      "probes": fact.probes.map { "\($0.kind.rawValue): \($0.asked)\n\($0.response)" }
        .joined(separator: "\n"),
      "source": source(fact),
    ]
    if let question = wordings[fact.wording] {
      row["asked"] = asked(question, Presentation(orders: fact.shown))
      row["criteria"] = question.criteria.filter { $0.unitCode == begun.unit }
        .map(\.rawValue).joined(separator: ", ")
      row["benchmark"] = question.key.expectedAnswers(Presentation(orders: fact.shown))
        .joined(separator: "\n")
      row["key-points"] = question.key.keyPointLines.joined(separator: "\n")
      row["credited"] = fact.credited.filter(question.keyPoints.indices.contains)
        .map { question.keyPoints[$0].text }.joined(separator: "\n")
    }
    return row.filter { !$0.value.isEmpty }
  }

  private func taken(_ fact: Fact.Asked) -> String {
    switch fact.takenBy {
    case nil: ""
    case "candidate"?: "as typed by the candidate"
    case let scribe?: "as dictated, taken down by \(scribe)"
    }
  }

  private func source(_ fact: Fact.Asked) -> String {
    guard fact.response != nil else { return "" }
    guard let accepted = fact.accepted else { return "asked by the assessor" }
    return "answer from practice, accepted by the assessor: \(accepted.record), entry "
      + "\(accepted.entry), \(momentInWords(accepted.at) ?? accepted.at)"
  }

  private func asked(_ question: Question, _ shown: Presentation) -> String {
    let lines = question.key.shownLines(shown).map { line in
      (line.label.map { $0 + ($0.count == 1 ? ") " : ": ") } ?? "") + line.text
    }
    return ([question.prompt] + lines).joined(separator: "\n")
  }
}

extension Question {
  /// The points that count, or none for a question that is not explained.
  package var keyPoints: [AnswerKey.Explain.KeyPoint] {
    if case .explain(let explain) = key { explain.keyPoints } else { [] }
  }
}

extension AnswerKey {
  /// What the answer should contain, line by line, as an assessor reads it.
  package var keyPointLines: [String] {
    guard case .explain(let explain) = self else { return [] }
    let points = zip(1..., explain.keyPoints).map { number, point in
      "\(number). \(point.text)" + (point.required ? " (required)" : "")
    }
    return points + ["At least \(explain.minimum) of \(explain.keyPoints.count)."]
  }

  /// The answer that is expected when nothing is shuffled: one text per part.
  package var benchmarkLines: [String] { expectedAnswers(.unshuffled(of: self)) }
}

extension Presentation {
  /// The order in which the author wrote the parts.
  package static func unshuffled(of key: AnswerKey) -> Presentation {
    switch key {
    case .singleChoice(let parts), .multipleChoice(let parts):
      Presentation(orders: [Array(parts.options.indices)])
    case .cloze(let parts): Presentation(orders: parts.gaps.map { Array($0.options.indices) })
    case .matching(let parts): Presentation(orders: [Array(parts.rights.indices)])
    case .ordering(let parts): Presentation(orders: [Array(parts.items.indices)])
    case .trueFalse, .shortAnswer, .numeric, .explain: Presentation()
    }
  }
}

extension Moment {
  /// The time of day, `hh:mm`, by the clock that the moment was read from.
  package var clock: String { String(description.dropFirst(11).prefix(5)) }
  /// The date, `yyyy-mm-dd`, by the clock that the moment was read from.
  package var date: String { String(description.prefix(10)) }
}
