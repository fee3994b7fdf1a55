internal import Curriculum
internal import LearnerRecord
internal import Scheduling

extension Transcript.Summary {
  /// Counts the answers of a document.
  ///
  /// - Parameters:
  ///   - answers: The answers that stand, in the order of the record.
  ///   - units: The codes of the units of the document, in its order.
  ///   - curriculum: The units, for their criteria.
  ///   - remarks: What the document says about criteria.
  ///   - answersTakenBack: How many answers were taken back.
  ///   - notMarked: How many answers nobody marked.
  ///   - questionsSkipped: How many questions were passed over.
  ///   - predictions: The recall that was predicted of answers, by their entries.
  init(
    answers: [DatedAnswer], units: [String], curriculum: Curriculum, remarks: [Transcript.Remark],
    answersTakenBack: Int, notMarked: Int, questionsSkipped: Int, predictions: [Int: Double]
  ) {
    var triesByCriterion: [CriterionID: [DatedAnswer]] = [:]
    for each in answers {
      for id in Set(each.answer.criteria.map(\.id)) {
        triesByCriterion[id, default: []].append(each)
      }
    }
    let observed = Set(remarks.flatMap(\.criteria))
    let firsts = answers.knowledge.firstsOfDays
    totals = Totals(
      counts: Counts(answers.knowledge), cases: Counts(ifAny: answers.cases),
      countedRight: answers.count(where: \.answer.countedRight),
      answersTakenBack: answersTakenBack, notMarked: notMarked,
      questionsSkipped: questionsSkipped, calibration: Confidence.rows(firsts),
      recall: Recall(answers.knowledge, predictions), days: Day.all(firsts))
    criteria = units.flatMap { code in
      Self.criteria(of: code, met: triesByCriterion.keys, in: curriculum).map { id in
        let tries = triesByCriterion[id] ?? []
        let criterion = curriculum.criterion(id)
        return CriterionRow(
          id: id, words: criterion?.words, text: criterion?.text.withoutEmphasis,
          kind: criterion?.kind, unit: code,
          needsObservation: observed.contains(id), counts: Counts(tries.knowledge),
          cases: Counts(ifAny: tries.cases))
      }
    }
  }

  /// Returns the criteria of a unit that can be asked about, then those met that it does not have.
  private static func criteria(
    of code: String, met: some Sequence<CriterionID>, in curriculum: Curriculum
  ) -> [CriterionID] {
    let known = curriculum.unit(code)?.askableCriteria.map(\.id) ?? []
    return known + Set(met).subtracting(known).filter { $0.unitCode == code }.sorted()
  }
}

extension Transcript.Summary.Counts {
  fileprivate init?(ifAny tries: [DatedAnswer]) {
    guard !tries.isEmpty else { return nil }
    self.init(tries)
  }

  fileprivate init(_ tries: [DatedAnswer]) {
    let questions = Dictionary(grouping: tries, by: \.answer.question).values
    self.init(
      questions: questions.count, answers: tries.count,
      rightAtFirstTry: questions.count { $0.first?.answer.right == true },
      rightOnLatestDay: tries.firstsOfLatestDays.count(where: \.answer.right),
      meanCredit: mean(tries.map(\.answer.credit)),
      recallExpected: mean(questions.compactMap { $0.first?.answer.recallExpected }),
      lastAnswered: tries.max { $0.at.milliseconds < $1.at.milliseconds }?.at.description)
  }
}

extension Transcript.Summary.Confidence {
  /// Counts the answers given with each confidence.
  fileprivate static func rows(_ firsts: [DatedAnswer]) -> [Self] {
    ConfidenceTally.Level.allCases.map { level in
      let those = firsts.filter { $0.answer.confidence?.level == level.rawValue }
      return Self(
        level: level.rawValue, word: level.words, answers: those.count,
        right: those.count(where: \.answer.right))
    }
  }
}

extension Transcript.Summary.Recall {
  /// Counts the answers that something was predicted of; `nil` where there is none.
  fileprivate init?(_ answers: [DatedAnswer], _ predictions: [Int: Double]) {
    let predicted = answers.filter { predictions[$0.answer.entry] != nil }
    guard let mean = mean(predicted.compactMap { predictions[$0.answer.entry] }) else { return nil }
    self.init(
      answers: predicted.count,
      recalled: predicted.count { $0.answer.rating != Rating.again.word }, predicted: mean)
  }
}

extension Transcript.Summary.Day {
  fileprivate static func all(_ firsts: [DatedAnswer]) -> [Self] {
    Dictionary(grouping: firsts, by: \.day).sorted { $0.key < $1.key }.map { day, answers in
      Self(
        day: day.description, questions: answers.count, right: answers.count(where: \.answer.right))
    }
  }
}

/// Returns the mean of shares to three places; `nil` without any.
private func mean(_ shares: [Double]) -> Double? {
  shares.isEmpty ? nil : toThreePlaces(shares.reduce(0, +) / Double(shares.count))
}

/// Returns a share to three places, which is as exact as a document has it.
func toThreePlaces(_ share: Double) -> Double { (share * 1000).rounded() / 1000 }
