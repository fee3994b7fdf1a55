import Testing

@testable import Proofs

struct BundleStatementTests {
  private static let leaves = SampleBundle.leaves(6)
  private static let checkpoint = Checkpoint(
    origin: "viva-record/0", size: 6, root: MerkleTree(leaves: leaves.map(\.hash)).root,
    needsStatement: true)

  @Test(
    arguments: [
      ([1, 2, 3, 4, 5, 6], "entry 6\n"), ([], "hidden 2\nhidden 1\n"),
      ([1], "entry 1\nhidden 0\nhidden 1\nhidden 1\n"),
      ([5, 6], "hidden 2\nentry 2\n"),
      ([2, 5], "hidden 0\nentry 1\nhidden 1\nentry 1\nhidden 0\n"),
      ([1, 2, 3, 4], "entry 4\nhidden 1\n"),
    ] as [(Set<Int>, String)])
  func `The pattern is the hash of a text that a stranger can write`(
    shown: Set<Int>, text: String
  ) {
    let parts = RecordBundle.parts(of: Self.leaves) { shown.contains($0) }
    #expect(BundleStatement.pattern(of: parts) == TreeHash(sha256Of: Array(text.utf8)))
    #expect(parts.count(where: \.isShown) == shown.count)
  }

  @Test(arguments: [false, true])
  func `A statement says which record, what of it, and each document`(isClockSet: Bool) {
    let parts = RecordBundle.parts(of: Self.leaves) { $0 < 3 }
    let statement = BundleStatement(
      checkpoint: Self.checkpoint, parts: parts,
      documents: [.init(name: "a.html", bytes: [0x61, 0x62, 0x63]), .init(name: "é", bytes: [])],
      isClockSet: isClockSet)
    #expect(
      statement.text == """
        viva-showing/1
        viva-record/0
        6
        \(Self.checkpoint.root.bytes.base64)
        shown 2 \(BundleStatement.pattern(of: parts).bytes.base64)
        \(isClockSet ? "clock set\n" : "")\
        ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.html
        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  é

        """)
    #expect(BundleStatement.saysThatClockIsSet(statement.text) == isClockSet)
  }

  @Test(arguments: ["", "clock set\n", "1\n2\n3\n4\n5\nclock set", "1\n2\n3\n4\n5\n6\nclock set\n"])
  func `Only the sixth line says that the clock was set`(text: String) {
    #expect(BundleStatement.saysThatClockIsSet(text) == (text == "1\n2\n3\n4\n5\nclock set"))
  }
}
