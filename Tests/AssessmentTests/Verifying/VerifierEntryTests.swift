import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// A questioning of one question by Jo, corrected once, and a checklist, on the record of Li.
private struct Checked {
  var record = RecordMaker()
  let questioning: Int
  let asked: Int
  let corrected: Int
  let checklist: Int

  init() throws {
    record.add(.opened(.init(record: String(repeating: "a", count: 32), program: "viva")))
    record.add(.named(.init(name: "Li")))
    questioning = try record.begin([Fixture.tone])
    asked = try record.decide(.satisfactory, on: Fixture.tone, 1, of: questioning)
    let first = asked
    corrected = try record.decide(.notYetSatisfactory, on: Fixture.tone, 1, of: questioning) {
      $0.supersedes = first
    }
    checklist = record.add(
      .filed(
        .init(form: "observation-checklist", unit: "CG219", fields: ["assessor": "Kim Wu"])))
  }

  /// Adds what a verifier says; returns its entry.
  @discardableResult
  mutating func say(
    _ verdict: Fact.Verified.Verdict, on entry: Int, _ words: String = "", by day: String? = nil
  ) -> Int {
    record.add(
      .verified(.init(entry: entry, verifier: "Ivan", verdict: verdict, words: words, by: day)))
  }

  func fault(
    _ verdict: Fact.Verified.Verdict, on entry: Int, _ words: String = "Why.",
    as name: String = "Ivan"
  ) -> VerifierFault? {
    Fact.Verified(entry: entry, verifier: name, verdict: verdict, words: words)
      .fault(in: record.entries)
  }
}

struct VerifierEntryTests {
  @Test func `A form has what was said on any entry of it, and on what was said`() throws {
    var checked = try Checked()
    let on = [checked.questioning, checked.asked, checked.corrected]
    let said = on.map { checked.say(.comment, on: $0, "Seen.") }
    let answer = checked.say(.comment, on: said[1], "So did I.")
    checked.say(.agree, on: checked.checklist)
    let forms = FiledForm.all(in: checked.record.entries)
    let record = try #require(forms.first { $0.kind == .questioningRecord })
    #expect(record.verifierEntries(in: checked.record.entries).map(\.entry) == said + [answer])
    for number in on + said + [answer] {
      #expect(checked.record.entries.unitCode(of: number) == "CG219")
      #expect(checked.record.entries.assessors(of: number) == ["Jo"])
    }
    let list = try #require(forms.first { $0.kind == .observationChecklist })
    #expect(list.verifierEntries(in: checked.record.entries).map(\.saidInWords) == ["agrees"])
  }

  @Test func `An action is open until an entry says that it was done`() throws {
    var checked = try Checked()
    let action = checked.say(.action, on: checked.asked, "Ask again.", by: "2026-12-15")
    var all: [VerifierEntry] { VerifierEntry.all(in: checked.record.entries) }
    #expect(all.map(\.isOpenAction) == [true])
    #expect(all.map(\.saidInWords) == ["action, open, by 15 Dec 2026"])
    let done = checked.say(.done, on: action)
    #expect(all.map(\.isOpenAction) == [false, false] && all[0].doneBy == done)
    #expect(all[0].saidInWords == "action, done, entry \(done), by 15 Dec 2026")
    #expect(checked.fault(.done, on: action) == .alreadyDone(done))
  }

  @Test func `A verifier is another person than whoever assessed, or is assessed`() throws {
    let checked = try Checked()
    for verdict in Fact.Verified.Verdict.allCases {
      for name in ["Jo", " JO ", "jo"] {
        #expect(checked.fault(verdict, on: checked.corrected, as: name) == .ownWork("Jo"))
      }
      #expect(checked.fault(verdict, on: checked.checklist, as: "kim  wu") == .ownWork("Kim Wu"))
      #expect(checked.fault(verdict, on: checked.checklist, as: "li") == .ownRecord("li"))
    }
    #expect(checked.fault(.agree, on: checked.checklist, as: "Jo") == nil)
  }

  @Test func `What can't be said is told apart`() throws {
    var checked = try Checked()
    #expect(checked.fault(.agree, on: 99) == .missing)
    #expect(checked.fault(.agree, on: 2) == .noWork && checked.fault(.disagree, on: 2) == .noWork)
    #expect(checked.fault(.comment, on: 2) == nil)
    for verdict in [Fact.Verified.Verdict.disagree, .comment, .action] {
      #expect(checked.fault(verdict, on: checked.asked, " ") == .noWords)
      #expect(checked.fault(verdict, on: checked.asked) == nil)
    }
    #expect(checked.fault(.done, on: checked.asked) == .noAction)
    let comment = checked.say(.comment, on: checked.asked, "Seen.")
    #expect(checked.fault(.done, on: comment) == .noAction)
  }

  @Test func `A response is marked again once by each person, and only where it stands`() throws {
    var checked = try Checked()
    func fault(_ entry: Int, _ name: String = "Ivan") -> VerifierFault? {
      Fact.SecondMarked(entry: entry, marker: name, credited: [], decision: .satisfactory)
        .fault(in: checked.record.entries)
    }
    #expect(fault(99) == .missing && fault(checked.asked) == .noResponse)
    #expect(
      fault(checked.checklist) == .noResponse && fault(checked.corrected, "Jo") == .ownWork("Jo"))
    #expect(fault(checked.corrected) == nil)
    let marked = checked.record.add(
      .secondMarked(
        .init(entry: checked.corrected, marker: "Ivan", credited: [0, 1], decision: .satisfactory)))
    #expect(fault(checked.corrected, "ivan") == .alreadyMarked(marked))
    #expect(fault(checked.corrected, "Ana") == nil)
    #expect(
      VerifierEntry.all(in: checked.record.entries).map(\.saidInWords)
        == ["satisfactory, decided without seeing the first decision; key points 1, 2"])
  }

  @Test func `A file that points forward or in a circle ends`() {
    var record = RecordMaker()
    record.add(.verified(.init(entry: 2, verifier: "I", verdict: .agree)))
    record.add(.verified(.init(entry: 1, verifier: "I", verdict: .agree)))
    record.add(.verified(.init(entry: 3, verifier: "I", verdict: .done)))
    for number in 1...3 { #expect(record.entries.assessors(of: number).isEmpty) }
  }
}
