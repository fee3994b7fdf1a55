// Escape sequences: SGR 1 (bold), SGR 31, 32, 33, 36 (the theme's own colours), SGR 0 (plain), EL
// (clear to the end of the line) and OSC 8 (link).
internal import FoundationEssentials
package import LineEditor
internal import Text

/// What the program writes: data to standard output, complaints to standard error.
///
/// Output is gathered and written when a person is waiting for it, so that a screen appears at once.
package final class Console {
  private let screen: any Screen
  private var wishes = ScreenAbilities.Wishes()
  private let environment: (String) -> String?
  /// What may be done on the screen, by the options of the command that runs.
  package private(set) var abilities: ScreenAbilities
  /// The hints that were given already.
  private var toldHints: Set<String> = []
  private var buffer: [UInt8] = []
  /// Whether all output waits until it is known whether it fits on the screen.
  private var isGathering = false
  /// How many lines were written so far, as they were laid out.
  package private(set) var lineCount = 0
  /// Why standard output could not be written, if so: the first `errno`.
  package private(set) var outputFailure: Int32?

  /// The narrowest and the widest that text is laid out, in columns, whatever is asked for.
  package static let widths = 20...200
  /// The widest that text is laid out unless `VIVA_WIDTH` says otherwise: longer lines read badly.
  package static let readingWidth = 100

  /// How many columns a prompt leaves for what is typed, where the terminal has that many: enough for a number, a
  /// letter or the first word.
  private static let answerRoom = 12

  /// Creates a console.
  ///
  /// - Parameters:
  ///   - screen: Where text goes.
  ///   - environment: The environment, in which an empty variable counts as none.
  package init(
    _ screen: any Screen = TerminalScreen(), environment: @escaping (String) -> String?
  ) {
    self.screen = screen
    self.environment = environment
    abilities = ScreenAbilities(.init(), on: screen.terminals, variable: environment)
  }

  /// Does some work with what options ask for; then all is as it was before.
  ///
  /// - Parameters:
  ///   - wishes: The options; what they don't ask for stays as it is.
  ///   - work: The work.
  /// - Returns: What the work returns.
  /// - Throws: What the work throws.
  package func with<Value>(
    _ wishes: ScreenAbilities.Wishes, _ work: () throws -> Value
  ) rethrows -> Value {
    let before = (self.wishes, abilities)
    self.wishes = wishes.joined(before.0)
    abilities = ScreenAbilities(self.wishes, on: screen.terminals, variable: environment)
    defer { (self.wishes, abilities) = before }
    return try work()
  }

  /// Which of the standard streams are terminals.
  package var terminals: Terminals { screen.terminals }

  /// The size of the terminal, in columns and rows; `nil` where output goes elsewhere, or it has none.
  package var size: (columns: Int, rows: Int)? { screen.size }

  /// Whether standard output is a terminal.
  package var isTerminal: Bool { screen.terminals.output }

  /// The width to lay text out for, in columns: the terminal's, within what can be read well.
  package var width: Int {
    let asked = environment("VIVA_WIDTH").flatMap { Int($0) }
    let actual = screen.size?.columns ?? columnsElsewhere ?? asked ?? 80
    let most = min(asked ?? Self.readingWidth, Self.widths.upperBound)
    return max(min(actual, most), Self.widths.lowerBound)
  }

  /// The width of what is no terminal, if the environment says it.
  private var columnsElsewhere: Int? {
    isTerminal ? nil : environment("COLUMNS").flatMap { Int($0) }
  }

  /// The height of the terminal, in rows; `nil` where output goes elsewhere.
  package var rows: Int? { screen.size?.rows }

  /// Whether complaints appear on a terminal, whose width they then have to fit.
  package var complaintsAreSeen: Bool { screen.terminals.errors }

  /// Writes text as it is: what is not ours has passed through `visible()`.
  package func write(_ text: String) {
    buffer += Array(text.utf8)
    if buffer.count > 1 << 16 { flush() }
  }

  /// Writes bytes that are no text, such as a document.
  package func write(_ bytes: [UInt8]) {
    buffer += bytes
  }

  /// Writes a line; on a terminal that is too narrow for its words, several.
  ///
  /// - Parameter text: The line, safe to be shown.
  package func line(_ text: String = "") {
    let lines = isTooWide(text) ? wrappedLine(text) : [text]
    lineCount += lines.count
    for line in lines { write(line + "\n") }
  }

  /// Writes what fits itself to a width, such as a table or a chart.
  ///
  /// - Parameter lines: Returns its lines for a width in columns, safe to be shown.
  package func draw(_ lines: (_ width: Int) -> [String]) {
    for line in lines(width) { self.line(line) }
  }

  private func isTooWide(_ text: String) -> Bool {
    isTerminal && text.utf8.count > width && !text.utf8.contains(0x1B) && text.displayWidth > width
  }

  /// Breaks a line between words; its indentation goes on.
  private func wrappedLine(_ text: String) -> [String] {
    let indent = text.prefix { $0 == " " }
    return wrapped(
      String(text.dropFirst(indent.count)), width: width, first: String(indent),
      rest: min(indent.count + 2, 8))
  }

  /// Writes a paragraph of untrusted text, wrapped to the width.
  ///
  /// - Parameters:
  ///   - text: The text; control characters are shown, line ends are kept.
  ///   - first: What stands before the first line.
  ///   - rest: How far the other lines are indented, in columns.
  package func paragraph(_ text: String, first: String = "", rest: Int = 0) {
    for line in wrapped(text, width: width, first: first, rest: rest) { self.line(line) }
    if abilities.isLarge { self.line() }
  }

  /// Returns the words in front of a cursor, in bold where the terminal has it.
  ///
  /// Of words that leave no room for an answer on a line of the terminal, all lines but the last are on the
  /// screen when this returns: the editor would break them anywhere, and show their end first.
  ///
  /// - Parameter text: The words, with the blank after them.
  /// - Returns: The last line of them.
  package func prompt(_ text: String) -> Prompt {
    let style: Prompt.Style = abilities.stylesPrompts ? .bold : .plain
    let columns = min(width, screen.size?.columns ?? width)
    let room = columns - min(Self.answerRoom, columns / 4)
    guard isTerminal, text.displayWidth > room else { return Prompt(text, style: style) }
    let lines = wrapped(text, width: max(1, room - 1))
    for line in lines.dropLast() { write(toned(line, .strong) + "\n") }
    lineCount += lines.count - 1
    flush()
    return Prompt((lines.last ?? "") + " ", style: style)
  }

  /// Shows a person that something is wrong; what is not ours in the text is made safe here.
  package func complain(_ text: String) {
    flush()
    for line in complaint(text) { put(Array((line + "\n").utf8), to: .errors) }
  }

  /// Shows a line that the next one replaces, where a line can be replaced.
  ///
  /// - Parameter text: The line, no wider than the terminal; empty to take it away.
  package func status(_ text: String) {
    guard abilities.mayRedraw else { return }
    flush()
    put(Array("\r\u{1B}[K\(text)".utf8), to: .output)
  }

  /// Shows what takes a moment while it is done, where a line can be replaced.
  ///
  /// - Parameters:
  ///   - words: What is being done, no wider than the terminal.
  ///   - work: What takes the moment.
  /// - Returns: What the work comes to.
  package func showing<Value>(_ words: String, during work: () throws -> Value) rethrows -> Value {
    if isTerminal { status(words) }
    defer { if isTerminal { status("") } }
    return try work()
  }

  /// Returns a hint in full the first time; later too, unless once is enough or all is to be told
  /// plainly.
  ///
  /// Somebody who listens to a screen reader would hear it with every question.
  ///
  /// - Parameters:
  ///   - full: The hint.
  ///   - short: What stands in its place later.
  ///   - isOnce: Whether once is enough for everybody.
  /// - Returns: One of them.
  package func hint(_ full: String, later short: String, isOnce: Bool = false) -> String {
    let isNew = toldHints.insert(full).inserted
    return isNew || !(isOnce || abilities.isPlain) ? full : short
  }

  /// Does some work, and shows what it writes page by page where that is longer than the screen.
  ///
  /// - Parameters:
  ///   - pager: Shows a long text; returns whether it could.
  ///   - work: The work, which asks for nothing.
  /// - Returns: What the work returns.
  /// - Throws: What the work throws, after what it wrote until then was shown.
  package func paged<Value>(
    by pager: ([UInt8]) -> Bool, _ work: () throws -> Value
  ) rethrows -> Value {
    guard abilities.mayPage, !isGathering, let rows else { return try work() }
    flush()
    isGathering = true
    defer {
      isGathering = false
      let lines = buffer.count { $0 == UInt8(ascii: "\n") }
      if lines >= rows, pager(buffer) { buffer.removeAll(keepingCapacity: true) }
      flush()
    }
    return try work()
  }

  /// Writes out what was gathered.
  package func flush() {
    guard !buffer.isEmpty, !isGathering else { return }
    put(buffer, to: .output)
    buffer.removeAll(keepingCapacity: true)
  }

  private func put(_ bytes: [UInt8], to stream: OutputStream) {
    let errno = screen.write(bytes, to: stream)
    if stream == .output, outputFailure == nil { outputFailure = errno }
  }
}

extension ScreenAbilities.Wishes {
  /// Returns what this or another asks for.
  fileprivate func joined(_ other: Self) -> Self {
    .init(
      plain: plain || other.plain, noColor: noColor || other.noColor,
      noInput: noInput || other.noInput, large: large || other.large)
  }
}

extension Console {
  /// Writes a value as JSON: indented, keys in order, controls as escapes.
  ///
  /// - Parameter value: What to write.
  /// - Throws: `EncodingError` for numbers that JSON can't hold.
  package func json(_ value: some Encodable) throws {
    write(try jsonText(value))
  }
}

/// Returns a value as JSON: indented, keys in order, controls as escapes, with a line end.
///
/// - Parameter value: What to write.
/// - Returns: The text.
/// - Throws: `EncodingError` for numbers that JSON can't hold.
package func jsonText(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self).visibleJSON + "\n"
}
