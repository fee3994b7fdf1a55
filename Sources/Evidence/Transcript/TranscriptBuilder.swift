internal import Assessment
package import Curriculum
package import LearnerRecord
package import Scheduling

/// Makes the transcript of a record.
///
/// What was asked is told from the wordings that the record holds, never from today's banks: a
/// question that was reworded since appears as it was when it was answered.
package struct TranscriptBuilder: Sendable {
  /// What to take in, and what to put on the document.
  package struct Options: Equatable, Sendable {
    /// The code of the only unit to take in; `nil` for all.
    package var unit: String?
    /// The date, by the learner's own clock, before which answers are left out.
    package var since: StudyDay?
    /// The date, by the same clock, after which answers are left out.
    package var until: StudyDay?
    /// Which answers to list.
    package var choice: Transcript.Choice
    /// What the memory model expects of the whole record; `nil` for nothing told of it.
    package var recall: ExpectedRecall?
    /// When the document is made.
    package var made: Moment
    /// The program and its version, such as `viva 0.1.0`.
    package var program: String
    /// A name to put in place of the one on record.
    package var learner: String?
    /// The head of the record, to be printed: `Checkpoint.printedHead`.
    package var head: String?

    /// Creates options that take in everything unless told otherwise.
    package init(
      unit: String? = nil, since: StudyDay? = nil, until: StudyDay? = nil,
      choice: Transcript.Choice = .init(), recall: ExpectedRecall? = nil, made: Moment,
      program: String, learner: String? = nil, head: String? = nil
    ) {
      self.unit = unit
      self.since = since
      self.until = until
      self.choice = choice
      self.recall = recall
      self.made = made
      self.program = program
      self.learner = learner
      self.head = head
    }
  }

  private let curriculum: Curriculum
  private let options: Options

  /// Creates a builder.
  ///
  /// - Parameters:
  ///   - curriculum: Today's units, whose words the criteria are told in.
  ///   - options: What to take in.
  package init(curriculum: Curriculum, options: Options) {
    self.curriculum = curriculum
    self.options = options
  }

  /// Returns the transcript of a record.
  ///
  /// An answer whose wording is not on record can't be told to be outside the chosen unit, so it is
  /// always taken in.
  ///
  /// - Parameter entries: The whole record; the order does not matter, the entry numbers do.
  /// - Returns: The transcript, without any answer where the record holds none.
  package func transcript(of entries: some Sequence<Entry>) -> Transcript {
    let findings = RecordFindings(entries)
    let unit = options.unit.map { curriculum.unit($0)?.code ?? $0 }
    let selection = TranscriptSelection(
      findings: findings, unit: unit, since: options.since, until: options.until)
    let answers = datedAnswers(selection.answers, findings)
    let skipped = selection.skipped.map { $0.transcribed(findings: findings) }
    let unmarked =
      selection.unmarked.waiting.map {
        Transcript.Unmarked($0, findings: findings, answeredAgain: false)
      }
      + selection.unmarked.past.map {
        Transcript.Unmarked($0, findings: findings, answeredAgain: true)
      }
    let units = reportedUnits(
      chosen: unit,
      met: answers.flatMap(\.answer.criteria).map(\.unit)
        + unmarked.flatMap(\.criteria).map(\.unitCode))
    let remarks = units.compactMap { curriculum.unit($0) }.compactMap(Transcript.Remark.init)
    let summary = Transcript.Summary(
      answers: answers, units: units, curriculum: curriculum, remarks: remarks,
      answersTakenBack: selection.takenBack, notMarked: unmarked.count,
      questionsSkipped: skipped.count, predictions: options.recall?.predictions ?? [:])
    let choice = options.choice
    return Transcript(
      learner: presence(options.learner) ?? presence(findings.name),
      record: Transcript.Record(
        id: findings.record, entries: findings.entryCount, head: options.head),
      program: options.program, made: options.made.description,
      period: period(of: selection.answers), unit: unit, units: units.map(reference),
      remarks: remarks, summary: summary, choice: choice,
      answers: choice.answers(among: answers, criteria: summary.criteria.map(\.id)),
      unmarked: choice.missedOnly ? [] : unmarked.sorted { $0.entry < $1.entry },
      skipped: choice.missedOnly || choice.openOnly ? [] : skipped)
  }
}

extension Transcript.Remark {
  /// The remark that some outcomes need observation; `nil` for a unit without such outcomes.
  fileprivate init?(_ unit: Unit) {
    guard let text = unit.observationRemark else { return nil }
    let observed = unit.observedCriteria
    self.init(
      unit: unit.code, criteria: unit.askableCriteria.map(\.id).filter(observed.contains),
      text: text)
  }
}

extension TranscriptBuilder {
  /// Returns the answers as a document tells them, each with its place among those to its question
  /// and with what is expected of that.
  private func datedAnswers(
    _ given: [RecordFindings.Answer], _ findings: RecordFindings
  ) -> [DatedAnswer] {
    let attempts = Dictionary(grouping: given, by: \.fact.question).mapValues(\.count)
    var attempt: [Question.ID: Int] = [:]
    return zip(1..., given).map { number, given in
      var answer = Transcript.Answer(
        number: number, given: given, findings: findings, curriculum: curriculum)
      attempt[answer.question, default: 0] += 1
      answer.attempt = attempt[answer.question, default: 1]
      answer.attempts = attempts[answer.question, default: 1]
      if answer.kind != .application {
        answer.recallExpected = options.recall?.questions[answer.question].map(toThreePlaces)
      }
      return DatedAnswer(answer: answer, at: given.at)
    }
  }

  /// Returns the codes of the chosen unit or of all units met: known ones first, in their order.
  private func reportedUnits(chosen: String?, met codes: [String]) -> [String] {
    if let chosen { return [chosen] }
    let met = Set(codes)
    let known = curriculum.units.map(\.code).filter(met.contains)
    return known + met.subtracting(known).sorted()
  }

  private func reference(_ code: String) -> Transcript.UnitReference {
    let unit = curriculum.unit(code)
    return Transcript.UnitReference(code: code, title: unit?.title, release: unit?.release)
  }

  /// Returns the earliest and the latest moment, whatever the order: a clock can be put back.
  private func period(of answers: [RecordFindings.Answer]) -> Transcript.Period {
    let moments = answers.map(\.at).sorted { $0.milliseconds < $1.milliseconds }
    return Transcript.Period(
      first: moments.first?.description, last: moments.last?.description,
      since: options.since?.description, until: options.until?.description)
  }

  private func presence(_ text: String?) -> String? {
    text.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
  }
}
