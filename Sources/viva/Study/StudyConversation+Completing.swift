internal import Curriculum
internal import Marking
internal import Practice
internal import Terminal
internal import Text

// Asking once for what a response leaves out.
extension StudyConversation {
  /// Returns a response, after asking once for the gaps and pairs that it leaves out.
  mutating func complete(
    _ texts: [String], _ marking: MarkingResult, _ asking: Asking
  ) throws -> Response {
    let missing = missingParts(in: texts, of: asking.question.key)
    guard !missing.isEmpty else { return .response(texts, marking) }
    if case .matching = asking.question.key {
      return try completeMatching(texts, marking, missing, asking)
    }
    return try completeGaps(texts, missing, asking)
  }

  private mutating func completeGaps(
    _ texts: [String], _ missing: [Int], _ asking: Asking
  ) throws -> Response {
    let fields = ShownQuestion.fields(of: asking.question.key)
    let names = missing.compactMap { fields[$0].label }.joined(separator: ", ")
    console.paragraph("Still blank: \(names). Type it now; just Enter leaves it wrong.")
    var texts = texts
    for gap in missing {
      answers.unsent = unsent?.text(for: asking.question.id, field: gap)
      while true {
        switch try takeLine("\((fields[gap].label ?? "").capitalizedFirst): ", asking) {
        case .text(let text): texts[gap] = text
        case .back: continue
        case .timeUp(let partial):
          texts[gap] = partial
          return .timeUp(texts)
        case .passOver: return .passOver
        case .leave: return .leave
        }
        guard case .unreadable(let request) = session.marking(of: texts) else { break }
        console.paragraph(request.sentence)
        texts[gap] = ""
      }
    }
    return .response(texts, session.marking(of: texts))
  }

  private mutating func completeMatching(
    _ texts: [String], _ marking: MarkingResult, _ missing: [Int], _ asking: Asking
  ) throws -> Response {
    let numbers = missing.map { String($0 + 1) }.joined(separator: ", ")
    console.paragraph(
      "Still without a letter: \(numbers). Type the rest, such as "
        + "“\(missing[0] + 1)a”; just Enter leaves it wrong.")
    while true {
      switch try takeLine("The rest: ", asking) {
      case .text(let text) where text.isBlankLine: return .response(texts, marking)
      case .text(let text):
        for response in completions(of: texts, with: text, for: missing) {
          if case .marked(let mark) = session.marking(of: [response]) {
            return .response([response], .marked(mark))
          }
        }
        console.paragraph("Type a number with its letter, such as “\(missing[0] + 1)a”.")
      case .back: console.paragraph(nothingBefore(asking))
      case .timeUp(let partial): return .timeUp([(texts + [partial]).joined(separator: " ")])
      case .passOver: return .passOver
      case .leave: return .leave
      }
    }
  }
}
