/// Where text goes, and what is known of it: the seam between what is drawn and a terminal.
package protocol Screen: AnyObject {
  /// Which of the standard streams are terminals.
  var terminals: Terminals { get }

  /// The size of the terminal that output goes to, in columns and rows; `nil` where it has none.
  var size: (columns: Int, rows: Int)? { get }

  /// Writes bytes.
  ///
  /// - Parameters:
  ///   - bytes: What to write.
  ///   - stream: Where to.
  /// - Returns: The `errno` that it stopped with before the end, if so.
  func write(_ bytes: [UInt8], to stream: OutputStream) -> Int32?
}

/// A stream that the program writes to.
package enum OutputStream: Equatable {
  /// Standard output: what was asked for.
  case output
  /// Standard error: complaints, so that they are seen wherever the output goes.
  case errors
}

/// Which of the standard streams are terminals.
package struct Terminals: Equatable {
  /// Whether standard input is one.
  package var input: Bool
  /// Whether standard output is one.
  package var output: Bool
  /// Whether standard error is one.
  package var errors: Bool

  /// Says which streams are terminals.
  package init(input: Bool = false, output: Bool = false, errors: Bool = false) {
    self.input = input
    self.output = output
    self.errors = errors
  }
}
