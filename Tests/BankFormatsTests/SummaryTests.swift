import Files
import Curriculum
import Testing

@testable import BankFormats

struct SummaryTests {
  private let place = SourcePosition(file: "f", line: 1, column: 1)

  private func record(
    _ kind: SourceRecord.Kind, _ name: String, hash: UInt64 = 1, questions: Int = 0,
    problems: [Diagnostic.Severity] = [], conflicts: Int = 0
  ) -> SourceRecord {
    var record = SourceRecord(
      path: "/" + name, kind: kind, stamp: FileStamp(), hash: ContentHash(value: hash), name: name,
      namePlace: place)
    record.questionCount = questions
    record.diagnostics = problems.map { Diagnostic(severity: $0, message: "m", position: place) }
    record.conflicts = (0..<conflicts).map { _ in
      Diagnostic(severity: .error, message: "m", position: place)
    }
    return record
  }

  @Test func `Only what can be used counts, and every file is listed`() {
    let summary = BankLibrary.Summary([
      record(.unit, "U1"), record(.unit, "U2", problems: [.error]),
      record(.bank, "a", questions: 3, problems: [.warning]),
      record(.bank, "b", questions: 5, problems: [.error, .error, .warning]),
      record(.bank, "c", questions: 7, conflicts: 2), record(.bank, "d", questions: 11),
    ])
    #expect(summary.units == 1)
    #expect(summary.questions == 14)
    #expect(summary.topics == ["a", "d"])
    #expect(summary.files.map(\.path) == ["/U1", "/U2", "/a", "/b", "/c", "/d"])
    #expect(summary.files.map(\.questions) == [0, 0, 3, 0, 0, 11])
    #expect(summary.files.map(\.errors) == [0, 1, 0, 2, 2, 0])
    #expect(summary.errors == 5 && summary.warnings == 2)
  }

  @Test func `The key of the content changes with any file, and with their order`() {
    func key(_ records: [SourceRecord]) -> UInt64 { BankLibrary.Summary(records).contentKey }
    let (unit, first) = (record(.unit, "U", hash: 1), record(.bank, "a", hash: 2))
    let second = record(.bank, "b", hash: 3)
    let keys = [
      key([]), key([unit]), key([unit, first]), key([unit, first, second]),
      key([unit, second, first]), key([unit, record(.bank, "a", hash: 4), second]),
      key([record(.bank, "U", hash: 1), first]),
    ]
    #expect(Set(keys).count == keys.count)
    #expect(key([unit, first]) == key([record(.unit, "other", hash: 1), first]))
  }
}
