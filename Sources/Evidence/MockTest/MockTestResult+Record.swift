package import Curriculum
package import LearnerRecord

extension MockTestResult {
  /// Says what came of a test.
  ///
  /// - Parameters:
  ///   - sitting: What is on record of it.
  ///   - wordings: The wordings on record, by fingerprint.
  ///   - curriculum: Today's units, whose words the criteria are told in.
  package init(_ sitting: Sitting, wordings: [String: Question], curriculum: Curriculum) {
    let begun = sitting.begun
    let items = begun.questions.indices.map { place in
      let fingerprint = begun.wordings.indices.contains(place) ? begun.wordings[place] : ""
      return Item(place + 1, wordings[fingerprint], of: sitting)
    }
    let unit = curriculum.unit(begun.unit)
    var total = Score(items)
    let reached = begun.passMark.map { 100 * total.share >= Double($0) }
    // Rounding lifts nobody over the mark.
    if let mark = begun.passMark, reached == false { total.percent = min(total.percent, mark - 1) }
    let cases = items.filter { $0.kind == .application }
    let knowledge = items.filter { $0.kind != .application }
    let met = Set(items.flatMap(\.criteria))
    let known = unit?.askableCriteria.map(\.id).filter(met.contains) ?? []
    self.init(
      entry: sitting.entry, unit: begun.unit, title: unit?.title, choice: begun.choice,
      begun: sitting.at.description, closed: sitting.end?.description,
      ending: sitting.closed?.ending.rawValue, minutes: begun.minutes, total: total,
      knowledge: cases.isEmpty ? nil : Score(knowledge), cases: cases.isEmpty ? nil : Score(cases),
      passMark: begun.passMark,
      reached: total.unmarked > 0 ? nil : reached,
      criteria: (known + met.subtracting(known).sorted()).map { id in
        CriterionScore(
          id: id, words: curriculum.criterion(id)?.words,
          text: curriculum.criterion(id)?.text.withoutEmphasis,
          score: Score(items.filter { $0.criteria.contains(id) }))
      },
      levels: Question.Level.allCases.compactMap { level in
        let those = items.filter { $0.level == level }
        return those.isEmpty ? nil : LevelScore(level: level, score: Score(those))
      },
      questions: items)
  }
}

extension MockTestResult.Score {
  /// Counts questions.
  init(_ items: [MockTestResult.Item]) {
    let credit = items.reduce(0) { $0 + $1.credit }
    self.init(
      questions: items.count, answered: items.count { $0.response != nil },
      unmarked: items.count { $0.marking == .unmarked }, credit: credit, percent: 0)
    percent = share >= 1 ? 100 : min(99, Int((share * 100).rounded()))
  }

  /// The share of all credit: 0…1.
  ///
  /// A third and two thirds are a whole, whatever binary fractions make of them.
  fileprivate var share: Double { questions == 0 ? 0 : credit / Double(questions) + 1e-9 }
}

extension MockTestResult.Item {
  /// Says of a question.
  ///
  /// - Parameters:
  ///   - number: Its place in the test, from 1.
  ///   - wording: The question as it was asked; `nil` where that was erased.
  ///   - sitting: What is on record of the test.
  fileprivate init(_ number: Int, _ wording: Question?, of sitting: Sitting) {
    let begun = sitting.begun
    let orders = begun.shown.indices.contains(number - 1) ? begun.shown[number - 1] : []
    let shown = OptionOrder(orders: orders)
    let response = sitting.responses[number]
    let mark = sitting.marks[number]?.answer
    self.init(
      number: number, question: begun.questions[number - 1],
      criteria: wording?.criteria.filter { $0.unitCode == begun.unit } ?? [],
      level: wording?.level, kind: wording?.kind == .application ? .application : nil,
      prompt: wording?.prompt ?? Transcript.Answer.missingWording,
      shown: wording.map { Transcript.Answer.Line.shown($0.key, turns: $0.turns, shown) } ?? [],
      response: response?.texts,
      cutOff: response?.isCutOff ?? false, changes: response?.changes ?? 0,
      flagged: sitting.flagged.contains(number), marking: Self.marking(response, mark),
      credit: bounded(mark?.credit ?? 0),
      parts: (mark?.parts ?? []).map(Transcript.Answer.Part.init),
      expected: wording?.key.expectedAnswers(shown) ?? mark?.parts.map(\.expected) ?? [],
      keyPoints: wording?.key.keyPoints(ticked: mark?.ticked, by: mark?.tickedBy) ?? [],
      explanation: wording?.explanation, sources: wording?.sources ?? [],
      timeTakenMilliseconds: response?.took ?? 0)
  }

  private static func marking(
    _ response: Sitting.Response?, _ mark: Fact.Answered?
  ) -> MockTestResult.Marking {
    guard response != nil else { return .none }
    guard let mark else { return .unmarked }
    return mark.ticked == nil ? .automatic : .selfMarked
  }
}
