import Glibc
import TestSupport
import Testing

@testable import Files

struct MemoryTests {
  @Test func `Memory of our own keeps its bytes, and an empty file is not mapped`() throws {
    let folder = try TemporaryDirectory()
    #expect(withExtendedLifetime(Memory([1, 2])) { Array($0.bytes) } == [1, 2])
    try File.write([], to: folder.file("empty"))
    #expect(throws: FileError.self) { try Memory(mapping: folder.file("empty")) }
    #expect(throws: FileError.self) { try Memory(mapping: folder.path) }
    try File.write([7], to: folder.file("one"))
    let memory = try Memory(mapping: folder.file("one"))
    #expect(withExtendedLifetime(memory) { Array($0.bytes) } == [7])
  }

  @Test(arguments: [0, 1, 7, 8, 4_096, 4_097])
  func `Bytes are the same in memory as in a file, and lie where numbers can be read`(
    count: Int
  ) throws {
    let folder = try TemporaryDirectory()
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7) }
    let own = Memory(bytes)
    withExtendedLifetime(own) {
      #expect(Array(own.bytes) == bytes)
      #expect(Int(bitPattern: own.bytes.baseAddress).isMultiple(of: 8))
    }
    guard count > 0 else { return }
    try File.write(bytes, to: folder.file("file"), isLasting: false)
    let mapped = try Memory(mapping: folder.file("file"))
    unlink(folder.file("file"))
    withExtendedLifetime(mapped) { #expect(Array(mapped.bytes) == bytes) }
  }

  @Test func `What can't be mapped is refused with the reason`() throws {
    let folder = try TemporaryDirectory()
    func refusal(_ name: String) -> FileError.Cause? {
      do {
        _ = try Memory(mapping: folder.file(name))
        return nil
      } catch {
        return error.cause
      }
    }
    try File.write([], to: folder.file("empty"))
    try Folder.make(folder.file("folder"))
    #expect(mkfifo(folder.file("pipe"), 0o600) == 0)
    #expect(refusal("missing") == .refused(errno: ENOENT))
    #expect(refusal("empty") == .refused(errno: EINVAL))
    #expect(refusal("pipe") == .refused(errno: EINVAL))
    #expect(refusal("folder") == .isFolder)
  }
}
