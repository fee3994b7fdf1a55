internal import Curriculum

/// What of an answer is printed where, so that nothing is printed twice.
struct AnswerLayout {
  /// What was asked: in brief, a text with gaps by itself, whose prompt says no more than to complete it.
  var prompt: String
  var shown: [Transcript.Answer.Line]
  var given: [String] = []
  var typed: [String] = []
  var parts: [Transcript.Answer.Part] = []
  var expected: [String] = []

  /// Lays an answer out.
  ///
  /// - Parameters:
  ///   - answer: The answer.
  ///   - isBrief: Whether only what was given is printed, and what was expected where that is wrong: of what was
  ///     shown, no more than a question can't be understood without.
  init(_ answer: Transcript.Answer, isBrief: Bool = false) {
    guard !isBrief else {
      self.init(inBrief: answer)
      return
    }
    self.init(inFull: answer)
  }

  private init(inFull answer: Transcript.Answer) {
    prompt = answer.prompt
    shown = answer.type == .trueFalse ? [] : answer.shown  // The type says it already.
    let isTabular = answer.parts.count > 1 || answer.parts.contains { $0.label != nil }
    if answer.type == .explain {
      (given, expected) = (answer.response, answer.expected)
    } else if isTabular {
      (parts, typed) = (answer.parts, answer.typedBesideParts)
    } else {
      (given, typed) = (answer.parts.map(answer.withUnit), answer.typedBesideParts)
      expected = answer.expected
    }
  }
}

extension AnswerLayout {
  private init(inBrief answer: Transcript.Answer) {
    prompt = answer.shown.first { $0.role == .text }?.text ?? answer.prompt
    shown = answer.shown.filter { $0.role == .turn }
    if answer.type == .explain {
      given = answer.response.isEmpty ? [] : [answer.response.joined(separator: "\n")]
    } else if answer.type == .multipleChoice {
      given = [chosen(answer.parts, \.given)]
      expected = answer.right ? [] : [chosen(answer.parts, \.expected)]
    } else if answer.type == .list {
      given = [answer.parts.filter { !$0.given.isEmpty }.map(\.asMember).joined(separator: "; ")]
      let missed = answer.parts.filter { $0.given.isEmpty }.map(\.expected)
      expected = missed.isEmpty ? [] : [missed.joined(separator: "; ")]
    } else if answer.parts.count > 1 {
      given = [answer.parts.map { named($0, $0.given) }.joined(separator: "; ")]
      let wrong = answer.parts.filter { !$0.right }
      if !wrong.isEmpty {
        expected = [wrong.map { named($0, $0.expected) }.joined(separator: "; ")]
      }
    } else {
      given = answer.parts.map(answer.withUnit)
      expected = answer.right ? [] : answer.expected
    }
  }
}

/// Returns the options of a question with several right ones that were chosen, or should have been.
private func chosen(
  _ parts: [Transcript.Answer.Part], _ which: (Transcript.Answer.Part) -> String
) -> String {
  let options = parts.filter { which($0) == "chosen" }.compactMap(\.label)
  return options.isEmpty ? "(nothing)" : options.joined(separator: "; ")
}

/// Returns what a part came to behind its name.
private func named(_ part: Transcript.Answer.Part, _ text: String) -> String {
  (part.label.map { $0 + ": " } ?? "") + (text.isEmpty ? "(nothing)" : text)
}

extension Transcript.Answer.Part {
  /// A piece of a list as it was typed, with the member that it names where that has other words.
  fileprivate var asMember: String {
    guard let label, label.lowercased() != given.lowercased() else { return given }
    return "\(given) (\(label))"
  }
}

extension Transcript.Answer {
  /// Returns what was given for a part, a bare number with its unit.
  fileprivate func withUnit(_ part: Part) -> String {
    guard let unit, part.given.contains(where: \.isNumber),
      !part.given.contains(where: { $0.isLetter || $0 == "%" || $0 == "$" })
    else { return part.given }
    return "\(part.given) \(unit)"
  }

  /// The response, unless the parts repeat it letter for letter.
  fileprivate var typedBesideParts: [String] {
    response == parts.map(\.given) ? [] : response
  }
}
