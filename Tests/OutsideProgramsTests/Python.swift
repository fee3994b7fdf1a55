import Foundation
import TestSupport

/// Python, which reads what this module wrote.
enum Python {
  /// Runs a script to its end and returns what it printed.
  static func run(_ script: String, _ arguments: String...) throws -> String {
    try QuickTests.leaveOutStartOfProgram()
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/python3")
    python.arguments = ["-c", script] + arguments
    let output = Pipe()
    python.standardOutput = output
    try python.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    python.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
