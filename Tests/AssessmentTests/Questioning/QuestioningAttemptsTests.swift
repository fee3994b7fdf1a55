import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// The attempts of a record that was joined count on.
struct QuestioningAttemptsTests {
  private func attempts(_ recorded: [String], isJoined: Bool = true) throws -> [String?] {
    var record = RecordMaker()
    for attempt in recorded {
      _ = try record.begin([Fixture.open], fields: ["assessor": "Jo", "attempt": attempt])
    }
    if isJoined { record.add(.joined(.init(shared: [], copies: []))) }
    let before = Questioning.all(in: record.entries).map { $0.fields["attempt"] }
    #expect(before == recorded, "what is stored stays")
    return FiledForm.all(in: record.entries).map { $0.values.fields["attempt"] }
  }

  @Test(
    arguments: [
      (["1", "2", "2", "4"], ["1", "2", "3", "4"]), (["1", "1", "1"], ["1", "2", "3"]),
      (["2", "3"], ["2", "3"]), (["2", "2", "3"], ["2", "3", "4"]), (["1", "4"], ["1", "4"]),
    ])
  func `They count on in the order of the record, and say how they were recorded`(
    recorded: [String], printed: [String]
  ) throws {
    let words = zip(recorded, printed).map { old, new in
      old == new ? new : "\(new) (recorded as \(old), in a copy that was joined)"
    }
    #expect(try attempts(recorded) == words)
    #expect(try attempts(recorded, isJoined: false) == recorded)
  }
}
