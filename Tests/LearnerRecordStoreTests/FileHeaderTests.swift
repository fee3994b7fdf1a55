import Foundation
import GRDB
import TestSupport
import Testing

@testable import LearnerRecordStore

struct FileHeaderTests {
  private let folder: TemporaryDirectory
  private let path: String

  init() throws {
    folder = try TemporaryDirectory()
    path = folder.file("file")
  }

  @Test
  func `What a file is stands in its first hundred bytes`() throws {
    #expect(FileHeader(path: path) == .missing)
    try Data().write(to: URL(fileURLWithPath: path))
    #expect(FileHeader(path: path) == .empty)
    try RecordCreation.make(at: folder.file("record"))
    let whole = try #require(bytes(folder.file("record")))
    for count in [1, 15, 16, 72, 99] {
      try whole.prefix(count).write(to: URL(fileURLWithPath: path))
      #expect(FileHeader(path: path) == .foreign, "\(count) bytes")
    }
    try whole.prefix(100).write(to: URL(fileURLWithPath: path))
    #expect(FileHeader(path: path) == .record)
    #expect(FileHeader(path: folder.path) == .unreadable(errno: EISDIR))
    #expect(FileHeader(path: path + "/inside") == .unreadable(errno: ENOTDIR))
  }

  @Test(arguments: [0, 1, 0x5649_5642, 0x4156_4956])
  func `A database with another mark is foreign`(mark: Int) throws {
    try DatabaseQueue(path: path).write { database in
      try database.execute(sql: "PRAGMA application_id = \(mark); CREATE TABLE entry (number)")
    }
    #expect(FileHeader(path: path) == .foreign)
  }
}
