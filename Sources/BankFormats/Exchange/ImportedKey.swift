internal import Curriculum

/// The key that a bank has for what an exchanged question asks for.
struct ImportedKey {
  private(set) var key: AnswerKey
  private(set) var remarks: [BankImport.Remark] = []
  /// What was said of the right answer, where that can explain it.
  private(set) var explanation: String?
  /// The right answer in words.
  private(set) var answer: String

  typealias Refusal = BankImport.Refusal

  init(_ exchange: ExchangeQuestion) throws(Refusal) {
    switch exchange.key {
    case .description: throw .noQuestion
    case .essay: self = try Self.essay(exchange.essay)
    case .choice(let isSingle, let answers): self = try Self.choice(isSingle, answers)
    case .trueFalse(let key, let wrong, let right):
      let feedback = wrong.plain.oneLine
      self.init(
        key: .trueFalse(.init(key: key, feedback: feedback.isEmpty ? nil : feedback)),
        answer: key ? "true" : "false")
      explanation = right.plain.oneLine.nonEmpty
    case .short(let answers):
      self = try Self.short(answers, strict: exchange.isCaseSensitive ? [.capitals] : nil)
    case .numeric(let numbers): self = try Self.numeric(numbers)
    case .matching(let pairs): self = try Self.matching(pairs)
    case .own(let key): self.init(key: key, answer: key.answerInWords)
    }
  }

  private init(key: AnswerKey, answer: String) { (self.key, self.answer) = (key, answer) }

  /// A text that a person marks needs what it is marked by.
  private static func essay(_ essay: ExchangeQuestion.Essay?) throws(Refusal) -> ImportedKey {
    guard let essay, let points = MarkingNotes.key(in: essay.marking) else { throw .noBenchmark }
    var made = ImportedKey(key: .explain(points), answer: points.benchmark)
    let template = essay.template.plain.oneLine
    if !template.isEmpty { made.remarks.append(.setting("responsetemplate", template)) }
    return made
  }

  private static func choice(
    _ isSingle: Bool, _ answers: [ExchangeQuestion.Answer]
  ) throws(Refusal) -> ImportedKey {
    guard 2...8 ~= answers.count else { throw .optionCount(answers.count) }
    let texts = answers.map { $0.text.plain.oneLine }
    if texts.contains("") { throw .emptyOption }
    if let twice = texts.firstRepeat { throw .optionTwice(twice) }
    let options = zip("abcdefgh", zip(texts, answers)).map { label, answer in
      AnswerKey.Choice.Option(
        label: String(label), text: answer.0, feedback: answer.1.feedback.plain.oneLine.nonEmpty)
    }
    let isRight = answers.map { isSingle ? $0.percent == 100 : $0.percent > 0 }
    let key = zip(options, isRight).filter(\.1).map(\.0.label)
    guard !key.isEmpty else { throw .noneRight }
    if isSingle, key.count > 1 { throw .severalRight }
    let choice = AnswerKey.Choice(options: options, key: key)
    let right = zip(texts, isRight).filter(\.1).map(\.0).joined(separator: "; ")
    var made = ImportedKey(
      key: isSingle ? .singleChoice(choice) : .multipleChoice(choice), answer: right)
    if isSingle {
      made.remarks = zip(texts, answers).filter { 0 < $1.percent && $1.percent < 100 }
        .map { .partCredit($0, percent: $1.percent) }
    }
    return made
  }

  /// A text is a wrong answer that is known where it is worth nothing and something is said to it.
  private static func short(
    _ answers: [ExchangeQuestion.Answer], strict: [AnswerKey.Leniency.Demand]?
  ) throws(Refusal) -> ImportedKey {
    var (right, wrong): ([String], [AnswerKey.WrongAnswer]) = ([], [])
    var remarks: [BankImport.Remark] = []
    for answer in answers {
      let feedback = answer.feedback.plain.oneLine
      if answer.text.text == "*", answer.percent <= 0 {
        if !feedback.isEmpty { remarks.append(.feedback(feedback)) }
        continue
      }
      let text = try literal(answer.text.text.oneLine)
      if answer.percent >= 100 {
        if !right.contains(text) { right.append(text) }
        if !feedback.isEmpty { remarks.append(.feedback(feedback)) }
      } else {
        if answer.percent > 0 { remarks.append(.partCredit(text, percent: answer.percent)) }
        if !feedback.isEmpty { wrong.append(.init(answer: text, feedback: feedback)) }
      }
    }
    guard let first = right.first else { throw .noneRight }
    let known = Set(right.map { $0.lowercased() })
    wrong = wrong.filter { !known.contains($0.answer.lowercased()) }
    var made = ImportedKey(
      key: .shortAnswer(
        .init(
          key: first, variants: Array(right.dropFirst()), strict: strict,
          wrong: wrong.isEmpty ? nil : wrong)),
      answer: first)
    made.remarks = remarks
    return made
  }

  /// Returns a text in which `*` stands for itself.
  private static func literal(_ text: String) throws(Refusal) -> String {
    guard !text.isEmpty else { throw .emptyOption }
    let parts = text.split(separator: "\\*", omittingEmptySubsequences: false)
    if parts.contains(where: { $0.contains("*") }) { throw .wildcard(text) }
    return parts.joined(separator: "*")
  }

  private static func numeric(_ numbers: [ExchangeQuestion.Number]) throws(Refusal) -> ImportedKey {
    var right: [(Double, Double)] = []
    var wrong: [AnswerKey.WrongNumber] = []
    var remarks: [BankImport.Remark] = []
    for number in numbers {
      let feedback = number.feedback.plain.oneLine
      guard let text = number.number, let value = Double(text) else {
        if !feedback.isEmpty { remarks.append(.feedback(feedback)) }
        continue
      }
      if number.percent >= 100 {
        right.append((value, number.tolerance))
        if !feedback.isEmpty { remarks.append(.feedback(feedback)) }
      } else {
        if number.percent > 0 { remarks.append(.partCredit(text, percent: number.percent)) }
        if !feedback.isEmpty { wrong.append(.init(answer: value, feedback: feedback)) }
      }
    }
    guard let (key, tolerance) = right.first else { throw .noneRight }
    guard right.count == 1 else { throw .severalNumbers }
    wrong.removeAll { $0.answer == key }
    var made = ImportedKey(
      key: .numeric(
        .init(key: key, tolerance: tolerance, wrong: wrong.isEmpty ? nil : wrong)),
      answer: ExchangeNumber.words(key))
    made.remarks = remarks
    return made
  }

  private static func matching(_ pairs: [ExchangeQuestion.Pair]) throws(Refusal) -> ImportedKey {
    let all = pairs.map { (left: $0.left.plain.oneLine, right: $0.right.oneLine) }
    let whole = all.filter { !$0.left.isEmpty }
    guard 2...9 ~= whole.count else { throw .pairCount(whole.count) }
    if all.contains(where: \.right.isEmpty) { throw .emptyOption }
    if let twice = whole.map(\.left).firstRepeat { throw .leftTwice(twice) }
    let rights = Set(whole.map(\.right))
    var extra: [String] = []
    for pair in all where pair.left.isEmpty && !rights.contains(pair.right) {
      if !extra.contains(pair.right) { extra.append(pair.right) }
    }
    guard extra.count <= 9 else { throw .pairCount(all.count) }
    return ImportedKey(
      key: .matching(
        .init(pairs: whole.map { .init(left: $0.left, right: $0.right) }, extra: extra)),
      answer: whole.map { "\($0.left) – \($0.right)" }.joined(separator: "; "))
  }
}

extension AnswerKey {
  /// The right answer in words, without the letters of options, which are shuffled.
  fileprivate var answerInWords: String {
    switch self {
    case .singleChoice(let choice), .multipleChoice(let choice):
      choice.options.filter { choice.key.contains($0.label) }.map(\.text).joined(separator: "; ")
    case .cloze(let cloze): cloze.gaps.map(\.key).joined(separator: "; ")
    case .explain(let key): key.keyPoints.map(\.text).joined(separator: "; ")
    default: expectedAnswer(of: self, shown: OptionOrder())
    }
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}

extension [String] {
  /// The first that is there a second time; `nil` for none.
  fileprivate var firstRepeat: String? {
    var seen: Set<String> = []
    return first { !seen.insert($0).inserted }
  }
}
