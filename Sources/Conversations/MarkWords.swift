internal import Curriculum
internal import LearnerRecord
internal import Marking
internal import Practice
internal import Text

// What a person reads of a mark.

extension Request {
  /// The sentence that says what to type.
  var sentence: String {
    switch self {
    case .letter(let count):
      "Type one of the letters \(letterRange(count)), or the option's text."
    case .letters(let count):
      "Type the letters of all options that are right (\(letterRange(count))), such as “ab”."
    case .trueOrFalse: "Type t for true or f for false."
    case .words: "Type the answer in a few words."
    case .members(let count):
      "Type \(count) of them, with commas between, such as “one, two”."
    case .gaps: "Type what belongs in each gap."
    case .gap(let gap, let count):
      "For \(AnswerKey.Cloze.label(gap)) type one of the letters \(letterRange(count)), or the option's text."
    case .number(let unit):
      "Type digits, such as 40 or 5.4\(unit.map { " (\($0))" } ?? ""); use a comma only between thousands."
    case .pairs(let items, let letters):
      "Type a letter (\(letterRange(letters))) for each number from 1 to \(items), such as “bac” or “1b 2a”."
    case .order(let count): "Type the letters \(letterRange(count)) in the right order, each once."
    case .ownWords: "Type your answer in your own words."
    }
  }
}

/// Returns how the letters of a list are spoken of: `a or b`, or `a to d`.
private func letterRange(_ count: Int) -> String {
  let last = OptionOrder.letter(count - 1)
  return count <= 2 ? "a or \(last)" : "a to \(last)"
}

extension Mark.Part {
  /// What the part is about, as the record has it too; empty for the only part.
  var label: String { Fact.Answered.Part(self).label ?? "" }

  /// What was overlooked; `nil` where nothing was.
  var toleratedWords: String? {
    tolerated.isEmpty ? nil : tolerated.map(\.words).joined(separator: ", ")
  }
}

extension ShownQuestion.Field {
  /// The name of the field; `nil` for the only one.
  var label: String? {
    switch self {
    case .only: nil
    case .gap(let gap): AnswerKey.Cloze.label(gap)
    }
  }
}

extension Tolerance {
  /// What was overlooked, such as `capital letters`.
  var words: String {
    switch self {
    case .difference(let step): step.words
    case .wordsAround: "words around it"
    case .form: "another form of the words"
    case .number(let most): "a difference of up to \(numberText(most))"
    }
  }
}

extension NearMiss {
  /// How the answer nearly is right, such as `one letter off in “reimburse”`.
  var words: String {
    switch self {
    case .slips(let slips):
      slips.map { "\($0.letters == 1 ? "one letter" : "two letters") off in “\($0.word)”" }
        .joined(separator: ", ")
    case .spacing(let wording): "only spaces or signs differ from “\(wording)”"
    case .heeded(let steps, let wording):
      "\(steps.map(\.words).joined(separator: ", ")) not as in “\(wording)”"
    }
  }
}

extension AnswerNormalizer.Step {
  /// What the step overlooks.
  fileprivate var words: String {
    switch self {
    case .invisible: "invisible characters"
    case .form: "Unicode form"
    case .capitals: "capital letters"
    case .spelling: "British or American spelling"
    case .quotes: "straight or curly quote"
    case .dashes: "kind of dash"
    case .hyphens: "hyphens"
    case .articles: "an article at the beginning"
    case .spaces: "spaces"
    case .punctuation: "punctuation"
    }
  }
}
