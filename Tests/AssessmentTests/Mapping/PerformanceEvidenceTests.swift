import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// What forms on record show of what a unit wants done.
struct PerformanceEvidenceTests {
  private func evidence(
    _ kind: FormKind, _ fields: [String: String], _ rows: [[String: String]] = [],
    of unit: Unit = Fixture.supportUnit, filedFor code: String? = nil
  ) -> PerformanceEvidence {
    var record = RecordMaker()
    record.file(
      kind, fields, rows.isEmpty ? [:] : ["criteria": rows], unit: code ?? unit.code)
    return PerformanceEvidence(FiledForm.all(in: record.entries), of: unit)
  }

  private func shown(_ evidence: PerformanceEvidence) -> [String] {
    evidence.sources.flatMap(\.criteria).map(\.local)
  }

  @Test(
    arguments: [
      (.evidenceItem, "observation", true, true), (.evidenceItem, "witness testimony", true, true),
      (.evidenceItem, "product", false, true), (.evidenceItem, "questioning", false, false),
      (.evidenceItem, "manuals*", false, false), (.evidenceItem, nil, false, false),
      (.reflectiveAccount, nil, false, false), (.observationChecklist, nil, true, true),
      (.discussionRecord, nil, false, false),
    ] as [(FormKind, String?, Bool, Bool)])
  func `A form shows performance by its kind, and a product only in Australia`(
    kind: FormKind, method: String?, british: Bool, australian: Bool
  ) {
    for (unit, line, isShown) in [
      (Fixture.supportUnit, "AC2.1", british), (Fixture.performedUnit, "PE1", australian),
    ] {
      var fields = ["criteria": "\(unit.code).\(line)", "performance": "\(unit.code).\(line)"]
      fields["method"] = method
      let row = ["criterion": "\(unit.code).\(line)", "seen": "yes"]
      #expect(shown(evidence(kind, fields, [row], of: unit)) == (isShown ? [line] : []), "\(line)")
    }
  }

  @Test(
    arguments: [
      (["not-related": "yes", "role": "Manager"], true),
      (["not-related": "yes", "status": "customer"], true), (["not-related": "yes"], false),
      (["role": "Manager"], false), (["not-related": "no", "role": "Manager"], false),
    ])
  func `A testimony shows it where nothing speaks against it`(
    fields: [String: String], isShown: Bool
  ) {
    let criteria = ["criteria": "CG219.AC2.2"]
    let found = shown(evidence(.witnessTestimony, fields.merging(criteria) { $1 }))
    #expect(found == (isShown ? ["AC2.2"] : []))
  }

  @Test func `A line that was shown takes in what is below it, and nothing beside it`() {
    let item = ["method": "observation", "criteria": "CG219.LO2, CG219.AC1.1, CG219.AC9"]
    let found = evidence(.evidenceItem, item)
    #expect(shown(found) == ["AC2.1", "AC2.2"] && found.missing.map(\.local) == ["AC3.2"])
    #expect(found.missingInWords == "No observation is on record for AC3.2.")
    #expect(shown(evidence(.evidenceItem, item, filedFor: "SIRXCEG006")).isEmpty)
  }

  @Test func `What shows nothing that is needed is no source`() {
    let item = ["method": "observation", "criteria": "CG219.AC1.1"]
    #expect(evidence(.evidenceItem, item).sources.isEmpty)
    let none = evidence(.evidenceItem, item, of: Fixture.serviceUnit)
    #expect(none.needed.isEmpty && none.remarks.isEmpty && none.missingInWords == nil)
  }

  @Test(
    arguments: [
      ("2028-02-29", "Observed: 29 Feb 2028 (entry 1), for AC3.2."),
      ("soon", "Observed: soon (entry 1), for AC3.2."),
      (nil, "Observed: 18 Nov 2026 (entry 1), for AC3.2."),
    ] as [(String?, String)])
  func `A source is told with its day, the entry's where it has none`(
    date: String?, sentence: String
  ) {
    var fields: [String: String] = [:]
    fields["date"] = date
    let found = evidence(
      .observationChecklist, fields, [["criterion": "CG219.AC3.2", "seen": "yes"]])
    #expect(
      found.remarks == [sentence, "No observation is on record for AC2.1, AC2.2."])
  }

  @Test func `An Australian unit wants an observation or a product, in its own words`() {
    let fields = ["method": "product", "criteria": "SIRXCEG006.PE2", "date": "2026-12-31"]
    let found = evidence(.evidenceItem, fields, of: Fixture.performedUnit)
    #expect(
      found.remarks == [
        "Performance evidence: 31 Dec 2026 (entry 1), for PE2.",
        "No observation or product is on record for PE1, PE3.",
      ])
  }
}
