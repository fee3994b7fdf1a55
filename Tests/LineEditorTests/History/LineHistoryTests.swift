import Files
import Glibc
import TestSupport
import Testing

@testable import LineEditor

struct LineHistoryTests {
  @Test func `A session whose history cannot be saved still recalls its own lines`() throws {
    let folder = try TemporaryDirectory()
    let history = LineHistory(path: folder.file("missing/history"), limit: 3)
    history.add("one")
    history.add("two")
    #expect(history.takeChanges() == ["one", "two"])
    #expect(history.takeChanges() == nil)
    #expect(history.failure?.code == ENOENT)
  }

  @Test func `Changes are told once, and only lines that are kept are changes`() {
    let history = LineHistory(path: nil, limit: 3)
    #expect(history.takeChanges() == [] && history.takeChanges() == nil)
    for line in ["", " hidden", "a\u{1B}b"] { history.add(line) }
    #expect(history.takeChanges() == nil)
    for line in ["a", "b", "c", "a", "d"] { history.add(line) }
    #expect(history.takeChanges() == ["c", "a", "d"])
    #expect(history.failure == nil)
  }

  @Test func `What another session added is there after the next line`() throws {
    let folder = try TemporaryDirectory()
    let histories = (0..<2).map { _ in LineHistory(path: folder.file("history"), limit: 9) }
    histories[0].add("one")
    histories[1].add("two")
    histories[0].add("three")
    #expect(histories[0].takeChanges() == ["one", "two", "three"])
    #expect(histories[1].takeChanges() == ["one", "two"])
  }

  @Test func `A file that can't be read is left alone for the whole session`() throws {
    let folder = try TemporaryDirectory()
    #expect(symlink("elsewhere", folder.file("history")) == 0)
    let history = LineHistory(path: folder.file("history"), limit: 3)
    #expect(history.takeChanges() == [])
    #expect(history.failure == FileError(.read, folder.file("history"), .refused(errno: ELOOP)))
    history.add("one")
    #expect(history.takeChanges() == ["one"] && folder.fileNames == ["history"])
  }
}
