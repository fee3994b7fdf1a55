import Assessment
import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Evidence

/// What of a record a sealed file shows where it doesn't show all.
struct ShownEntriesTests {
  /// An assessment with its questioning, two answers from practice and a form that was corrected.
  private func record() throws -> [Entry] {
    var record = RecordMaker(entries: try Fixture.assessmentRecord())
    try record.answer(Fixture.sign, ["f"])
    let cover = record.file(.coverSheet, ["task": "1"])
    record.file(.coverSheet, ["task": "2"], correcting: cover, reason: "The wrong task")
    return record.entries
  }

  private func shown(_ choice: ShownEntries.Choice, _ entries: [Entry]) throws -> [Entry] {
    let shown = try ShownEntries(choice, of: entries)
    return entries.filter { shown.numbers.contains($0.number) }
  }

  /// What the document of a form says.
  private struct Page: Equatable {
    let entry: Int
    let values: FormValues
    let corrections: [FormCorrection]
    let remarks: [String]
  }

  /// What the documents of some entries say.
  private func pages(_ entries: [Entry], only forms: Set<Int>? = nil) -> [Page] {
    FiledForm.all(in: entries).filter { forms?.contains($0.entry) ?? true }.map { form in
      let remarks = Fixture.curriculum.unit(form.unit).map { form.remarks(of: $0, in: entries) }
      return Page(
        entry: form.entry, values: form.values, corrections: form.corrections,
        remarks: remarks ?? [])
    }
  }

  @Test func `What verifiers said on a form is shown with it, and with nothing else`() throws {
    var record = RecordMaker(entries: try record())
    let forms = FiledForm.all(in: record.entries)
    let (first, other) = (try #require(forms.first), try #require(forms.last))
    let disagrees = record.add(
      .verified(
        .init(entry: first.entry, verifier: "Ivan", verdict: .disagree, words: "Not enough.")))
    let comment = record.add(
      .verified(.init(entry: disagrees, verifier: "Ana", verdict: .comment, words: "I agree.")))
    func numbers(_ form: FiledForm) throws -> Set<Int> {
      try ShownEntries(.form(form.entry), of: record.entries).numbers
    }
    #expect(try numbers(first).isSuperset(of: [disagrees, comment]))
    #expect(try numbers(other).isDisjoint(with: [disagrees, comment]))
    let alone = try shown(.form(first.entry), record.entries)
    #expect(
      try #require(FiledForm.all(in: alone).first).verifierEntries(in: alone)
        == first.verifierEntries(in: record.entries))
  }

  @Test func `A form that is shown alone says what it says among all, or is named`() throws {
    let entries = try record()
    for form in FiledForm.all(in: entries) {
      let choice = try ShownEntries(.form(form.entry), of: entries)
      let alone = try shown(.form(form.entry), entries)
      #expect(FiledForm.all(in: alone).map(\.entry) == [form.entry], "\(form.kind.id)")
      let others = choice.formsThatRestOnMore(in: entries, Fixture.curriculum).map(\.entry)
      let isSame = pages(alone) == pages(entries, only: [form.entry])
      #expect(others == (isSame ? [] : [form.entry]), "\(form.kind.id)")
      #expect(isSame == (form.kind.id != FormKind.recordSheet.id), "\(form.kind.id)")
    }
  }

  @Test func `A unit has its forms, its questionings and its answers, and no other's`() throws {
    let entries = try record()
    let choice = try ShownEntries(.unit("CG219"), of: entries)
    let part = try shown(.unit("CG219"), entries)
    #expect(FiledForm.all(in: part).allSatisfy { $0.unit == "CG219" })
    #expect(pages(part) == pages(entries, only: Set(FiledForm.all(in: part).map(\.entry))))
    #expect(choice.formsThatRestOnMore(in: entries, Fixture.curriculum).isEmpty)
    let other = try shown(.unit("SIRXCEG006"), entries)
    #expect(FiledForm.all(in: other).map(\.unit) == ["SIRXCEG006"])
    #expect(Set(part.map(\.number)).intersection(other.map(\.number)).isSubset(of: [1]))
  }

  @Test func `An answer comes with its wording, and with what takes it back`() throws {
    let entries = try Fixture.record()
    for case (let entry, .answered(let fact)) in entries.map({ ($0, $0.fact) }) {
      let part = try shown(.answers([entry.number]), entries)
      #expect(part.contains { $0.number == entry.number })
      #expect(part.wordings[fact.wording] == entries.wordings[fact.wording])
      let undone = entries.filter { $0.fact.amends.contains(entry.number) }.map(\.number)
      #expect(Set(undone).isSubset(of: part.map(\.number)))
      #expect(part.count < entries.count)
    }
  }

  @Test func `What is not there can't be shown`() throws {
    let entries = try record()
    let answer = try #require(
      entries.first { if case .answered = $0.fact { true } else { false } })
    for (choice, fault) in [
      (.answers([1]), .noAnswer(1)), (.answers([answer.number, 999]), .noAnswer(999)),
      (.form(answer.number), .noForm(answer.number)), (.form(0), .noForm(0)),
      (.unit("SIRXCEG003"), .nothing(unit: "SIRXCEG003")),
    ] as [(ShownEntries.Choice, ShownEntries.Fault)] {
      #expect(throws: fault) { try ShownEntries(choice, of: entries) }
    }
  }
}
