import Files
import Curriculum
import Testing

@testable import BankFormats

struct NameConflictsTests {
  private static let place = SourcePosition(file: "/1.yaml", line: 9, column: 1)

  private func record(_ kind: SourceRecord.Kind, _ name: String, in path: String) -> SourceRecord {
    SourceRecord(
      path: path, kind: kind, stamp: FileStamp(), hash: ContentHash(value: 1), name: name,
      namePlace: SourcePosition(file: path, line: 2, column: 8))
  }

  /// Returns how many conflicts each of some banks has, given their topics and ids.
  private func conflicts(_ banks: [(topic: String, ids: [String])]) -> [Int] {
    var conflicts = NameConflicts()
    return banks.enumerated().map { number, bank in
      let path = "/\(number).yaml"
      var record = record(.bank, bank.topic, in: path)
      conflicts.add(&record) {
        bank.ids.enumerated().map {
          (Question.ID(rawValue: $1), SourcePosition(file: path, line: 10 + $0, column: 5))
        }
      }
      return record.conflicts.count
    }
  }

  @Test func `A name belongs to the first file that has it`() {
    #expect(conflicts([("a", ["1", "2"]), ("b", ["3"])]) == [0, 0])
    #expect(conflicts([("a", ["1"]), ("a", ["2"])]) == [0, 1])
    #expect(conflicts([("a", ["1"]), ("A", ["2"])]) == [0, 1])
    #expect(conflicts([("a", ["1", "2"]), ("b", ["2", "1", "3"])]) == [0, 2])
    #expect(conflicts([("a", ["1"]), ("a", ["1"])]) == [0, 2])
  }

  @Test func `A file with a conflict takes no names itself`() {
    #expect(conflicts([("a", ["1"]), ("b", ["1", "2"]), ("c", ["2"])]) == [0, 1, 0])
    #expect(conflicts([("a", ["1"]), ("b", ["1"]), ("b", ["3"])]) == [0, 1, 0])
    #expect(conflicts([("a", ["1"]), ("a", ["2"]), ("b", ["2"])]) == [0, 1, 0])
  }

  @Test func `A file with errors of its own takes no names`() {
    var conflicts = NameConflicts()
    var broken = record(.bank, "a", in: "/1.yaml")
    broken.diagnostics = [Diagnostic(.emptyText, file: "/1.yaml")]
    conflicts.add(&broken) { [(Question.ID(rawValue: "1"), Self.place)] }
    var sound = record(.bank, "a", in: "/2.yaml")
    conflicts.add(&sound) { [(Question.ID(rawValue: "1"), Self.place)] }
    #expect(broken.conflicts.isEmpty && sound.conflicts.isEmpty)
  }

  @Test func `A unit's code may be a topic too, but no other unit's`() {
    var conflicts = NameConflicts()
    var records = [
      record(.unit, "U1", in: "/1.yaml"), record(.bank, "U1", in: "/2.yaml"),
      record(.unit, "u1", in: "/3.yaml"),
    ]
    for index in records.indices { conflicts.add(&records[index]) { [] } }
    #expect(records.map(\.conflicts.count) == [0, 0, 1])
    #expect(records[2].conflicts.first?.position == records[2].namePlace)
    #expect(records[2].conflicts.first?.message.contains("/1.yaml:2:8") == true)
    #expect(records.map(\.isUsed) == [true, true, false])
  }

  @Test func `Conflicts come in the order of their places`() {
    var conflicts = NameConflicts()
    var first = record(.bank, "a", in: "/1.yaml")
    conflicts.add(&first) { ["1", "2"].map { (Question.ID(rawValue: $0), Self.place) } }
    var second = record(.bank, "a", in: "/2.yaml")
    conflicts.add(&second) {
      [("2", 30), ("1", 20)].map {
        (Question.ID(rawValue: $0), SourcePosition(file: "/2.yaml", line: $1, column: 5))
      }
    }
    #expect(second.conflicts.map(\.position.line) == [2, 20, 30])
  }
}
