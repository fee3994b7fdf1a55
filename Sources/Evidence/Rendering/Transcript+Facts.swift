internal import LearnerRecord
internal import Text

extension Transcript {
  /// What stands in the head of each page.
  var head: String {
    let name = learner.map { [shortened($0)] } ?? []
    return (name + units.map(\.code)).joined(separator: " · ")
  }

  /// What stands in the foot of each page.
  var foot: String {
    let name = record.id.map { [" · record \(shortened($0))"] } ?? []
    return ([shortened(program)] + name).joined()
  }

  /// What is said of the document as a whole, without learner and units.
  func facts(safe: (String) -> String) -> [TranscriptSheet.Fact] {
    let head = record.head.map {
      [TranscriptSheet.Fact(name: "Head of the record", value: safe($0))]
    }
    return [
      TranscriptSheet.Fact(name: "Answers given", value: period.inWords),
      TranscriptSheet.Fact(name: "Document made", value: momentInWords(made) ?? safe(made)),
      TranscriptSheet.Fact(name: "Program", value: safe(program)),
      TranscriptSheet.Fact(
        name: "Record",
        value: "\(record.id.map(safe) ?? "(no name on record)"), \(record.entries) entries taken in"
      ),
    ] + (head ?? [])
  }
}

extension Transcript.Period {
  fileprivate var inWords: String {
    let from = since.flatMap(dateInWords).map { " (answers before \($0) left out)" } ?? ""
    guard let first = first.flatMap(momentInWords), let last = last.flatMap(momentInWords) else {
      return "none" + from
    }
    return (first == last ? first : "\(first) to \(last)") + from
  }
}

extension Transcript.Summary.Totals {
  /// The counts with their names.
  var facts: [TranscriptSheet.Fact] {
    let first = "\(counts.rightAtFirstTry) of \(counts.questions)"
    let latest = "\(counts.rightOnLatestDay) of \(counts.questions)"
    let waiting = TranscriptSheet.Fact(name: "Answers not marked", value: String(notMarked))
    let counted = TranscriptSheet.Fact(
      name: "Counted right by the learner", value: "\(countedRight), marked otherwise")
    let applied = cases.map {
      TranscriptSheet.Fact(
        name: "Cases, not counted above",
        value: "\($0.questions), \($0.rightAtFirstTry) of them right at first try")
    }
    return [
      TranscriptSheet.Fact(name: "Questions asked", value: String(counts.questions)),
      TranscriptSheet.Fact(name: "Answers", value: String(counts.answers)),
      TranscriptSheet.Fact(name: "Right at first try", value: first),
      TranscriptSheet.Fact(name: "Right at first answer of latest day", value: latest),
      TranscriptSheet.Fact(name: "Mean credit", value: counts.meanCredit.map(percent) ?? "–"),
    ] + (applied.map { [$0] } ?? []) + (countedRight > 0 ? [counted] : [])
      + (notMarked > 0 ? [waiting] : []) + [
        TranscriptSheet.Fact(name: "Answers taken back", value: String(answersTakenBack)),
        TranscriptSheet.Fact(name: "Questions skipped", value: String(questionsSkipped)),
      ]
  }
}

/// Returns a text that leaves room for others in a line of a page's margin.
private func shortened(_ text: String) -> String {
  text.count > 48 ? text.prefix(47) + "…" : text
}
