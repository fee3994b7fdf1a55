import Foundation
import Glibc
import TestSupport

/// A learner's home in a folder of its own, with a unit and a bank that no shipped file changes.
///
/// The program runs in it with a fixed clock; paths in its output read `HOME`.
final class Home {
  /// The path of the program: beside the tests.
  static let program: String = {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = max(0, readlink("/proc/self/exe", &buffer, buffer.count - 1))
    let bytes = buffer[..<count].map { UInt8(bitPattern: $0) }
    let folder = String(decoding: bytes, as: UTF8.self).split(separator: "/").dropLast()
    return "/" + folder.joined(separator: "/") + "/viva"
  }()

  let folder: TemporaryDirectory
  /// The environment of the program; all of it.
  var environment: [String: String]

  /// Makes a home with a bank; with the shipped banks where that is `nil`.
  init(banks: String? = ExampleBank.text, now: String = "2026-11-22T09:00:00+11:00") throws {
    folder = try TemporaryDirectory()
    environment = PseudoTerminal.environment.merging([
      "HOME": folder.path, "XDG_DATA_HOME": folder.file("data"),
      "XDG_CACHE_HOME": folder.file("cache"), "XDG_STATE_HOME": folder.file("state"),
      "VIVA_NOW": now, "VIVA_REPEATABLE": "1", "PAGER": "cat",
    ]) { $1 }
    guard let banks else { return }
    environment["VIVA_BANKS"] = folder.file("shipped")
    try write(ExampleBank.unit, to: "shipped/Units/EX101.yaml")
    try FileManager.default.createDirectory(
      atPath: folder.file("shipped/Topics"), withIntermediateDirectories: true)
    try write(banks, to: "banks/example.yaml")
  }

  /// The options that add the example bank.
  var withBank: [String] { ["--banks", folder.file("banks")] }

  /// The record.
  var record: String { folder.file("data/viva/record.sqlite") }

  /// Writes a file, with the folders that it needs.
  func write(_ text: String, to name: String) throws {
    let url = URL(filePath: folder.file(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Reads a file; empty if it is not there.
  func read(_ name: String) -> [UInt8] {
    (try? Data(contentsOf: URL(filePath: folder.file(name)))).map(Array.init) ?? []
  }

  /// Runs the program to its end, with a pipe for its input.
  func run(
    _ arguments: [String], input: String = "", environment changes: [String: String] = [:]
  ) throws -> ChildProcess.Outcome {
    var outcome = try ChildProcess.run(
      [Self.program] + arguments, environment: environment.merging(changes) { $1 }, input: input)
    outcome.output = withoutPaths(outcome.output)
    outcome.complaints = withoutPaths(outcome.complaints)
    return outcome
  }

  /// Starts the program on a terminal.
  func terminal(
    _ arguments: [String], environment changes: [String: String] = [:], columns: Int = 80
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      [Self.program] + arguments, environment: environment.merging(changes) { $1 },
      columns: columns)
  }

  func withoutPaths(_ text: String) -> String {
    text.replacingOccurrences(of: folder.path, with: "HOME")
  }
}
