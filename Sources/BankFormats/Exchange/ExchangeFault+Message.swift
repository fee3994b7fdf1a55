internal import Text

extension ExchangeFault {
  /// The fault as a sentence without a full stop; safe for a terminal.
  package var message: String {
    switch self {
    case .braces: "an answer begins with { and ends with }, and one of the two is missing"
    case .tooFewAnswers(let least, let found):
      "it has \(found == 0 ? "no answers" : counted(found, "answer")), and needs at least \(least)"
    case .notAPair(let text): "“\(text.visible())” has no -> between what belongs together"
    case .noNumbers: "no number is given as the answer"
    case .notANumber(let text): "“\(text.visible())” is not a number"
    case .notStarted: "an option or answer stands here before any question"
    case .notComplete: "the question before this line has no line “ANSWER:”"
    case .noSuchOption(let text): "the answer “\(text.visible())” is none of its options"
    case .fileEnds: "the file ends before the line “ANSWER:” of its last question"
    }
  }
}
