import Files
import Curriculum
import Testing

@testable import BankFormats

/// Records with every part at its extremes and in between.
private struct RecordMaker {
  var generator: SeededGenerator

  mutating func record() -> SourceRecord {
    let path = "/banks/" + text() + ".yaml"
    return SourceRecord(
      path: path, kind: Bool.random(using: &generator) ? .unit : .bank,
      stamp: FileStamp(
        size: number(), modified: number(), changed: number(), inode: number(), device: number()),
      hash: ContentHash(value: number()), name: text(), namePlace: place(path),
      topic: Bool.random(using: &generator) ? topic() : nil,
      questionCount: Int.random(in: 0...Int(UInt32.max), using: &generator),
      diagnostics: diagnostics(path), conflicts: diagnostics(path),
      section: .init(
        offset: Int.random(in: 0...Int.max, using: &generator),
        length: Int.random(in: 0...9, using: &generator), outlineLength: 0,
        outlineHash: ContentHash(value: number())))
  }

  private mutating func number<Number: FixedWidthInteger>() -> Number {
    [Number.min, .max, 0, .random(in: .min ... .max, using: &generator)]
      .randomElement(using: &generator) ?? 0
  }

  private mutating func text() -> String {
    ["", "alpha", "日本", "e\u{301}", "a\u{0}b\n", String(repeating: "x", count: 300)]
      .randomElement(using: &generator) ?? ""
  }

  private mutating func place(_ file: String) -> SourcePosition {
    SourcePosition(
      file: file, line: Int.random(in: 1...9_999, using: &generator),
      column: Int.random(in: 1...9_999, using: &generator))
  }

  private mutating func topic() -> Topic {
    Topic(
      id: text(), title: text(),
      jurisdiction: Jurisdiction.allCases.randomElement(using: &generator) ?? .general,
      about: Bool.random(using: &generator) ? text() : nil,
      organisation: Bool.random(using: &generator) ? text() : nil,
      author: Bool.random(using: &generator) ? text() : nil)
  }

  private mutating func diagnostics(_ file: String) -> [Diagnostic] {
    (0..<Int.random(in: 0...3, using: &generator)).map { _ in
      Diagnostic(
        severity: Bool.random(using: &generator) ? .error : .warning, message: text(),
        position: place(file),
        excerpt: Bool.random(using: &generator) ? .init(line: text(), column: 1) : nil)
    }
  }
}

struct SourceRecordTests {
  private func bytes(_ records: [SourceRecord]) -> [UInt8] {
    IndexImage.bytes(
      .init(observed: 7, criteriaKey: ContentHash(value: 9), records: records),
      sections: records.map { _ in [] })
  }

  @Test(arguments: 0..<40)
  func `Whatever is written of a file is read back`(seed: Int) throws {
    var maker = RecordMaker(generator: SeededGenerator(state: UInt64(seed)))
    let records = (0..<seed % 5).map { _ in maker.record() }
    let header = try IndexImage(Memory(bytes(records))).header
    #expect(header.records == records)
    #expect(header.observed == 7 && header.criteriaKey == ContentHash(value: 9))
  }

  @Test func `No beginning of an index passes for the whole`() {
    var maker = RecordMaker(generator: SeededGenerator(state: 3))
    let whole = bytes([maker.record(), maker.record()])
    for count in whole.indices {
      #expect(throws: DamagedBytes.self) { try IndexImage(Memory(Array(whole.prefix(count)))) }
    }
    #expect(throws: DamagedBytes.self) { try IndexImage(Memory(whole + [0])) }
  }

  @Test func `A bit that is turned anywhere in a header is noticed`() {
    var maker = RecordMaker(generator: SeededGenerator(state: 5))
    let whole = bytes([maker.record()])
    for place in whole.indices {
      var damaged = whole
      damaged[place] ^= UInt8(1 << (place % 8))
      #expect(throws: DamagedBytes.self, "byte \(place)") { try IndexImage(Memory(damaged)) }
    }
  }

  @Test(arguments: [
    ([Diagnostic.Severity](), 0, true, true), ([.warning], 0, true, true),
    ([.error], 0, false, false), ([.warning, .error], 0, false, false), ([], 1, true, false),
  ])
  func `A file is used where it has neither errors nor conflicts`(
    severities: [Diagnostic.Severity], conflicts: Int, isSound: Bool, isUsed: Bool
  ) {
    let place = SourcePosition(file: "f", line: 1, column: 1)
    var record = SourceRecord(
      path: "f", kind: .bank, stamp: FileStamp(), hash: ContentHash(value: 1), namePlace: place)
    record.diagnostics = severities.map { Diagnostic(severity: $0, message: "m", position: place) }
    record.conflicts = (0..<conflicts).map { _ in
      Diagnostic(severity: .error, message: "m", position: place)
    }
    #expect(record.isSound == isSound && record.isUsed == isUsed)
  }
}
