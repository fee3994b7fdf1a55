import Assessment
import Curriculum
import Foundation
import LearnerRecord
import Proofs
import TestSupport
import Testing

@testable import Evidence

/// The documents of a sealed file, and whether they say what its entries say.
struct SealedDocumentsTests {
  private static let made = Moment(milliseconds: 1_795_050_000_000, offsetMinutes: 660)

  private func checkpoint() throws -> Checkpoint {
    let root = try #require(TreeHash(bytes: Array(0..<32)))
    return Checkpoint(origin: "viva-record/r", size: 40, root: root)
  }

  private func documents(
    _ curriculum: Curriculum = Fixture.curriculum, program: String = "viva 0.1.0"
  ) throws -> SealedDocuments {
    SealedDocuments(
      curriculum: curriculum, checkpoint: try checkpoint(), program: program,
      transcriptPage: { TranscriptRenderer.markdown($0) },
      formPage: { FormRenderer.markdown($0) })
  }

  private func basis(_ entries: [Entry]) throws -> DocumentBasis {
    try DocumentBasis(payloads: entries.map { ($0.number, Data(try $0.payload())) })
  }

  private func bundle(_ documents: [RecordBundle.Document]) throws -> RecordBundle {
    let note = try #require(SignedNote(text: try checkpoint().text))
    return RecordBundle(
      keys: [], checkpoint: note, statement: note, parts: [], documents: documents)
  }

  private func text(_ name: String, in documents: [RecordBundle.Document]) -> String {
    documents.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  @Test func `Practice has a transcript, forms a document each, and nothing a transcript`() throws {
    let names = ["transcript.html", "transcript.json"]
    let practice = try documents().documents(of: basis(Fixture.record()), made: Self.made)
    #expect(practice.map(\.name) == names)
    let nothing = try documents().documents(of: basis([]), made: Self.made)
    #expect(nothing.map(\.name) == names)
    let entries = try Fixture.assessmentRecord()
    let forms = try documents().documents(of: basis(entries), made: Self.made)
    #expect(
      forms.map(\.name)
        == FiledForm.all(in: entries).flatMap { form in
          ["html", "json"].map { "\(form.kind.id)-\(form.entry).\($0)" }
        })
    var both = RecordMaker()
    try both.answer(Fixture.sign, ["f"])
    both.file(.coverSheet, ["task": "1"])
    let all = try documents().documents(of: basis(both.entries), made: Self.made)
    #expect(all.map(\.name) == names + ["cover-sheet-3.html", "cover-sheet-3.json"])
  }

  @Test func `Each document names the record, its head and when it was made`() throws {
    let head = try checkpoint().printedHead
    let made = try documents().documents(
      of: basis(Fixture.record()), made: Self.made)
    #expect(text("transcript.html", in: made).contains(" · head of the record \(head)"))
    let json = Array(text("transcript.json", in: made).utf8)
    #expect(TranscriptRenderer.moment(ofJSON: json) == Self.made)
    #expect(TranscriptRenderer.program(ofJSON: json) == "viva 0.1.0")
    let entries = try Fixture.assessmentRecord()
    let forms = try documents().documents(of: basis(entries), made: Self.made)
    for form in forms where form.name.hasSuffix(".html") {
      let page = String(decoding: form.bytes, as: UTF8.self)
      #expect(page.contains("Head of the record: \(head)."), "\(form.name)")
      #expect(page.contains("Taken from viva-record/r, entry "), "\(form.name)")
    }
  }

  @Test func `A form about a unit that nobody knows has no remarks of it`() throws {
    let entries = try Fixture.assessmentRecord()
    let known = try documents().documents(of: basis(entries), made: Self.made)
    let unknown = try documents(Curriculum(units: [], banks: []))
      .documents(of: basis(entries), made: Self.made)
    #expect(known.map(\.name) == unknown.map(\.name))
    let name = try #require(known.first { $0.name.hasPrefix("record-sheet") }).name
    #expect(text(name, in: known).contains("**Note:** “competent” for the unit is decided"))
    #expect(!text(name, in: unknown).contains("**Note:**"))
  }

  @Test func `Documents that say what the entries say do not differ`() throws {
    for entries in [try Fixture.record(), try Fixture.assessmentRecord(), []] {
      let made = try documents().documents(of: basis(entries), made: Self.made)
      let again = try documents().documents(of: basis(entries), made: Self.made)
      #expect(made == again)
      let comparison = try documents().comparison(of: bundle(made), basis(entries))
      #expect(comparison.different.isEmpty && comparison.ofOtherVersions.isEmpty)
    }
  }

  @Test func `A document that was changed, left out or put in is named`() throws {
    let entries = try Fixture.assessmentRecord()
    let made = try documents().documents(of: basis(entries), made: Self.made)
    func different(_ change: (inout [RecordBundle.Document]) -> Void) throws -> [String] {
      var changed = made
      change(&changed)
      return try documents().comparison(of: bundle(changed), basis(entries)).different
    }
    #expect(try different { $0[2].bytes.append(0x20) } == [made[2].name])
    #expect(try different { $0.remove(at: 3) } == [made[3].name])
    #expect(
      try different { $0.append(.init(name: "letter.html", bytes: [])) } == ["letter.html"])
    #expect(try different { $0[4].name = "x.html" } == ["x.html", made[4].name])
    #expect(try different { $0.reverse() }.isEmpty)
  }

  @Test func `Documents that do not say when they were made all differ`() throws {
    let entries = try Fixture.assessmentRecord()
    let pages = try documents().documents(of: basis(entries), made: Self.made)
      .filter { $0.name.hasSuffix(".html") }
    let comparison = try documents().comparison(of: bundle(pages), basis(entries))
    #expect(comparison.different == pages.map(\.name))
    let none = try documents().comparison(of: bundle([]), basis(entries))
    #expect(none.different.isEmpty)
  }

  @Test func `What another version made is told apart from what was changed`() throws {
    let entries = try Fixture.record()
    let older = try documents(program: "viva 0.0.9").documents(of: basis(entries), made: Self.made)
    let comparison = try documents().comparison(of: bundle(older), basis(entries))
    #expect(comparison.different.isEmpty)
    #expect(comparison.ofOtherVersions.map(\.name) == older.map(\.name))
    #expect(comparison.ofOtherVersions.allSatisfy { $0.program == "viva 0.0.9" })
  }

  @Test func `A page that can't be made is an error, and no document is left out silently`() throws
  {
    struct Unmade: Error {}
    let documents = SealedDocuments(
      curriculum: Fixture.curriculum, checkpoint: try checkpoint(), program: "viva",
      transcriptPage: { _ in throw Unmade() }, formPage: { _ in throw Unmade() })
    for entries in [try Fixture.record(), try Fixture.assessmentRecord()] {
      #expect(throws: Unmade.self) {
        try documents.documents(of: basis(entries), made: Self.made)
      }
    }
  }
}
