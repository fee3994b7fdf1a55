import Glibc
import TestSupport
import Testing

@testable import Files

struct FileStampTests {
  private let folder: TemporaryDirectory
  private let path: String

  init() throws {
    folder = try TemporaryDirectory()
    path = folder.file("file")
    try File.write([1, 2], to: path)
  }

  @Test func `Looking changes nothing, and a link has the stamp of its file`() throws {
    let stamp = try FileStamp(of: path)
    #expect(symlink("file", folder.file("link")) == 0)
    #expect(try FileStamp(of: path) == stamp)
    #expect(try FileStamp(of: folder.file("link")) == stamp)
    #expect(stamp.identity == FileIdentity(path: path))
  }

  /// A program can set the time of the content back, but not the time of that change.
  @Test func `A file whose time was set back has another stamp`() throws {
    let before = try FileStamp(of: path)
    var times = [timespec(tv_sec: 5, tv_nsec: 7), timespec(tv_sec: 5, tv_nsec: 7)]
    #expect(utimensat(AT_FDCWD, path, &times, 0) == 0)
    let after = try FileStamp(of: path)
    #expect(after.modified == 5_000_000_007 && after.size == before.size)
    #expect(after.changed >= before.changed && after != before)
    #expect(after.identity == before.identity)
  }

  @Test func `A change in place keeps the identity and changes the size`() throws {
    let before = try FileStamp(of: path)
    let file = open(path, O_WRONLY | O_APPEND)
    try Descriptor.write([3], to: file)
    close(file)
    let after = try FileStamp(of: path)
    #expect(after.size == 3 && before.size == 2 && after.inode == before.inode)
    #expect(after.identity == before.identity)
  }

  @Test func `No file has the stamp that stands for none`() throws {
    let none = FileStamp()
    #expect(none == FileStamp(size: 0, modified: 0, changed: 0, inode: 0, device: 0))
    #expect(try FileStamp(of: path) != none)
    #expect(try FileStamp(of: folder.path) != none)
  }
}
