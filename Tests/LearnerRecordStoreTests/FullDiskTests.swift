import Foundation
import GRDB
import Glibc
import LearnerRecord
import TestSupport
import Testing

@testable import LearnerRecordStore

struct FullDiskTests {
  @Test
  func `When the file can't grow nothing is added, and later everything is`() throws {
    let folder = try TemporaryDirectory()
    let path = folder.file("record.sqlite")
    let store = try LearnerRecordStore(path: path, access: .adding)
    _ = try store.append([fact("a", 0)], at: noon)
    try limitPages(of: store, to: 1)
    let large = (0..<3).map { Fact.named(.init(name: String(repeating: "é\($0)", count: 9000))) }
    #expect(throws: StoreError.diskFull(path: path)) { try store.append(large, at: noon) }
    #expect(try store.entries().count == 1)
    try limitPages(of: store, to: 1_000_000)
    #expect(try store.append(large, at: noon).map(\.number) == [2, 3, 4])
    #expect(try store.entries().dropFirst().map(\.fact) == large)
    #expect(Row.areSound(try Row.all(path)))
  }

  private func limitPages(of store: LearnerRecordStore, to count: Int) throws {
    try store.database.inDatabase { database in
      _ = try Int.fetchOne(database, sql: "PRAGMA max_page_count = \(count)")
    }
  }

  @Test(
    .enabled(if: SmallDisk.canBeMade, "only root may mount a small disk"),
    arguments: Array(stride(from: 8, through: 160, by: 8)))
  func `M1: on a nearly full disk a record is made whole or not at all`(kilobytes: Int) throws {
    let disk = try #require(try SmallDisk(kilobytes: kilobytes))
    let path = disk.path + "/record.sqlite"
    do {
      _ = try LearnerRecordStore(path: path, access: .adding).append([fact("a", 0)], at: noon)
    } catch {
      let names = try FileManager.default.contentsOfDirectory(atPath: disk.path)
      #expect(!names.contains { $0.hasPrefix("record.sqlite.") }, "\(names)")
      disk.grow()
      let store = try LearnerRecordStore(path: path, access: .adding)
      #expect(try store.append([fact("b", 0)], at: noon).map(\.number) == [1], "after \(error)")
    }
    #expect(try LearnerRecordStore(path: path, access: .reading).examination().faults == [])
  }

  @Test(.enabled(if: SmallDisk.canBeMade, "only root may mount a small disk"))
  func `On a full disk nothing is added and nothing is lost`() throws {
    let disk = try #require(try SmallDisk())
    let path = disk.path + "/record.sqlite"
    let store = try LearnerRecordStore(path: path, access: .adding)
    let name = Fact.named(.init(name: String(repeating: "é", count: 4000)))
    var count = 0
    #expect(throws: StoreError.diskFull(path: path)) {
      while count < 1000 { count += try store.append([name], at: noon).count }
    }
    #expect(count > 0)
    #expect(try store.entries().map(\.number) == Array(1..<count + 1))
    #expect(throws: StoreError.diskFull(path: path)) { try store.append([name, name], at: noon) }
    #expect(throws: StoreError.diskFull(path: disk.path + "/copy.sqlite")) {
      try store.backUp(to: disk.path + "/copy.sqlite")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: disk.path)
    #expect(!names.contains { $0.hasPrefix("copy") })
    disk.grow()
    #expect(try store.append([name], at: noon).map(\.number) == [count + 1])
    #expect(Row.areSound(try Row.all(path)))
  }

  @Test(.enabled(if: SmallDisk.canBeMade, "only root may mount a small disk"))
  func `On a full disk an entry is erased or it is not, and with room it leaves no trace`() throws {
    let disk = try #require(try SmallDisk())
    let path = disk.path + "/record.sqlite"
    let store = try LearnerRecordStore(path: path, access: .adding)
    let name = Fact.named(.init(name: String(repeating: "secret ", count: 1000)))
    _ = try store.append([fact("first", 0)], at: noon)
    #expect(throws: StoreError.diskFull(path: path)) {
      while try store.append([name], at: noon)[0].number < 1000 {}
    }
    let count = try store.head().count
    func forget() throws {
      let numbers = Array(2...count)
      _ = try store.forget(numbers, reason: "asked", basis: "", by: "office", at: noon)
    }
    do {
      try forget()
    } catch StoreError.diskFull {
      #expect(try store.entries().count == count)
      disk.grow()
      try forget()
    } catch StoreError.tracesLeft {
      disk.grow()
      try store.removeTraces()
    }
    #expect(try store.entries().map(\.number) == [1, count + 1])
    #expect(try #require(bytes(path)).firstRange(of: Data("secret".utf8)) == nil)
    #expect(bytes(path + "-wal")?.isEmpty == true)
  }
}

/// A file system in memory with room for a small record.
private final class SmallDisk {
  let path: String
  private let folder: TemporaryDirectory

  static var canBeMade: Bool { (try? SmallDisk()) != nil }

  init?(kilobytes: Int = 256) throws {
    folder = try TemporaryDirectory()
    path = folder.path
    guard geteuid() == 0, Glibc.mount("none", path, "tmpfs", 0, "size=\(kilobytes)k") == 0 else {
      return nil
    }
  }

  func grow() {
    _ = Glibc.mount("none", path, "tmpfs", UInt(MS_REMOUNT), "size=4m")
  }

  deinit {
    _ = umount2(path, Int32(MNT_DETACH))
  }
}
