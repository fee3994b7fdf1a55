import Glibc
import Testing

@testable import LineEditor

struct TerminalStreamsTests {
  /// A terminal of some size that nobody sees.
  private func withTerminal(
    columns: UInt16, rows: UInt16, _ work: (_ terminal: Int32) throws -> Void
  ) throws {
    var (controller, worker): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    try #require(openpty(&controller, &worker, nil, nil, &size) == 0)
    defer {
      close(controller)
      close(worker)
    }
    try work(worker)
  }

  @Test(
    arguments: [
      (0, 80, false), (1, 80, false), (2, 2, false), (80, 80, false), (2_000, 2_000, false),
      (2_001, 2_000, true), (.max, 2_000, true),
    ] as [(UInt16, Int, Bool)])
  func `A width is believed up to a bound, and made up where there is none`(
    said: UInt16, believed: Int, isBeyondBelief: Bool
  ) throws {
    try withTerminal(columns: said, rows: 24) { terminal in
      #expect(TerminalSize.columns(of: terminal) == believed)
      #expect(TerminalSize.rows(of: terminal) == 24)
      #expect(TerminalSize.isBeyondBelief(terminal) == isBeyondBelief)
    }
    try withTerminal(columns: 80, rows: said) { terminal in
      #expect(TerminalSize.rows(of: terminal) == (said < 2 ? 24 : believed))
      #expect(TerminalSize.isBeyondBelief(terminal) == isBeyondBelief)
    }
  }

  @Test func `What is no terminal has the usual size`() throws {
    let null = open("/dev/null", O_RDWR)
    defer { close(null) }
    for descriptor in [null, -1] {
      #expect(TerminalSize.columns(of: descriptor) == 80)
      #expect(TerminalSize.rows(of: descriptor) == 24)
      #expect(!TerminalSize.isBeyondBelief(descriptor))
    }
  }

  @Test func `Streams need two descriptors that are open`() throws {
    let null = open("/dev/null", O_RDWR)
    defer { close(null) }
    for (input, output) in [(-1, null), (null, -1), (-1, -1)] as [(Int32, Int32)] {
      #expect(throws: LineEditorError.unavailable(.noStream(errno: EBADF))) {
        try TerminalStreams(input: input, output: output)
      }
    }
  }

  @Test func `Streams are copies: ours stay open when they are gone`() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    var streams: TerminalStreams? = try TerminalStreams(input: ends[0], output: ends[1])
    let own = try #require(streams?.inputDescriptor)
    #expect(!ends.contains(own))
    #expect(fcntl(own, F_GETFD) & FD_CLOEXEC != 0, "no program that is started gets it")
    streams?.write("é")
    streams = nil
    #expect(fcntl(own, F_GETFD) == -1)
    #expect(InputEvents(descriptor: ends[0], signals: nil).next(atMost: 9) == .bytes([0xC3, 0xA9]))
  }
}
