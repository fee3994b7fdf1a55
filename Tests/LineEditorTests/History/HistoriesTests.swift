import Files
import Glibc
import TestSupport
import Testing

@testable import LineEditor

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

  @Test func `Each kind has its own lines, and one copy of them`() {
    let histories = Histories(path: nil, limit: 3)
    histories.recall(.commands)?.history.add("study")
    histories.recall(.names)?.history.add("Mia")
    #expect(histories.recall(.commands)?.history.takeChanges() == ["study"])
    #expect(histories.recall(.names)?.history.takeChanges() == ["Mia"])
    #expect(histories.recall(.paths)?.history.takeChanges() == [])
    #expect(histories.recall(.names) === histories.recall(.names))
  }

  @Test func `A kind that is not kept on disk says so for all`() throws {
    let folder = try TemporaryDirectory()
    let histories = Histories(path: folder.file("missing/history"), limit: 3)
    #expect(histories.failure == nil)
    histories.recall(.paths)?.history.add("/tmp")
    #expect(histories.failure?.code == ENOENT)
  }

  @Test(arguments: [
    (HistoryKind.commands, "/a/history"), (.names, "/a/history-names"),
    (.paths, "/a/history-paths"),
  ])
  func `The files stand beside each other`(kind: HistoryKind, path: String) {
    #expect(Histories.path(of: kind, commands: "/a/history") == path)
  }
}
