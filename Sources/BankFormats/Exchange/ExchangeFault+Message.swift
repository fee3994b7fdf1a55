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
    case .openQuote: "the quotation mark that opens here is never closed"
    case .fields(let count):
      "it has \(counted(count, "field")), and --fields does not say which of them is what"
    case .noField(let role): "it has no field for the \(role); --fields names one"
    case .noAnswer: "it has no answer in words"
    case .longAnswer(let words):
      "its answer is one sentence of \(counted(words, "word")), which is too long to be asked for letter by "
        + "letter; as a list of points it can be an answer in own words"
    case .pointCount(let count): "its answer has \(counted(count, "point")); 2 to 8 can be ticked"
    case .gapCount(let count):
      "it has \(count == 0 ? "no gap" : counted(count, "gap")) on this card; 1 to 9 can be shown"
    case .emptyGap: "one of its gaps hides no words"
    case .notXML(let words): words
    case .notAQuiz(let name): "this is “\(name.visible())” and no quiz of Moodle"
    case .noSuchType(let type):
      "it is of Moodle's type “\(type.visible())”, which no bank has"
    case .notPlainText(let name):
      "in “\(name.visible())” there are elements where text should be; is CDATA missing?"
    case .notAGrade(let text): "“\(text.visible())” is not a part of the mark in percent"
    case .patterns(let pattern):
      "its right answers are patterns, such as “\(pattern.visible())”, and not words that a bank could mark by"
    case .fileEnds: "the file ends before the line “ANSWER:” of its last question"
    }
  }
}
