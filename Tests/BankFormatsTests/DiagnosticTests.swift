import Files
import Testing

@testable import BankFormats

struct DiagnosticTests {
  @Test func `Places are in the order in which people read them`() {
    let places = [
      SourcePosition(file: "a", line: 1, column: 9), SourcePosition(file: "a", line: 2, column: 1),
      SourcePosition(file: "a", line: 10, column: 1), SourcePosition(file: "b"),
    ]
    #expect(places.shuffled().sorted() == places)
    #expect(SourcePosition(file: "b") == SourcePosition(file: "b", line: 1, column: 1))
  }

  @Test(
    arguments: [
      ([Diagnostic.Severity](), 7), ([.warning, .warning], 7), ([.error], nil),
      ([.warning, .error], nil),
    ] as [([Diagnostic.Severity], Int?)])
  func `A value gets out of a reading where nothing is an error`(
    severities: [Diagnostic.Severity], value: Int?
  ) {
    let diagnostics = severities.map {
      Diagnostic(severity: $0, message: "m", position: SourcePosition(file: "f"))
    }
    let reading = Reading(value: 7, diagnostics: diagnostics)
    #expect(reading.value == value)
    #expect(reading.diagnostics == diagnostics)
    #expect(reading.map(String.init) == Reading(value: "7", diagnostics: diagnostics))
  }

  @Test func `Problems of a file are sorted by place, those of one place as they were found`() {
    let log = ProblemLog(source: SourceText(Array("a\nb\nc".utf8), file: "f"))
    func at(_ line: Int) -> SourcePosition { SourcePosition(file: "f", line: line, column: 1) }
    let found: [(Problem, Int)] = [
      (.emptyText, 3), (.missingKey("x"), 1), (.placeTwice(1), 2), (.missingKey("y"), 1),
    ]
    for (problem, line) in found { log.report(problem, at: at(line)) }
    #expect(log.diagnostics.map(\.position.line) == [1, 1, 2, 3])
    #expect(log.diagnostics.map(\.excerpt?.text) == ["a", "a", "b", "c"])
    #expect(log.diagnostics.prefix(2).map { $0.message.contains("`x`") } == [true, false])
  }

  @Test(
    arguments: [
      (-3_000_000_000, false), (-2_000_000_001, false), (-2_000_000_000, true), (0, true),
      (1_000_000_000, true),
    ] as [(Int64, Bool)])
  func `A stamp is trusted two seconds after the last change`(change: Int64, isRacy: Bool) {
    let observed: Int64 = 1_800_000_000_000_000_000
    let old = observed - 9_000_000_000
    for stamp in [
      FileStamp(modified: observed + change, changed: old),
      FileStamp(modified: old, changed: observed + change),
    ] {
      #expect(stamp.isRacy(observed: observed) == isRacy)
    }
  }

  @Test(arguments: [
    ("short", "short"), ("a\u{1B}b", "a^[b"), (" a \n b ", "a b"),
    (String(repeating: "x", count: 40), String(repeating: "x", count: 40)),
    (String(repeating: "x", count: 41), String(repeating: "x", count: 39) + "…"),
  ])
  func `A text in a message is on one line of forty characters at most`(text: String, shown: String)
  {
    #expect(text.clipped == shown)
  }
}
