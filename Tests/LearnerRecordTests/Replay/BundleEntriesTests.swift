import Foundation
import Proofs
import Testing

@testable import LearnerRecord

/// What the entries of a bundle say, whoever signed it.
struct BundleEntriesTests {
  private static let origin = "viva-record/0123456789abcdef0123456789abcdef"
  private static let opened =
    #"{"at":"2026-11-22T09:00:00.000+11:00","kind":"opened","program":"viva 0.1.0","#
    + #""record":"0123456789abcdef0123456789abcdef"}"#

  private static func named(_ name: String, year: Int = 2026) -> String {
    #"{"at":"\#(year)-11-22T09:00:01.000+11:00","kind":"named","name":"\#(name)"}"#
  }

  /// A bundle that nobody signed.
  private func bundle(
    _ payloads: [String], origin: String = origin, showing isShown: (Int) -> Bool = { _ in true }
  ) throws -> RecordBundle {
    let leaves = payloads.map { payload in
      let salt = [UInt8](repeating: 5, count: 32)
      return RecordBundle.LeafContent(
        hash: .leaf(salt: salt, payload: Array(payload.utf8)), entry: (salt, Data(payload.utf8)))
    }
    let checkpoint = Checkpoint(
      origin: origin, size: leaves.count, root: MerkleTree(leaves: leaves.map(\.hash)).root)
    let note = try #require(SignedNote(text: checkpoint.text))
    return RecordBundle(
      keys: [], checkpoint: note, statement: note,
      parts: RecordBundle.parts(of: leaves, showing: isShown), documents: [])
  }

  @Test func `L5: entries are entries, and the first names the record`() throws {
    func told(_ bundle: RecordBundle) -> String? { BundleEntries(bundle).faults.first?.message }
    let named = Self.named("n")
    #expect(told(try bundle([Self.opened, named])) == nil)
    #expect(
      told(try bundle([Self.opened], origin: "TAFE NSW official register of competence"))
        == "the record is not called TAFE NSW official register of competence: entry 1 calls it "
        + Self.origin)
    let unnamed = "entry 1, which names the record, is not shown"
    #expect(told(try bundle([named])) == unnamed)
    #expect(told(try bundle([Self.opened, named], showing: { $0 != 1 })) == unnamed)
    for none in ["hello \u{1B}[31m", "{}", "[]", "1", #"{"at":"x","kind":"named","name":"n"}"#] {
      #expect(
        told(try bundle([Self.opened, none]))
          == "entry 2 is of a kind that this version of viva does not know")
    }
  }

  @Test func `A16: an entry that is dated before the one before it is found`() throws {
    let many = [Self.opened] + (2...5000).map { Self.named("name \($0)") }
    let genuine = try bundle(many, showing: { $0 == 1 || $0 > 3 })
    #expect(BundleEntries(genuine, threads: 3).backdated.isEmpty)
    var late = Array(many.prefix(6))
    late[3] = Self.named("n", year: 2024)
    let found = BundleEntries(try bundle(late, showing: { $0 != 3 })).backdated
    #expect(found.map(\.number) == [4] && found.map(\.earlier) == [2])
  }
}
