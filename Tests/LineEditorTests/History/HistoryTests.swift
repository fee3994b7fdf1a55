import Files
internal import Glibc
@testable internal import LineEditor
internal import TestSupport
internal import Testing

struct HistoryTests {
  @Test func `The newest of equal lines is kept`() {
    #expect(History(["a", "b", "a", "c"]).entries == ["b", "a", "c"])
  }

  @Test func `The oldest lines give way when there are too many`() {
    var history = History(["a", "b"], limit: 2)
    history.add("c")
    #expect(history.entries == ["b", "c"])
  }

  @Test(arguments: [
    ("plain", true), ("naïve 日本", true), ("", false), (" hidden", false), ("a\nb", false),
    ("a\u{1B}b", false),
  ])
  func `Lines that a file of lines cannot hold are not kept`(line: String, isKept: Bool) {
    #expect(History.isKept(line) == isKept)
  }
}

struct HistoriesTests {
  @Test func `Every kind but answers has a file of its own`() throws {
    let folder = try TemporaryDirectory()
    let histories = Histories(path: folder.file("history"), limit: 3)
    for kind in HistoryKind.allCases { histories.recall(kind)?.history.add(kind.rawValue) }
    #expect(folder.fileNames == ["history", "history-names", "history-paths"])
    #expect(histories.recall(.none) == nil)
    #expect(try text(of: folder.file("history-paths")) == "paths\n")
    #expect(histories.failure == nil)
  }
}

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

  @Test func `A session whose history cannot be saved still recalls its own lines`() {
    let history = LineHistory(path: folder.file("missing/history"), limit: 3)
    history.add("one")
    history.add("two")
    #expect(history.takeChanges() == ["one", "two"])
    #expect(history.takeChanges() == nil)
    #expect(history.failure?.code == ENOENT)
  }
}
