import Curriculum
import Foundation
import Proofs
import TestSupport
import Testing

@testable import LearnerRecord

/// Copies of one record that went different ways become one, and both histories can still be proven.
struct JoinedRecordTests {
  @Test func `Entries come in the order of their time, with references renumbered`() throws {
    let shared: [Entry] = [.opened, .begun(2)]
    let here = try Log(shared + [.asked(10, 2, number: 1), .filed(40), .filed(50, supersedes: 4)])
    let there = try Log(shared + [.asked(20, 2, number: 2), .verified(30, of: 3)])
    let joined = try JoinedRecord(here.copy, there.copy)
    let entries = try RecordCopy(joined.leaves).entries.compactMap(\.self)
    #expect(entries.map(\.at.milliseconds) == [0, 2, 10, 20, 30, 40, 50, 50])
    #expect(entries.map(\.number) == Array(1...8))
    #expect(entries[4].fact.amends == [4])
    #expect(entries[6].fact.amends == [6])
    #expect(entries[7].fact.kind == .joined)
    #expect(joined.changedInBoth == [2])
  }

  @Test(arguments: 0..<40)
  func `Whoever joins two copies gets the same bytes, nothing lost and nothing doubled`(
    seed: UInt64
  ) throws {
    var chance = SeededChance(state: seed)
    let shared = try Log.random(using: &chance, after: try Log([.opened]), count: 6)
    let one = try Log.random(using: &chance, after: shared, count: 9)
    let other = try Log.random(using: &chance, after: shared, count: 7)
    let joined = try JoinedRecord(one.copy, other.copy)
    #expect(
      joined.leaves.map(\.hash) == (try JoinedRecord(other.copy, one.copy)).leaves.map(\.hash))
    let copy = try RecordCopy(joined.leaves)
    #expect(joined.leaves.allSatisfy { $0.isSound })
    #expect(copy.count == 1 + 6 + 9 + 7 + 1)
    for log in [one, other] {
      let numbers = log.copy.numbers(in: copy)
      #expect(numbers.count == log.entries.count)
      // A copy's own order stays, and each entry says what it said.
      let places = (1...log.entries.count).map { numbers[$0, default: 0] }
      #expect(places == places.sorted())
      for (entry, place) in zip(log.entries, places) {
        let now = try #require(copy.entries[place - 1])
        #expect(now.at == entry.at)
        #expect(now.fact == entry.fact.renumbered { numbers[$0] ?? $0 })
      }
    }
  }

  @Test(arguments: 0..<20)
  func `Copies that are joined again and again come to the same set, in the order of time`(
    seed: UInt64
  ) throws {
    var chance = SeededChance(state: seed)
    let far: ClosedRange<Int64> = 1...1_000_000_000
    let shared = try Log.random(using: &chance, after: try Log([.opened]), count: 3, steps: far)
    var logs = try (0..<3).map { _ in
      try Log.random(using: &chance, after: shared, count: 5, steps: far)
    }
    // Two are joined, go on apart, and meet a third that knows nothing of it.
    let both = try Log(leaves: try JoinedRecord(logs[0].copy, logs[1].copy).leaves)
    let one = try Log.random(using: &chance, after: both, count: 4, steps: far)
    let other = try Log.random(using: &chance, after: both, count: 2, steps: far)
    logs += [one, other]
    let left = try JoinedRecord(JoinedRecord(one.copy, logs[2].copy).copy, other.copy)
    let right = try JoinedRecord(one.copy, JoinedRecord(other.copy, logs[2].copy).copy)
    for joined in [left, right] {
      let copy = try joined.copy
      #expect(copy.entries.count { $0?.fact.kind != .joined } == 1 + 3 + 3 * 5 + 4 + 2)
      for log in logs { #expect(log.copy.numbers(in: copy).count == log.entries.count) }
    }
    #expect(try facts(left.copy) == facts(right.copy))
  }

  @Test func `An entry that was erased in one copy is erased`() throws {
    let shared = try Log([.opened, .filed(5), .filed(6)])
    let here = try Log(shared, [.forgotten(20, [2])]).erasing(2)
    let there = try Log(shared, [.filed(10), .filed(30, supersedes: 2)])
    let joined = try JoinedRecord(here.copy, there.copy)
    #expect(joined.leaves[1].entry == nil && joined.leaves[2].entry != nil)
    #expect(joined.leaves[1].hash == shared.leaves[1].hash)
    let entries = try joined.copy.entries
    #expect(entries.map { $0?.at.milliseconds } == [0, nil, 6, 10, 20, 30, 30])
    #expect(entries[4]?.fact.amends == [2])
  }

  @Test func `A clock that was put back keeps the order of its copy`() throws {
    let here = try Log([.opened, .filed(10), .filed(30), .filed(5)])
    let there = try Log([.opened, .filed(10), .filed(20)])
    let entries = try JoinedRecord(here.copy, there.copy).copy.entries
    #expect(entries.map { $0?.at.milliseconds } == [0, 10, 20, 30, 5, 30])
  }

  @Test func `Records with nothing in common are not joined`() throws {
    let one = try Log([Entry.made(0, .opened(.init(record: "ab", program: "viva 0")))])
    #expect(throws: JoinedRecord.Fault.nothingShared) {
      try JoinedRecord(one.copy, Log([.opened]).copy)
    }
  }

  @Test func `What a newer version wrote is not cut short`() throws {
    let payload =
      #"{"at":"1970-01-01T00:00:00.009+00:00","entry":2,"kind":"verified","#
      + #""later":1,"verdict":"agree","verifier":"V","words":""}"#
    let shared = try Log([.opened])
    let here = try Log(shared, [.filed(7)])
    let there = try Log(leaves: shared.leaves + [Log.leaf(Array(payload.utf8), salt: "n")])
    #expect(throws: JoinedRecord.Fault.newer(entry: 2)) {
      try JoinedRecord(here.copy, there.copy)
    }
  }

  private func facts(_ copy: RecordCopy) -> [String] {
    copy.entries.compactMap { entry in
      guard let entry, entry.fact.kind != .joined else { return nil }
      return "\(entry.at.milliseconds) \(entry.fact.kind)"
    }
  }
}

extension JoinedRecord {
  var copy: RecordCopy { get throws { try RecordCopy(leaves) } }
}
