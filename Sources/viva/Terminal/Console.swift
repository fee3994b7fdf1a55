// C calls: write, isatty, ioctl(TIOCGWINSZ). Escape sequences: SGR 1 (bold), SGR 0 (plain) and EL
// (clear to the end of the line).

internal import Curriculum
internal import Glibc
internal import LineEditor

/// What the program writes: data to standard output, complaints to standard error.
///
/// Output is gathered and written when a person is waiting for it, so that a screen appears at once.
final class Console {
  /// Whether standard output is a terminal.
  let isTerminal: Bool
  /// Whether text may be bold: on a terminal that is not dumb, unless `NO_COLOR` is set.
  private let isStyled: Bool
  private let fixedWidth: Int?
  /// The content of the banks that was complained about last.
  var complainedAbout: UInt64?
  private var buffer: [UInt8] = []
  /// How many lines were written so far, as they were laid out.
  private(set) var lineCount = 0
  /// Why standard output could not be written, if so: the first `errno`.
  private(set) var outputFailure: Int32?

  /// The narrowest and the widest that text is laid out, in columns.
  static let widths = 20...100

  init(_ environment: ProcessEnvironment) {
    isTerminal = isatty(STDOUT_FILENO) == 1
    isStyled =
      isTerminal && environment.value("NO_COLOR") == nil
      && !["dumb", ""].contains(environment.value("TERM") ?? "")
    fixedWidth = isTerminal ? nil : environment.value("COLUMNS").flatMap { Int($0) } ?? 80
  }

  /// The width to lay text out for, in columns: the terminal's, within `widths`.
  var width: Int {
    let actual = fixedWidth ?? terminalWidth
    return min(max(actual, Self.widths.lowerBound), Self.widths.upperBound)
  }

  private var terminalWidth: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 1 else { return 80 }
    return Int(size.ws_col)
  }

  /// The height of the terminal, in rows; `nil` where output goes elsewhere.
  var rows: Int? {
    var size = winsize()
    guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 1 else {
      return nil
    }
    return Int(size.ws_row)
  }

  /// Writes text as it is: what is not ours has passed through `visible()`.
  func write(_ text: String) {
    buffer += Array(text.utf8)
    if buffer.count > 1 << 16 { flush() }
  }

  /// Writes bytes that are no text, such as a document.
  func write(_ bytes: [UInt8]) {
    buffer += bytes
  }

  /// Writes a line.
  func line(_ text: String = "") {
    lineCount += 1
    write(text + "\n")
  }

  /// Writes a paragraph of untrusted text, wrapped to the width.
  ///
  /// - Parameters:
  ///   - text: The text; control characters are shown, line ends are kept.
  ///   - first: What stands before the first line.
  ///   - rest: How far the other lines are indented, in columns.
  func paragraph(_ text: String, first: String = "", rest: Int = 0) {
    for line in wrapped(text, width: width, first: first, rest: rest) { self.line(line) }
  }

  /// Returns the words in front of a cursor, in bold where the terminal has it.
  func prompt(_ text: String) -> Prompt {
    Prompt(text, style: isStyled ? .bold : .plain)
  }

  /// Returns text in bold, where the terminal has it.
  func bold(_ text: String) -> String {
    isStyled ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }

  /// Tells a person that something is wrong; what is not ours in the text is made safe here.
  func complain(_ text: String) {
    flush()
    let text = text.visible(keepingLines: true)
    let prefix = text.hasPrefix("Error:") || text.hasPrefix("Usage:") ? "" : "viva: "
    put(Array((prefix + text + "\n").utf8), to: STDERR_FILENO)
  }

  /// Shows a line that the next one replaces, on a terminal only.
  ///
  /// - Parameter text: The line, no wider than the terminal; empty to take it away.
  func status(_ text: String) {
    guard isTerminal else { return }
    flush()
    put(Array("\r\u{1B}[K\(text)".utf8), to: STDOUT_FILENO)
  }

  /// Writes out what was gathered.
  func flush() {
    if let errno = put(buffer, to: STDOUT_FILENO), outputFailure == nil { outputFailure = errno }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes bytes; returns why it stopped before the end, if so.
  @discardableResult
  private func put(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return errno }
      rest = rest.dropFirst(max(0, count))
    }
    return nil
  }
}
