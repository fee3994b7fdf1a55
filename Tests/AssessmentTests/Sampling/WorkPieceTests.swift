import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// Whose work a verifier can look at.
struct WorkPieceTests {
  /// Jo begins; whoever is named decides on each question and over all.
  private func pieces(_ first: String, _ second: String, overall: String?) throws -> [WorkPiece] {
    var record = RecordMaker()
    let begun = try record.begin(
      [Fixture.open, Fixture.tone], fields: ["candidate": "Li", "assessor": "Jo", "place": "Desk"])
    for (number, name) in zip(1..., [first, second]) {
      record.add(.questioningResumed(.init(questioning: begun, assessor: name)))
      let question = number == 1 ? Fixture.open : Fixture.tone
      try record.decide(.satisfactory, on: question, number, of: begun) { $0.creditedBy = name }
    }
    record.add(
      .questioningClosed(
        .init(questioning: begun, fields: ["overall": "satisfactory"], by: overall)))
    return WorkPiece.all(in: record.entries)
  }

  @Test(
    arguments: [
      ("Jo", "jo", nil, ["Jo"]), ("Jo", "Bo Lee", nil, ["Jo", "Bo Lee"]),
      ("Bo Lee", "Bo Lee", "Bo Lee", ["Bo Lee"]),
      ("Bo Lee", "Al Tan", "Jo", ["Bo Lee", "Al Tan", "Jo"]),
    ] as [(String, String, String?, [String])])
  func `A questioning is a piece of each person who decided something`(
    first: String, second: String, overall: String?, names: [String]
  ) throws {
    let pieces = try pieces(first, second, overall: overall)
    #expect(pieces.map(\.assessor) == names)
    #expect(Set(pieces.map(\.entry)).count == 1 && pieces.allSatisfy { $0.site == "Desk" })
    // What somebody decided is told only where others decided the rest.
    #expect(pieces.allSatisfy { ($0.criteria == nil) == (names.count == 1) })
  }

  @Test func `Each has the lines that its assessor decided, and none for the result alone`() throws
  {
    let pieces = try pieces("Bo Lee", "Al Tan", overall: "Jo")
    let own = [Fixture.open, Fixture.tone].map { question in
      question.criteria.filter { $0.unitCode == "CG219" }
    }
    #expect(pieces.map(\.criteria) == own + [[]])
  }
}
