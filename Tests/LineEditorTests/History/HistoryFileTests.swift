import Files
import Glibc
import TestSupport
import Testing

@testable import LineEditor

struct HistoryFileTests {
  private let folder: TemporaryDirectory
  private let file: HistoryFile

  init() throws {
    folder = try TemporaryDirectory()
    file = HistoryFile(path: folder.file("history"), limit: 3)
  }

  @Test func `Trap 3: the file is for its owner only and nothing is left beside it`() throws {
    _ = try file.add("one")
    var status = stat()
    #expect(stat(file.path, &status) == 0)
    #expect(status.st_mode & 0o7777 == 0o600)
    #expect(folder.fileNames == ["history"])
  }

  @Test func `Trap 3: the file is replaced, not written over`() throws {
    _ = try file.add("one")
    let old = try #require(fopen(file.path, "r"))
    defer { fclose(old) }
    _ = try file.add("two")
    var buffer = [CChar](repeating: 0, count: 64)
    let count = fread(&buffer, 1, buffer.count, old)
    #expect(String(decoding: buffer[..<count].map { UInt8($0) }, as: UTF8.self) == "one\n")
    #expect(try text(of: file.path) == "one\ntwo\n")
  }

  @Test func `Trap 3: a link is not followed`() throws {
    try write(Array("precious\n".utf8), to: folder.file("other"))
    #expect(symlink(folder.file("other"), file.path) == 0)
    #expect(throws: FileError(.read, file.path, .refused(errno: ELOOP))) { try file.add("one") }
    #expect(try text(of: folder.file("other")) == "precious\n")
  }

  @Test(arguments: [[0x63, 0xE9, 0x0A], Array("_HiStOrY_V2_\nold\\040line\n".utf8)] as [[UInt8]])
  func `Trap 2: a file that is not ours is kept aside, each under its own name`(
    foreign: [UInt8]
  ) throws {
    for _ in 1...2 {
      try write(foreign, to: file.path)
      #expect(try file.load().entries == [])
    }
    _ = try file.add("new")
    #expect(folder.fileNames == ["history", "history.unreadable", "history.unreadable-2"])
    #expect(try text(of: file.path) == "new\n")
  }

  @Test func `Trap 5: equal lines are kept once, the last`() throws {
    for line in ["a", "b", "a"] { _ = try file.add(line) }
    #expect(try file.load().entries == ["b", "a"])
  }

  @Test func `Only as many lines as wanted are kept`() throws {
    for line in ["a", "b", "c", "d"] { _ = try file.add(line) }
    #expect(try text(of: file.path) == "b\nc\nd\n")
  }

  @Test func `No file is an empty history, and no folder a failure`() throws {
    #expect(try file.load().entries == [])
    let nowhere = HistoryFile(path: folder.file("missing/history"))
    #expect(throws: FileError(.write, nowhere.path, .refused(errno: ENOENT))) {
      try nowhere.add("one")
    }
  }

  @Test func `A line that is not kept changes no file`() throws {
    _ = try file.add("one")
    let before = try FileStamp(of: file.path)
    #expect(try file.add(" hidden").entries == ["one"])
    #expect(try file.load().entries == ["one"])
    #expect(try FileStamp(of: file.path).size == before.size)
  }

  @Test(
    arguments: [
      ("", []), ("a\nb", ["a", "b"]), ("a\n\n\nb\n", ["a", "b"]), ("a\r\nb\r\n", ["a", "b"]),
      (" hidden\na\n", ["a"]), ("a\u{1B}[2J\nb\n", ["b"]), ("1\n2\n3\n4\n5\n", ["3", "4", "5"]),
      ("x\ny\nx\n", ["y", "x"]), ("日本\né\n", ["日本", "é"]),
    ] as [(String, [String])])
  func `A file that somebody edited is read as far as its lines are kept`(
    text: String, entries: [String]
  ) throws {
    try write(Array(text.utf8), to: file.path)
    #expect(try file.load().entries == entries)
    #expect(folder.fileNames == ["history"])
  }

  @Test func `A folder in the place of the file is a failure, and stays`() throws {
    try Folder.make(file.path)
    #expect(throws: FileError(.read, file.path, .isFolder)) { try file.load() }
    #expect(throws: FileError(.read, file.path, .isFolder)) { try file.add("one") }
    #expect(folder.fileNames == ["history"])
  }
}
