import Glibc
import TestSupport
import Testing

@testable import Files

struct FileFactsTests {
  @Test func `What is at a path is looked up, and what a link leads to`() throws {
    let folder = try TemporaryDirectory()
    let path = folder.file("file")
    try File.write([1, 2, 3], to: path)
    #expect(symlink(path, folder.file("link")) == 0)
    for name in ["file", "link"] {
      let facts = try #require(FileFacts(folder.file(name)))
      #expect(facts.kind == .file && facts.size == 3 && facts.modeText == "600")
      #expect(!facts.isOpenToOthers && facts.isReadable && facts.isWritable)
    }
    #expect(FileFacts(folder.path)?.kind == .folder)
    #expect(FileFacts("/dev/null")?.kind == .other)
    #expect(FileFacts(folder.file("missing")) == nil)
    #expect(try #require(FileFacts(folder.path)?.room) > 0)
  }

  @Test(arguments: [(0o600, false), (0o640, true), (0o604, true), (0o620, true), (0o700, false)])
  func `Others can reach a file by any right of theirs`(mode: mode_t, isOpen: Bool) throws {
    let folder = try TemporaryDirectory()
    try File.write([], to: folder.file("file"))
    #expect(chmod(folder.file("file"), mode) == 0)
    #expect(FileFacts(folder.file("file"))?.isOpenToOthers == isOpen)
  }

  @Test func `Two paths are the same file only where both are there`() throws {
    let folder = try TemporaryDirectory()
    let (one, other) = (folder.file("one"), folder.file("other"))
    #expect(!FileFacts.isSame(one, one))
    try File.write([1], to: one)
    #expect(!FileFacts.isSame(one, other))
    #expect(link(one, other) == 0)
    #expect(FileFacts.isSame(one, other))
    let descriptor = open(other, O_RDONLY)
    defer { close(descriptor) }
    #expect(FileIdentity(descriptor: descriptor) == FileIdentity(path: one))
    #expect(FileIdentity(descriptor: -1) == nil)
  }

  @Test func `A stamp changes with content, and with rights only where programs can't set it`()
    throws
  {
    let folder = try TemporaryDirectory()
    let path = folder.file("file")
    try File.write([1], to: path)
    let before = try FileStamp(of: path)
    #expect(before.size == 1 && before.modified <= FileStamp.now && before.modified > 0)
    try File.write([1, 2], to: path)
    let after = try FileStamp(of: path)
    #expect(after.size == 2 && after.identity != before.identity)
    #expect(throws: FileError(.read, path + "x", .refused(errno: ENOENT))) {
      try FileStamp(of: path + "x")
    }
  }

  @Test func `The nearest folder above is found, however much is missing`() throws {
    let folder = try TemporaryDirectory()
    #expect(FileFacts.nearest(above: folder.file("a/b/c"))?.path == folder.path)
    #expect(FileFacts.nearest(above: "/nothing-of-that-name/b")?.path == "/")
    #expect(FileFacts.nearest(above: "relative") == nil)
  }
}
