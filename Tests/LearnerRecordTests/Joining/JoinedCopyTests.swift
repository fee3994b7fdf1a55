import Foundation
import Proofs
import TestSupport
import Testing

@testable import LearnerRecord

/// A joined record proves both histories.
struct JoinedCopyTests {
  @Test(arguments: 0..<20)
  func `Every head of either copy follows from the joined record`(seed: UInt64) throws {
    var chance = SeededChance(state: seed)
    let shared = try Log.random(using: &chance, after: try Log([.opened]), count: 4)
    let logs = try (0..<3).map { _ in try Log.random(using: &chance, after: shared, count: 5) }
    let first = try Log(leaves: try JoinedRecord(logs[0].copy, logs[1].copy).leaves)
    let joined = try JoinedRecord(first.copy, logs[2].copy).copy
    let copies = JoinedCopy.all(in: joined.entries.compactMap(\.self))
    #expect(copies.count == 4)
    for log in logs + [first] {
      for size in 1...log.leaves.count {
        let root = MerkleTree(leaves: log.leaves.prefix(size).map(\.hash)).root
        #expect(copies.contains { $0.root(size: size) == root })
      }
    }
    for copy in copies {
      #expect(
        copy.comparison { joined.leaves[$0 - 1].entry } == .init(unchanged: copy.count))
      #expect(copy.comparison { _ in nil } == .init())
      #expect(copy.root(size: copy.count + 1) == nil)
    }
  }

  @Test(arguments: 0..<40)
  func `Each copy is led back to as it was, also where a later one knew less of the record`(
    seed: UInt64
  ) throws {
    var chance = SeededChance(state: seed)
    let begun = try Log.random(using: &chance, after: try Log([.opened]), count: 3)
    let shared = try Log.random(using: &chance, after: begun, count: 3)
    let logs = try [shared, shared, begun].map {
      try Log.random(using: &chance, after: $0, count: 5)
    }
    let first = try Log(leaves: try JoinedRecord(logs[0].copy, logs[1].copy).leaves)
    let later = try Log.random(using: &chance, after: first, count: 3)
    let joined = try Log(leaves: try JoinedRecord(later.copy, logs[2].copy).leaves)
    let copies = JoinedCopy.all(in: joined.entries)
    #expect(copies.count == 4)
    for copy in copies {
      #expect(
        copy.comparison { joined.leaves[$0 - 1].entry } == .init(unchanged: copy.count))
    }
    for log in logs + [first, later] {
      for size in 1...log.leaves.count {
        let root = MerkleTree(leaves: log.leaves.prefix(size).map(\.hash)).root
        let copy = try #require(copies.first { $0.root(size: size) == root })
        #expect(
          copy.entries(size: size, of: joined.entries) == Array(log.entries.prefix(size)))
        let number = try #require(copy.number(of: size))
        #expect(joined.entries[number - 1].at == log.entries[size - 1].at)
      }
      #expect(copies.allSatisfy { $0.number(of: 0) == nil && $0.number(of: 99) == nil })
    }
  }

  @Test func `An entry that says something else is found`() throws {
    let shared = try Log([.opened, .begun(1)])
    let one = try Log(shared, [.asked(5, 2, number: 1), .filed(9)])
    let other = try Log(shared, [.asked(6, 2, number: 2), .verified(7, of: 3)])
    var leaves = try JoinedRecord(one.copy, other.copy).leaves
    let copies = JoinedCopy.all(in: try Log(leaves: leaves).entries)
    let old = try #require(leaves[4].entry)
    let words = String(decoding: old.payload, as: UTF8.self)
    let payload = words.replacing("agree", with: "disagree")
    leaves[4] = .init(
      hash: .leaf(salt: old.salt, payload: Array(payload.utf8)),
      entry: (old.salt, Data(payload.utf8)))
    let found = copies.compactMap { $0.comparison { leaves[$0 - 1].entry }.firstChanged }
    #expect(found == [5])
  }
}
