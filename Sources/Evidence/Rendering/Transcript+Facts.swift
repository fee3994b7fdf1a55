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
    let days = summary.totals.days.count
    return [
      TranscriptSheet.Fact(
        name: "Answers given",
        value: period.inWords + (days > 1 ? ", on \(counted(days, "day"))" : "")),
      TranscriptSheet.Fact(name: "Document made", value: momentInWords(made) ?? safe(made)),
    ]
  }

  /// Where the document comes from, for whoever checks it.
  func origin(safe: (String) -> String) -> String {
    let name = record.id.map(safe) ?? "without a name"
    return
      "Made by \(safe(program)) · record \(name), \(counted(record.entries, "entry", "entries"))"
      + (record.head.map { " · head of the record \(safe($0))" } ?? "")
  }

  /// Says how the criteria were counted.
  var counting: String {
    let cases = "Cases apply what is known and are counted apart: those right at first try."
    return
      ([
        "A missed question is asked again until it is right, so of the latest day its first answer counts. "
          + "Recall expected is how likely what was asked is to be recalled on the day on which this document "
          + "was made, by the memory model. A question counts for every criterion that it draws on."
      ] + (summary.criteria.contains { $0.cases != nil } ? [cases] : [])).joined(separator: " ")
  }

  /// Says what is said once for all answers in brief: who ticked points, and why what is expected of a question can
  /// be far from how its answer went.
  private var said: [String] {
    guard !choice.everyAnswer else { return [] }
    let isTicked = answers.contains { answer in
      answer.keyPoints.contains { $0.tickedBy == Transcript.Answer.learner }
    }
    let hasRecall = answers.contains { $0.recallExpected != nil }
    return [
      isTicked ? "The learner ticked which points an answer makes." : nil,
      hasRecall
        ? "“Recall” is how likely the question is to be recalled on the day on which this document was made. Every "
          + "answer to it counts: what was missed here and learnt since can be near 100%, and what is fading is lower."
        : nil,
    ].compactMap(\.self)
  }

  /// Says which answers are listed, where these are not all.
  var listing: [String] {
    let all = summary.totals.counts.answers + (summary.totals.cases?.answers ?? 0)
    let each = "Of each question one answer: the first of the latest day on which it was answered"
    let only = [
      choice.openOnly ? "those in the learner's own words" : nil,
      choice.missedOnly ? "those that are not right" : nil,
    ].compactMap(\.self)
    let sentences =
      (choice.everyAnswer ? [] : [each + "."])
      + (only.isEmpty ? [] : ["Only \(only.joined(separator: " and ")) are listed."])
    guard !sentences.isEmpty else { return [] }
    return [
      (sentences + ["Listed: \(answers.count) of \(counted(all, "answer"))."] + said)
        .joined(separator: " ")
    ]
  }
}

extension Transcript.Period {
  fileprivate var inWords: String {
    let left = [
      since.flatMap(dateInWords).map { "before \($0)" },
      until.flatMap(dateInWords).map { "after \($0)" },
    ].compactMap(\.self).joined(separator: " and ")
    let from = left.isEmpty ? "" : " (answers \(left) left out)"
    guard let first = first.flatMap(momentInWords), let last = last.flatMap(momentInWords) else {
      return "none" + from
    }
    return (first == last ? first : "\(first) to \(last)") + from
  }
}

extension Transcript.Summary.Totals {
  /// The counts with their names.
  var facts: [TranscriptSheet.Fact] {
    func fact(_ name: String, _ value: String?) -> TranscriptSheet.Fact? {
      value.map { TranscriptSheet.Fact(name: name, value: $0) }
    }
    func ifAny(_ count: Int, _ words: String = "") -> String? {
      count > 0 ? "\(count)" + words : nil
    }
    return [
      fact("Questions asked", "\(counts.questions)"),
      fact("Answers", "\(counts.answers)"),
      fact("Right at first try", "\(counts.rightAtFirstTry) of \(counts.questions)"),
      fact(
        "Right at first answer of latest day", "\(counts.rightOnLatestDay) of \(counts.questions)"),
      fact("Recall expected", counts.recallExpected.map(percent)),
      fact(
        "Cases, not counted above",
        cases.map { "\($0.questions), \($0.rightAtFirstTry) of them right at first try" }),
      fact("Counted right by the learner", ifAny(countedRight, ", marked otherwise")),
      fact("Answers not marked", ifAny(notMarked)),
      fact("Answers taken back", ifAny(answersTakenBack)),
      fact("Questions skipped", ifAny(questionsSkipped)),
    ].compactMap(\.self)
  }
}

/// Returns a text that leaves room for others in a line of a page's margin.
private func shortened(_ text: String) -> String {
  text.count > 48 ? text.prefix(47) + "…" : text
}
