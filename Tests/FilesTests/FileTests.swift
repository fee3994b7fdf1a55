import Glibc
import TestSupport
import Testing

@testable import Files

struct FileTests {
  private let folder: TemporaryDirectory
  private let path: String

  init() throws {
    folder = try TemporaryDirectory()
    path = folder.file("a file")
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 200_000])
  func `What was written is read, whatever its length`(length: Int) throws {
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0) }
    try File.write(bytes, to: path)
    #expect(try File.bytes(path) == bytes)
    let stamped = try File.stamped(path)
    #expect(stamped.bytes == bytes)
    #expect(stamped.stamp == FileFacts(path)?.stamp)
    #expect(File.start(of: path, 10) == Array(bytes.prefix(10)))
    var parts: [UInt8] = []
    try File.read(path) { parts += $0 }
    #expect(parts == bytes)
  }

  @Test func `A file with more bytes than are wanted is refused, one with as many is read`() throws
  {
    try File.write([1, 2, 3], to: path)
    #expect(try File.bytes(path, atMost: 3) == [1, 2, 3])
    #expect(throws: FileError(.read, path, .tooLarge(limit: 2))) {
      try File.bytes(path, atMost: 2)
    }
  }

  @Test func `A file that says no length is read to its end`() throws {
    #expect(try !File.bytes("/proc/self/status").isEmpty)
    #expect(throws: FileError(.read, "/dev/zero", .tooLarge(limit: 100))) {
      try File.bytes("/dev/zero", atMost: 100)
    }
  }

  @Test func `A text has to be UTF-8`() throws {
    try File.write(Array("Größe 東京".utf8), to: path)
    #expect(try File.text(path) == "Größe 東京")
    try File.write([0x63, 0xE9], to: path)
    #expect(throws: FileError(.read, path, .notText)) { try File.text(path) }
  }

  @Test func `What is no file is refused with the reason`() throws {
    let missing = folder.file("missing")
    #expect(throws: FileError(.read, missing, .refused(errno: ENOENT))) { try File.bytes(missing) }
    #expect(throws: FileError(.read, missing, .refused(errno: ENOENT))) {
      try File.stamped(missing)
    }
    #expect(throws: FileError(.read, folder.path, .isFolder)) { try File.bytes(folder.path) }
    #expect(throws: FileError(.read, folder.path, .isFolder)) { try File.stamped(folder.path) }
    #expect(throws: FileError(.write, folder.path, .isFolder)) {
      try File.write([1], to: folder.path)
    }
    #expect(File.start(of: missing, 4).isEmpty)
  }

  @Test(.timeLimit(.minutes(1)))
  func `A pipe that nobody writes to is not waited for where an ordinary file is wanted`() throws {
    #expect(mkfifo(path, 0o600) == 0)
    #expect(throws: FileError(.read, path, .refused(errno: EINVAL))) { try File.stamped(path) }
    #expect(File.start(of: path, 4).isEmpty)
    #expect(File.exists(path) && !File.isOrdinary(path) && !File.isFolder(path))
  }

}
