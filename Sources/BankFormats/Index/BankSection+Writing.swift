internal import Files
internal import Curriculum
internal import FoundationEssentials

/// A section's bytes, and what the header says about them.
struct SectionBytes {
  var bytes: [UInt8]
  var outlineLength: Int
}

extension SectionBytes {
  /// Writes a bank as a section.
  init(_ located: LocatedBank) throws {
    var draft = BankSectionDraft()
    for (question, place) in zip(located.bank.questions, located.places) {
      try draft.add(question, at: place)
    }
    let outline = draft.outline
    self.init(bytes: outline + draft.texts, outlineLength: outline.count)
  }

  /// Writes a unit as a section: a JSON object.
  init(_ unit: Unit) throws {
    let bytes = [UInt8](try JSONEncoder().encode(unit))
    self.init(bytes: bytes, outlineLength: bytes.count)
  }
}

/// A section of a bank that is being written; `BankSection` describes its parts.
private struct BankSectionDraft {
  private(set) var texts: [UInt8] = []
  private var count = 0
  private var rows = ByteWriter()
  private var references = ByteWriter()
  private var referenceCount = 0
  private var ids: [UInt8] = []
  private var steps = ByteWriter()
  private var criteria: [String] = []
  private var listStarts: [[CriterionID]: Int] = [:]
  private var criteriaPositions: [String: Int] = [:]
  private var words: [String] = []
  private var wordPositions: [String: Int] = [:]
  private let encoder = JSONEncoder()

  mutating func add(_ question: Question, at place: SourcePosition) throws {
    let text = [UInt8](try encoder.encode(question))
    let id = Array(question.id.rawValue.utf8)
    rows.number(UInt32(ids.count))
    rows.number(UInt32(id.count))
    rows.number(UInt8(QuestionType.all.firstIndex(of: question.key.type) ?? 0))
    rows.number(UInt8(Question.Level.all.firstIndex(of: question.level) ?? 0))
    rows.number(UInt16(clamping: question.criteria.count))
    rows.number(UInt32(listStart(question.criteria)))
    rows.number(UInt32(clamping: place.line))
    rows.number(UInt32(clamping: place.column))
    rows.number(UInt32(texts.count))
    rows.number(UInt32(text.count))
    rows.number(UInt32(truncatingIfNeeded: ContentHash(text).value))
    rows.number(UInt8(Question.Kind.all.firstIndex(of: question.kind) ?? 0))
    for word in [question.notes?.rawValue, question.asAt, question.recheck] {
      rows.number(word.map { UInt32(wordPosition($0)) } ?? BankSection.Row.noWord)
    }
    add(stepsOf: question)
    ids += id
    texts += text
    count += 1
  }

  /// Writes which questions come before one; nothing where none does.
  private mutating func add(stepsOf question: Question) {
    guard !question.after.isEmpty || question.follows != nil else { return }
    steps.number(UInt32(count))
    steps.list(question.after) { $0.text($1.rawValue) }
    steps.optional(question.follows) { $0.text($1.rawValue) }
  }

  var outline: [UInt8] {
    var writer = ByteWriter()
    let sizes = [
      count, criteria.count, referenceCount, ids.count, steps.bytes.count, words.count,
    ]
    for size in sizes {
      writer.number(UInt32(size))
    }
    for part in [rows.bytes, references.bytes, ids, steps.bytes] { writer.append(part) }
    for name in criteria + words { writer.text(name) }
    return writer.bytes
  }

  /// Returns the position of a word, which is kept once.
  private mutating func wordPosition(_ word: String) -> Int {
    if let place = wordPositions[word] { return place }
    wordPositions[word] = words.count
    words.append(word)
    return words.count - 1
  }

  /// Returns where a list of criteria begins among the references; equal lists are kept once.
  private mutating func listStart(_ list: [CriterionID]) -> Int {
    if let start = listStarts[list] { return start }
    let start = referenceCount
    listStarts[list] = start
    for criterion in list { refer(to: criterion.rawValue) }
    return start
  }

  private mutating func refer(to criterion: String) {
    let position = criteriaPositions[criterion] ?? criteria.count
    if position == criteria.count {
      criteria.append(criterion)
      criteriaPositions[criterion] = position
    }
    references.number(UInt32(position))
    referenceCount += 1
  }
}
