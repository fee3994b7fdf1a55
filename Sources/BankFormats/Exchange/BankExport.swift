package import Curriculum

/// The way of a bank's question to other programs.
package struct BankExport {
  /// The question as they have it.
  package private(set) var question: ExchangeQuestion
  /// What of it does not go along.
  package private(set) var losses: [Loss] = []

  /// What of a question other programs have no place for.
  package enum Loss: String, Sendable, CaseIterable {
    case sources, hints, policies, after, follows, notes, recheck, workplace, turns, unit
    case overlook, strict, benchmark, keyPoints = "key points"
  }

  /// Why a question can't go to other programs.
  package enum Refusal: Error, Equatable, Sendable {
    /// They have no question of this type.
    case type(QuestionType)
    /// Its numbers are drawn for each showing.
    case drawnNumbers
  }

  /// Makes an exchanged question of a bank's.
  ///
  /// - Parameters:
  ///   - original: The question.
  ///   - title: The title of its topic, which becomes its category.
  ///   - format: The format that it goes in, which says what has a place.
  /// - Throws: ``Refusal``.
  package init(
    _ original: Question, title: String, format: ExchangeFormat = .gift
  ) throws(Refusal) {
    let prompt = ([original.prompt] + original.turns).joined(separator: "\n")
    let key = try Self.key(original.key)
    let hints = format.carried.contains(.hints) ? original.hints : []
    let marking = format.carried.contains(.benchmark) ? MarkingNotes.text(of: original.key) : nil
    let texts = [prompt, original.explanation] + key.texts + hints + [marking ?? ""]
    // Where a text would be read as markup, all are plain.
    let markup: ExchangeQuestion.Markup =
      texts.contains(where: \.looksLikeMarkup) ? .plain : .moodle
    question = ExchangeQuestion(
      id: original.id.rawValue, tags: Self.tags(original),
      category: "$course$/top/" + title.replacing("/", with: "//"), name: original.id.rawValue,
      prompt: .init(prompt, markup), key: key.marked(markup),
      feedback: .init(original.explanation, markup))
    question.hints = hints.map { .init($0, markup) }
    question.essay = marking.map {
      .init(marking: .init($0, markup), template: .init("", markup))
    }
    let strict = original.key.demands
    question.isCaseSensitive = format.carried.contains(.strict) && strict.contains(.capitals)
    losses = Self.losses(original).filter { loss in
      !format.carried.contains(loss) || loss == .strict && strict != [.capitals]
    }
  }

  /// Criteria, level, kind and date go along as tags.
  static func tags(_ question: Question) -> [String] {
    question.criteria.map(\.rawValue) + ["level:\(question.level.rawValue)"]
      + (question.kind == .knowledge ? [] : ["kind:\(question.kind.rawValue)"])
      + (question.asAt.map { ["asAt:\($0)"] } ?? [])
  }

  private static func losses(_ question: Question) -> [Loss] {
    var (lost, parts): ([Loss], [(Loss, Bool)]) = ([.sources], [])
    parts = [
      (.hints, !question.hints.isEmpty), (.policies, !question.policies.isEmpty),
      (.after, !question.after.isEmpty), (.follows, question.follows != nil),
      (.notes, question.notes != nil), (.recheck, question.recheck != nil),
      (.workplace, question.isAboutWorkplace), (.turns, !question.turns.isEmpty),
    ]
    switch question.key {
    case .shortAnswer(let key):
      parts += [(.overlook, key.overlook != nil), (.strict, key.strict != nil)]
    case .numeric(let key): parts.append((.unit, key.unit != nil))
    case .explain: lost += [.benchmark, .keyPoints]
    default: break
    }
    return lost + parts.filter(\.1).map(\.0)
  }
}

// Keys.
extension BankExport {
  private static func key(_ key: AnswerKey) throws(Refusal) -> ExchangeQuestion.Key {
    switch key {
    case .singleChoice(let choice): return .choice(isSingle: true, answers(choice) { $0 ? 100 : 0 })
    case .multipleChoice(let choice):
      let wrong = choice.options.count - choice.key.count
      return .choice(
        isSingle: false,
        answers(choice) { $0 ? share(choice.key.count) : -share(wrong) })
    case .trueFalse(let key):
      return .trueFalse(key.key, wrong: .init(key.feedback ?? ""), right: .init(""))
    case .shortAnswer(let key):
      let right = ([key.key] + key.variants).map { answer($0, percent: 100) }
      let wrong = (key.wrong ?? []).flatMap { wrong in
        wrong.wordings.map { answer($0, percent: 0, feedback: wrong.feedback) }
      }
      return .short(right + wrong)
    case .numeric(let key):
      guard key.template == nil else { throw .drawnNumbers }
      let right = ExchangeQuestion.Number(
        ExchangeNumber.words(key.key), tolerance: key.tolerance, percent: 100)
      let wrong = (key.wrong ?? []).map {
        ExchangeQuestion.Number(
          ExchangeNumber.words($0.answer), percent: 0, feedback: .init($0.feedback))
      }
      return .numeric([right] + wrong)
    case .matching(let matching):
      return .matching(
        matching.pairs.map { .init(.init($0.left), $0.right) }
          + matching.extra.map { .init(.init(""), $0) })
    case .explain: return .essay
    case .list, .cloze, .ordering: throw .type(key.type)
    }
  }

  private static func answers(
    _ choice: AnswerKey.Choice, percent: (Bool) -> Double
  ) -> [ExchangeQuestion.Answer] {
    choice.options.map { option in
      .init(
        .init(option.text), percent: percent(choice.key.contains(option.label)),
        feedback: .init(option.feedback ?? ""))
    }
  }

  /// Returns a share of the mark in percent, to the five places that Moodle has; 0 where nothing is shared.
  private static func share(_ count: Int) -> Double {
    count == 0 ? 0 : (10_000_000 / Double(count)).rounded() / 100_000
  }

  /// A short answer whose asterisks stand for themselves.
  private static func answer(
    _ text: String, percent: Double, feedback: String = ""
  ) -> ExchangeQuestion.Answer {
    .init(
      .init(text.replacing("*", with: "\\*")), percent: percent, feedback: .init(feedback))
  }
}

extension ExchangeQuestion.Key {
  /// All texts that have a markup.
  fileprivate var texts: [String] {
    switch self {
    case .description, .essay, .own: []
    case .choice(_, let answers): answers.flatMap { [$0.text.text, $0.feedback.text] }
    case .short(let answers): answers.map(\.feedback.text)
    case .trueFalse(_, let wrong, let right): [wrong.text, right.text]
    case .numeric(let numbers): numbers.map(\.feedback.text)
    case .matching(let pairs): pairs.map(\.left.text)
    }
  }

  /// Returns the key with another markup of its texts.
  fileprivate func marked(_ markup: ExchangeQuestion.Markup) -> Self {
    func marked(_ text: ExchangeQuestion.Text) -> ExchangeQuestion.Text { .init(text.text, markup) }
    func marked(_ answer: ExchangeQuestion.Answer) -> ExchangeQuestion.Answer {
      .init(marked(answer.text), percent: answer.percent, feedback: marked(answer.feedback))
    }
    return switch self {
    case .description, .essay, .own: self
    case .choice(let isSingle, let answers): .choice(isSingle: isSingle, answers.map(marked))
    case .short(let answers): .short(answers.map(marked))
    case .trueFalse(let key, let wrong, let right):
      .trueFalse(key, wrong: marked(wrong), right: marked(right))
    case .numeric(let numbers):
      .numeric(
        numbers.map {
          .init(
            $0.number, tolerance: $0.tolerance, percent: $0.percent, feedback: marked($0.feedback))
        })
    case .matching(let pairs): .matching(pairs.map { .init(marked($0.left), $0.right) })
    }
  }
}

extension AnswerKey {
  /// What has to be as written in a short answer.
  fileprivate var demands: [Leniency.Demand] {
    if case .shortAnswer(let key) = self { key.strict ?? [] } else { [] }
  }
}

extension String {
  /// Whether a program that reads markup would find some.
  fileprivate var looksLikeMarkup: Bool {
    utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") } || hasPrefix("[")
  }
}
