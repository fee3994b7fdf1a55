import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Files

struct FileLockTests {
  @Test func `One program has a lock, and gives it back with its end`() throws {
    let folder = try TemporaryDirectory()
    var first: FileLock? = FileLock(path: folder.file("lock"))
    #expect(first?.isOurs == true)
    #expect(!FileLock(path: folder.file("lock")).isOurs)
    first = nil
    #expect(FileLock(path: folder.file("lock")).isOurs)
    #expect(!FileLock(path: folder.file("missing/lock")).isOurs)
  }

  @Test(.timeLimit(.minutes(1)))
  func `Who holds a folder keeps others out until the work is done`() throws {
    let folder = try TemporaryDirectory()
    let path = folder.file("count")
    try File.write(Array("0".utf8), to: path)
    DispatchQueue.concurrentPerform(iterations: 40) { _ in
      try? FolderLock.holding(folderOf: path) {
        let count = Int(try File.text(path)) ?? 0
        try File.write(Array("\(count + 1)".utf8), to: path, isLasting: false)
      }
    }
    #expect(try File.text(path) == "40")
  }

  @Test func `Without a folder to hold the work is done all the same, and its error is passed on`()
  {
    #expect(FolderLock.holding(folderOf: "/nothing-of-that-name/file") { 7 } == 7)
    #expect(throws: CancellationError.self) {
      try FolderLock.holding(folderOf: "/tmp/file") { throw CancellationError() }
    }
  }
}
