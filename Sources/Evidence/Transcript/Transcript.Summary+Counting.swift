internal import Curriculum
internal import LearnerRecord
internal import Scheduling

extension Transcript.Summary {
  /// Counts the answers of a document.
  ///
  /// - Parameters:
  ///   - answers: The answers that stand, in the order of the record.
  ///   - moments: When they were given: one per answer.
  ///   - units: The codes of the units of the document, in its order.
  ///   - curriculum: The units, for their criteria.
  ///   - remarks: What the document says about criteria.
  ///   - answersTakenBack: How many answers were taken back.
  ///   - notMarked: How many answers nobody marked.
  ///   - questionsSkipped: How many questions were passed over.
  init(
    answers: [Transcript.Answer], moments: [Moment], units: [String], curriculum: Curriculum,
    remarks: [Transcript.Remark], answersTakenBack: Int, notMarked: Int, questionsSkipped: Int
  ) {
    let tries = zip(answers, moments).map { Try(answer: $0, at: $1) }
    var triesByCriterion: [CriterionID: [Try]] = [:]
    for each in tries {
      for id in Set(each.answer.criteria.map(\.id)) {
        triesByCriterion[id, default: []].append(each)
      }
    }
    let observed = Set(remarks.flatMap(\.criteria))
    totals = Totals(
      counts: Counts(tries.knowledge), cases: Counts(ifAny: tries.cases),
      countedRight: answers.count(where: \.countedRight),
      answersTakenBack: answersTakenBack, notMarked: notMarked,
      questionsSkipped: questionsSkipped)
    criteria = units.flatMap { code in
      Self.criteria(of: code, met: triesByCriterion.keys, in: curriculum).map { id in
        let tries = triesByCriterion[id] ?? []
        return CriterionRow(
          id: id, words: curriculum.criterion(id)?.words, unit: code,
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

/// An answer with its moment as a number.
private struct Try {
  var answer: Transcript.Answer
  var at: Moment

  var day: StudyDay { at.studyDay(rolloverHour: SchedulingPolicy().rolloverHour) }
}

extension [Try] {
  fileprivate var cases: [Try] { filter { $0.answer.kind == .application } }
  fileprivate var knowledge: [Try] { filter { $0.answer.kind != .application } }
}

extension Transcript.Summary.Counts {
  fileprivate init?(ifAny tries: [Try]) {
    guard !tries.isEmpty else { return nil }
    self.init(tries)
  }

  fileprivate init(_ tries: [Try]) {
    let questions = Dictionary(grouping: tries, by: \.answer.question).values
    let credit = tries.reduce(0) { $0 + $1.answer.credit }
    self.init(
      questions: questions.count, answers: tries.count,
      rightAtFirstTry: questions.count { $0.first?.answer.right == true },
      rightOnLatestDay: questions.count { tries in
        let latest = tries.map(\.day).max()
        return tries.first { $0.day == latest }?.answer.right == true
      },
      meanCredit: tries.isEmpty ? nil : (credit / Double(tries.count) * 1000).rounded() / 1000,
      lastAnswered: tries.max { $0.at.milliseconds < $1.at.milliseconds }?.at.description)
  }
}
