import Curriculum

/// A bank with one question of a type and nothing wrong.
func soundBank(of type: QuestionType) -> String {
  """
  format: viva-bank/1
  topic: test-topic
  title: A title
  jurisdiction: general
  about: A bank.
  questions:
    - id: first
      type: \(type.rawValue)
      criteria: [U1.KE1, U1.KE2.1]
      level: remember
      prompt: What?
      explanation: Because.
      sources: [Book]
      asAt: 2026-11-22
      hints: [Think]

  """
    + ownParts(of: type).split(separator: "\n").map { "    \($0)\n" }.joined()
}

private func ownParts(of type: QuestionType) -> String {
  switch type {
  case .singleChoice:
    "options:\n  a: {text: One, feedback: Yes it is}\n  b: {text: Two}\nkey: a"
  case .multipleChoice:
    "options:\n  a: {text: One}\n  b: {text: Two}\n  c: {text: Three}\nkey: [a, c]"
  case .trueFalse: "key: true\nfeedback: No."
  case .shortAnswer:
    "key: Answer\nvariants: [Other]\nwrong: [{answer: No, variants: [Nope], feedback: No}]"
  case .list: "members:\n  - One\n  - {key: Two, variants: [Other]}\n  - Three\nwanted: 2"
  case .cloze:
    "text: A {1} and a {2}.\ngaps:\n  - {key: cat, variants: [kitten]}\n"
      + "  - {key: dog, options: [dog, cow]}"
  case .numeric: "key: 12.5\ntolerance: 0.5\nunit: metres"
  case .matching:
    "pairs:\n  - {left: A, right: one}\n  - {left: B, right: two}\nextra: [three]"
  case .ordering: "items: [First, Second, Third]"
  case .explain:
    "benchmark: All of it.\nkeyPoints:\n  - {text: One, accept: [uno], required: true}\n"
      + "  - {text: Two}\nminimum: 1\nhalfRight: [Some]\nprobe: And?"
  }
}
