internal import Curriculum
internal import LearnerRecord
internal import Scheduling

extension Transcript.Answer {
  /// Says an answer from what the record holds about it.
  ///
  /// - Parameters:
  ///   - number: The place in the document, from 1.
  ///   - given: The answer's entry.
  ///   - findings: What else the record holds.
  ///   - curriculum: The units, for the words of criteria.
  init(
    number: Int, given: RecordFindings.Answer, findings: RecordFindings, curriculum: Curriculum
  ) {
    let fact = given.fact
    let wording = findings.wording(of: fact)
    let presentation = OptionOrder(orders: fact.shown)
    let changed = findings.changedRating(ofEntry: given.entry)
    self.init(
      number: number, entry: given.entry, session: fact.session,
      moment: (given.lockedAt ?? given.at).description,
      marked: given.lockedAt.map { _ in given.at.description },
      question: fact.question, wording: fact.wording, topic: wording?.topic,
      type: wording?.key.type, level: wording?.level,
      criteria: (wording?.criteria ?? []).map { id in
        CriterionReference(id: id, words: curriculum.criterion(id)?.words, unit: id.unitCode)
      },
      prompt: wording?.prompt ?? Self.missingWording,
      shown: wording.map { Line.shown($0.key, turns: $0.turns, presentation) } ?? [],
      response: fact.response,
      parts: fact.parts.map(Part.init),
      expected: wording?.key.expectedAnswers(presentation) ?? fact.parts.map(\.expected),
      unit: wording?.key.unit,
      keyPoints: wording?.key.keyPoints(ticked: fact.ticked, by: fact.tickedBy) ?? [],
      credit: bounded(fact.credit),
      right: fact.credit >= 1,
      creditAfterHints: HintRule.earned(bounded(fact.credit), hints: fact.hints),
      countedRight: findings.isCountedRight(entry: given.entry),
      revealed: fact.revealed ?? false, timedOut: fact.timedOut ?? false,
      rating: (findings.rating(ofEntry: given.entry) ?? Rating(rawValue: fact.rating))?.word,
      ratingChanged: changed != nil, confidence: fact.confidence.map(Confidence.init),
      hints: max(0, fact.hints), mockTest: fact.mock == true ? true : nil,
      kind: wording?.kind == .application ? .application : nil,
      timeTakenMilliseconds: max(0, fact.took),
      explanation: wording?.explanation, sources: wording?.sources ?? [], asAt: wording?.asAt,
      flags: findings.flags[
        RecordFindings.Asked(question: fact.question, wording: fact.wording), default: []])
  }
}

/// Returns a credit within 0…1; a record made by others can hold any number.
func bounded(_ credit: Double) -> Double {
  credit > 0 ? min(credit, 1) : 0
}

extension Transcript.Answer.Part {
  /// Says a part as it is on record.
  init(_ part: Fact.Answered.Part) {
    self.init(label: part.label, given: part.given, expected: part.expected, right: part.right)
  }
}

extension Transcript.Answer.Confidence {
  fileprivate init(_ level: Int) {
    let words = [1: "guess", 2: "fairly sure", 3: "certain"]
    self.init(level: level, word: words[level])
  }
}

extension AnswerKey {
  /// The unit of the number that is asked for; `nil` where there is none.
  fileprivate var unit: String? {
    if case .numeric(let key) = self { key.unit } else { nil }
  }

  /// Returns the key points of a question to explain; none for others.
  ///
  /// - Parameters:
  ///   - ticked: Those that the answer makes, from 0; `nil` where nobody judged it.
  ///   - judge: Who said so.
  /// - Returns: The points, in the author's order.
  func keyPoints(ticked: [Int]?, by judge: String?) -> [Transcript.Answer.KeyPoint] {
    guard case .explain(let key) = self else { return [] }
    return key.keyPoints.indices.map { place in
      Transcript.Answer.KeyPoint(
        text: key.keyPoints[place].text, required: key.keyPoints[place].required,
        ticked: ticked.map { $0.contains(place) }, tickedBy: ticked == nil ? nil : judge)
    }
  }
}

extension Transcript.Unmarked {
  /// Says an answer that nobody marked.
  init(_ answer: LockedAnswers.Answer, findings: RecordFindings, answeredAgain: Bool) {
    let wording = findings.wording(of: answer)
    self.init(
      entry: answer.entry, moment: answer.at.description, question: answer.fact.question,
      wording: answer.fact.wording, criteria: wording?.criteria ?? [], prompt: wording?.prompt,
      response: answer.fact.response, answeredAgain: answeredAgain)
  }
}
