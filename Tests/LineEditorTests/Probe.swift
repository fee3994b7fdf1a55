internal import Glibc
internal import TestSupport

/// Starting `line-editor-probe`, which prints what it reads.
enum Probe {
  /// The path of the program: beside the tests.
  static let path: String = {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = max(0, readlink("/proc/self/exe", &buffer, buffer.count - 1))
    let bytes = buffer[..<count].map { UInt8(bitPattern: $0) }
    let folder = String(decoding: bytes, as: UTF8.self).split(separator: "/").dropLast()
    return "/" + folder.joined(separator: "/") + "/line-editor-probe"
  }()

  /// Starts the probe on a terminal of its own and waits for its first prompt.
  static func start(
    _ arguments: [String] = [], environment changes: [String: String] = [:], columns: Int = 80,
    rows: Int = 24, awaiting prompt: String = "> "
  ) throws -> PseudoTerminal {
    let environment = PseudoTerminal.environment.merging(changes) { $1 }
    let terminal = try PseudoTerminal(
      [path] + arguments, environment: environment, columns: columns, rows: rows)
    try terminal.expect("columns")
    try terminal.expect(prompt)
    return terminal
  }

  /// Starts a shell on a terminal of its own, in which `$probe` is the probe.
  static func shell(
    _ script: String, environment changes: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let environment = PseudoTerminal.environment.merging(changes) { $1 }
      .merging(["probe": path]) { $1 }
    return try PseudoTerminal(["/bin/sh", "-c", script], environment: environment)
  }
}
