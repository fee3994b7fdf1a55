import Curriculum
import Foundation
import GRDB
import LearnerRecord
import Scheduling
import TestSupport
import Testing

@testable import LearnerRecordStore

struct LearnerRecordStoreTests {
  private let folder: TemporaryDirectory
  private let path: String

  init() throws {
    folder = try TemporaryDirectory()
    path = folder.file("record.sqlite")
  }

  @Test
  func `What is added is read back, numbered without gaps`() throws {
    let store = try LearnerRecordStore(path: path, access: .adding)
    #expect(try store.entries().isEmpty)
    var added: [Entry] = []
    for count in [1, 0, 3, 40] {
      let moment = Moment(milliseconds: noon.milliseconds + Int64(count), offsetMinutes: -30)
      let facts = (0..<count).map { fact("\"\\\0😀\u{202E}", $0) }
      let entries = try store.append(facts, at: moment)
      #expect(entries.map(\.fact) == facts && entries.allSatisfy { $0.at == moment })
      added += entries
    }
    #expect(added.map(\.number) == Array(1...44))
    #expect(try store.entries() == added)
    #expect(try store.entries(after: 40) == Array(added.dropFirst(40)))
    #expect(try store.entries(after: 44).isEmpty)
    #expect(try LearnerRecordStore(path: path, access: .reading).entries() == added)
    #expect(Row.areSound(try Row.all(path)))
  }

  @Test
  func `17: Entries of some kinds are those that the whole record has of them`() throws {
    let store = try LearnerRecordStore(path: path, access: .adding)
    let name = Fact.named(.init(name: #"","kind":"worded","#))
    let facts = [
      fact("a", 1), answer("q"), name, fact(#""kind":"named""#, 2), .named(.init(name: "")),
    ]
    let entries = try store.append(facts, at: noon)
    #expect(try store.entries(of: [.named]) == [entries[2], entries[4]])
    #expect(try store.entries(of: [.started, .answered]) == [entries[0], entries[1], entries[3]])
    #expect(try store.entries(of: Set(FactKind.allCases)) == entries)
    #expect(try store.entries(of: []).isEmpty && store.wordings().isEmpty)
  }

  @Test
  func `The head is the last leaf`() throws {
    let store = try LearnerRecordStore(path: path, access: .adding)
    #expect(try store.head() == .init(count: 0, leaf: []))
    #expect(try store.leaf(1) == nil)
    _ = try store.append([fact("a", 1), fact("a", 2)], at: noon)
    let rows = try Row.all(path)
    #expect(try store.head() == .init(count: 2, leaf: rows[1].leaf))
    #expect(try (-1...3).map(store.leaf) == [nil, nil, rows[0].leaf, rows[1].leaf, nil])
  }

  @Test
  func `Facts are added all or none`() throws {
    let store = try LearnerRecordStore(path: path, access: .adding)
    #expect(throws: (any Error).self) {
      try store.append([fact("a", 1), answer("q", credit: .nan), fact("a", 2)], at: noon)
    }
    #expect(try store.head().count == 0)
    #expect(try store.append([fact("b", 1)], at: noon).map(\.number) == [1])
  }

  @Test
  func `Every commit is synced into a write-ahead log`() throws {
    let store = try LearnerRecordStore(path: path, access: .adding)
    let settings = try store.database.read { database in
      try ["synchronous", "journal_mode"].map {
        try String.fetchOne(database, sql: "PRAGMA \($0)")
      }
    }
    #expect(settings == ["2", "wal"])
    _ = try store.append([fact("a", 1)], at: noon)
    #expect(folder.fileNames.contains("record.sqlite-wal"))
  }

  @Test
  func `A record that lost its write-ahead log's mode is not written to`() throws {
    _ = try LearnerRecordStore(path: path, access: .adding)
    try DatabaseQueue(path: path).inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    #expect {
      _ = try LearnerRecordStore(path: path, access: .adding)
    } throws: { error in
      if case StoreError.failed(path, _) = error { true } else { false }
    }
  }

  @Test
  func `Only its owner can read a record, its log, and a copy`() throws {
    let store = try LearnerRecordStore(path: path, access: .adding)
    _ = try store.append([fact("a", 1)], at: noon)
    try store.backUp(to: folder.file("copy.sqlite"))
    for name in folder.fileNames { #expect(mode(folder.file(name)) == 0o600, "\(name)") }
    #expect(
      folder.fileNames == [
        "copy.sqlite", "record.sqlite", "record.sqlite-shm", "record.sqlite-wal",
      ])
  }

  @Test
  func `Two stores that write by turns lose and double nothing`() throws {
    let stores = try (0..<2).map { _ in try LearnerRecordStore(path: path, access: .adding) }
    var generator = SplitMix64(seed: 40)
    var added: [Entry] = []
    for turn in 0..<200 {
      let store = stores[generator.integer(in: 0...1)]
      added += try store.append([fact("turn", turn)], at: noon)
    }
    #expect(added.map(\.number) == Array(1...200))
    for store in stores { #expect(try store.entries() == added) }
    #expect(Row.areSound(try Row.all(path)))
  }

  @Test(.timeLimit(.minutes(1)))
  func `Two programs that write at once lose and double nothing`() throws {
    let writers = try ["a", "b", "c"].map { try RecordWriter("append", path, "40", $0) }
    let numbers = try writers.map { writer in
      let (lines, status) = try writer.finish()
      #expect(status == 0, "\(lines)")
      return lines.compactMap { Int($0) }
    }
    let entries = try LearnerRecordStore(path: path, access: .reading).entries()
    for (tag, numbers) in zip(["a", "b", "c"], numbers) {
      let own = entries.filter { numbers.contains($0.number) }
      #expect(own.map(\.fact) == (0..<40).map { fact(tag, $0) })
    }
    #expect(entries.count == 120)
    #expect(Row.areSound(try Row.all(path)))
  }
}

struct ReplayTests {
  @Test
  func `Replay brings a state up to the end of the record`() throws {
    let folder = try TemporaryDirectory()
    let store = try LearnerRecordStore(path: folder.file("record.sqlite"), access: .adding)
    var generator = SplitMix64(seed: 41)
    var replayed = emptyState()
    for turn in 0..<20 {
      let facts = (0..<generator.integer(in: 1...9)).map { _ -> Fact in
        switch generator.integer(in: 0...5) {
        case 0: .undone(.init(entry: generator.integer(in: 1...100)))
        case 1: .rated(.init(entry: generator.integer(in: 1...100), rating: 4))
        case 2: .named(.init(name: "Zoë"))
        default: answer("q\(generator.integer(in: 1...5))", rating: generator.integer(in: 1...4))
        }
      }
      let at = Moment(milliseconds: noon.milliseconds + Int64(turn) * 40_000_000)
      _ = try store.append(facts, at: at)
      if generator.integer(in: 0...1) == 0 { try store.replay(into: &replayed) }
    }
    try store.replay(into: &replayed)
    var applied = emptyState()
    for entry in try store.entries() { applied.apply(ReplayFact(entry)) }
    #expect(replayed.cards == applied.cards)
    #expect(replayed.entryCount == applied.entryCount)
    #expect(replayed.entryCount == (try store.head().count))
  }
}

struct BackUpTests {
  private let folder: TemporaryDirectory
  private let path: String

  init() throws {
    folder = try TemporaryDirectory()
    path = folder.file("record.sqlite")
  }

  @Test
  func `A copy holds what the record holds, and can be written to`() throws {
    let store = try LearnerRecordStore(path: path, access: .adding)
    _ = try store.append((0..<300).map { fact("a", $0) }, at: noon)
    let copy = folder.file("copy.sqlite")
    try store.backUp(to: copy)
    _ = try store.append([fact("later", 0)], at: noon)
    #expect(try Row.all(copy) == Array(Row.all(path).dropLast()))
    let opened = try LearnerRecordStore(path: copy, access: .adding)
    #expect(try opened.append([fact("b", 0)], at: noon).map(\.number) == [301])
    let names = folder.fileNames.filter { $0.contains(".sqlite.") }
    #expect(names.isEmpty, "nothing half-made is left behind")
  }

  @Test(arguments: ["a text", "SQLite format 3\0"])
  func `A copy never takes the place of a file`(text: String) throws {
    let store = try LearnerRecordStore(path: path, access: .adding)
    let copy = folder.file("copy.sqlite")
    try text.write(toFile: copy, atomically: false, encoding: .utf8)
    #expect(throws: StoreError.exists(path: copy)) { try store.backUp(to: copy) }
    #expect(bytes(copy) == Data(text.utf8))
    #expect(throws: StoreError.exists(path: path)) { try store.backUp(to: path) }
    #expect(try store.append([fact("a", 0)], at: noon).count == 1)
  }

  @Test
  func `A copy can't be made in a folder that does not exist`() throws {
    let store = try LearnerRecordStore(path: path, access: .adding)
    let copy = folder.file("none/copy.sqlite")
    #expect(
      throws: StoreError.cannotCreate(path: copy, reason: .said("No such file or directory"))
    ) { try store.backUp(to: copy) }
  }
}
