import Foundation
import Glibc
import TestSupport
import Testing

@testable import Files

struct DescriptorTests {
  @Test(.timeLimit(.minutes(1)))
  func `M7: a pipe that takes little at a time gets all of it, once`() throws {
    let folder = try TemporaryDirectory()
    let path = folder.file("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    let text = (0..<60_000).map { "\($0)\n" }.joined()
    // Reading without waiting lets the writer open its end; then its writes are cut short by signals
    // and by a full pipe.
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    let writer = open(path, O_WRONLY | O_NONBLOCK)
    defer { close(reader) }
    let thread = Thread {
      try? Descriptor.write(Array(text.utf8), to: writer)
      close(writer)
    }
    thread.start()
    var (read, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 777))
    while true {
      let count = Glibc.read(reader, &buffer, buffer.count)
      if count == 0 { break }
      if count > 0 { read += buffer[..<count] } else { sched_yield() }
    }
    #expect(read == Array(text.utf8))
  }

  @Test(arguments: [0, 1, 4, 5, 6, 100])
  func `As many bytes are read as are wanted and there`(most: Int) throws {
    let (reader, writer) = try pipe()
    try Descriptor.write(Array("12".utf8), to: writer)
    try Descriptor.write(Array("345".utf8), to: writer)
    close(writer)
    #expect(try Descriptor.read(reader, atMost: most) == Array("12345".utf8.prefix(most)))
    close(reader)
  }

  @Test func `What is there is read without waiting for more`() throws {
    let (reader, writer) = try pipe()
    defer { close(reader) }
    try Descriptor.write(Array("12".utf8), to: writer)
    #expect(try Descriptor.readSome(reader, atMost: 100) == Array("12".utf8))
    close(writer)
    #expect(try Descriptor.readSome(reader, atMost: 100).isEmpty)
  }

  @Test func `A refusal says what the system said, and of which file`() {
    #expect(throws: FileError(.read, "x", .refused(errno: EBADF))) {
      try Descriptor.read(-1, atMost: 1, path: "x")
    }
    #expect(throws: FileError(.read, "", .refused(errno: EBADF))) {
      try Descriptor.readSome(-1, atMost: 1)
    }
    #expect(throws: FileError(.write, "y", .refused(errno: EBADF))) {
      try Descriptor.write([1], to: -1, path: "y")
    }
    #expect(throws: FileError(.write, "", .refused(errno: ENOSPC))) {
      let full = open("/dev/full", O_WRONLY)
      defer { close(full) }
      try Descriptor.write([1], to: full)
    }
  }

  private func pipe() throws -> (reader: Int32, writer: Int32) {
    var ends: [Int32] = [-1, -1]
    try #require(Glibc.pipe(&ends) == 0)
    return (ends[0], ends[1])
  }
}
