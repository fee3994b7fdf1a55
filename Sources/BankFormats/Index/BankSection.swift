internal import Files
internal import Curriculum
internal import FoundationEssentials

/// The part of an index that holds one bank: rows of equal length, names, then question texts.
///
///     questions UInt32, criteria UInt32, references UInt32, id bytes UInt32, steps UInt32, words UInt32
///     rows        one `Row` per question
///     references  UInt32 per criterion of a question: a position among the criteria
///     ids         all ids without separators
///     steps       per question that others come before: UInt32 row, its `after`, and its `follows`
///     criteria    UInt32 length and bytes each
///     words       paragraphs of notes, and dates: UInt32 length and bytes each
///     texts       one JSON object per question
///
/// All but the texts is the outline part, which is checked as a whole; a text has its own hash.
struct BankSection {
  /// What is needed of a question before its text.
  struct Row {
    let idStart: UInt32
    let idLength: UInt32
    let type: UInt8
    let level: UInt8
    let criteriaCount: UInt16
    let criteriaStart: UInt32
    let line: UInt32
    let column: UInt32
    let textStart: UInt32
    let textLength: UInt32
    let textHash: UInt32
    let kind: UInt8
    /// Positions among the words; `noWord` for none.
    let notes: UInt32
    let asAt: UInt32
    let recheck: UInt32

    static let size = 49
    static let noWord = UInt32.max

    /// Reads a row from as many bytes as it has.
    fileprivate init(_ bytes: UnsafeRawBufferPointer) {
      func number(_ offset: Int) -> UInt32 {
        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
      }
      (idStart, idLength, type, level) = (number(0), number(4), bytes[8], bytes[9])
      criteriaCount = UInt16(
        littleEndian: bytes.loadUnaligned(fromByteOffset: 10, as: UInt16.self))
      (criteriaStart, line, column) = (number(12), number(16), number(20))
      (textStart, textLength, textHash) = (number(24), number(28), number(32))
      kind = bytes[36]
      (notes, asAt, recheck) = (number(37), number(41), number(45))
    }
  }

  let count: Int
  private let criteriaCount: Int
  private let wordCount: Int
  private let rows: UnsafeRawBufferPointer
  private let references: UnsafeRawBufferPointer
  private let ids: UnsafeRawBufferPointer
  private let steps: UnsafeRawBufferPointer
  /// The criteria, then the words.
  private let names: UnsafeRawBufferPointer
  private let texts: UnsafeRawBufferPointer

  /// Opens a section, without looking at more than the sizes of its parts.
  init(_ bytes: UnsafeRawBufferPointer, outlineLength: Int) throws(DamagedBytes) {
    var reader = ByteReader(try bytes.part(0, outlineLength))
    count = try reader.size(UInt32.self)
    criteriaCount = try reader.size(UInt32.self)
    let referenceCount = try reader.size(UInt32.self)
    let idLength = try reader.size(UInt32.self)
    let stepsLength = try reader.size(UInt32.self)
    wordCount = try reader.size(UInt32.self)
    rows = try reader.slice(count * Row.size)
    references = try reader.slice(referenceCount * 4)
    ids = try reader.slice(idLength)
    steps = try reader.slice(stepsLength)
    names = try reader.slice(outlineLength - reader.offset)
    texts = try bytes.part(outlineLength, bytes.count - outlineLength)
  }

  /// Returns the row of a question; its position has to be less than `count`.
  func row(_ position: Int) throws(DamagedBytes) -> Row {
    Row(try rows.part(position * Row.size, Row.size))
  }

  /// Returns the id in a row.
  func id(_ row: Row) throws(DamagedBytes) -> Question.ID {
    let bytes = try ids.part(Int(row.idStart), Int(row.idLength))
    return Question.ID(rawValue: String(decoding: bytes, as: UTF8.self))
  }

  /// Appends the outlines of all questions.
  func appendOutlines(
    of topic: String, to outlines: inout [QuestionOutline]
  ) throws(DamagedBytes) {
    let (criteria, words) = try allNames()
    let steps = try allSteps()
    // Questions with the same criteria share the list: less to make and less to keep.
    var lists: [UInt32: [CriterionID]] = [:]
    for position in 0..<count {
      let row = try row(position)
      guard Int(row.type) < QuestionType.all.count, Int(row.level) < Question.Level.all.count,
        Int(row.kind) < Question.Kind.all.count
      else { throw DamagedBytes() }
      let list: [CriterionID]
      if let known = lists[row.criteriaStart], known.count == Int(row.criteriaCount) {
        list = known
      } else {
        list = try self.criteria(row, criteria)
        lists[row.criteriaStart] = list
      }
      let outline = QuestionOutline(
        id: try id(row), topic: topic, type: QuestionType.all[Int(row.type)],
        level: Question.Level.all[Int(row.level)], criteria: list,
        kind: Question.Kind.all[Int(row.kind)], after: steps[position]?.after ?? [],
        follows: steps[position]?.follows,
        notes: try Self.word(row.notes, words).map(NoteParagraphID.init(rawValue:)),
        asAt: try Self.word(row.asAt, words), recheck: try Self.word(row.recheck, words))
      outlines.append(outline)
    }
  }

  /// Returns a question with its text.
  ///
  /// - Throws: `DamagedBytes`, or an error of the decoder.
  func question(_ row: Row) throws -> Question {
    guard try isTextIntact(row) else { throw DamagedBytes() }
    let text = try texts.part(Int(row.textStart), Int(row.textLength))
    return try JSONDecoder().decode(Question.self, from: Data(text))
  }

  /// Whether a question's text is what was once written.
  func isTextIntact(_ row: Row) throws(DamagedBytes) -> Bool {
    let text = try texts.part(Int(row.textStart), Int(row.textLength))
    return UInt32(truncatingIfNeeded: ContentHash(text).value) == row.textHash
  }

  /// Returns all criteria, and all words.
  private func allNames() throws(DamagedBytes) -> (criteria: [CriterionID], words: [String]) {
    var reader = ByteReader(names)
    var (criteria, words): ([CriterionID], [String]) = ([], [])
    for _ in 0..<criteriaCount { criteria.append(CriterionID(rawValue: try reader.text())) }
    for _ in 0..<wordCount { words.append(try reader.text()) }
    return (criteria, words)
  }

  /// Returns the word at a position; `nil` for none.
  private static func word(_ position: UInt32, _ words: [String]) throws(DamagedBytes) -> String? {
    guard position != Row.noWord else { return nil }
    guard position < words.count else { throw DamagedBytes() }
    return words[Int(position)]
  }

  /// Returns which questions come before others, by the position of those.
  private func allSteps() throws(DamagedBytes) -> [Int: BankSteps] {
    var reader = ByteReader(steps)
    var all: [Int: BankSteps] = [:]
    while reader.offset < steps.count {
      let position = try reader.size(UInt32.self)
      let after = try reader.list { reader throws(DamagedBytes) in
        Question.ID(rawValue: try reader.text())
      }
      let follows = try reader.optional { reader throws(DamagedBytes) in
        Question.ID(rawValue: try reader.text())
      }
      all[position] = BankSteps(after: after, follows: follows)
    }
    return all
  }

  private func criteria(
    _ row: Row, _ all: [CriterionID]
  ) throws(DamagedBytes) -> [CriterionID] {
    var reader = ByteReader(
      try references.part(Int(row.criteriaStart) * 4, Int(row.criteriaCount) * 4))
    var criteria: [CriterionID] = []
    criteria.reserveCapacity(Int(row.criteriaCount))
    for _ in 0..<row.criteriaCount {
      let position = try reader.size(UInt32.self)
      guard position < all.count else { throw DamagedBytes() }
      criteria.append(all[position])
    }
    return criteria
  }
}

/// Which questions come before one.
private struct BankSteps {
  var after: [Question.ID]
  var follows: Question.ID?
}

extension Question.Kind {
  /// The kinds in the order of their numbers in an index.
  static let all = Array(allCases)
}

extension QuestionType {
  /// The types in the order of their numbers in an index.
  static let all = Array(allCases)
}

extension Question.Level {
  /// The levels in the order of their numbers in an index.
  static let all = Array(allCases)
}
