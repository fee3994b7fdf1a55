internal import Assessment
internal import Curriculum
internal import Terminal
internal import Text
internal import LearnerRecord

// Answers that were given in practice.
extension QuestioningConversation {
  /// Takes an answer from practice, once it is shown whose it is and how that was confirmed.
  func accept(_ typed: String, _ step: inout Step) throws -> Outcome {
    let answers = practice.answers(to: step.asked.planned.question.id)
    guard let number = Int(typed.trimmed),
      let answer = answers.first(where: { $0.entry.number == number })
    else {
      reportWhatCanBeAccepted(answers)
      return .open
    }
    show(answer, step)
    guard let authorship = try confirmedAuthorship() else {
      console.line("Not accepted; nothing was written.")
      return .open
    }
    let isKnown = desk.entries.wordings[answer.wording.fingerprint] != nil
    let note = step.asked.accept(answer, of: practice, authorship: authorship)
    try keep(note, &step, after: isKnown ? [] : [.worded(.init(answer.wording))])
    return .open
  }

  private func reportWhatCanBeAccepted(_ answers: [PracticeAnswers.Answer]) {
    guard !answers.isEmpty else {
      return console.paragraph(
        "Practice has no answer to this question. --practice FILE names the candidate's record of "
          + "practice, or a sealed file of it.")
    }
    let entries = answers.map { String($0.entry.number) }.joined(separator: ", ")
    console.paragraph(practice.inWords(for: questioning.fields["candidate"]))
    console.paragraph("Give the entry of an answer to this question: \(entries).")
  }

  private func show(_ answer: PracticeAnswers.Answer, _ step: Step) {
    console.paragraph(practice.inWords(for: questioning.fields["candidate"]))
    console.paragraph("Entry \(answer.entry.number), typed on \(answer.entry.at.dateWords):")
    let question = answer.wording.question
    let shown = OptionOrder(orders: answer.fact.shown)
    if answer.wording != step.asked.planned || !answer.fact.shown.isEmpty {
      console.paragraph(question.asShown(shown), first: "Asked: ", rest: 7)
    }
    console.paragraph(
      answer.fact.response.joined(separator: "\n"), first: "Answer: ", rest: 8)
    if answer.fact.hints > 0 {
      console.line("It was given after \(counted(answer.fact.hints, "hint")).")
    }
  }

  /// Asks how it was confirmed that the candidate gave an answer; `nil` where it was not.
  private func confirmedAuthorship() throws -> String? {
    let candidate = (questioning.fields["candidate"] ?? "the candidate").visible()
    if RecordOwner.likeness(practice.owner.name, questioning.fields["candidate"]) != .same {
      let asked =
        "The names do not show that it is \(candidate)'s. Is it, all the same? (yes or no): "
      let isSame = try lines.chosen(asked, hint: "Type yes or no.") { text -> Bool? in
        ["yes": true, "y": true, "no": false, "n": false][text.trimmed.lowercased()]
      }
      guard isSame == true else { return nil }
    }
    return try lines.chosen(
      "How it was confirmed that \(candidate) gave this answer: ",
      hint: "Say how, or /back: without it the answer is not accepted."
    ) { $0.isBlankLine ? nil : $0.trimmed }
  }
}
