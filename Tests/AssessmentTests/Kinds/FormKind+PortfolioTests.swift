import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// Papers that organise or sum up a portfolio.
struct FormKindPortfolioTests {
  private static let papers: [FormKind] = [
    .witnessStatusList, .assessmentPlan, .unitDeclaration, .achievementSummary,
  ]

  /// Entries of an assessment, then the paper, filled in wholly and corrected a year later.
  private func record(_ kind: FormKind) throws -> (before: [Entry], after: [Entry]) {
    let before = try Fixture.assessmentRecord()
    var record = RecordMaker(entries: before)
    record.daysLater = 365
    let values = Fixture.values(of: kind)
    let filed = record.file(kind, values.fields, values.tables)
    record.file(kind, values.fields, values.tables, correcting: filed, reason: "A review")
    return (before, record.entries)
  }

  @Test func `They are four of the forms, and no other`() {
    #expect(FormKind.all.filter(\.isPortfolioPaper) == Self.papers)
    #expect(!FormKind.evidenceIndex.isPortfolioPaper)
  }

  @Test(arguments: papers)
  func `A paper changes nothing of where a candidate stands`(kind: FormKind) throws {
    let (before, after) = try record(kind)
    #expect(RecordStanding(after) == RecordStanding(before))
  }

  @Test(arguments: papers)
  func `A paper is no evidence, is not sampled and starts no time of keeping`(kind: FormKind)
    throws
  {
    let (before, after) = try record(kind)
    func index(_ entries: [Entry]) -> EvidenceIndex {
      EvidenceIndex(FiledForm.all(in: entries), of: Fixture.supportUnit)
    }
    #expect(index(after).values == index(before).values)
    #expect(index(after).remarks == index(before).remarks)
    #expect(WorkPiece.all(in: after) == WorkPiece.all(in: before))
    let days = [before, after].map { RetentionStart.all(in: $0).map { [$0.unit, $0.day] } }
    #expect(days[0] == days[1])
    // They are kept as long as what they are about.
    let kept = RetentionStart.all(in: after).first { $0.unit == "CG219" }?.entries ?? []
    #expect(kept.isSuperset(of: after.suffix(2).map(\.number)))
    let forms = FiledForm.all(in: after).filter { $0.kind == kind }
    #expect(forms.count == 1 && forms.allSatisfy { $0.decisions.isEmpty })
  }

  @Test(arguments: papers)
  func `A record with nothing but a paper has begun no unit`(kind: FormKind) {
    var record = RecordMaker()
    record.file(kind, ["learner": "Anahera"])
    let standing = RecordStanding(record.entries)
    #expect(standing.units.isEmpty && standing.latestDay.isEmpty)
  }

  @Test func `A list of witnesses has what their testimonies have`() {
    let testimony = FormKind.witnessTestimony.fields
    let columns = FormKind.witnessStatusList.tables.flatMap(\.columns)
    for name in ["witness", "role", "relationship", "contact", "qualifications", "status"] {
      let both = [testimony, columns].map { $0.first { $0.name == name }?.answer }
      #expect(both[0] != nil && both[0] == both[1], "\(name)")
    }
  }

  @Test(arguments: papers)
  func `There is room wherever somebody signs in a row`(kind: FormKind) {
    let signed = kind.tables.flatMap(\.columns).filter {
      $0.name.hasSuffix("initials") || $0.name == "signature"
    }
    #expect(signed.allSatisfy { $0.leavesRoom })
    #expect(signed.isEmpty == (kind.id == "unit-declaration"))
  }
}
