import Glibc
import TestSupport
import Testing

@testable import Files

struct FolderTests {
  @Test func `Folders are made for this user only, and those above them`() throws {
    let top = try TemporaryDirectory()
    try Folder.make(top.file("a/b/c"))
    try Folder.make(top.file("a/b/c"))
    for name in ["a", "a/b", "a/b/c"] { #expect(FileFacts(top.file(name))?.mode == 0o700) }
    try Folder.make(forFile: top.file("x/y/file"))
    #expect(File.isFolder(top.file("x/y")) && !File.exists(top.file("x/y/file")))
    try Folder.make(forFile: "file")
    try Folder.make(forFile: "/file")
  }

  @Test func `A folder can't be made in a file`() throws {
    let top = try TemporaryDirectory()
    try File.write([], to: top.file("file"))
    #expect(throws: FileError(.makeFolder, top.file("file/a"), .refused(errno: ENOTDIR))) {
      try Folder.make(top.file("file/a"))
    }
  }

  @Test func `Names come in order, hidden ones too`() throws {
    let top = try TemporaryDirectory()
    for name in ["b", ".hidden", "a", "C"] { try File.write([], to: top.file(name)) }
    #expect(try Folder.names(top.path) == [".hidden", "C", "a", "b"])
    #expect(Folder.paths(top.path).last == top.file("b"))
    #expect(Folder.paths(top.file("missing")).isEmpty)
    #expect(throws: FileError(.read, top.file("a"), .refused(errno: ENOTDIR))) {
      try Folder.names(top.file("a"))
    }
  }

  @Test(arguments: [("a/b", "a/"), ("/b", "/"), ("b", "."), ("a/b/", "a/b/")])
  func `The folder of a file is what comes before its name`(path: String, folder: String) {
    #expect(Folder.containing(path) == folder)
  }

  @Test func `Only what killed programs left is cleared away`() throws {
    let top = try TemporaryDirectory()
    let (left, used, ours) = ("f.viva-tmp-a1B2c3", "g.viva-tmp-a1B2c3", "f.viva-tmp-a1B2c3x")
    for name in [left, used, ours, "f"] { try File.write([1], to: top.file(name)) }
    let lock = open(top.file(used), O_RDONLY)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    LeftFiles.clear(in: top.path)
    #expect(top.fileNames == ["f", left, ours, used])
    LeftFiles.clear(in: top.path, olderThan: 0)
    #expect(top.fileNames == ["f", ours, used])
    LeftFiles.clear(in: top.file("missing"))
  }
}
