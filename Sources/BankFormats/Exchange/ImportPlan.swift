package import Curriculum

/// What comes of taking the questions of files into a bank; nothing that the bank has is changed.
///
/// The questions themselves are not kept, since there may be a hundred thousand: whoever adds them takes the files a
/// second time, by the same plan from its beginning.
package struct ImportPlan: Sendable {
  /// What becomes of one question of the file.
  package enum Outcome: Equatable, Sendable {
    /// It is added, with what of it does not come in; without criteria it is kept aside.
    case new(Question.ID, QuestionType, isAside: Bool, [BankImport.Remark])
    /// The bank has it.
    case same(Question.ID)
    /// The bank has it in other words, which stay.
    case changed(Question.ID)
    /// It can't be read.
    case unreadable(ExchangeFault)
    /// The row of a sheet can't be a question of a bank.
    case unsound(SheetFault)
    /// It can't be a question of a bank.
    case refused(BankImport.Refusal)
  }

  /// What becomes of the questions of the latest file, with the line on which each begins, in its order.
  package private(set) var items: [(line: Int, outcome: Outcome)] = []
  /// How many questions of all files are added.
  package private(set) var addedCount = 0
  /// How many of those are kept aside, as they have no criteria.
  package private(set) var asideCount = 0
  /// How questions of the latest file come in.
  package private(set) var way: BankImport
  private let old: [Question.ID: Question]
  private let taken: Set<String>
  private var used: Set<String> = []

  /// Begins a plan.
  ///
  /// - Parameters:
  ///   - way: How questions come in.
  ///   - file: The bank that they are added to.
  ///   - taken: The ids of questions of other banks.
  package init(_ way: BankImport, into file: BankFile, taken: Set<String>) {
    (self.way, self.taken) = (way, taken)
    old = Dictionary(file.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Begins a file.
  ///
  /// - Parameter source: Where its questions come from, in words that a person can look up.
  package mutating func begin(source: String) {
    way.source = source
    items = []
  }

  /// Takes a question of the file.
  ///
  /// - Returns: The question as it is added; `nil` where it is not.
  @discardableResult
  package mutating func take(_ item: ExchangeItem) -> Question? {
    noted(item.line, outcome(item))
  }

  /// Takes the row of a sheet, whose questions are a bank's already; its number stands for the line.
  ///
  /// - Returns: The question as it is added; `nil` where it is not.
  @discardableResult
  package mutating func take(_ item: SheetItem) -> Question? {
    noted(item.row, outcome(item))
  }

  private typealias Result = (outcome: Outcome, added: Question?)

  private mutating func noted(_ line: Int, _ result: Result) -> Question? {
    items.append((line, result.outcome))
    guard let added = result.added else { return nil }
    addedCount += 1
    if added.criteria.isEmpty { asideCount += 1 }
    return added
  }

  private mutating func outcome(_ item: SheetItem) -> Result {
    switch item.content {
    case .failure(let fault): return (.unsound(fault), nil)
    case .success(var question):
      question.id = id(from: question.id.rawValue)
      guard let old = old[question.id] else { return Self.new(question, []) }
      return (old == question ? .same(question.id) : .changed(question.id), nil)
    }
  }

  private mutating func outcome(_ item: ExchangeItem) -> Result {
    switch item.content {
    case .failure(let fault): return (.unreadable(fault), nil)
    case .success(let exchange):
      let id = id(of: exchange)
      do throws(BankImport.Refusal) {
        var (question, remarks) = try way.question(exchange, id: id)
        question.key = question.key.gathered
        guard let old = old[id] else { return Self.new(question, remarks) }
        return (old.saysTheSame(as: question) ? .same(id) : .changed(id), nil)
      } catch {
        return (.refused(error), nil)
      }
    }
  }

  private static func new(_ question: Question, _ remarks: [BankImport.Remark]) -> Result {
    let isAside = question.criteria.isEmpty
    return (.new(question.id, question.key.type, isAside: isAside, remarks), question)
  }

  /// Returns what a question is called: its own id, or else one from its name or its first words.
  ///
  /// The same file gives the same ids again.
  private mutating func id(of exchange: ExchangeQuestion) -> Question.ID {
    let words = exchange.name ?? exchange.prompt.plain
    return id(from: exchange.id.isHyphenatedName ? exchange.id : words.hyphenated)
  }

  private mutating func id(from name: String) -> Question.ID {
    var base = name
    if base.isEmpty { base = "question" }
    if taken.contains(base) { base = "\(way.topic.id)-\(base)" }
    var (id, count) = (base, 1)
    while taken.contains(id) || !used.insert(id).inserted {
      count += 1
      id = "\(base)-\(count)"
    }
    return Question.ID(rawValue: id)
  }
}

extension ImportPlan.Outcome {
  /// The question that the bank has, or has from now on; `nil` where it is none.
  package var question: Question.ID? {
    switch self {
    case .new(let id, _, _, _), .same(let id), .changed(let id): id
    case .unreadable, .unsound, .refused: nil
    }
  }
}

extension Question {
  /// Whether another has the same words and key: what an author adds in the bank makes no difference.
  fileprivate func saysTheSame(as other: Question) -> Bool {
    prompt == other.prompt && key.gathered == other.key.gathered
      && explanation == other.explanation
  }
}

extension AnswerKey {
  /// The key, in which wrong answers to which the same is said are wordings of one: other programs have them one by
  /// one, and a bank has twelve at most.
  fileprivate var gathered: AnswerKey {
    guard case .shortAnswer(var key) = self, let wrong = key.wrong else { return self }
    key.wrong = wrong.reduce(into: []) { gathered, answer in
      if let place = gathered.firstIndex(where: { $0.feedback == answer.feedback }) {
        gathered[place].variants = (gathered[place].variants ?? []) + answer.wordings
      } else {
        gathered.append(answer)
      }
    }
    return .shortAnswer(key)
  }
}

extension String {
  /// The first eight words in small letters and digits, with hyphens between.
  var hyphenated: String {
    let words = lowercased().replacing("'", with: "").replacing("’", with: "")
      .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.prefix(8).joined(separator: "-")
  }
}
