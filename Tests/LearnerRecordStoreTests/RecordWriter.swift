import Foundation
import Glibc
import TestSupport

/// A started `record-writer-probe`, which writes to a record as another program does.
final class RecordWriter {
  /// Where the program is: beside the tests.
  private static let program: URL = {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent("record-writer-probe")
  }()

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var printed: [UInt8] = []

  convenience init(_ arguments: String...) throws {
    try self.init(arguments)
  }

  init(_ arguments: [String]) throws {
    try QuickTests.leaveOutStartOfProgram()
    process.executableURL = Self.program
    process.arguments = arguments
    process.standardInput = input
    process.standardOutput = output
    try process.run()
  }

  /// The id of the process.
  var id: Int { Int(process.processIdentifier) }

  /// Waits until that many bytes were printed, or the program has ended.
  func wait(forBytes count: Int) {
    while printed.count < count {
      guard let byte = try? output.fileHandleForReading.read(upToCount: 1), !byte.isEmpty else {
        return
      }
      printed += byte
    }
  }

  /// Ends the program without giving it a chance to do anything.
  func kill() {
    Glibc.kill(process.processIdentifier, SIGKILL)
  }

  /// Ends the program's input, waits for its end, and returns the whole lines that it printed.
  func finish() throws -> (lines: [String], status: Int32) {
    try input.fileHandleForWriting.close()
    printed += try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let whole = printed.lastIndex(of: 10).map { printed[..<$0] } ?? []
    let lines = String(decoding: whole, as: UTF8.self).split(separator: "\n").map(String.init)
    return (lines, process.terminationStatus)
  }
}
