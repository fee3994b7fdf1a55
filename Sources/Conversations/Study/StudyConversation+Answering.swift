internal import Curriculum
internal import LearnerRecord
internal import Marking
internal import Practice
internal import Terminal
internal import Text

// Taking an answer.
extension StudyConversation {
  /// What came of asking for a response.
  enum Response {
    case response([String], MarkingResult)
    /// The answer is to be shown instead.
    case revealed
    /// Time was up: what was typed until then.
    case timeUp([String])
    /// The question is over without an answer.
    case passOver
    case leave
  }

  /// What came of one line.
  enum Line {
    case text(String)
    /// The field before this one is to be typed again.
    case back
    /// Time was up: what was typed of the line until then.
    case timeUp(String)
    case passOver
    case leave
  }

  /// A response that is being typed, field by field.
  private struct Draft {
    var texts: [String] = []
    /// What stood in the fields that were gone back to, by their place.
    var before: [Int: String] = [:]
    /// The gaps of which somebody said that they don't know them.
    var notKnown: Set<Int> = []
    /// The last response that could not be read.
    var unread: [String]?
    /// Whether an empty line shows the answer.
    var isOfferMade = false
  }

  /// Asks for the fields of a response, each until it can be read.
  ///
  /// A blank response is not marked: a second empty line in a row shows the answer. So does an empty
  /// line after the same response could not be read twice.
  mutating func takeResponse(_ asking: PresentedQuestion) throws -> Response {
    let fields = ShownQuestion.fields(of: asking.question.key)
    var draft = Draft()
    var told: Set<Int> = []
    while true {
      editing(asking, field: draft.texts.count, isTold: &told)
      let field = fields[draft.texts.count]
      let prompt = field.label?.capitalizedFirst ?? "Answer\(asking.question.key.type.answerForm)"
      let kept = draft.before[draft.texts.count]
      if let kept {
        console.paragraph("So far: \(kept.visible()). Enter keeps it.")
      }
      switch try takeLine(prompt + ": ", asking) {
      case .text(let text) where text.isBlankLine && draft.isOfferMade: return .revealed
      case .text(let text):
        draft.before[draft.texts.count] = nil
        draft.texts.append(text.isBlankLine ? kept ?? text : text)
      case .back:
        if let text = draft.texts.popLast() {
          if !text.isBlankLine { draft.before[draft.texts.count] = text }
        } else {
          console.paragraph(nothingBefore(asking))
        }
        continue
      case .timeUp(let partial):
        let rest = Array(repeating: "", count: fields.count - draft.texts.count - 1)
        return .timeUp(draft.texts + [partial] + rest)
      case .passOver: return .passOver
      case .leave: return .leave
      }
      draft.isOfferMade = false
      if let response = try read(&draft, of: fields.count, asking) { return response }
    }
  }

  /// Returns where an editor leaves the text of a field, with the question above it.
  func unsentText(_ asking: PresentedQuestion, _ field: Int) -> UnsentText? {
    let question = asking.question
    let lists = ShownQuestion(question.key, turns: question.turns, shown: asking.shown).lists
    let fields = ShownQuestion.fields(of: question.key)
    let label =
      fields.indices.contains(field) ? fields[field].label.map { [$0.capitalizedFirst] } : nil
    return unsent?.text(
      for: question.id, field: field,
      above: [question.prompt] + lists.flatMap { [""] + $0.map(\.whole) } + (label ?? []))
  }

  /// Has `/edit` open the text of a field, and says once where one is there that was not sent.
  private mutating func editing(
    _ asking: PresentedQuestion, field: Int, isTold told: inout Set<Int>
  ) {
    let text = unsentText(asking, field)
    answers.editable = text
    guard told.insert(field).inserted, let text, text.isThere else { return }
    console.paragraph(
      "A text for this answer was not sent yet; “/edit” opens it. It is kept in \(text.path.visible())."
    )
  }

  /// Says that there is nothing to go back to, and what there is instead.
  func nothingBefore(_ asking: PresentedQuestion) -> String {
    let undo = "“/undo” takes the last answer back."
    guard case .cloze = asking.question.key else {
      return "“/back” is for the gaps of one question. " + undo
    }
    return "This is the first gap. " + undo
  }

  /// Reads what was typed so far; returns the response once it is whole.
  private mutating func read(
    _ draft: inout Draft, of count: Int, _ asking: PresentedQuestion
  ) throws -> Response? {
    let isWhole = draft.texts.count == count
    if let last = draft.texts.last, isNotKnown(last, asking) {
      // What somebody doesn't know stays blank; the other gaps are asked for.
      draft.texts[draft.texts.count - 1] = ""
      draft.notKnown.insert(draft.texts.count - 1)
      if isWhole, draft.texts.allSatisfy(\.isBlankLine) { return .revealed }
    }
    let isBlank = draft.texts.last?.isBlankLine ?? true
    switch session.marking(of: draft.texts) {
    case .unreadable(let request) where isWhole || !isBlank:
      refuse(&draft, request.sentence)
      return nil
    case let marking where isWhole:
      return try complete(draft.texts, marking, asking, notKnown: draft.notKnown)
    default: return nil
    }
  }

  /// Whether somebody says that they don't know, in words that are no answer.
  private func isNotKnown(_ text: String, _ asking: PresentedQuestion) -> Bool {
    text.saysNotKnown && !asking.question.key.expects(text.trimmed.lowercased())
  }

  /// Says what to type, and offers the answer to somebody who has nothing else to type.
  private func refuse(_ draft: inout Draft, _ sentence: String) {
    let isNothing = draft.texts.allSatisfy(\.isBlankLine)
    draft.isOfferMade = isNothing || draft.unread == draft.texts
    draft.unread = draft.texts
    let offer =
      isNothing
      ? " Enter again shows the answer." : " Or just Enter shows the answer."
    console.paragraph(sentence + (draft.isOfferMade ? offer : ""))
    draft.texts.removeLast(isNothing ? draft.texts.count : 1)
  }

  /// Asks until something other than a command that leaves the question open is typed.
  mutating func takeLine(_ prompt: String, _ asking: PresentedQuestion) throws -> Line {
    while true {
      let reply = plainWord(try answers.ask(prompt, .text), asking)
      switch reply {
      case .text(let text): return .text(text)
      case .timeUp(let partial): return .timeUp(partial)
      case .leave, .command(.pause, _), .command(.quit, _):
        leave(by: reply)
        return .leave
      case .command(.back, _): return .back
      case .command(.skip, _):
        try skip(asking)
        return .passOver
      case .command(.suspend, _):
        try suspend()
        return .passOver
      case .command(.undo, _):
        if try undo() { return .passOver }
      case .command(.flag, let note):
        if let left = try flag(note) {
          leave(by: left)
          return .leave
        }
      case .command(let command, let rest): try perform(command, rest, asking)
      }
    }
  }
}

// Asking once for what a response leaves out.
extension StudyConversation {
  /// Returns a response, after asking once for the gaps and pairs that it leaves out, but not for those of which
  /// somebody said that they don't know them.
  mutating func complete(
    _ texts: [String], _ marking: MarkingResult, _ asking: PresentedQuestion,
    notKnown: Set<Int> = []
  ) throws -> Response {
    let missing = missingParts(in: texts, of: asking.question.key)
      .filter { !(notKnown.contains($0) && texts.indices.contains($0) && texts[$0].isBlankLine) }
    guard !missing.isEmpty else { return .response(texts, marking) }
    if case .matching = asking.question.key {
      return try completeMatching(texts, marking, missing, asking)
    }
    return try completeGaps(texts, missing, asking)
  }

  private mutating func completeGaps(
    _ texts: [String], _ missing: [Int], _ asking: PresentedQuestion
  ) throws -> Response {
    let fields = ShownQuestion.fields(of: asking.question.key)
    let names = missing.compactMap { fields[$0].label }.joined(separator: ", ")
    console.paragraph("Still blank: \(names). Type it now; just Enter leaves it wrong.")
    var texts = texts
    for gap in missing {
      answers.editable = unsentText(asking, gap)
      while true {
        switch try takeLine("\((fields[gap].label ?? "").capitalizedFirst): ", asking) {
        case .text(let text): texts[gap] = isNotKnown(text, asking) ? "" : text
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
    _ texts: [String], _ marking: MarkingResult, _ missing: [Int], _ asking: PresentedQuestion
  ) throws -> Response {
    let numbers = missing.map { String($0 + 1) }.joined(separator: ", ")
    console.paragraph(
      "Still without a letter: \(numbers). Type the rest, such as "
        + "“\(missing[0] + 1)a”; just Enter leaves it wrong.")
    while true {
      switch try takeLine("The rest: ", asking) {
      case .text(let text) where text.isBlankLine: return .response(texts, marking)
      case .text(let text):
        for whole in completions(of: texts, with: text, for: missing) {
          if case .marked(let mark) = session.marking(of: [whole]) {
            return .response([whole], .marked(mark))
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
