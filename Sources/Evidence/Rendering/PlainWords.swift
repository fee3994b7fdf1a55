internal import Curriculum
internal import Text

extension QuestionType {
  /// The type as a document prints it.
  var inWords: String {
    switch self {
    case .trueFalse: "True or false"
    case .cloze: "Text with gaps"
    case .numeric: "Number"
    default: rawValue.replacing("-", with: " ").capitalizedFirst
    }
  }
}

/// How right an answer was, in words that do without colour.
enum MarkWord: String {
  case right, partly, wrong

  init(_ answer: Transcript.Answer) {
    self = answer.right ? .right : answer.credit > 0 ? .partly : .wrong
  }

  /// Returns the words for an answer, with what the learner made of the mark.
  func words(for answer: Transcript.Answer) -> String {
    let mark =
      switch self {
      case .right: "Right"
      case .partly: "Partly right (\(percent(answer.credit)))"
      case .wrong: answer.revealed ? "Not answered: the answer was shown" : "Not right"
      }
    let time = answer.timedOut ? ", time was up" : ""
    return mark + time + (answer.countedRight ? " – counted right by the learner" : "")
  }
}
