import Foundation
import TestSupport
import Testing

@testable import OutsidePrograms

/// Programs in general, with the shell in their place.
@Suite(.slow)
struct OutsideProgramTests {
  private static let shell = OutsideProgram(name: "sh", package: "dash")
  private let folder: TemporaryDirectory

  init() throws {
    folder = try TemporaryDirectory()
  }

  private func sandbox(
    path: String = "/usr/bin:/bin", limit: Duration = .seconds(60)
  ) -> Sandbox {
    Sandbox(searchPath: path, temporaryFolder: folder.path, made: 0, limit: limit)
  }

  /// Runs a line of shell.
  private static func run(
    _ line: String, input: String = "", _ around: Sandbox
  ) async throws -> String {
    let bytes = try await PrivateFolder.with(in: around.temporaryFolder) {
      try await shell.output(["-c", line], input: Array(input.utf8), in: $0, around)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `What is written to a program comes back from it, however long`() async throws {
    let text = String(repeating: "0123456789abcde\n", count: 100_000)
    #expect(try await Self.run("cat", input: text, sandbox()) == text)
  }

  @Test func `A program that does not read its input does no harm`() async throws {
    let text = String(repeating: "x", count: 1_000_000)
    #expect(try await Self.run("echo done", input: text, sandbox()) == "done\n")
  }

  @Test func `A program sees a small environment and an empty folder that is its alone`()
    async throws
  {
    let seen = try await Self.run(
      "env | cut -d= -f1 | sort | tr '\\n' ' '; stat -c %a .; ls -A", sandbox())
    #expect(seen == "HOME LANG PATH PWD PYTHONHASHSEED SOURCE_DATE_EPOCH TMPDIR 700\n")
  }

  @Test func `A program that is nowhere is missing`() async throws {
    await #expect(throws: OutsideProgramError.missing(program: "sh", package: "dash")) {
      _ = try await Self.run("true", sandbox(path: folder.path + ":relative/bin:"))
    }
  }

  @Test(arguments: [("exit 3", 3), ("kill -TERM $$", -15), ("true", 0)] as [(String, Int32)])
  func `A program that fails or says nothing is told of`(_ end: String, code: Int32) async throws {
    let failure = OutsideProgramError.failed(program: "sh", exitCode: code, complaint: "alas\n")
    await #expect(throws: failure) {
      _ = try await Self.run("echo alas >&2; " + end, sandbox())
    }
  }

  @Test func `Only the beginning of a complaint is kept`() async throws {
    do {
      _ = try await Self.run("yes | head -c 5000000 >&2; exit 1", sandbox())
      Issue.record("did not fail")
    } catch OutsideProgramError.failed(_, _, let complaint) {
      #expect(complaint.count == 500)
    }
  }

  @Test func `A program that takes too long is killed with what it started`() async throws {
    // The pipe ends when nobody holds it any more; or it never began, on a slow machine.
    let pipe = folder.file("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    let end = open(pipe, O_RDONLY | O_NONBLOCK)
    defer { close(end) }
    await #expect(throws: OutsideProgramError.timedOut(program: "sh")) {
      _ = try await Self.run(
        "exec 9>\(pipe); sleep 600 & sleep 600", sandbox(limit: .milliseconds(300)))
    }
    var byte: UInt8 = 0
    while read(end, &byte, 1) < 0, errno == EAGAIN {
      var waiting = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
      try #require(poll(&waiting, 1, 60_000) == 1)
    }
    #expect(folder.fileNames == ["pipe"])
  }

  @Test func `A cancelled task ends its program and leaves no folder`() async throws {
    let pipe = folder.file("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    let end = open(pipe, O_RDONLY | O_NONBLOCK)
    defer { close(end) }
    let around = sandbox()
    let line = "exec 9>\(pipe); echo begun >&9; sleep 600"
    let task = Task { try await Self.run(line, around) }
    var waiting = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
    while poll(&waiting, 1, 0) == 0 { await Task.yield() }
    task.cancel()
    await #expect(throws: CancellationError.self) { _ = try await task.value }
    #expect(folder.fileNames == ["pipe"])
  }
}
