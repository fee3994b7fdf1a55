import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// What a verifier put on record fills in the boxes of the form.
struct VerifierEntryBoxesTests {
  private func boxes(
    _ verdicts: [(String, Fact.Verified.Verdict, String)], after correction: Int? = nil
  ) -> [VerifierEntry].Boxes? {
    var record = RecordMaker()
    let form = record.file(.discussionRecord, ["assessor": "Jo"])
    for (name, verdict, words) in verdicts {
      record.add(
        .verified(.init(entry: form, verifier: name, verdict: verdict, words: words, by: nil)))
    }
    let corrections = correction.map {
      [FormCorrection(entry: 1, moment: "", reason: "", replacement: $0)]
    }
    return VerifierEntry.all(in: record.entries).boxes(after: corrections ?? [])
  }

  @Test func `The latest decision of a verifier is the one that is ticked`() {
    let found = boxes([
      ("Iva", .agree, ""), ("Ed", .disagree, "Too thin."), ("Al", .comment, "Hm."),
    ])
    #expect(
      found?.fields == [
        "iqa-sampled": "yes", "iqa-name": "Ed", "iqa-decision": "disagreed",
        "iqa-comment": "Too thin.",
      ])
    #expect(found?.day == "2026-11-18")
    #expect(boxes([("Iva", .agree, "")])?.fields["iqa-decision"] == "agreed")
  }

  @Test func `A comment alone decides nothing, and without a word nothing is filled in`() {
    let found = boxes([("Al", .comment, "Hm.")])
    #expect(found?.fields == ["iqa-sampled": "yes", "iqa-name": "Al", "iqa-comment": "Hm."])
    #expect(boxes([]) == nil)
  }

  @Test func `What was said before a correction was said on something else`() {
    #expect(boxes([("Iva", .agree, "")], after: 2) == nil)
    #expect(boxes([("Iva", .agree, "")], after: 1) != nil)
  }
}
