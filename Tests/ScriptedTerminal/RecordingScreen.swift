package import Terminal

/// A screen of a given size that keeps what is written to it.
package final class RecordingScreen: Screen {
  package var terminals: Terminals
  package var size: (columns: Int, rows: Int)?
  package private(set) var output: [UInt8] = []
  package private(set) var errors: [UInt8] = []
  /// What writing to the output fails with.
  package var failure: Int32?

  package init(columns: Int = 80, rows: Int = 24) {
    terminals = Terminals(input: true, output: true, errors: true)
    size = (columns, rows)
  }

  /// A screen that is none: all streams lead to files.
  package static func file() -> RecordingScreen {
    let screen = RecordingScreen()
    (screen.terminals, screen.size) = (Terminals(), nil)
    return screen
  }

  package func write(_ bytes: [UInt8], to stream: OutputStream) -> Int32? {
    switch stream {
    case .output: output += bytes
    case .errors: errors += bytes
    }
    return stream == .output ? failure : nil
  }

  package var outputText: String { String(decoding: output, as: UTF8.self) }
  package var errorText: String { String(decoding: errors, as: UTF8.self) }
}

extension Console {
  /// Creates a console on a screen, with a colour terminal's environment and more.
  package convenience init(_ screen: RecordingScreen, _ more: [String: String] = [:]) {
    let environment = ["TERM": "xterm-256color"].merging(more) { $1 }
    self.init(screen) { name in environment[name].flatMap { $0.isEmpty ? nil : $0 } }
  }
}
