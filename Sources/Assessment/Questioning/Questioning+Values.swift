package import Curriculum
package import LearnerRecord
internal import Text

extension Questioning {
  /// Returns the questioning record's values.
  ///
  /// - Parameter wordings: The wordings on record, by fingerprint.
  /// - Returns: What was filled in before and after, and a row for every planned question.
  package func values(wordings: [String: Question]) -> FormValues {
    var fields = fields.merging(times) { first, _ in first }
    fields["release"] = begun.release
    fields["choice"] = begun.choice
    let departures = overallDepartures()
    fields.merge(assessorFields) { $1 }
    if !departures.isEmpty {
      fields["overall-departs"] = departures.map(\.inWords).joined(separator: "\n")
    }
    let rows = questions.enumerated().map { index, question in
      turns[index + 1].map { row($0, wordings) } ?? openRow(index + 1, question)
    }
    return FormValues(fields: fields, tables: ["questions": rows])
  }

  /// When it was held.
  private var times: [String: String] {
    guard begun.isFromPaper != true else {
      return ["from-paper": "on \(at.inWords), after it was held"]
    }
    var times = ["start": at.clock]
    if let closed {
      times["end"] = closed.clock
      if closed.date != at.date { times["end-date"] = closed.date }
      times["duration"] = durationInWords(milliseconds: Int(duration))
    }
    if sittings.count > 1 {
      let isShared = !furtherAssessors.isEmpty
      times["sittings"] = sittings.map {
        $0.inWords + (isShared ? ", \($0.assessor ?? firstAssessor)" : "")
      }.joined(separator: "\n")
    }
    return times
  }

  /// What the document says beside the form.
  package var remarks: [String] {
    let deciders = [decidersInWords].compactMap(\.self)
    guard !entriesOutOfOrder.isEmpty else { return deciders }
    let numbers = entriesOutOfOrder.map(String.init).joined(separator: ", ")
    return deciders + [
      "Dated before the entry that came before it on record: "
        + "\(entriesOutOfOrder.count == 1 ? "entry" : "entries") \(numbers). The clock may have been "
        + "set back, so times here may be wrong."
    ]
  }

  /// A question without a decision, with what was noted so far.
  private func openRow(_ number: Int, _ question: Question.ID) -> [String: String] {
    var row = ["number": "\(number)", "question": question.inWords, "decision": "open"]
    let notes = notes[number, default: []].standing
    guard let response = notes.lazy.reversed().compactMap(\.response).first else { return row }
    row["response"] = response.words
    row["moment"] = momentInWords(response.at)
    return row
  }

  private func row(_ turn: Turn, _ wordings: [String: Question]) -> [String: String] {
    let fact = turn.fact
    var row = fact.cells
    row["number"] = "\(fact.number)"
    row["question"] = fact.question.inWords
    row["entry"] = "\(turn.entry)"
    if !furtherAssessors.isEmpty { row["decided-by"] = fact.creditedBy }
    if fact.response != nil {
      row["taken"] = taken(fact)
      row["response-mode"] = fact.accepted == nil ? fields["mode"] : "typed in practice"
      if begun.isFromPaper != true || fact.accepted != nil {
        row["moment"] = fact.respondedAt.map { momentInWords($0) ?? $0 }
      }
      row["source"] = source(fact)
    }
    if let question = wordings[fact.wording] { describe(question, fact, in: &row) }
    return row.filter { !$0.value.isEmpty }
  }

  private func describe(_ question: Question, _ fact: Fact.Asked, in row: inout [String: String]) {
    row["asked"] = question.asShown(OptionOrder(orders: fact.shown))
    row["criteria"] = question.criteria.filter { $0.unitCode == begun.unit }
      .map(\.rawValue).joined(separator: ", ")
    row["benchmark"] = question.key.benchmark(OptionOrder(orders: fact.shown))
    row["key-points"] = question.key.keyPointLines.joined(separator: "\n")
    row["credited"] = nil
    if !question.hasBenchmark { row["benchmark"] = "none: the assessor's own question" }
    guard fact.response != nil, !question.keyPoints.isEmpty else { return }
    let credited = fact.credited.filter(question.keyPoints.indices.contains)
    row["credited"] =
      credited.isEmpty
      ? "none" : credited.map { question.keyPoints[$0].text }.joined(separator: "\n")
    row["credited-by"] = fact.creditedBy
    row["departs"] = QuestioningDeparture.of(fact.decision, credited: fact.credited, on: question)
      .map(\.inWords).joined(separator: "\n")
  }

  private func taken(_ fact: Fact.Asked) -> String {
    guard fact.accepted == nil else { return "as typed in practice" }
    let from = begun.isFromPaper == true ? ", and entered from paper" : ""
    return switch fact.takenBy {
    case nil: ""
    case "candidate"?:
      begun.isFromPaper == true ? "as written by the candidate\(from)" : "as typed by the candidate"
    case let scribe?: "as dictated, taken down by \(scribe)\(from)"
    }
  }

  private func source(_ fact: Fact.Asked) -> String {
    guard let accepted = fact.accepted else { return "asked by the assessor" }
    let owner = accepted.name.map { "named “\($0)”" } ?? "with no name that was compared"
    let candidate = fields["candidate"] ?? ""
    let likeness = RecordOwner.likeness(accepted.name, candidate)
    let difference = likeness == .different ? ", which is not the candidate's name" : ""
    let confirmed = accepted.authorship.map { "Authorship confirmed: \($0)" }
    return "typed in practice on \(momentInWords(accepted.at) ?? accepted.at), entry "
      + "\(accepted.entry) of \(accepted.record) (\(owner)\(difference)); accepted by the assessor. "
      + (confirmed ?? "How authorship was confirmed was not recorded.")
  }

  /// Returns what a correction of a question changed.
  ///
  /// - Parameters:
  ///   - earlier: What was on record.
  ///   - later: What is on record now.
  /// - Returns: One change for each part that is not the same.
  package static func changes(from earlier: Fact.Asked, to later: Fact.Asked) -> [FormCorrection
    .Change]
  {
    FormCorrection.Change.all(
      FormKind.questioningRecord.tables.flatMap(\.columns), from: earlier.cells, to: later.cells,
      in: "Question \(later.number), ")
  }
}

extension Fact.Asked {
  /// What was said and decided, by the names of the form's columns; key points by their numbers.
  fileprivate var cells: [String: String] {
    [
      "response": response ?? "", "decision": decision.rawValue, "reason": reason,
      "comment": comment, "credited": credited.map { "\($0 + 1)" }.joined(separator: ", "),
      "probes": probes.map { "\($0.kind.rawValue): \($0.asked)\n\($0.response)" }
        .joined(separator: "\n"),
    ]
  }
}

extension Question {
  /// Returns the question with all that is shown with it.
  ///
  /// - Parameter shown: The order in which options are shown; the author's, if not given.
  /// - Returns: The prompt, then options, items or a text with gaps, line by line.
  package func asShown(_ shown: OptionOrder = OptionOrder()) -> String {
    let lines = ShownQuestion(key, turns: turns, shown: shown).lists.joined()
    return ([prompt] + lines.map(\.whole)).joined(separator: "\n")
  }
}
