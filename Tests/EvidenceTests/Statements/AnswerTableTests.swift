import LearnerRecord
import TestSupport
import Testing
import Text

@testable import Evidence

struct AnswerTableTests {
  @Test func `A record with every type of question is a table as recorded`() throws {
    let rows = try Fixture.practice(try Fixture.record()).answers.map(AnswerTable.row)
    #expect(rows.allSatisfy { $0.count == AnswerTable.titles.count })
    let text = csvText([AnswerTable.titles] + rows)
    let read = try SeparatedValues(text).rows.map { $0.map(\.text) }
    #expect(read.count == rows.count + 1 && read[1].prefix(4) == rows[0].prefix(4))
    try expectSnapshot(text, "answers.csv")
  }

  @Test func `No cell acts as a formula`() throws {
    var record = RecordMaker()
    record.add(.opened(.init(record: "0", program: "p")))
    try record.answer(Fixture.principles, ["=HYPERLINK(\"http://x\")"])
    let rows = try Fixture.practice(record.entries).answers.map(AnswerTable.row)
    #expect(csvText(rows).contains(#""'=HYPERLINK(""http://x"")""#))
  }
}
