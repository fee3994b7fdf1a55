import Curriculum
import Foundation
import LearnerRecord
import Scheduling
import TestSupport
import Testing

@testable import LearnerRecordStore

struct StateSnapshotTests {
  private let folder: TemporaryDirectory
  private let path: String

  init() throws {
    folder = try TemporaryDirectory()
    path = folder.file("state.snapshot")
  }

  @Test
  func `What is written is read back, and the greeting is the beginning of it`() {
    var generator = SplitMix64(seed: 80)
    for _ in 0..<200 {
      let snapshot = generator.snapshot(cards: generator.integer(in: 0...40))
      #expect(snapshot.write(path: path))
      #expect(StateSnapshot(path: path) == snapshot)
      let greeting = StateSnapshot.greeting(path: path)
      #expect(
        greeting
          == .init(
            origin: snapshot.origin, dueDays: snapshot.dueDays, outlook: snapshot.outlook))
    }
    #expect(folder.fileNames == ["state.snapshot"])
    #expect(mode(path) == 0o600)
  }

  @Test
  func `A state goes through a snapshot unchanged`() throws {
    var state = emptyState()
    for number in 0..<50 {
      let entry = Entry(number: number + 1, at: noon, fact: answer("q\(number % 7)", rating: 1))
      state.apply(ReplayFact(entry))
    }
    let origin = StateSnapshot.Origin(
      scheduling: "fsrs7/default", count: state.entryCount, leaf: [1, 2], banks: .max)
    #expect(StateSnapshot(origin: origin, dueDays: [], cards: state.cards).write(path: path))
    #expect(try #require(StateSnapshot(path: path)).cards == state.cards)
  }

  @Test
  func `A snapshot cut short counts as missing`() throws {
    var generator = SplitMix64(seed: 81)
    let snapshot = generator.snapshot(cards: 4)
    #expect(snapshot.write(path: path))
    let whole = try #require(bytes(path))
    for count in 0..<whole.count {
      try whole.prefix(count).write(to: URL(fileURLWithPath: path))
      #expect(StateSnapshot(path: path) == nil, "\(count) bytes")
      let greeting = StateSnapshot.greeting(path: path)
      #expect(greeting == nil || greeting?.origin == snapshot.origin)
    }
    try (whole + [0]).write(to: URL(fileURLWithPath: path))
    #expect(StateSnapshot(path: path) == nil)
  }

  @Test
  func `A snapshot with a changed bit counts as missing`() throws {
    var generator = SplitMix64(seed: 82)
    let snapshot = generator.snapshot(cards: 6)
    #expect(snapshot.write(path: path))
    let whole = try #require(bytes(path))
    for bit in 0..<8 * whole.count where generator.integer(in: 0...2) == 0 || bit < 8 * 64 {
      var broken = whole
      broken[bit / 8] ^= 1 << UInt8(bit % 8)
      try broken.write(to: URL(fileURLWithPath: path))
      #expect(StateSnapshot(path: path) == nil, "bit \(bit)")
      let greeting = StateSnapshot.greeting(path: path)
      #expect(greeting == nil || greeting?.dueDays == snapshot.dueDays, "bit \(bit)")
    }
  }

  @Test
  func `Any bytes at all are read without a crash`() throws {
    var generator = SplitMix64(seed: 83)
    for round in 0..<300 {
      var noise = (0..<generator.integer(in: 0...200)).map { _ in
        UInt8(truncatingIfNeeded: generator.next())
      }
      if round.isMultiple(of: 2) { noise = Array("VIVASTA4".utf8) + noise }
      try Data(noise).write(to: URL(fileURLWithPath: path))
      #expect(StateSnapshot(path: path) == nil && StateSnapshot.greeting(path: path) == nil)
    }
  }

  @Test
  func `Where there is no file there is no snapshot, and none can be written`() {
    #expect(StateSnapshot(path: path) == nil && StateSnapshot.greeting(path: path) == nil)
    #expect(StateSnapshot(path: folder.path) == nil)
    var generator = SplitMix64(seed: 84)
    #expect(!generator.snapshot(cards: 1).write(path: folder.file("none/state.snapshot")))
    #expect(!generator.snapshot(cards: 1).write(path: folder.path))
    #expect(folder.fileNames.isEmpty)
  }

  @Test
  func `While one is replaced another reads the old one or the new one whole`() async {
    var generator = SplitMix64(seed: 85)
    let first = generator.snapshot(cards: 20)
    var second = first
    second.cards = generator.snapshot(cards: 20).cards
    second.origin.count += 1
    let snapshots = [first, second]
    #expect(first.write(path: path))
    await withTaskGroup { group in
      let path = path
      group.addTask { for turn in 0..<400 { snapshots[turn % 2].write(path: path) } }
      group.addTask {
        for _ in 0..<400 {
          #expect(StateSnapshot(path: path).map(snapshots.contains) == true)
        }
      }
    }
  }
}

extension SplitMix64 {
  fileprivate mutating func snapshot(cards count: Int) -> StateSnapshot {
    let ids = (0..<count).map {
      "q\($0) \"\u{0}😀" + String(repeating: "x", count: integer(in: 0...9))
    }
    let cards = ids.map { id in
      let card = LearnerState.Card(
        memory: MemoryState(slow: double(), fast: double(), difficulty: double()),
        lastAnswered: Int64(truncatingIfNeeded: next()), lastDay: day(), due: day(),
        reviews: integer(in: 0...1000), lapses: integer(in: 0...1000), credit: double(),
        wording: next(), wasRight: integer(in: 0...1) == 1)
      return (Question.ID(rawValue: id), card)
    }
    return StateSnapshot(
      origin: .init(
        scheduling: "fsrs7/default 4 é", count: integer(in: 0...1_000_000),
        leaf: (0..<32).map { _ in UInt8(truncatingIfNeeded: next()) }, banks: next()),
      dueDays: (0..<integer(in: 0...30)).map { _ in day() }.sorted(), outlook: anyOutlook(),
      cards: Dictionary(uniqueKeysWithValues: cards),
      offSchedule: Dictionary(
        uniqueKeysWithValues: ids.filter { _ in integer(in: 0...2) == 0 }
          .map { (Question.ID(rawValue: $0), day()) }),
      form: RecentForm(surplus: double(), weight: abs(double())))
  }

  private mutating func anyOutlook() -> Outlook {
    var outlook = Outlook()
    outlook.unitsSet = ["é", "\"\u{0}"]
    (outlook.new, outlook.dueSeconds) = (integer(in: 0...9), double())
    outlook.goals = [
      .init(unit: "U", by: "2026-12-24", target: 0.95, expected: double(), low: 0, high: 1)
    ]
    outlook.weakest = [.init(criterion: "U.KE1", words: "words 😀", right: 1, asked: 2)]
    return outlook
  }

  private mutating func double() -> Double {
    Double(Int64(truncatingIfNeeded: next())) / 1e12
  }

  private mutating func day() -> StudyDay {
    StudyDay(number: integer(in: -800_000...3_000_000))
  }
}
