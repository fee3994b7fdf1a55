internal import Foundation
internal import Testing

/// A text for people at the top of the package, some parts of which follow from the sources.
struct Paper {
  let name: String
  let text: String

  init(_ name: String) throws {
    self.name = name
    text = try String(contentsOf: SourceFile.root.appending(path: name), encoding: .utf8)
  }

  /// The paths that the text names, in backticks or as links.
  var paths: [String] {
    let quoted = text.matches(of: #/`((?:Sources|Tests|QuestionBanks|Benchmarks)\/[^`\s]*)`/#)
    let linked = text.matches(of: #/\]\((?!https?:|#)([^)\s]+)\)/#)
    return quoted.map { String($0.1) } + linked.map { String($0.1) }
  }

  /// Compares the part between `<!-- NAME -->` and `<!-- /NAME -->` with what the sources say.
  ///
  /// With `RECORD_SNAPSHOTS=1` in the environment the part is rewritten, and the test fails.
  func expect(
    _ part: String, toBe wanted: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (head, foot) = ("<!-- \(part) -->\n", "<!-- /\(part) -->\n")
    let start = try #require(text.range(of: head), sourceLocation: sourceLocation).upperBound
    let end = try #require(text.range(of: foot), sourceLocation: sourceLocation).lowerBound
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      let written = text.replacingCharacters(in: start..<end, with: wanted)
      try Data(written.utf8).write(to: SourceFile.root.appending(path: name))
      Issue.record("recorded \(part) in \(name)", sourceLocation: sourceLocation)
      return
    }
    #expect(
      String(text[start..<end]) == wanted,
      "“\(part)” in \(name) is out of date: RECORD_SNAPSHOTS=1 swift test --filter Papers",
      sourceLocation: sourceLocation)
  }
}
