import Curriculum
import Foundation
import Proofs

@testable import LearnerRecord

/// A copy of a record, made in memory.
struct Log {
  let copy: RecordCopy
  var leaves: [RecordBundle.LeafContent] { copy.leaves }
  var entries: [Entry] { copy.entries.compactMap(\.self) }

  init(leaves: [RecordBundle.LeafContent]) throws { copy = try RecordCopy(leaves) }

  /// Makes a record.
  init(_ entries: [Entry]) throws { try self.init(nil, entries) }

  /// Makes a copy of one with more entries.
  init(_ log: Log?, _ entries: [Entry], salt: UInt64 = 0) throws {
    var leaves = log?.leaves ?? []
    for entry in entries {
      leaves.append(Self.leaf(try entry.payload(), salt: "\(leaves.count) \(salt)"))
    }
    try self.init(leaves: leaves)
  }

  /// Makes a copy in which an entry was erased.
  func erasing(_ number: Int) throws -> Log {
    var leaves = leaves
    leaves[number - 1] = .init(hash: leaves[number - 1].hash, entry: nil)
    return try Log(leaves: leaves)
  }

  static func leaf(_ payload: [UInt8], salt: String) -> RecordBundle.LeafContent {
    let salt = Leaf.hash(payload: payload, salt: Array(salt.utf8))
    return .init(hash: .leaf(salt: salt, payload: payload), entry: (salt, Data(payload)))
  }

  /// Makes a copy with random entries more, some of which name earlier ones.
  ///
  /// - Parameters:
  ///   - chance: Where they come from.
  ///   - log: The copy.
  ///   - count: How many more.
  ///   - steps: How many milliseconds may pass between two; fewer than none where the clock is put back.
  /// - Returns: The copy with them.
  /// - Throws: What making their bytes throws.
  static func random(
    using chance: inout some RandomNumberGenerator, after log: Log, count: Int,
    steps: ClosedRange<Int64> = -2...6
  ) throws -> Log {
    var made = log
    var now = log.entries.last?.at.milliseconds ?? 0
    for _ in 0..<count {
      now += Int64.random(in: steps, using: &chance)
      let number = Int.random(in: 1...made.leaves.count, using: &chance)
      let all = [
        Entry.filed(now), .filed(now, supersedes: number), .verified(now, of: number),
        .asked(now, number, number: Int.random(in: 1...99, using: &chance)), .begun(now),
        .made(now, .named(.init(name: "\(UInt32.random(in: 0 ... .max, using: &chance))"))),
      ]
      made = try Log(made, [all.randomElement(using: &chance) ?? .begun(now)], salt: chance.next())
    }
    return made
  }
}

extension Entry {
  static func made(_ milliseconds: Int64, _ fact: Fact) -> Entry {
    Entry(number: 0, at: Moment(milliseconds: milliseconds), fact: fact)
  }

  static let opened = made(0, .opened(.init(record: "0123", program: "viva 0")))

  static func filed(_ at: Int64, supersedes: Int? = nil) -> Entry {
    made(
      at,
      .filed(
        .init(form: "cover-sheet", unit: "U", fields: ["at": "\(at)"], supersedes: supersedes)))
  }

  static func begun(_ at: Int64) -> Entry {
    made(
      at,
      .questioningBegun(.init(unit: "U", release: "1", questions: [], choice: "", fields: [:])))
  }

  static func asked(_ at: Int64, _ questioning: Int, number: Int) -> Entry {
    made(
      at,
      .asked(
        .init(
          questioning: questioning, number: number, question: Question.ID(rawValue: "q"),
          wording: "w", response: nil,
          creditedBy: "A", decision: .satisfactory)))
  }

  static func verified(_ at: Int64, of number: Int) -> Entry {
    made(at, .verified(.init(entry: number, verifier: "V", verdict: .agree)))
  }

  static func forgotten(_ at: Int64, _ entries: [Int]) -> Entry {
    made(at, .forgotten(.init(entries: entries, reason: "r", basis: "", by: "")))
  }
}
