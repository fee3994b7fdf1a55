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
}
