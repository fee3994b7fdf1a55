internal import Text

extension BankImport.Refusal {
  /// The reason as a sentence without a full stop; safe for a terminal.
  package var message: String {
    switch self {
    case .nothingAsked: "it asks nothing"
    case .noQuestion: "it is a text without an answer"
    case .noBenchmark:
      "it asks for an answer in own words, without the benchmark and key points that it is marked by"
    case .noneRight: "none of its answers is right"
    case .severalRight: "several of its options are right, and only one can be chosen"
    case .optionCount(let count): "it has \(counted(count, "option")); 2 to 8 can be shown"
    case .emptyOption: "one of its options has no words"
    case .optionTwice(let text): "the option “\(text.visible())” is there twice"
    case .wildcard(let text): "in “\(text.visible())” * stands for anything; write the answers out"
    case .severalNumbers: "it has several numbers that are right"
    case .pairCount(let count): "it has \(counted(count, "pair")); 2 to 9 can be shown"
    case .leftTwice(let text): "“\(text.visible())” has two partners"
    case .noDate: "it is about law, and the date for which it was checked is missing (--as-at)"
    }
  }
}

extension BankImport.Remark {
  /// What does not come in, as words after a colon; safe for a terminal.
  package var message: String {
    switch self {
    case .media(let address): "an image or recording (\(address.visible()))"
    case .tag(let tag): "the tag “\(tag.visible())”"
    case .partCredit(let text, let percent):
      "\(ExchangeNumber.words(percent)) % of the mark for “\(text.visible())”, which is wrong here"
    case .feedback(let text): "the feedback “\(text.visible())”"
    case .unit(let unit): "the unit “\(unit.visible())”"
    case .pattern(let pattern): "answers of the pattern “\(pattern.visible())”"
    case .markedWrong(let count):
      counted(count, "answer that was", "answers that were") + " marked wrong"
    case .setting(let name, let value): "the setting \(name.visible()) (\(value.visible()))"
    }
  }
}
