import Foundation
import Testing

@testable import LearnerRecord

/// Bundles: what is shown, what is hidden, and that nothing in one can be changed unnoticed.
struct RecordBundleTests {
  private static let documents = [
    RecordBundle.Document(name: "transcript.html", bytes: Array("<p>ä</p>\n\nend\n".utf8)),
    RecordBundle.Document(name: "empty.md", bytes: []),
  ]

  private func leaves(_ count: Int, erased: Set<Int> = []) -> [RecordBundle.LeafContent] {
    (1...max(1, count)).prefix(count).map { number in
      let leaf = Leaf(
        payload: Array("{\"at\":\"2026-11-22\",\"n\":\(number)}".utf8),
        salt: Array(repeating: UInt8(truncatingIfNeeded: number), count: 32))
      return .init(
        hash: .leaf(salt: leaf.salt, payload: leaf.payload),
        entry: erased.contains(number) ? nil : (leaf.salt, Data(leaf.payload)))
    }
  }

  private func bundle(
    _ leaves: [RecordBundle.LeafContent], showing isShown: (Int) -> Bool,
    signers: [String] = ["ann", "ben"]
  ) throws -> RecordBundle {
    let keys = try signers.enumerated().map { index, name in
      try #require(SigningKey(name: name, seed: Array(repeating: UInt8(index + 1), count: 32)))
    }
    let root = MerkleTree(leaves: leaves.map(\.hash)).root
    let checkpoint = Checkpoint(origin: "record", size: leaves.count, root: root)
    var note = try #require(SignedNote(text: checkpoint.text))
    var list = try #require(
      SignedNote(text: RecordBundle.documentList(of: Self.documents, for: "record")))
    for key in keys {
      try note.sign(with: key)
      try list.sign(with: key)
    }
    return RecordBundle(
      keys: keys.map(\.verifier), checkpoint: note, list: list,
      parts: RecordBundle.parts(of: leaves, showing: isShown), documents: Self.documents)
  }

  @Test(arguments: [0, 1, 2, 3, 7, 8, 21, 64])
  func `A bundle holds whichever entries it shows, and reads back as it was written`(
    count: Int
  ) throws {
    for shown in [{ _ in true }, { _ in false }, { $0 % 3 == 0 }, { $0 == 5 }] as [(Int) -> Bool] {
      let bundle = try bundle(leaves(count), showing: shown)
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
    #expect(told { $0.checkpoint = $0.list }.contains("no checkpoint"))
  }

  @Test func `Names that only look alike are told apart`() throws {
    var composed = try bundle(leaves(2), showing: { _ in true })
    composed.documents[0].name = "\u{E4}.md"
    let key = try #require(SigningKey(name: "\u{E4}nn", seed: Array(repeating: 9, count: 32)))
    let list = RecordBundle.documentList(of: composed.documents, for: "record")
    composed.keys = [key.verifier]
    composed.checkpoint = try #require(SignedNote(text: composed.checkpoint.text))
    composed.list = try #require(SignedNote(text: list))
    try composed.checkpoint.sign(with: key)
    try composed.list.sign(with: key)
    #expect(BundleCheck(composed).holds)
    for (part, other) in [
      (" \u{E4}.md\n", " a\u{308}.md\n"), ("\u{2014} \u{E4}nn", "\u{2014} a\u{308}nn"),
    ] {
      let changed = composed.file.replacingLast(Array(part.utf8), with: Array(other.utf8))
      #expect(changed != composed.file)
      #expect(!BundleCheck(try RecordBundle(file: Data(changed))).holds, "\(other)")
    }
  }

  /// Any one change of a file: a byte or a line flipped, dropped, doubled, swapped, cut off.
  private func mutate(_ file: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var file = file
    let place = Int.random(in: file.indices, using: &random)
    let other = Int.random(in: file.indices, using: &random)
    switch Int.random(in: 0..<9, using: &random) {
    case 0: file[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: file.remove(at: place)
    case 2: file.insert(UInt8.random(in: 0...255, using: &random), at: place)
    case 3: file.swapAt(place, other)
    case 4: file.removeSubrange(place...)
    case 5: file.removeSubrange(min(place, other)...max(place, other))
    default:
      var lines = file.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
      let (line, second) = (place % lines.count, other % lines.count)
      switch place % 3 {
      case 0: lines.remove(at: line)
      case 1: lines.swapAt(line, second)
      default: lines.insert(lines[line], at: second)
      }
      file = Array(lines.joined(separator: [0x0A]))
    }
    return file
  }

  @Test(arguments: [1, 2]) func `Every one of 20,000 changes is found`(seed: UInt64) throws {
    let bundle = try bundle(leaves(13), showing: { seed == 1 || $0 % 4 == 2 })
    let file = bundle.file
    var random = SplitMix(state: seed)
    var tried = 0
    while tried < 10_000 {
      let changed = mutate(file, &random)
      guard changed != file else { continue }
      tried += 1
      let faults: [BundleFault]
      do throws(BundleFault) {
        faults = BundleCheck(try RecordBundle(file: Data(changed)), threads: tried % 3).faults
      } catch {
        // A line past the last one is where a file that was cut off should go on.
        let lines = changed.count { $0 == 0x0A } + 1
        #expect(error.line.map { (1...lines).contains($0) } == true, "\(error)")
        faults = [error]
      }
      #expect(faults.first?.message.isEmpty == false)
    }
  }
}

extension [UInt8] {
  /// Puts other bytes in the place of the last occurrence of some.
  fileprivate func replacingLast(_ part: [UInt8], with other: [UInt8]) -> [UInt8] {
    guard let start = indices.last(where: { self[$0...].starts(with: part) }) else { return self }
    return Array(self[..<start] + other + self[(start + part.count)...])
  }
}

/// A generator that repeats.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
