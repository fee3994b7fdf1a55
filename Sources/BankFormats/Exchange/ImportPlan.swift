package import Curriculum

/// What comes of taking the questions of a file into a bank; nothing that the bank has is changed.
package struct ImportPlan: Sendable {
  /// What becomes of one question of the file.
  package enum Outcome: Equatable, Sendable {
    /// It is added, with what of it does not come in.
    case new(Question, [BankImport.Remark])
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

  /// What becomes of the questions, with the line on which each begins, in the order of the file.
  package private(set) var items: [(line: Int, outcome: Outcome)] = []
  private let way: BankImport
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

  /// Takes a question of the file.
  package mutating func take(_ item: ExchangeItem) {
    items.append((item.line, outcome(item)))
  }

  /// Takes the row of a sheet, whose questions are a bank's already; its number stands for the line.
  package mutating func take(_ item: SheetItem) {
    items.append((item.row, outcome(item)))
  }

  private mutating func outcome(_ item: SheetItem) -> Outcome {
    switch item.content {
    case .failure(let fault): return .unsound(fault)
    case .success(var question):
      question.id = id(from: question.id.rawValue)
      guard let old = old[question.id] else { return .new(question, []) }
      return old == question ? .same(question.id) : .changed(question.id)
    }
  }

  private mutating func outcome(_ item: ExchangeItem) -> Outcome {
    switch item.content {
    case .failure(let fault): return .unreadable(fault)
    case .success(let exchange):
      let id = id(of: exchange)
      do throws(BankImport.Refusal) {
        let (question, remarks) = try way.question(exchange, id: id)
        guard let old = old[id] else { return .new(question, remarks) }
        return old.saysTheSame(as: question) ? .same(id) : .changed(id)
      } catch {
        return .refused(error)
      }
    }
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

  /// The questions that are added, in the order of the file.
  package var added: [Question] {
    items.compactMap { if case .new(let question, _) = $0.outcome { question } else { nil } }
  }
}

extension Question {
  /// Whether another has the same words and key: what an author adds in the bank makes no difference.
  fileprivate func saysTheSame(as other: Question) -> Bool {
    prompt == other.prompt && key == other.key && explanation == other.explanation
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
