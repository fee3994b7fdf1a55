internal import Curriculum

extension TranscriptSheet.Group {
  /// Puts the answers of a document under its headings.
  static func all(_ transcript: Transcript, safe: (String) -> String) -> [Self] {
    let answers = transcript.answers.map { answer in
      TranscriptSheet.Answer(
        answer, inBriefOn: transcript.choice.everyAnswer ? nil : transcript.criteria(of: answer),
        safe: safe)
    }
    guard transcript.choice.byCriterion, !answers.isEmpty else {
      return [
        Self(
          groupHeading: "Answers", groupNote: transcript.listing, answers: answers,
          hasAnswers: !answers.isEmpty)
      ]
    }
    let rows = transcript.summary.criteria
    var groups: [(row: Int?, answers: [TranscriptSheet.Answer])] = []
    for (answer, sheet) in zip(transcript.answers, answers) {
      let ids = answer.criteria.map(\.id)
      let row = rows.firstIndex { ids.contains($0.id) }
      if groups.isEmpty || groups.last?.row != row { groups.append((row, [])) }
      groups[groups.count - 1].answers.append(sheet)
    }
    return groups.enumerated().map { place, group in
      Self(
        groupHeading: group.row.map { safe(transcript.heading(of: rows[$0])) }
          ?? "Criteria not on record",
        groupNote: place == 0 ? transcript.listing : [], answers: group.answers, hasAnswers: true)
    }
  }
}

extension Transcript {
  /// The name of a criterion in the document: without its unit, where that is the only one.
  func name(of criterion: CriterionID) -> String {
    units.map(\.code) == [criterion.unitCode] ? criterion.local : criterion.rawValue
  }

  /// The names of the criteria of an answer: of the unit that the document was asked for, if any.
  fileprivate func criteria(of answer: Answer) -> [String] {
    answer.criteria.filter { unit == nil || $0.unit == unit }.map { name(of: $0.id) }
  }

  fileprivate func heading(of row: Summary.CriterionRow) -> String {
    ([name(of: row.id)] + (row.text.map { [$0] } ?? [])).joined(separator: " ")
  }

  /// The numbers of the answers that are listed, by the criteria that they draw on.
  var numbersByCriterion: [CriterionID: [Int]] {
    answers.reduce(into: [:]) { numbers, answer in
      for id in Set(answer.criteria.map(\.id)) { numbers[id, default: []].append(answer.number) }
    }
  }
}
