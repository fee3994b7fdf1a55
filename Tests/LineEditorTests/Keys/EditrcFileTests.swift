import Foundation
import Glibc
import LineEditor
import TestSupport
import Testing

/// L8: which files libedit may read.
struct EditrcFileTests {
  @Test(arguments: [
    ("bind ^A ed-move-to-beg\nviva:edit on\n", true), ("", true), ("# don't\n  # \"\n", true),
    ("bind 'a b' \"c\" \\'\n", true), ("bind 'a \\'\n", true),
    ("bind 'a\n", false), ("bind \"a\n", false), ("bind a\\\n", false), ("bind \"a'\n", false),
    ("bind \0\n", false), (String(repeating: "a", count: 1001), false),
    (String(repeating: "bind a b\n", count: 10_000), false),
  ])
  func `L8: a file of the user's that libedit would crash on is left out`(
    text: String, isReadable: Bool
  ) throws {
    let folder = try TemporaryDirectory()
    let path = folder.file(".editrc")
    try Data(text.utf8).write(to: URL(filePath: path))
    #expect(EditrcFile.isReadable(path) == isReadable)
    #expect(!EditrcFile.isReadable(folder.path) && !EditrcFile.isReadable(folder.file("none")))
    #expect(mkfifo(folder.file("pipe"), 0o600) == 0)
    #expect(!EditrcFile.isReadable(folder.file("pipe")))
  }
}
