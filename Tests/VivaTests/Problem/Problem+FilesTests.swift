import Files
import Glibc
import Testing

@testable import viva

/// What a person is told when a file or folder can't be used, with the exit code.
struct ProblemOfFilesTests {
  static let all: [(FileError, Int32, String)] = [
    (.init(.read, "f", .isFolder), 66, "f is a folder. Name a file in it."),
    (.init(.write, "f", .isFolder), 73, "f is a folder. Name a file in it."),
    (.init(.read, "f", .tooLarge(limit: 3 << 20)), 65, "f has more than 3 MB, and is not read."),
    (.init(.read, "f", .tooLarge(limit: 64 << 10)), 65, "f has more than 64 kB, and is not read."),
    (.init(.read, "f", .notText), 65, "f can't be read: it is not text in UTF-8."),
    (
      .init(.read, "f", .isOpenToOthers), 77,
      "f can be read by others. Close it with “chmod 600”."
    ),
    (
      .init(.write, "f", .refused(errno: EEXIST)), 73,
      "f exists already and is left alone. Choose another name, or write over it with --replace."
    ),
    (
      .init(.read, "f", .refused(errno: ENOENT)), 66,
      "f can't be read: there is no such file or folder."
    ),
    (
      .init(.read, "f", .refused(errno: ENOTDIR)), 66,
      "f can't be read: there is no such file or folder."
    ),
    (.init(.read, "f", .refused(errno: EACCES)), 66, "f can't be read: you have no permission."),
    (.init(.write, "f", .refused(errno: EPERM)), 77, "f can't be written: you have no permission."),
    (.init(.write, "f", .refused(errno: ENOSPC)), 73, "f can't be written: the disk is full."),
    (.init(.write, "f", .refused(errno: EDQUOT)), 73, "f can't be written: the disk is full."),
    (.init(.write, "f", .refused(errno: EROFS)), 77, "f can't be written: the disk is read-only."),
    (.init(.write, "f", .refused(errno: EIO)), 74, "f can't be written: Input/output error."),
    (
      .init(.makeFolder, "f", .refused(errno: EEXIST)), 73,
      "f is a file where a folder is needed. Choose another place."
    ),
    (
      .init(.makeFolder, "f", .refused(errno: ENOTDIR)), 73,
      "f is a file where a folder is needed. Choose another place."
    ),
    (
      .init(.makeFolder, "f", .refused(errno: ENOSPC)), 73,
      "The folder f can't be made: the disk is full."
    ),
    (
      .init(.makeFolder, "f", .refused(errno: EACCES)), 77,
      "The folder f can't be made: you have no permission."
    ),
    (
      .init(.read, "a\u{1B}[31m\u{202E}b", .notText), 65,
      "a^[[31m<U+202E>b can't be read: it is not text in UTF-8."
    ),
  ]

  @Test(arguments: all)
  func `A file that can't be used is told of with why`(
    error: FileError, code: Int32, sentence: String
  ) {
    let problem = Problem(error as any Error)
    #expect(problem.sentence == sentence)
    #expect(problem.exitCode == code)
  }
}
