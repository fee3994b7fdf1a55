// C calls: write, isatty, ioctl(TIOCGWINSZ).

internal import Glibc
internal import LineEditor

/// The standard streams of the program.
package final class TerminalScreen: Screen {
  /// Finds out which of them are terminals.
  package init() {}

  /// Which of them are terminals.
  package let terminals = Terminals(
    input: isatty(STDIN_FILENO) == 1, output: isatty(STDOUT_FILENO) == 1,
    errors: isatty(STDERR_FILENO) == 1)

  /// The size of the terminal now: a window can change while the program runs.
  package var size: (columns: Int, rows: Int)? {
    var size = winsize()
    guard terminals.output, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 1
    else { return nil }
    let largest = TerminalSize.largest
    return (min(Int(size.ws_col), largest), min(max(2, Int(size.ws_row)), largest))
  }

  /// Writes bytes to one of them.
  package func write(_ bytes: [UInt8], to stream: OutputStream) -> Int32? {
    let descriptor = stream == .output ? STDOUT_FILENO : STDERR_FILENO
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return errno }
      rest = rest.dropFirst(max(0, count))
    }
    return nil
  }
}
