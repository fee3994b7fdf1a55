import Files
import Glibc
import Testing

@testable import LineEditor

/// Lines from a pipe, as a script gives them.
struct PlainInputTests {
  /// A source that reads what was written, and what it wrote.
  private final class Pipes {
    let source: PlainInput
    private let output: Int32
    private var ends: [Int32] = []

    init(_ text: [UInt8]) throws {
      var (input, output): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
      try #require(pipe(&input) == 0 && pipe(&output) == 0)
      try Descriptor.write(text, to: input[1])
      close(input[1])
      self.output = output[0]
      ends = [input[0], output[1]]
      source = PlainInput(input: input[0], output: output[1])
    }

    deinit {
      for end in ends + [output] { close(end) }
    }

    var written: String {
      let bytes = (try? Descriptor.readSome(output, atMost: 65_536)) ?? []
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private func inputs(_ text: String, _ count: Int) throws -> [Input] {
    let pipes = try Pipes(Array(text.utf8))
    return try (0..<count).map { _ in try pipes.source.readLine(prompt: Prompt("> ")) }
  }

  @Test(
    arguments: [
      ("", [.endOfInput]), ("a\n", [.line("a"), .endOfInput]), ("a", [.line("a"), .endOfInput]),
      ("\n\n", [.line(""), .line(""), .endOfInput]), ("a\r\nb", [.line("a"), .line("b")]),
      ("é 日本\n\0\n", [.line("é 日本"), .line("\0"), .endOfInput]),
      ("a\u{1B}[2J\n", [.line("a\u{1B}[2J")]),
    ] as [(String, [Input])])
  func `Lines come one by one, then the input has ended for good`(
    text: String, expected: [Input]
  ) throws {
    #expect(try inputs(text, expected.count) == expected)
    let further = try inputs(text, expected.count + 2)
    if expected.last == .endOfInput { #expect(further.suffix(3).allSatisfy { $0 == .endOfInput }) }
  }

  @Test func `Nothing that a script says is dropped as typed too early`() throws {
    let pipes = try Pipes(Array("a\nb\n".utf8))
    pipes.source.dropTypeAhead()
    #expect(try pipes.source.readLine(prompt: Prompt("> ")) == .line("a"))
    pipes.source.dropTypeAhead()
    #expect(try pipes.source.readLine(prompt: Prompt("> ")) == .line("b"))
  }

  @Test func `Each line is echoed after its prompt, with controls shown`() throws {
    let pipes = try Pipes(Array("one\ntwo\u{1B}[2J\n".utf8))
    #expect(!pipes.source.isInteractive && pipes.source.columns == 80)
    _ = try pipes.source.readLine(prompt: Prompt("Name\u{7}: ", style: .bold))
    #expect(pipes.written == "Name^G: one\n")
    _ = try pipes.source.readLine(prompt: Prompt("> "))
    #expect(pipes.written == "> two^[[2J\n")
    _ = try pipes.source.readLine(prompt: Prompt("> "))
    #expect(pipes.written == "> \n")
  }

  @Test func `A secret is the next line, and not echoed`() throws {
    let pipes = try Pipes(Array("key\nline\n".utf8))
    #expect(try pipes.source.readSecret(prompt: Prompt("Passphrase: ")) == .line("key"))
    #expect(pipes.written == "Passphrase: \n")
    #expect(try pipes.source.readLine(prompt: Prompt("> ")) == .line("line"))
    #expect(try pipes.source.readSecret(prompt: Prompt("> ")) == .endOfInput)
  }

  @Test func `After the deadline nothing is read, and the line is there for the next question`()
    throws
  {
    let pipes = try Pipes(Array("line\n".utf8))
    var request = LineRequest(Prompt("> "), deadline: Deadline { .zero })
    #expect(try pipes.source.readLine(request) == .timeUp(partial: ""))
    #expect(pipes.written == "> \n")
    request.deadline = Deadline { .seconds(60) }
    #expect(try pipes.source.readLine(request) == .line("line"))
  }

  @Test func `Nobody reads a notice in the output of a script`() throws {
    let pipes = try Pipes(Array("a\n".utf8))
    var isAsked = false
    let request = LineRequest(
      Prompt("> "), rightText: { "5:00" },
      notice: {
        isAsked = true
        return "2 minutes left."
      })
    #expect(try pipes.source.readLine(request) == .line("a"))
    #expect(!isAsked && pipes.written == "> a\n")
  }

  @Test func `What can't be written or read is said with the system's number`() throws {
    let null = open("/dev/null", O_RDONLY)
    let full = open("/dev/full", O_WRONLY)
    let folder = open("/", O_RDONLY | O_DIRECTORY)
    defer { for descriptor in [null, full, folder] { close(descriptor) } }
    #expect(throws: LineEditorError.writeFailed(errno: ENOSPC)) {
      try PlainInput(input: null, output: full).readLine(prompt: Prompt("> "))
    }
    let sink = open("/dev/null", O_WRONLY)
    defer { close(sink) }
    #expect(throws: LineEditorError.readFailed(errno: EISDIR)) {
      try PlainInput(input: folder, output: sink).readLine(prompt: Prompt("> "))
    }
    #expect(try PlainInput(input: null, output: sink).readLine(prompt: Prompt("> ")) == .endOfInput)
  }
}
