internal import Curriculum
internal import Practice
internal import Terminal
internal import Text

// Notes between the questions and after them.
extension StudyConversation {
  /// Shows what is read before a question; all that is left, where there is none.
  mutating func readOn(to question: Question.ID?) {
    guard let parts = reading?.parts(before: question), !parts.isEmpty else { return }
    console.paged(by: pager) { console.write(parts) }
  }

  /// Whether nothing but repeats is left to ask: all there is to read comes before them.
  func isLast(_ asking: PresentedQuestion) -> Bool {
    asking.reason == .missed && asking.number == asking.total
  }

  /// What is said where the notes have nothing on a question.
  var noNotes: String { "There are no notes on this question." }
  /// What is said where a question has nothing to do with a policy.
  var noPolicies: String { "This question is not about a policy." }

  /// Shows the paragraph that a question rests on.
  func openNotes(_ question: Question) {
    guard let id = question.notes else {
      return console.paragraph("\(noNotes) “/source” says where the answer can be looked up.")
    }
    guard let notes = notes(id) else {
      return console.paragraph(
        "The notes have no paragraph “\(id.rawValue)”; “/source” says where the answer can be looked up."
      )
    }
    console.line()
    console.paged(by: pager) { console.write(NotesPart.all(of: notes)) }
  }

  /// Shows the clauses of policies that a question rests on.
  func openPolicies(_ question: Question) {
    guard !question.policies.isEmpty else {
      return console.paragraph("\(noPolicies) “/source” says where the answer can be looked up.")
    }
    for id in question.policies {
      console.line()
      console.line(id.rawValue.visible(), .strong)
      console.paragraph(
        policy(id).map { $0.text.visible() }
          ?? "Your organisation's policies have no such clause; “policy” lists the policies."
      )
    }
    console.line()
  }
}
