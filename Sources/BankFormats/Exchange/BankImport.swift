package import Curriculum

/// The way of a question that was exchanged into a bank.
package struct BankImport {
  /// The topic of the bank.
  package var topic: Topic
  /// The criteria of units that are known here.
  package var known: Set<CriterionID>
  /// The criteria of each question whose tags name none.
  package var criteria: [CriterionID] = []
  /// The date for which law was checked, as `yyyy-mm-dd`; `nil` where no law is involved.
  package var asAt: String?
  /// Where the questions come from, in words that a person can look up.
  package var source: String

  /// - Parameters:
  ///   - topic: The topic of the bank.
  ///   - known: The criteria of units that are known here.
  ///   - source: Where the questions come from, in words that a person can look up.
  package init(topic: Topic, known: Set<CriterionID>, source: String = "") {
    (self.topic, self.known, self.source) = (topic, known, source)
  }

  /// Makes a bank's question of one that was exchanged.
  ///
  /// - Parameters:
  ///   - exchange: The question.
  ///   - id: What it is called in the bank.
  /// - Returns: The question, without criteria where none are known; and what of it did not come in.
  /// - Throws: ``Refusal``.
  package func question(
    _ exchange: ExchangeQuestion, id: Question.ID
  ) throws(Refusal) -> (question: Question, remarks: [Remark]) {
    var remarks = media(of: exchange).map { Remark.media($0) } + exchange.extras.map(remark)
    let prompt = exchange.prompt.plain.oneLine
    guard !prompt.isEmpty else { throw .nothingAsked }
    let key = try ImportedKey(exchange)
    remarks += key.remarks
    var question = Question(
      id: id, topic: topic.id, criteria: [], level: .remember, prompt: prompt, key: key.key,
      explanation: exchange.feedback.plain.oneLine, sources: [source],
      asAt: topic.jurisdiction == .general ? nil : asAt,
      hints: exchange.hints.map(\.plain.oneLine).filter { !$0.isEmpty })
    if question.explanation.isEmpty {
      question.explanation = key.explanation ?? "The right answer: \(key.answer)."
    }
    for tag in exchange.tags where !take(tag, &question) { remarks.append(.tag(tag)) }
    if question.criteria.isEmpty { question.criteria = criteria }
    if topic.jurisdiction != .general, question.asAt == nil { throw .noDate }
    return (question, remarks)
  }

  /// Takes what a tag says of a question: a criterion, its level, its kind or its date.
  private func take(_ tag: String, _ question: inout Question) -> Bool {
    // Of tags that lie in one another, as in Anki's unit::criterion, the last counts.
    let name = tag.split(separator: "::").last.map(String.init) ?? tag
    let criterion = CriterionID(rawValue: name.uppercased())
    let parts = tag.split(separator: ":", maxSplits: 1).map(String.init)
    if known.contains(criterion) {
      if !question.criteria.contains(criterion) { question.criteria.append(criterion) }
    } else if parts.count == 2, parts[0] == "level", let level = Question.Level(rawValue: parts[1])
    {
      question.level = level
    } else if parts.count == 2, parts[0] == "kind", let kind = Question.Kind(rawValue: parts[1]) {
      question.kind = kind
    } else if parts.count == 2, parts[0] == "asAt", parts[1].isCalendarDate {
      question.asAt = parts[1]
    } else {
      return false
    }
    return true
  }

  /// Returns what of a question's images and recordings the file says: each once.
  private func media(of exchange: ExchangeQuestion) -> [String] {
    let answers: [ExchangeQuestion.Text] =
      switch exchange.key {
      case .choice(_, let answers): answers.flatMap { [$0.text, $0.feedback] }
      case .matching(let pairs): pairs.map(\.left)
      default: []
      }
    let essay = exchange.essay.map { [$0.marking, $0.template] } ?? []
    let texts = [exchange.prompt, exchange.feedback] + answers + exchange.hints + essay
    // Files that go with a question are what its texts show, under a name that stands for their folder.
    var media = texts.flatMap(\.media).map { $0.replacing("@@PLUGINFILE@@/", with: "") }
    for name in exchange.media where !media.contains(name) { media.append(name) }
    return media
  }

  private func remark(_ extra: ExchangeQuestion.Extra) -> Remark {
    switch extra {
    case .unit(let unit): .unit(unit)
    case .feedback(let text): .feedback(text)
    case .pattern(let pattern): .pattern(pattern)
    case .markedWrong(let count): .markedWrong(count)
    case .setting(let name, let value): .setting(name, value)
    }
  }
}

extension BankImport {
  /// Why a question that was read can't be one of a bank.
  package enum Refusal: Error, Equatable, Sendable {
    case nothingAsked
    case noQuestion
    case noBenchmark
    case noneRight
    case severalRight
    case optionCount(Int)
    case emptyOption
    case optionTwice(String)
    case wildcard(String)
    case severalNumbers
    case pairCount(Int)
    case leftTwice(String)
    case noDate
  }

  /// What of a question does not come in.
  package enum Remark: Equatable, Sendable {
    /// An image or other media, by its address.
    case media(String)
    case tag(String)
    /// An answer that is worth a part of the mark, with the part in percent.
    case partCredit(String, percent: Double)
    /// What is said to a right answer, or to every other.
    case feedback(String)
    /// A unit in which a number may be given.
    case unit(String)
    /// Answers that are described by a pattern.
    case pattern(String)
    /// Answers that were marked wrong, and how many.
    case markedWrong(Int)
    /// How it is asked or marked elsewhere: a name and a value.
    case setting(String, String)
  }
}
