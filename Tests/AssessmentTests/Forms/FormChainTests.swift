import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// A form with every correction of it.
struct FormChainTests {
  /// A record in which forms are filed and corrected by chance, some of them of a kind that nobody
  /// knows.
  private static func record(_ seed: UInt64) -> RecordMaker {
    var chance = SeededChance(state: seed)
    var record = RecordMaker()
    for _ in 0..<24 {
      let choice = chance.next() % 10
      let corrected = Int(chance.next() % UInt64(record.entries.count + 2))
      let supersedes = choice < 6 ? corrected : nil
      let form = choice == 9 ? "letter" : "cover-sheet"
      record.add(
        .filed(
          .init(
            form: form, unit: "CG219", fields: ["task": "\(record.entries.count + 1)"],
            supersedes: supersedes, reason: "Because")))
    }
    return record
  }

  private func filed(_ record: RecordMaker) -> [Int] {
    record.entries.compactMap { entry in
      guard case .filed(let fact) = entry.fact, fact.form == "cover-sheet" else { return nil }
      return entry.number
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `Each entry is in one chain, which begins with a form that corrects none`(seed: UInt64) {
    let record = Self.record(seed)
    let chains = FormChain.all(in: record.entries)
    let entries = chains.map { $0.versions.map(\.entry) }
    #expect(entries.flatMap(\.self).sorted() == filed(record))
    #expect(entries.allSatisfy { $0 == $0.sorted() && !$0.isEmpty })
    #expect(entries.compactMap(\.first) == entries.compactMap(\.first).sorted())
    for (chain, numbers) in zip(chains, entries) {
      let earlier = filed(record).filter { $0 < numbers[0] }
      #expect(chain.versions[0].fact.supersedes.map { !earlier.contains($0) } ?? true)
      for version in chain.versions.dropFirst() {
        #expect(version.fact.supersedes.map(numbers.contains) == true)
      }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `What stands and what was superseded are all that was filed, each with what it replaced`(
    seed: UInt64
  ) {
    let record = Self.record(seed)
    let (standing, superseded) = (
      FiledForm.all(in: record.entries), FiledForm.superseded(in: record.entries)
    )
    #expect((standing + superseded).map(\.entry).sorted() == filed(record))
    #expect(superseded.map(\.entry) == superseded.map(\.entry).sorted())
    for form in standing + superseded {
      #expect(form.values.fields == ["task": "\(form.entry)"])
      #expect((form.corrections.last?.replacement ?? form.entry) == form.entry)
      let replaced = form.corrections.map(\.entry)
      #expect(superseded.map(\.entry).filter(replaced.contains) == replaced)
      for correction in form.corrections {
        let was = "\(correction.entry)"
        let now = correction.replacement.map(String.init) ?? ""
        #expect(correction.changes == [.init(field: "Assessment task", was: was, now: now)])
        #expect(correction.reason == "Because")
      }
    }
    #expect(standing.allSatisfy { $0.supersededBy == nil })
    #expect(superseded.allSatisfy { $0.supersededBy.map(filed(record).contains) == true })
  }

  @Test func `A form keeps the moment of its first entry, and each wording its own unit`() throws {
    var record = RecordMaker()
    let first = record.file(.coverSheet, ["task": "1"])
    record.daysLater = 4
    record.file(.coverSheet, ["task": "1"], unit: "SIRXCEG006", correcting: first)
    let forms = FiledForm.superseded(in: record.entries) + FiledForm.all(in: record.entries)
    #expect(forms.map(\.at) == [record.entries[0].at, record.entries[0].at])
    #expect(forms.map(\.unit) == ["CG219", "SIRXCEG006"])
    let correction = try #require(forms.last?.corrections.first)
    #expect(correction.moment == record.entries[1].at.description)
    #expect(correction.reason == "" && correction.changes.isEmpty)
  }

  @Test func `A correction by another form is told in the words of the later one`() {
    var record = RecordMaker()
    let first = record.file(.coverSheet, ["task": "1", "learner": "Li"])
    record.file(.recordSheet, ["learner": "Lee"], correcting: first)
    let forms = FiledForm.all(in: record.entries)
    #expect(forms.map(\.kind) == [.recordSheet])
    #expect(
      forms.first?.corrections.map(\.changes)
        == [[.init(field: "Student name", was: "Li", now: "Lee")]])
  }

  @Test func `A chain of nothing has no forms`() {
    #expect(FormChain(versions: []).forms(among: []).isEmpty)
    #expect(FormChain.all(in: []).isEmpty)
  }
}
