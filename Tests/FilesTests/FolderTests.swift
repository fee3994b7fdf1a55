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

  @Test func `A file in the way of a folder is said, a folder or a link to one is none`() throws {
    let top = try TemporaryDirectory()
    try File.write([], to: top.file("file"))
    #expect(throws: FileError(.makeFolder, top.file("file"), .refused(errno: EEXIST))) {
      try Folder.make(top.file("file"))
    }
    try Folder.make(top.file("sub"))
    #expect(symlink("sub", top.file("link")) == 0)
    for name in ["sub", "sub/", "link", "link/inner", "sub/../sub", "sub//deep//er/"] {
      try Folder.make(top.file(name))
      #expect(File.isFolder(top.file(name)))
    }
    #expect(try Folder.names(top.file("sub")) == ["deep", "inner"])
  }

  @Test(arguments: [0, 1, 300])
  func `Any number of names is read`(count: Int) throws {
    let top = try TemporaryDirectory()
    let names = (0..<count).map { "file-\($0) é 日本" }.sorted()
    for name in names { try File.write([], to: top.file(name), isLasting: false) }
    #expect(try Folder.names(top.path) == names)
    #expect(Folder.paths(top.path) == names.map(top.file))
  }
}
