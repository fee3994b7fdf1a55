import Foundation
import Testing

/// The folder of this target's sources.
let testFolder = URL(filePath: #filePath).deletingLastPathComponent()

/// Compares a text with a file in `Snapshots` as a whole.
func expectSnapshot(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try expectText(
    text, in: testFolder.appending(path: "Snapshots/\(name)"), sourceLocation: sourceLocation)
}

/// Compares a text with a file as a whole.
///
/// With `RECORD_SNAPSHOTS=1` in the environment the file is rewritten, and the test fails so that
/// nobody takes a recording for a check.
func expectText(
  _ text: String, in file: URL, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let name = file.lastPathComponent
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  let golden = try String(decoding: Data(contentsOf: file), as: UTF8.self)
  let difference = firstDifference(text, golden)
  #expect(difference == nil, "\(name) differs", sourceLocation: sourceLocation)
}

/// Returns the first line in which two texts differ, with its number; `nil` for equal texts.
private func firstDifference(_ text: String, _ golden: String) -> String? {
  guard Array(text.utf8) != Array(golden.utf8) else { return nil }
  let lines = text.components(separatedBy: "\n")
  let wanted = golden.components(separatedBy: "\n")
  let place = zip(lines, wanted).enumerated().first { Array($1.0.utf8) != Array($1.1.utf8) }?.offset
  let line = place ?? min(lines.count, wanted.count)
  func shown(_ lines: [String]) -> String { line < lines.count ? lines[line] : "(end)" }
  return "line \(line + 1): \(shown(lines)) instead of \(shown(wanted))"
}
