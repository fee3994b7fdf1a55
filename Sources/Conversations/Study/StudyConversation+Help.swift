internal import Curriculum
internal import Practice
internal import Scheduling

// What can be typed now, in at most eight lines.
extension StudyConversation {
  /// Returns what can be typed besides an answer.
  func rowsBeforeAnswer(_ asking: PresentedQuestion) -> [(words: String, meaning: String)] {
    var rows = [
      asking.question.key.hasGaps
        ? ("don't know", "leave the gap blank; /skip leaves the question out")
        : ("Enter twice, don't know", "see the answer; /skip leaves it out of this session")
    ]
    if asking.nextHint != nil {
      rows.insert(("/hint", "show a hint, for a quarter of the credit"), at: 0)
    }
    if asking.question.key.hasGaps { rows.append(("/back", "return to the gap before")) }
    rows.append(("/edit", "write the answer in your editor"))
    rows.append(("/why", "why it is asked now"))
    if !session.answers.isEmpty {
      rows.append(("/undo, /rate hard", "take the last answer back; change its rating"))
    }
    rows.append(("/flag, /suspend", "mark it on your record; let it rest"))
    rows.append(("/pause, /quit", "leave and resume at this question; end the session"))
    return rows
  }

  /// Returns what can be typed after a mark.
  func rowsAfterMark(_ asking: PresentedQuestion) -> [(words: String, meaning: String)] {
    var rows = [("Enter", "the next question")]
    if choices.count > 1 {
      rows.append(
        ("1 to \(choices.count)", "rate it: " + choices.map(\.word).joined(separator: ", ")))
    }
    if canBeCountedRight(asking) {
      rows.append(("/right", "count your answer right; the record keeps the mark"))
    }
    rows += [
      ("/why, /source", "the explanation; where to look it up"),
      asking.question.policies.isEmpty
        ? ("/read", "the paragraph of the notes that it rests on")
        : ("/read, /policy", "the notes, or the clauses of policies, that it rests on"),
      ("/undo, /again", "take the answer back; ask once more at the end"),
      ("/flag, /suspend", "mark it on your record; let it rest"),
      ("/pause, /quit", "leave and resume later; end the session"),
    ]
    return rows
  }
}

extension AnswerKey {
  /// Whether the answer is typed gap by gap.
  fileprivate var hasGaps: Bool { if case .cloze = self { true } else { false } }
}
