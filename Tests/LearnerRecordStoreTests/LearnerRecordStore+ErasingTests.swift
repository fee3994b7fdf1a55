import Foundation
import GRDB
import LearnerRecord
import Proofs
import Scheduling
import TestSupport
import Testing

@testable import LearnerRecordStore

/// The text that must be gone, with enough around it to fill pages of its own.
private let secret = "Zoë-was-here-4711"
private let kept = "this-one-stays-4712"

struct ErasingTests {
  private let folder: TemporaryDirectory
  private let path: String
  private let store: LearnerRecordStore

  /// A record of 40 entries: 3, 9, 10 and 30 hold the secret, 4 and 31 what stays.
  init() throws {
    folder = try TemporaryDirectory()
    path = folder.file("record.sqlite")
    store = try LearnerRecordStore(path: path, access: .adding)
    let facts = (1...40).map { number -> Fact in
      switch number {
      case 1: .opened(.init(record: "00112233445566778899aabbccddeeff", program: "viva 0.1.0"))
      case 3, 9: told(secret, times: 1)
      case 10, 30: told(secret, times: 4000)
      case 4, 31: told(kept, times: 300)
      case 20: .undone(.init(entry: 19))
      default: answer("q\(number % 7)", rating: number % 4 + 1)
      }
    }
    for fact in facts { _ = try store.append([fact], at: noon) }
  }

  private func forget(_ numbers: [Int]) throws -> Entry {
    try store.forget(numbers, reason: "time is over", basis: "Art. 17", by: "office", at: noon)
  }

  /// Which files of the folder hold a text.
  private func files(holding text: String) -> [String] {
    folder.fileNames.filter {
      bytes(folder.file($0))?.firstRange(of: Data(text.utf8)) != nil
    }
  }

  @Test
  func `Nothing of what was erased is left in the files, and the rest is`() throws {
    #expect(!files(holding: secret).isEmpty)
    let reader = try LearnerRecordStore(path: path, access: .reading)
    #expect(try reader.entries().count == 40)
    _ = try forget([30, 3, 10, 9, 3])
    #expect(files(holding: secret).isEmpty)
    #expect(files(holding: kept) == ["record.sqlite"])
    #expect(bytes(path + "-wal")?.count == 0)
    #expect(try reader.entries().count == 37)
  }

  @Test
  func `So it is where what was deleted and moved was not overwritten`() throws {
    let careless = try LearnerRecordStore(path: folder.file("careless.sqlite"), access: .adding)
    let level = try careless.database.read { database in
      try Int.fetchOne(database, sql: "PRAGMA secure_delete = OFF")
    }
    #expect(level == 0)
    for entry in try store.entries() { _ = try careless.append([entry.fact], at: noon) }
    _ = try careless.forget([3, 9, 10, 30], reason: "asked", basis: "", by: "office", at: noon)
    #expect(files(holding: secret).allSatisfy { $0.hasPrefix("record") })
    #expect(files(holding: kept).contains("careless.sqlite"))
  }

  @Test
  func `The tombstone is the next entry and tells what was done`() throws {
    let later = Moment(milliseconds: noon.milliseconds + 5, offsetMinutes: 0)
    let tombstone = try store.forget(
      [9, 3], reason: "time is over", basis: "Art. 17", by: "office", at: later)
    let told = Fact.forgotten(
      .init(entries: [3, 9], reason: "time is over", basis: "Art. 17", by: "office"))
    #expect(tombstone == Entry(number: 41, at: later, fact: told))
    #expect(try store.entries().last == tombstone)
    #expect(try store.entries().map(\.number) == (1...41).filter { $0 != 3 && $0 != 9 })
    #expect(try store.entries(after: 9).first?.number == 10)
  }

  @Test(
    arguments: [
      ([], .nothingNamed), ([3, 42], .noEntry(42)), ([0], .noEntry(0)), ([-1, 3], .noEntry(-1)),
      ([3, 1], .isBeginning), ([9, 10], .isErased(entry: 10)), ([9, 41], .isErasure(entry: 41)),
    ] as [([Int], StoreFault)])
  func `What can't be erased is refused before anything changes`(
    numbers: [Int], reason: StoreFault
  ) throws {
    _ = try forget([10])
    let before = try contents()
    #expect(throws: StoreError.cannotForget(path: path, reason: reason)) { try forget(numbers) }
    #expect(try contents() == before)
  }

  @Test
  func `A moment that can't be written down erases nothing`() throws {
    let before = try contents()
    #expect(throws: StoreError.self) {
      try store.forget(
        [3], reason: "", basis: "", by: "", at: Moment(milliseconds: .max, offsetMinutes: 0))
    }
    #expect(try contents() == before)
  }

  private func contents() throws -> [[GRDB.Row]] {
    try store.database.read { database in
      try ["entry", "payload", "erasure"].map {
        try GRDB.Row.fetchAll(database, sql: "SELECT * FROM \($0) ORDER BY number")
      }
    }
  }

  @Test
  func `The tree is what it was, and a bundle hides what was erased`() throws {
    let before = try store.leaves()
    let root = MerkleTree(leaves: before.map(\.hash)).root
    _ = try forget([3, 9, 10, 30])
    let after = try store.leaves()
    #expect(after.count == 41)
    #expect(MerkleTree(leaves: after.dropLast().map(\.hash)).root == root)
    #expect(after.enumerated().filter { $1.entry == nil }.map { $0.offset + 1 } == [3, 9, 10, 30])
    #expect(try store.head() == .init(count: 41, leaf: after[40].hash.bytes))

    let bundle = try sealed(after)
    let check = BundleCheck(bundle)
    #expect(check.holds, "\(check.faults)")
    #expect(check.shown == 37 && check.checkpoint?.size == 41)
    #expect(bundle.entries.map(\.number) == (try store.entries().map(\.number)))
    #expect(bundle.root(size: 40) == root)
    #expect(Data(bundle.file).firstRange(of: Data(secret.utf8)) == nil)
  }

  private func sealed(_ leaves: [RecordBundle.LeafContent]) throws -> RecordBundle {
    let key = try #require(SigningKey(name: "ann", seed: Array(repeating: 1, count: 32)))
    let root = MerkleTree(leaves: leaves.map(\.hash)).root
    let checkpoint = Checkpoint(
      origin: "record", size: leaves.count, root: root, needsStatement: true)
    let parts = RecordBundle.parts(of: leaves) { _ in true }
    let statement = BundleStatement(
      checkpoint: checkpoint, parts: parts, documents: [], isClockSet: false)
    let texts = [checkpoint.text, statement.text]
    let notes = try texts.map { text in
      var note = try #require(SignedNote(text: text))
      try note.sign(with: key)
      return note
    }
    return RecordBundle(
      keys: [key.verifier], checkpoint: notes[0], statement: notes[1], parts: parts, documents: [])
  }

  @Test
  func `Replay goes on as if the erased had never been said, and so does adding`() throws {
    _ = try forget([3, 9, 10, 30, 40])
    let facts = try store.replayFacts()
    #expect(facts.count == 41 && facts[40].change == .forgotten(first: 3))
    #expect([3, 9, 10, 30, 40].allSatisfy { facts[$0 - 1].change == .none })
    var (replayed, folded) = (emptyState(), emptyState())
    try store.replay(into: &replayed)
    for fact in facts { folded.fold(fact) }
    folded.schedule()
    #expect(replayed.cards == folded.cards && !replayed.needsReplay)
    #expect(replayed.entryCount == 41 && folded.entryCount == 41)
    #expect(try store.append([answer("new")], at: noon).map(\.number) == [42])
    try store.replay(into: &replayed)
    #expect(replayed.entryCount == 42 && !replayed.needsReplay)
    _ = try forget([42, 5])
    #expect(try store.entries().last?.number == 43)
    #expect(StandingAnswers(try store.entries()) == StandingAnswers(try store.replayFacts()))
  }

  @Test
  func `A state from before is not taken for that of the record`() throws {
    var kept = emptyState()
    try store.replay(into: &kept)
    _ = try store.append([answer("q1")], at: noon)
    _ = try forget([41])
    var (resumed, live) = (snapshot(of: kept), kept)
    try store.replay(into: &resumed)
    try store.replay(into: &live)
    #expect(!resumed.needsReplay && !live.needsReplay, "they had not taken it in")
    _ = try forget([5])
    try store.replay(into: &resumed)
    try store.replay(into: &live)
    #expect(resumed.needsReplay && live.needsReplay)
    var anew = emptyState()
    try store.replay(into: &anew)
    #expect(!anew.needsReplay && anew.entryCount == 43)
  }

  private func snapshot(of state: LearnerState) -> LearnerState {
    LearnerState(
      settings: state.settings, tally: state.tally, cards: state.cards,
      entryCount: state.entryCount)
  }

  @Test
  func `A backup of an erased record does not hold what was erased`() throws {
    _ = try forget([3, 9, 10, 30])
    try store.backUp(to: folder.file("copy.sqlite"))
    #expect(files(holding: secret).isEmpty)
    #expect(files(holding: kept) == ["copy.sqlite", "record.sqlite"])
    let copy = try LearnerRecordStore(path: folder.file("copy.sqlite"), access: .adding)
    #expect(try copy.entries() == store.entries())
    #expect(throws: StoreError.self) {
      try copy.forget([3], reason: "asked", basis: "", by: "office", at: noon)
    }
  }

  @Test
  func `While another program reads, the erasure is done and its traces are told of`() throws {
    let hasty = try LearnerRecordStore(path: path, access: .adding, patience: 0)
    let reader = try DatabaseQueue(path: path)
    try reader.read { database in
      let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM payload")
      #expect(count == 40)
      #expect(throws: StoreError.tracesLeft(path: path, reason: .inUse)) {
        try hasty.forget([3, 9, 10, 30], reason: "asked", basis: "", by: "office", at: noon)
      }
    }
    #expect(try store.entries().last?.number == 41)
    #expect(!files(holding: secret).isEmpty)
    try store.removeTraces()
    #expect(files(holding: secret).isEmpty)
  }

  @Test
  func `Thousands of entries are erased at once`() throws {
    let facts = (0..<3000).map { told("\(secret)-\($0)", times: 1) }
    let numbers = try store.append(facts, at: noon).map(\.number)
    #expect(try forget(numbers + [3, 9, 10, 30]).number == 3041)
    #expect(try store.entries().count == 37)
    #expect(files(holding: secret).isEmpty)
  }
}

/// Returns a fact that tells a text so many times.
private func told(_ text: String, times: Int) -> Fact {
  .named(.init(name: String(repeating: text + " ", count: times)))
}
