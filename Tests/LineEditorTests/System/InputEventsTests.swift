import Files
import Glibc
import Testing

@testable import LineEditor

struct InputEventsTests {
  private func withPipe(_ work: (InputEvents, _ writer: Int32) throws -> Void) throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    defer { close(ends[0]) }
    try work(InputEvents(descriptor: ends[0], signals: nil), ends[1])
  }

  @Test func `Bytes come as many at a time as are wanted, then the end`() throws {
    try withPipe { events, writer in
      try Descriptor.write([1, 2, 3], to: writer)
      #expect(events.next(atMost: 2) == .bytes([1, 2]))
      #expect(events.byte(within: .zero) == 3)
      #expect(events.next(atMost: 2, within: .zero) == .nothing)
      #expect(events.byte(within: .zero) == nil)
      close(writer)
      #expect(events.next(atMost: 2) == .end && events.next(atMost: 2) == .end)
      #expect(events.byte(within: .zero) == nil)
    }
  }

  @Test(arguments: [Duration.zero, .nanoseconds(1), .milliseconds(1), .seconds(-5)])
  func `Nothing comes of no input, however little time there is`(time: Duration) throws {
    try withPipe { events, writer in
      #expect(events.next(atMost: 1, within: time) == .nothing)
      close(writer)
    }
  }

  @Test func `A descriptor that is not open, or a folder, is a failure`() throws {
    #expect(InputEvents(descriptor: 9_999, signals: nil).next(atMost: 1) == .failure(errno: EBADF))
    let folder = open("/", O_RDONLY | O_DIRECTORY)
    defer { close(folder) }
    #expect(
      InputEvents(descriptor: folder, signals: nil).next(atMost: 1) == .failure(errno: EISDIR))
  }
}
