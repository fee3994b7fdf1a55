import LearnerRecord
import Testing

struct RecordOwnerTests {
  private func owner(_ names: String?...) throws -> RecordOwner {
    let moment = try #require(Moment("2026-11-22T09:00:00+11:00"))
    let facts =
      [Fact.opened(.init(record: "0123456789abcdef", program: "viva"))]
      + names.compactMap { $0 }.map { .named(.init(name: $0)) }
    return RecordOwner(
      zip(1..., facts).map { Entry(number: $0, at: moment, fact: $1) })
  }

  @Test(
    arguments: [
      ("Mia Tran", "mia  tran", .same), ("Zoë", "Zoe\u{308}", .same),
      ("Mia Tran", " Mia\tTran ", .same),
      ("Mia Tran", "Priya Sharma", .different), ("Mia Tran", "Mia", .different),
      ("Mia Tran", "MiaTran", .different), ("Mia Tran", nil, .unnamed), (nil, "Mia Tran", .unnamed),
      (nil, nil, .unnamed),
    ] as [(String?, String?, RecordOwner.Likeness)])
  func `A1: names say whether a record may be the candidate's, and no name says nothing`(
    one: String?, other: String?, likeness: RecordOwner.Likeness
  ) throws {
    #expect(try owner(one).likeness(to: owner(other)) == likeness)
    #expect(try owner(other).likeness(to: owner(one)) == likeness)
  }

  @Test func `The latest name counts, and an empty one takes it away`() throws {
    #expect(try owner("Ann", "Mia").name == "Mia")
    #expect(try owner("Mia", "").name == nil)
    #expect(try owner().record == "viva-record/0123456789abcdef")
  }
}
