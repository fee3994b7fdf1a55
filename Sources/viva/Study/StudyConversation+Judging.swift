internal import Curriculum
internal import LearnerRecord
internal import Marking
internal import Practice
internal import Terminal
internal import Text

// Taking what goes with an answer.
extension StudyConversation {
  /// What came of asking how sure the learner is.
  enum Confidence: Equatable {
    /// 1 guess, 2 fairly sure, 3 certain; `nil` if they passed over it.
    case said(Int?)
    case left

    var value: Int? {
      if case .said(let value) = self { value } else { nil }
    }
  }

  /// Asks how sure the learner is.
  mutating func takeConfidence() throws -> Confidence {
    guard asksHowSure else { return .said(nil) }
    while true {
      let reply = try replies.ask(
        "How sure? 1 guess, 2 fairly sure, 3 certain (Enter skips): ", isText: false)
      switch reply {
      case .text(let text):
        let word = text.visible().filter { $0 != " " }.lowercased()
        if word.isEmpty { return .said(nil) }
        if let value = ["1", "2", "3"].firstIndex(of: word) { return .said(value + 1) }
        console.line("Type 1, 2 or 3, or just Enter.")
      case .leave, .command(.pause, _), .command(.quit, _):
        leave(by: reply)
        return .left
      default:
        console.line("Type 1, 2 or 3, or just Enter; commands work again after the mark.")
      }
    }
  }

  /// What came of asking which points an answer made.
  enum Ticks {
    /// The positions of the points, from 0.
    case ticked(Set<Int>)
    /// They are to be ticked another time; the session goes on.
    case later
    case left
  }

  /// Asks which key points the answer made.
  mutating func takeTicks(_ explain: AnswerKey.Explain, response: [String]) throws -> Ticks {
    showPoints(of: explain, for: response)
    while true {
      let reply = try replies.ask(
        "Points made (such as 1 3, all, or Enter for none): ", isText: false)
      switch reply {
      case .text(let text):
        if let ticked = parseTicks(text, count: explain.keyPoints.count) { return .ticked(ticked) }
        console.line("Type the numbers of the points, “all”, or just Enter for none.")
      case .command(.skip, _):
        console.paragraph("Not marked; the next “study” asks again which points it made.")
        console.line()
        return .later
      case .leave, .command(.pause, _), .command(.quit, _):
        leave(by: reply)
        return .left
      default:
        console.paragraph(
          "Tick the points first, or /skip to mark it another time; other commands work again "
            + "after the mark.")
      }
    }
  }

  private func showPoints(of explain: AnswerKey.Explain, for response: [String]) {
    console.line()
    console.paragraph("Your answer is locked. Which of these points did it make?")
    for (number, point) in explain.keyPoints.enumerated() {
      let required = point.required ? " (required)" : ""
      console.paragraph(point.text + required, first: "  \(number + 1). ", rest: 5)
    }
    console.paragraph(
      "A satisfactory answer makes at least \(explain.minimum) of the \(explain.keyPoints.count).")
    let hint = suggestedTicks(for: response.joined(separator: " "), explain: explain)
    if !hint.isEmpty {
      let numbers = hint.sorted().map { String($0 + 1) }.joined(separator: ", ")
      console.paragraph(
        "Your answer has words of point\(hint.count == 1 ? "" : "s") \(numbers); whether it makes "
          + "\(hint.count == 1 ? "it" : "them") is for you to say.")
    }
  }
}

// Counting an answer right that was marked otherwise.
extension StudyConversation {
  /// Offers to count an answer right of which every wrong part is a near miss.
  ///
  /// - Parameters:
  ///   - mark: The mark.
  ///   - asking: What was asked.
  /// - Returns: What was typed instead of yes or no, which is then obeyed as after any mark.
  /// - Throws: `StoreError` and `LineEditorError`.
  mutating func offerToCountRight(_ mark: Mark, _ asking: Asking) throws -> Reply? {
    guard let nearMiss = nearMiss(of: mark) else { return nil }
    while true {
      let reply = try replies.ask("Count it right? y/N: ", isText: false)
      switch reply {
      case .text(let text):
        switch text.visible().filter({ $0 != " " }).lowercased() {
        case "", "n", "no":
          console.paragraph(scheduleLine(of: asking.question.id))
          return nil
        case "y", "yes":
          try countRight(asking, nearMiss: nearMiss)
          return nil
        default: console.line("Type y or n, or just Enter for no.")
        }
      case .command(.right, _):
        try countRight(asking, nearMiss: nearMiss)
        return nil
      default:
        console.paragraph(scheduleLine(of: asking.question.id))
        return reply
      }
    }
  }

  /// Returns how an answer nearly is right; `nil` unless every wrong part of it nearly is.
  ///
  /// - Parameter mark: The answer's mark.
  /// - Returns: What is off, part by part.
  func nearMiss(of mark: Mark) -> String? {
    let misses = mark.parts.filter { !$0.isRight }.map(\.nearMiss)
    guard !misses.isEmpty, misses.allSatisfy({ $0 != nil }) else { return nil }
    return misses.compactMap { $0?.words }.joined(separator: ", ")
  }

  /// Counts the latest answer right, which the record keeps beside the mark.
  mutating func countRight(_ asking: Asking, nearMiss: String? = nil) throws {
    guard asking.question.key.isTyped else {
      return console.paragraph(
        "Only a typed answer can be counted right; “/flag” with a few words marks the question on "
          + "your record and in transcripts.")
    }
    guard let fact = session.countingRight(nearMiss: nearMiss) else {
      return console.line("The answer is right already.")
    }
    try record([fact])
    console.paragraph(
      "Counted right by you. The record keeps your answer, its mark and this, and an assessor sees "
        + "all three.")
    console.paragraph(scheduleLine(of: asking.question.id))
  }
}

extension AnswerKey {
  /// Whether things are to be put in order.
  var isOrdering: Bool { if case .ordering = self { true } else { false } }

  /// Whether a part of the answer is typed as words, which can be compared letter by letter.
  func isTyped(part: Int) -> Bool {
    switch self {
    case .shortAnswer: true
    case .cloze(let cloze):
      cloze.gaps.indices.contains(part) && cloze.gaps[part].options.isEmpty
    default: false
    }
  }

  /// Whether the answer is typed as words or a number, so that a slip of the fingers can spoil it.
  var isTyped: Bool {
    switch self {
    case .shortAnswer, .numeric: true
    case .cloze(let cloze): cloze.gaps.contains { $0.options.isEmpty }
    case .singleChoice, .multipleChoice, .trueFalse, .matching, .ordering, .explain: false
    }
  }
}
