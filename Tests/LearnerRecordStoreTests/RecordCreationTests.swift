import Foundation
import Glibc
import LearnerRecord
import TestSupport
import Testing

@testable import LearnerRecordStore

struct RecordCreationTests {
  private let folder: TemporaryDirectory
  private let path: String

  init() throws {
    folder = try TemporaryDirectory()
    path = folder.file("record.sqlite")
  }

  @Test
  func `A new record is empty and whole`() throws {
    try RecordCreation.make(at: path)
    #expect(folder.fileNames == ["record.sqlite"])
    #expect(FileHeader(path: path) == .record)
    #expect(mode(path) == 0o600)
    #expect(try LearnerRecordStore(path: path, access: .reading).head().count == 0)
  }

  @Test
  func `A record that somebody else made meanwhile is left alone`() throws {
    try RecordCreation.make(at: path)
    let before = bytes(path)
    try RecordCreation.make(at: path)
    #expect(bytes(path) == before)
    #expect(folder.fileNames == ["record.sqlite"])
  }

  @Test
  func `An empty file becomes a record`() throws {
    try Data().write(to: URL(fileURLWithPath: path))
    let store = try LearnerRecordStore(path: path, access: .adding)
    #expect(try store.append([fact("a", 0)], at: noon).map(\.number) == [1])
  }

  @Test
  func `A folder in the place of the record is left alone`() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    for access in [LearnerRecordStore.Access.reading, .adding] {
      #expect(throws: StoreError.cannotCreate(path: path, reason: .said("Is a directory"))) {
        try LearnerRecordStore(path: path, access: access)
      }
    }
    #expect(folder.fileNames == ["record.sqlite"])
  }

  @Test
  func `What fails while it is made leaves nothing behind`() {
    struct Obstacle: Error {}
    #expect(throws: Obstacle.self) {
      try RecordCreation.makeFile(at: path) { temporary in
        #expect(mode(temporary) == 0o600 && temporary.hasPrefix(path + "."))
        try Data("half".utf8).write(to: URL(fileURLWithPath: temporary))
        try Data().write(to: URL(fileURLWithPath: temporary + "-wal"))
        throw Obstacle()
      }
    }
    #expect(folder.fileNames.isEmpty)
  }

  @Test(arguments: [LearnerRecordStore.Access.reading, .adding])
  func `L7: a link that leads nowhere, a pipe and a loop are told of, and nothing waits`(
    access: LearnerRecordStore.Access
  ) throws {
    let target = folder.file("nowhere.sqlite")
    #expect(symlink(target, path) == 0)
    #expect(
      throws: StoreError.unreadable(path: path, reason: .danglingLink)
    ) { try LearnerRecordStore(path: path, access: access) }
    #expect(unlink(path) == 0 && symlink(path, path) == 0)
    #expect(
      throws: StoreError.unreadable(path: path, reason: .said("Too many levels of symbolic links"))
    ) { try LearnerRecordStore(path: path, access: access) }
    #expect(unlink(path) == 0 && mkfifo(path, 0o600) == 0)
    #expect(throws: StoreError.notARecord(path: path)) {
      try LearnerRecordStore(path: path, access: access)
    }
    #expect(folder.fileNames == ["record.sqlite"])
  }

  @Test(arguments: 0..<4)
  func `L2: threads that begin a record at once begin it once`(round: Int) async throws {
    let path = path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for tag in 0..<4 {
        group.addTask {
          let store = try LearnerRecordStore(path: path, access: .adding, patience: 60)
          try store.begin(with: [.opened(.init(record: "\(tag)", program: "viva"))], at: noon)
        }
      }
      try await group.waitForAll()
    }
    #expect(try LearnerRecordStore(path: path, access: .reading).head().count == 1)
  }

  @Test(arguments: [false, true])
  func `Threads that make it at once all write to one record`(isEmptyFile: Bool) async throws {
    if isEmptyFile { try Data().write(to: URL(fileURLWithPath: path)) }
    let path = path
    let numbers = try await withThrowingTaskGroup(of: [Int].self) { group in
      for tag in 0..<4 {
        group.addTask {
          let store = try LearnerRecordStore(path: path, access: .adding, patience: 60)
          return try (0..<10).flatMap { try store.append([fact("\(tag)", $0)], at: noon) }
            .map(\.number)
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(numbers.sorted() == Array(1...40))
    #expect(Row.areSound(try Row.all(path)))
  }

  @Test(.timeLimit(.minutes(1)), arguments: 0..<8)
  func `Programs that make it at once all write to one record`(round: Int) throws {
    if round.isMultiple(of: 2) { try Data().write(to: URL(fileURLWithPath: path)) }
    let writers = try (0..<3).map { try RecordWriter("append", path, "5", "\($0)") }
    let numbers = try writers.flatMap { try $0.finish().lines }.compactMap { Int($0) }
    #expect(numbers.sorted() == Array(1...15))
    #expect(try Row.all(path).count == 15)
    #expect(!folder.fileNames.contains { $0.contains(".sqlite.") })
  }
}
