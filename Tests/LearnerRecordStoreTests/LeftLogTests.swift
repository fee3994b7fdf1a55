import Foundation
import GRDB
import LearnerRecord
import TestSupport
import Testing

@testable import LearnerRecordStore

/// H4: a log that was left behind, beside every kind of file.
struct LeftLogTests {
  private let folder: TemporaryDirectory
  private let path: String

  init() throws {
    folder = try TemporaryDirectory()
    path = folder.file("record.sqlite")
  }

  /// Leaves a record and its log as a killed program does: so many entries in the file itself, and so
  /// many more in the log alone.
  private func leave(_ tag: String, kept: Int = 30, logged: Int, at path: String) throws {
    let other = try TemporaryDirectory()
    let record = other.file("record.sqlite")
    var store: LearnerRecordStore? = try LearnerRecordStore(path: record, access: .adding)
    if kept > 0 { _ = try store?.append((0..<kept).map { fact(tag, $0) }, at: noon) }
    store = nil
    let copy = try #require(bytes(record))
    let open = try LearnerRecordStore(path: record, access: .adding)
    _ = try open.append((kept..<kept + logged).map { fact(tag, $0) }, at: noon)
    try copy.write(to: URL(filePath: path))
    try #require(bytes(record + "-wal")).write(to: URL(filePath: path + "-wal"))
  }

  @Test(arguments: [0, 30])
  func `A log of its own is taken in after a crash`(kept: Int) throws {
    try leave("own", kept: kept, logged: 20, at: path)
    let store = try LearnerRecordStore(path: path, access: .adding)
    #expect(try store.entries().map(\.fact) == (0..<kept + 20).map { fact("own", $0) })
    #expect(try store.append([fact("own", 99)], at: noon).map(\.number) == [kept + 21])
  }

  @Test(arguments: [LearnerRecordStore.Access.reading, .adding], ["-wal", "-journal"])
  func `No record is made beside the log of one that is gone`(
    access: LearnerRecordStore.Access, ending: String
  ) throws {
    try leave("gone", logged: 20, at: path)
    try FileManager.default.removeItem(atPath: path)
    if ending != "-wal" {
      try FileManager.default.moveItem(atPath: path + "-wal", toPath: path + ending)
    }
    let before = bytes(path + ending)
    for isEmptied in [false, true] {
      if isEmptied { try Data().write(to: URL(filePath: path)) }
      #expect(throws: StoreError.logWithoutRecord(path: path, log: path + ending)) {
        try LearnerRecordStore(path: path, access: access)
      }
    }
    #expect(bytes(path + ending) == before && bytes(path)?.isEmpty == true)
    #expect(folder.fileNames == ["record.sqlite", "record.sqlite" + ending])
  }

  @Test func `A backup is not made where a log lies`() throws {
    let store = try LearnerRecordStore(path: path, access: .adding)
    _ = try store.append([fact("a", 0)], at: noon)
    let copy = folder.file("copy.sqlite")
    try leave("other", logged: 5, at: copy)
    try FileManager.default.removeItem(atPath: copy)
    #expect(throws: StoreError.logWithoutRecord(path: copy, log: copy + "-wal")) {
      try store.backUp(to: copy)
    }
    #expect(bytes(copy) == nil)
  }

  @Test(arguments: [1, 3, 30, 400], [LearnerRecordStore.Access.reading, .adding])
  func `Another record beside it stays as it is`(
    count: Int, access: LearnerRecordStore.Access
  ) throws {
    try leave("log", kept: count, logged: 40, at: path)
    let other = folder.file("other.sqlite")
    _ = try LearnerRecordStore(path: other, access: .adding).append(
      (0..<60).map { fact("other", $0) }, at: noon)
    try #require(bytes(other)).write(to: URL(filePath: path))
    let before = bytes(path)
    #expect(throws: StoreError.foreignLog(path: path, log: path + "-wal")) {
      try LearnerRecordStore(path: path, access: access)
    }
    #expect(bytes(path) == before)
  }

  @Test func `An earlier state of the record beside its later log is whole or refused`() throws {
    var refused = 0
    for count in [1, 20, 100, 300, 700] {
      let record = folder.file("\(count).sqlite")
      do {
        let store = try LearnerRecordStore(path: record, access: .adding)
        _ = try store.append((0..<count).map { fact("a", $0) }, at: noon)
      }
      let early = try #require(bytes(record))
      do {
        let store = try LearnerRecordStore(path: record, access: .adding)
        _ = try store.append((count..<count + 400).map { fact("a", $0) }, at: noon)
      }
      let store = try LearnerRecordStore(path: record, access: .adding)
      _ = try store.append((count + 400..<count + 410).map { fact("a", $0) }, at: noon)
      let log = try #require(bytes(record + "-wal"))
      let place = folder.file("place-\(count).sqlite")
      try early.write(to: URL(filePath: place))
      try log.write(to: URL(filePath: place + "-wal"))
      do {
        let opened = try LearnerRecordStore(path: place, access: .adding)
        // Where the log has none of the pages that lead to its entries, they stay out of it.
        let entries = try opened.entries()
        #expect([count, count + 410].contains(entries.count))
        #expect(entries.map(\.fact) == (0..<entries.count).map { fact("a", $0) })
        _ = try opened.append((0..<50).map { fact("b", $0) }, at: noon)
        #expect(try opened.examination().faults == [])
      } catch {
        #expect(error as? StoreError == .foreignLog(path: place, log: place + "-wal"))
        #expect(bytes(place) == early)
        refused += 1
      }
    }
    #expect(refused > 0)
  }
}
