import Glibc
import TestSupport
import Testing

@testable import Files

struct LeftFilesTests {
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

  @Test(
    arguments: [
      ("a.viva-tmp-abcDEF", true), (".viva-tmp-123456", true), ("a.viva-tmp-abcDEF-wal", true),
      ("a.viva-tmp-abcDEF-shm", true), ("a.viva-tmp-abcDEF-journal", true),
      ("é.viva-tmp-abcDEF", true), ("a.viva-tmp-abcDE", false), ("a.viva-tmp-abcDEFG", false),
      ("a.viva-tmp-abcDE-wal", false), ("a.viva-tmp-abc.EF", false), ("a.viva-tmp-abcDé1", false),
      ("a.viva-tmp-abcDEF-other", false), ("a.viva-tmp-", false), ("a", false), ("", false),
      ("a.VIVA-TMP-abcDEF", false), ("a.viva-tmp-XXXXXX", true),
    ])
  func `A file of ours is known by its name`(name: String, isOurs: Bool) {
    #expect(LeftFiles.isOurs(name) == isOurs)
  }

  @Test func `The template gives such names`() throws {
    #expect(LeftFiles.isOurs("record" + LeftFiles.template))
    let folder = try TemporaryDirectory()
    var name = Array((folder.file("a") + LeftFiles.template).utf8CString)
    close(mkstemp(&name))
    #expect(folder.fileNames.allSatisfy { LeftFiles.isOurs($0) } && folder.fileNames.count == 1)
  }

  @Test func `A folder, a link and a pipe of such a name stay`() throws {
    let folder = try TemporaryDirectory()
    try Folder.make(folder.file("a.viva-tmp-abcDE1"))
    #expect(symlink("target", folder.file("a.viva-tmp-abcDE2")) == 0)
    #expect(mkfifo(folder.file("a.viva-tmp-abcDE3"), 0o600) == 0)
    try File.write([1], to: folder.file("target"))
    let before = folder.fileNames
    LeftFiles.clear(in: folder.path, olderThan: 0)
    #expect(folder.fileNames == before && before.count == 4)
  }

  @Test(arguments: [(599, true), (601, false)])
  func `What is younger than ten minutes may still be in use`(age: Int, stays: Bool) throws {
    let folder = try TemporaryDirectory()
    let path = folder.file("a.viva-tmp-abcDEF")
    try File.write([1], to: path)
    let then = timespec(tv_sec: time(nil) - age + (stays ? 10 : 0), tv_nsec: 0)
    var times = [then, then]
    #expect(utimensat(AT_FDCWD, path, &times, 0) == 0)
    LeftFiles.clear(in: folder.path)
    #expect(File.exists(path) == stays)
  }
}
