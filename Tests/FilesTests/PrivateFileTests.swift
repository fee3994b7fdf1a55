import Glibc
import TestSupport
import Testing

@testable import Files

struct PrivateFileTests {
  private let folder: TemporaryDirectory
  private let file: PrivateFile

  init() throws {
    folder = try TemporaryDirectory()
    file = PrivateFile(path: folder.file("secret"))
  }

  @Test func `A secret is made once and replaced whole, always for its owner only`() throws {
    try file.make("one")
    #expect(try file.read() == "one")
    #expect(throws: FileError(.write, file.path, .refused(errno: EEXIST))) { try file.make("two") }
    try file.replace("three")
    #expect(try file.read() == "three")
    #expect(FileFacts(file.path)?.mode == 0o600)
    #expect(folder.fileNames == ["secret"])
  }

  @Test func `An empty file that was left is taken over`() throws {
    try File.write([], to: file.path)
    try file.make("one")
    #expect(try file.read() == "one")
  }

  @Test(arguments: [0o640, 0o604, 0o666] as [mode_t])
  func `A secret that others can read is refused`(mode: mode_t) throws {
    try file.make("one")
    #expect(chmod(file.path, mode) == 0)
    #expect(throws: FileError(.read, file.path, .isOpenToOthers)) { try file.read() }
  }

  @Test func `What is too long or no text is no secret`() throws {
    try file.make(String(repeating: "x", count: PrivateFile.limit))
    #expect(try file.read().utf8.count == PrivateFile.limit)
    try file.replace(String(repeating: "x", count: PrivateFile.limit + 1))
    #expect(throws: FileError(.read, file.path, .tooLarge(limit: PrivateFile.limit))) {
      try file.read()
    }
    try File.write([0xFF], to: file.path)
    #expect(throws: FileError(.read, file.path, .notText)) { try file.read() }
  }

  @Test func `A link to a secret is read, and what it leads to is replaced`() throws {
    try file.make("one")
    let link = PrivateFile(path: folder.file("link"))
    #expect(symlink("secret", link.path) == 0)
    #expect(try link.read() == "one")
    try link.replace("two")
    #expect(try file.read() == "two")
    #expect(throws: FileError(.write, link.path, .refused(errno: EEXIST))) { try link.make("x") }
  }

  @Test func `A secret that others could read is private once it is replaced`() throws {
    try file.make("one")
    #expect(chmod(file.path, 0o644) == 0)
    try file.replace("two")
    #expect(FileFacts(file.path)?.mode == 0o600)
    #expect(try file.read() == "two")
  }

  @Test func `What is not there, or a folder, is no secret`() throws {
    #expect(throws: FileError(.read, file.path, .refused(errno: ENOENT))) { try file.read() }
    try Folder.make(file.path)
    #expect(throws: FileError(.read, file.path, .isFolder)) { try file.read() }
    #expect(throws: FileError(.write, file.path, .isFolder)) { try file.make("x") }
    #expect(throws: FileError(.write, file.path, .isFolder)) { try file.replace("x") }
  }

  @Test(arguments: ["", "é 日本\n", "line\r\nline\n\n", "\0"])
  func `A secret is read as it was written`(text: String) throws {
    try file.replace(text)
    #expect(try file.read() == text)
    #expect(FileFacts(file.path)?.size == text.utf8.count)
  }
}
