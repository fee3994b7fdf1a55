import Glibc
import Testing

@testable import Files

struct FileErrorTests {
  @Test(
    arguments: [
      (.refused(errno: ENOENT), ENOENT, "No such file or directory"),
      (.refused(errno: ENOSPC), ENOSPC, "No space left on device"),
      (.isFolder, EISDIR, "Is a directory"), (.tooLarge(limit: 3), EFBIG, "File too large"),
      (.notText, EILSEQ, "Invalid or incomplete multibyte or wide character"),
      (.isOpenToOthers, EPERM, "Operation not permitted"),
    ] as [(FileError.Cause, Int32, String)])
  func `Each cause has the number and the words of the system`(
    cause: FileError.Cause, code: Int32, reason: String
  ) {
    let error = FileError(.read, "/a", cause)
    #expect(error.code == code && error.reason == reason)
  }

  @Test func `Errors are equal where path, action and cause are`() {
    let error = FileError(.write, "/a", .isFolder)
    #expect(error == FileError(.write, "/a", .isFolder))
    #expect(error != FileError(.read, "/a", .isFolder))
    #expect(error != FileError(.write, "/b", .isFolder))
    #expect(error != FileError(.write, "/a", .notText))
    #expect(
      FileError(.write, "/a", .tooLarge(limit: 1)) != FileError(.write, "/a", .tooLarge(limit: 2)))
  }

  @Test func `The system's last refusal is taken over`() {
    #expect(access("/nothing-of-that-name", F_OK) == -1)
    #expect(FileError(.read, "/a") == FileError(.read, "/a", .refused(errno: ENOENT)))
  }
}
