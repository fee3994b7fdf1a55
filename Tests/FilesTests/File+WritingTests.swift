import Foundation
import Glibc
import TestSupport
import Testing

@testable import Files

struct FileWritingTests {
  private let folder: TemporaryDirectory
  private let path: String

  init() throws {
    folder = try TemporaryDirectory()
    path = folder.file("a file")
  }

  @Test func `A new file is for its owner only, and nothing is left beside it`() throws {
    try File.write([1], to: path)
    #expect(FileFacts(path)?.mode == 0o600)
    #expect(folder.fileNames == ["a file"])
  }

  @Test(
    arguments: [(.isReplaced, 0o644), (.isReplacedInPrivate, 0o600)] as [(File.Existing, UInt32)])
  func `A file that is replaced keeps its rights, unless it is to be private`(
    existing: File.Existing, mode: UInt32
  ) throws {
    try File.write([1], to: path)
    #expect(chmod(path, 0o644) == 0)
    try File.write([2], to: path, existing: existing)
    #expect(FileFacts(path)?.mode == mode)
    #expect(try File.bytes(path) == [2])
  }

  @Test func `A file that is to stay, stays`() throws {
    try File.write([1], to: path, existing: .stays)
    #expect(throws: FileError(.write, path, .refused(errno: EEXIST))) {
      try File.write([2], to: path, existing: .stays)
    }
    #expect(try File.bytes(path) == [1])
    #expect(folder.fileNames == ["a file"])
  }

  @Test func `Where a link leads to a file, that file is replaced and the link stays`() throws {
    let link = folder.file("link")
    try File.write([1], to: path)
    #expect(symlink("a file", link) == 0)
    try File.write([2], to: link)
    #expect(try File.bytes(path) == [2])
    #expect(FileFacts.isSame(path, link))
    #expect(folder.fileNames == ["a file", "link"])
  }

  @Test func `A link that leads nowhere is not written to`() {
    #expect(symlink("nothing", path) == 0)
    #expect(throws: FileError(.write, path, .refused(errno: ENOENT))) {
      try File.write([1], to: path)
    }
  }

  @Test func `A full device is said, and what is no file is written to as it is`() throws {
    try File.write([1], to: "/dev/null")
    #expect(throws: FileError(.write, "/dev/full", .refused(errno: ENOSPC))) {
      try File.write([1], to: "/dev/full")
    }
    let missing = folder.file("missing/file")
    #expect(throws: FileError(.write, missing, .refused(errno: ENOENT))) {
      try File.write([1], to: missing)
    }
  }

  @Test
  func `A file that is replaced is another file, so that who reads the old one reads all of it`()
    throws
  {
    try File.write([1, 2, 3], to: path, isLasting: false)
    let before = FileIdentity(path: path)
    let memory = try Memory(mapping: path)
    try File.write([9], to: path, isLasting: false)
    #expect(before != nil && before != FileIdentity(path: path))
    #expect(withExtendedLifetime(memory) { Array($0.bytes) } == [1, 2, 3])
  }

  @Test(arguments: [0o400, 0o444, 0o600, 0o640, 0o666, 0o755, 0o777] as [UInt32])
  func `Any rights are kept, through a link too`(mode: UInt32) throws {
    try File.write([1], to: path)
    #expect(symlink("a file", folder.file("link")) == 0)
    #expect(chmod(path, mode_t(mode)) == 0)
    try File.write([2], to: path)
    try File.write([3], to: folder.file("link"), isLasting: false)
    #expect(FileFacts(path)?.mode == mode)
    #expect(try File.bytes(path) == [3])
  }

  /// The name has room for the file, but none for what a name under way has behind it.
  @Test(arguments: [File.Existing.stays, .isReplaced, .isReplacedInPrivate])
  func `Where a new file can't be made the old one is as it was`(existing: File.Existing) throws {
    let long = folder.file(String(repeating: "x", count: 250))
    try Data([1, 2]).write(to: URL(fileURLWithPath: long))
    let before = try FileStamp(of: long)
    #expect(throws: FileError(.write, long, .refused(errno: ENAMETOOLONG))) {
      try File.write([3], to: long, existing: existing)
    }
    #expect(try FileStamp(of: long) == before)
    #expect(try File.bytes(long) == [1, 2])
    #expect(folder.fileNames.count == 1)
  }

  @Test func `Links that lead in a ring are refused`() throws {
    #expect(symlink("b", folder.file("a")) == 0 && symlink("a", folder.file("b")) == 0)
    #expect(throws: FileError(.write, folder.file("a"), .refused(errno: ELOOP))) {
      try File.write([1], to: folder.file("a"))
    }
    #expect(folder.fileNames == ["a", "b"])
  }

  @Test func `What is to stay stays at the end of a link too`() throws {
    try File.write([1], to: path)
    #expect(symlink("a file", folder.file("link")) == 0)
    let link = folder.file("link")
    #expect(throws: FileError(.write, link, .refused(errno: EEXIST))) {
      try File.write([2], to: link, existing: .stays)
    }
    #expect(try File.bytes(path) == [1])
    #expect(folder.fileNames == ["a file", "link"])
  }

  @Test func `A link to a folder is a folder, and one to a file in another folder leads there`()
    throws
  {
    try Folder.make(folder.file("sub"))
    #expect(symlink("sub", folder.file("to-folder")) == 0)
    #expect(throws: FileError(.write, folder.file("to-folder"), .isFolder)) {
      try File.write([1], to: folder.file("to-folder"))
    }
    try File.write([1], to: folder.file("sub/file"))
    #expect(symlink("sub/file", path) == 0)
    try File.write([2, 3], to: path)
    #expect(try File.bytes(folder.file("sub/file")) == [2, 3])
    #expect(try Folder.names(folder.file("sub")) == ["file"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `Of many who make a file that is to stay, one does`() throws {
    let (made, path) = (Made(), path)
    DispatchQueue.concurrentPerform(iterations: 32) { number in
      do throws(FileError) {
        try File.write([UInt8(number)], to: path, existing: .stays, isLasting: false)
        made.add(UInt8(number))
      } catch {
        #expect(error == FileError(.write, path, .refused(errno: EEXIST)))
      }
    }
    #expect(made.numbers.count == 1)
    #expect(try File.bytes(path) == made.numbers)
    #expect(folder.fileNames == ["a file"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `Who reads while others write gets one text whole`() throws {
    let path = path
    try File.write([0], to: path, isLasting: false)
    DispatchQueue.concurrentPerform(iterations: 40) { number in
      if number.isMultiple(of: 2) {
        let bytes = [UInt8](repeating: UInt8(number), count: number * 1_000 + 1)
        #expect(throws: Never.self) { try File.write(bytes, to: path, isLasting: false) }
      } else {
        let bytes = (try? File.bytes(path)) ?? []
        let number = Int(bytes.first ?? 255)
        #expect(bytes == [UInt8](repeating: UInt8(number), count: number * 1_000 + 1))
      }
    }
    #expect(folder.fileNames == ["a file"])
  }

  @Test func `What killed programs left is cleared away when the next file is written`() throws {
    for name in ["old.viva-tmp-abcDEF", "old.viva-tmp-abcDE!"] {
      try Data([1]).write(to: URL(fileURLWithPath: folder.file(name)))
      var times = [timespec(tv_sec: 1, tv_nsec: 0), timespec(tv_sec: 1, tv_nsec: 0)]
      #expect(utimensat(AT_FDCWD, folder.file(name), &times, 0) == 0)
    }
    try File.write([1], to: path)
    #expect(folder.fileNames == ["a file", "old.viva-tmp-abcDE!"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `A pipe gets the bytes, and stays a pipe`() throws {
    #expect(mkfifo(path, 0o600) == 0)
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    try File.write([1, 2, 3], to: path, existing: .stays)
    #expect(try Descriptor.read(reader, atMost: 10) == [1, 2, 3])
    #expect(FileFacts(path)?.kind == .other && folder.fileNames == ["a file"])
  }

  /// Who made the file.
  private final class Made: @unchecked Sendable {
    private let lock = NSLock()
    private var found: [UInt8] = []

    func add(_ number: UInt8) { lock.withLock { found.append(number) } }
    var numbers: [UInt8] { lock.withLock { found } }
  }
}
