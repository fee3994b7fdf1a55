import Files
import Curriculum
import Testing

@testable import BankFormats

struct BankSectionTests {
  private func written(_ text: String) throws -> (bank: QuestionBank, section: SectionBytes) {
    let reading = YAMLBankReader.locate(
      Array(text.utf8), file: "f", criteria: KnownCriteria(testCriteria))
    let located = try #require(reading.value)
    return (located.bank, try SectionBytes(located))
  }

  /// Runs a body with a section whose bytes stay where they are meanwhile.
  private func open<Result>(
    _ section: SectionBytes, _ body: (BankSection) throws -> Result
  ) throws -> Result {
    let memory = Memory(section.bytes)
    return try withExtendedLifetime(memory) {
      try body(BankSection(memory.bytes, outlineLength: section.outlineLength))
    }
  }

  @Test(arguments: QuestionType.allCases)
  func `A question of each type is written and read back with its outline`(
    type: QuestionType
  ) throws {
    let (bank, section) = try written(soundBank(of: type))
    try open(section) { read in
      #expect(read.count == 1)
      let row = try read.row(0)
      #expect(try read.question(row) == bank.questions[0])
      #expect(try read.id(row) == bank.questions[0].id)
      #expect(row.line == 7 && row.column == 9)
      var outlines: [QuestionOutline] = []
      try read.appendOutlines(of: "test-topic", to: &outlines)
      #expect(
        outlines
          == bank.questions.map(\.outline).map { outline in
            QuestionOutline(
              id: outline.id, topic: "test-topic", type: outline.type, level: outline.level,
              criteria: outline.criteria, asAt: outline.asAt)
          })
    }
  }

  @Test func `Paragraphs of notes and dates are kept once each, and read back`() throws {
    var bank = try written(bank("t", ids: ["a1", "a2", "a3"])).bank
    for place in 0..<2 { bank.questions[place].notes = NoteParagraphID(rawValue: "t#para") }
    (bank.questions[1].asAt, bank.questions[1].recheck) = ("2026-11-22", "2027-01-31")
    bank.questions[2].asAt = "2027-01-31"
    let places = bank.questions.map { _ in SourcePosition(file: "", line: 1, column: 1) }
    let section = try SectionBytes(
      LocatedBank(bank: bank, topicPlace: places[0], places: places))
    #expect(section.bytes.ranges(of: Array("t#para".utf8)).count == 3)
    try open(section) { read in
      var outlines: [QuestionOutline] = []
      try read.appendOutlines(of: "t", to: &outlines)
      #expect(outlines == bank.questions.map(\.outline))
    }
  }

  @Test func `Questions with the same criteria share one list`() throws {
    let few = try written(bank("t", ids: ["a1"])).section
    let many = try written(bank("t", ids: ["a1", "a2", "a3"])).section
    // Two rows and two ids more, and nothing of the criteria.
    #expect(many.outlineLength - few.outlineLength == 2 * (BankSection.Row.size + 2))
    try open(many) { read in
      let starts = try (0..<3).map { try read.row($0).criteriaStart }
      #expect(starts == [0, 0, 0])
    }
  }

  @Test func `A text in which a bit was turned is not taken`() throws {
    let (_, section) = try written(bank("t", ids: ["a1", "a2"]))
    for place in section.outlineLength..<section.bytes.count {
      var damaged = section
      damaged.bytes[place] ^= 0x10
      try open(damaged) { read in
        let intact = try (0..<2).map { try read.isTextIntact(read.row($0)) }
        #expect(intact.count { !$0 } == 1, "byte \(place)")
      }
    }
  }

  @Test func `Whatever the outline is turned into, nothing outside the section is read`() throws {
    let (_, section) = try written(bank("t", ids: ["a1", "a2"]))
    for place in 0..<section.outlineLength {
      for bit in 0..<8 {
        var damaged = section
        damaged.bytes[place] ^= UInt8(1 << bit)
        let outlines = try? open(damaged) { read in
          var outlines: [QuestionOutline] = []
          try read.appendOutlines(of: "t", to: &outlines)
          return outlines
        }
        #expect(outlines?.count ?? 0 <= 3)
      }
    }
  }

  @Test func `A row that is not there is damage`() throws {
    let (_, section) = try written(bank("t", ids: ["a1"]))
    try open(section) { read in
      for position in [-1, 1, 1000] {
        #expect(throws: DamagedBytes.self) { try read.row(position) }
      }
    }
  }

  @Test func `A unit comes back from its section as it was read`() throws {
    let reading = YAMLUnitReader.read(Array(testUnit.utf8), file: "f")
    let unit = try #require(reading.value)
    let section = try SectionBytes(unit)
    #expect(section.outlineLength == section.bytes.count)
    #expect(section.bytes.unit == unit)
  }
}
