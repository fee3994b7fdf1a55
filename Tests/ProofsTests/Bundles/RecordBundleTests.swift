import Foundation
import Testing

@testable import Proofs

/// Bundles: what is shown, what is hidden, and that nothing in one can be changed unnoticed.
struct RecordBundleTests {
  private static let documents = [
    RecordBundle.Document(name: "transcript.html", bytes: Array("<p>ä</p>\n\nend\n".utf8)),
    RecordBundle.Document(name: "empty.md", bytes: []),
  ]

  private func bundle(
    _ leaves: [RecordBundle.LeafContent], showing isShown: (Int) -> Bool,
    signers: [String] = ["ann", "ben"], format: RecordBundle.Format = .statement
  ) throws -> RecordBundle {
    try SampleBundle.bundle(
      leaves, showing: isShown, signers: signers, documents: Self.documents, format: format)
  }

  private func leaves(_ count: Int, erased: Set<Int> = []) -> [RecordBundle.LeafContent] {
    SampleBundle.leaves(count, erased: erased)
  }

  @Test(arguments: [0, 1, 2, 3, 7, 8, 21, 64])
  func `A bundle holds whichever entries it shows, and reads back as it was written`(
    count: Int
  ) throws {
    for (shown, format) in zip(
      [{ _ in true }, { _ in false }, { $0 % 3 == 0 }, { $0 == 5 }] as [(Int) -> Bool],
      [.statement, .listOnly, .statement, .statement] as [RecordBundle.Format])
    {
      let bundle = try bundle(leaves(count), showing: shown, format: format)
      let check = BundleCheck(bundle)
      #expect(check.holds, "\(check.faults)")
      #expect(check.signers == ["ann", "ben"] && check.checkpoint?.size == count)
      #expect(bundle.entries.map(\.number) == (0..<count).map { $0 + 1 }.filter(shown))
      #expect(try RecordBundle(file: Data(bundle.file)) == bundle)
    }
  }

  @Test func `One entry of many needs only as many hashes as the tree is high`() throws {
    let bundle = try bundle(leaves(1000), showing: { $0 == 700 })
    #expect(bundle.parts.count <= 16 && bundle.entries.map(\.number) == [700])
  }

  @Test func `An erased entry stays in the tree and shows nothing`() throws {
    let bundle = try bundle(leaves(6, erased: [3]), showing: { _ in true })
    #expect(BundleCheck(bundle).holds && bundle.entries.map(\.number) == [1, 2, 4, 5, 6])
  }

  @Test func `What does not hold is told`() throws {
    let sound = try bundle(leaves(6), showing: { _ in true })
    func told(_ change: (inout RecordBundle) -> Void) -> String {
      var bundle = sound
      change(&bundle)
      return BundleCheck(bundle).faults.map(\.message).joined(separator: "; ")
    }
    #expect(told { $0.parts.swapAt(1, 2) }.contains("one was changed, moved"))
    #expect(told { $0.parts.removeLast() }.contains("there are 5 entries; the checkpoint was"))
    #expect(told { $0.parts[3] = .hidden(height: 1, hash: .empty) }.contains("do not fit"))
    #expect(told { $0.documents[0].bytes[3] = 0x61 }.contains("the document transcript.html is"))
    #expect(told { $0.documents.removeLast() }.contains("not those that were signed"))
    #expect(told { $0.keys.removeLast() }.contains("not those of the keys"))
    #expect(told { $0.keys = [] }.contains("nobody signed"))
    #expect(told { $0.checkpoint = $0.statement }.contains("no checkpoint"))
    #expect(told { $0.format = .listOnly }.contains("for a file of another format"))
  }

  @Test func `Names that only look alike are told apart`() throws {
    var composed = try bundle(leaves(2), showing: { _ in true })
    composed.documents[0].name = "\u{E4}.md"
    let key = try #require(SigningKey(name: "\u{E4}nn", seed: Array(repeating: 9, count: 32)))
    let checkpoint = try #require(Checkpoint(text: composed.checkpoint.text))
    let statement = BundleStatement(
      checkpoint: checkpoint, parts: composed.parts, documents: composed.documents,
      isClockSet: false)
    composed.keys = [key.verifier]
    composed.checkpoint = try #require(SignedNote(text: composed.checkpoint.text))
    composed.statement = try #require(SignedNote(text: statement.text))
    try composed.checkpoint.sign(with: key)
    try composed.statement.sign(with: key)
    #expect(BundleCheck(composed).holds)
    for (part, other) in [
      (" \u{E4}.md\n", " a\u{308}.md\n"), ("\u{2014} \u{E4}nn", "\u{2014} a\u{308}nn"),
    ] {
      let changed = composed.file.replacingLast(Array(part.utf8), with: Array(other.utf8))
      #expect(changed != composed.file)
      #expect(!BundleCheck(try RecordBundle(file: Data(changed))).holds, "\(other)")
    }
  }

  @Test func `H1: an entry that is hidden after signing, or shown, is told`() throws {
    let (whole, cut) = (
      try bundle(leaves(13), showing: { _ in true }), try bundle(leaves(13), showing: { $0 != 13 })
    )
    for (notes, parts) in [(whole, cut), (cut, whole)] {
      var forged = notes
      forged.parts = parts.parts
      let told = BundleCheck(forged).faults.map(\.message)
      #expect(told == ["other entries are shown and hidden than was signed"])
    }
  }

  @Test func `H1: what was signed of an earlier state, or in the first format, is not taken`()
    throws
  {
    let (late, early) = (
      try bundle(leaves(13), showing: { _ in true }), try bundle(leaves(9), showing: { _ in true })
    )
    let old = try bundle(leaves(13), showing: { _ in true }, format: .listOnly)
    var forged = late
    forged.statement = early.statement
    #expect(
      BundleCheck(forged).faults.first?.message
        == "what is shown was signed for another record, or another state of it")
    for change in [
      { (bundle: inout RecordBundle) in bundle.statement = old.statement },
      { (bundle: inout RecordBundle) in
        bundle.statement = old.statement
        bundle.format = .listOnly
      },
      { (bundle: inout RecordBundle) in bundle.checkpoint = old.checkpoint },
    ] {
      forged = late
      change(&forged)
      #expect(!BundleCheck(forged).holds)
    }
    #expect(BundleCheck(old).holds, "a file of the first format still holds")
  }

  @Test func `L6: a signature does not hold under another showing of the same record`() throws {
    let (one, all) = (
      try bundle(leaves(8), showing: { $0 == 1 }),
      try bundle(leaves(8), showing: { _ in true }, signers: ["ann"])
    )
    var moved = all
    moved.keys = one.keys
    moved.checkpoint = one.checkpoint
    #expect(!BundleCheck(moved).holds)
    moved.statement = one.statement
    #expect(!BundleCheck(moved).holds)
  }

  @Test func `L5: one key counts once, under whichever name`() throws {
    let key = try #require(SigningKey(name: "ann", seed: Array(repeating: 1, count: 32)))
    let alias = try #require(SigningKey(name: "bea", seed: Array(repeating: 1, count: 32)))
    var twice = try bundle(leaves(3), showing: { _ in true }, signers: ["ann"])
    try twice.checkpoint.sign(with: alias)
    try twice.statement.sign(with: alias)
    twice.keys.append(alias.verifier)
    #expect(BundleCheck(twice).faults.map(\.message) == ["one key is listed twice"])
    twice.keys[1] = key.verifier
    #expect(BundleCheck(twice).faults.first?.message == "one key is listed twice")
  }

  @Test func `L5: names of keys and of records have a bound`() throws {
    let seed = [UInt8](repeating: 1, count: 32)
    #expect(SigningKey(name: String(repeating: "a", count: 250), seed: seed) != nil)
    #expect(SigningKey(name: String(repeating: "a", count: 251), seed: seed) == nil)
    for (count, isRead) in [(255, true), (256, false)] {
      let origin = String(repeating: "r", count: count)
      let text = Checkpoint(origin: origin, size: 0, root: .empty).text
      #expect((Checkpoint(text: text) != nil) == isRead)
    }
  }

  @Test func `That the clock was set is signed`() throws {
    var bundle = try SampleBundle.bundle(leaves(3), showing: { _ in true }, isClockSet: true)
    #expect(bundle.isClockSet && BundleCheck(bundle).holds)
    let text = bundle.statement.text.replacing("clock set\n", with: "")
    let key = try #require(SigningKey(name: "eve", seed: Array(repeating: 9, count: 32)))
    bundle.statement = try #require(SignedNote(text: text))
    try bundle.statement.sign(with: key)
    #expect(!BundleCheck(bundle).holds)
  }
}

extension [UInt8] {
  /// Puts other bytes in the place of the last occurrence of some.
  fileprivate func replacingLast(_ part: [UInt8], with other: [UInt8]) -> [UInt8] {
    guard let start = indices.last(where: { self[$0...].starts(with: part) }) else { return self }
    return Array(self[..<start] + other + self[(start + part.count)...])
  }
}
