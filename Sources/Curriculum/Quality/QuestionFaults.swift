internal import Text

/// What is wrong with the making of single questions, as far as it can be seen without knowing the
/// subject.
enum QuestionFaults {
  /// Returns what is to be mended in a question.
  static func of(_ question: Question) -> [BankQuality.Fault] {
    let found = faults(question.key, prompt: question.prompt) + faults(sources: question.sources)
    return found.map { BankQuality.Fault(question: question.id, message: $0) }
  }

  private static func faults(_ key: AnswerKey, prompt: String) -> [String] {
    switch key {
    case .singleChoice(let choice): faults(choice) + faults(stem: prompt, of: choice)
    case .multipleChoice(let choice): faults(choice)
    case .shortAnswer(let answer):
      answer.variants.isEmpty ? ["no other wording of the short answer is accepted"] : []
    case .explain(let explain): faults(explain)
    default: []
    }
  }

  private static func faults(sources: [String]) -> [String] {
    sources.contains { $0.contains("://") } ? ["a source is a link; name it in words"] : []
  }
}

// Choices.
extension QuestionFaults {
  private static func faults(_ choice: AnswerKey.Choice) -> [String] {
    var messages: [String] = []
    let texts = choice.options.map { $0.text.lowercased() }
    if texts.contains(where: { $0.hasSuffix("of the above") || $0.hasSuffix("of these") }) {
      messages.append("an option means all or none of the others")
    }
    let silent = choice.options.count { !choice.key.contains($0.label) && $0.feedback == nil }
    if silent > 0 {
      messages.append(
        silent == 1
          ? "1 wrong option has no feedback of its own"
          : "\(silent) wrong options have no feedback of their own")
    }
    let feedback = choice.options.compactMap(\.feedback)
    if Set(feedback).count < feedback.count {
      messages.append("two options have the same feedback")
    }
    return messages
  }

  private static func faults(stem: String, of choice: AnswerKey.Choice) -> [String] {
    var messages: [String] = []
    if !(3...5).contains(choice.options.count) {
      messages.append("a single choice has 3 to 5 options, this one \(choice.options.count)")
    }
    if hasQuietNegative(stem) {
      messages.append(
        "the prompt asks by “not” or “except”; write it in capitals, or ask for what is so")
    }
    if let last = stem.split(whereSeparator: { !$0.isLetter }).last, last == "a" || last == "an" {
      messages.append("the prompt ends with “\(last)”, which shows what the key begins with")
    }
    let stopped = choice.options.filter { $0.text.hasSuffix(".") }.map(\.label)
    let rest = choice.options.map(\.label).filter { !stopped.contains($0) }
    if stopped == choice.key || rest == choice.key {
      messages.append("the key alone ends otherwise than the other options do")
    }
    return messages
  }

  /// Whether the question itself, the last sentence of a prompt, turns on a small negative.
  private static func hasQuietNegative(_ prompt: String) -> Bool {
    let sentences = prompt.split(whereSeparator: { ".!".contains($0) })
    guard let last = sentences.last, last.contains("?") else { return false }
    let words = last.split { !$0.isLetter }
    // “Why not” asks for a reason, and nobody overlooks that.
    if words.contains("Why") || words.contains("why") { return false }
    return words.contains("not") || words.contains("except") || words.contains("never")
  }
}

// Open answers.
extension QuestionFaults {
  private static func faults(_ explain: AnswerKey.Explain) -> [String] {
    var messages: [String] = []
    if !(3...8).contains(explain.keyPoints.count) {
      messages.append(
        "a benchmark answer has 3 to 8 key points, this one \(explain.keyPoints.count)")
    }
    let silent = explain.keyPoints.count(where: \.accept.isEmpty)
    if silent > 0 {
      messages.append(
        counted(silent, "key point") + (silent == 1 ? " does" : " do")
          + " not say which words count")
    }
    if explain.halfRight.isEmpty { messages.append("no half-right answer is given") }
    if explain.probe == nil { messages.append("there is no follow-up question to probe with") }
    return messages
  }
}
