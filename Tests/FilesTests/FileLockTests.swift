import Foundation
import Glibc
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

  @Test func `A lock is a file that stays, empty and its owner's, and no link is followed`() throws
  {
    let folder = try TemporaryDirectory()
    let path = folder.file("lock")
    #expect(FileLock(path: path).isOurs)
    #expect(FileFacts(path)?.size == 0 && FileFacts(path)?.mode == 0o600)
    #expect(symlink("lock", folder.file("link")) == 0)
    #expect(!FileLock(path: folder.file("link")).isOurs)
    #expect(!FileLock(path: folder.path).isOurs)
  }

  @Test func `Two locks of one folder are two`() throws {
    let folder = try TemporaryDirectory()
    let locks = ["a", "b"].map { FileLock(path: folder.file($0)) }
    #expect(locks.allSatisfy { $0.isOurs })
  }

  @Test func `A folder is free again after work that failed`() throws {
    struct Failure: Error {}
    let folder = try TemporaryDirectory()
    #expect(throws: Failure.self) {
      try FolderLock.holding(folderOf: folder.file("a")) { throw Failure() }
    }
    let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
  }
}
