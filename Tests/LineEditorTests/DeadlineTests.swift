internal import Glibc
internal import LineEditor
internal import TestSupport
internal import Testing

/// What becomes of a half-typed line when time is up.
struct DeadlineTests {
  private let folder: TemporaryDirectory
  private let past: String

  init() throws {
    folder = try TemporaryDirectory()
    past = folder.file("past")
  }

  @Test func `A deadline of the monotonic clock passes`() {
    #expect(Deadline(.now).hasPassed)
    #expect(!Deadline(.now + .seconds(3_600)).hasPassed)
  }

  @Test(arguments: [["--milliseconds", "0"], ["--milliseconds", "50"]])
  func `Time is up though nobody types`(deadline: [String]) throws {
    for style in [[], ["--plain"]] {
      let terminal = try Probe.start(["--answers"] + deadline + style)
      try terminal.expect("time up <>")
    }
  }

  @Test func `What was typed so far is kept, and the screen is left below it`() throws {
    let terminal = try Probe.start(["--answers", "--deadline", past], columns: 20)
    try terminal.type(String(repeating: "a", count: 30) + "é\u{1}")
    try terminal.expect("\u{1B}[3G")
    try write([], to: past)
    try terminal.expect("\r\n\r\ntime up <\(String(repeating: "a", count: 30))é>\r\n")
  }

  @Test func `Where lines are read plainly, what was typed so far is kept too`() throws {
    let terminal = try Probe.start(["--plain", "--deadline", past])
    try terminal.type("half é")
    try terminal.expect("half é")
    try write([], to: past)
    try terminal.expect("time up <half é>")
  }
}
