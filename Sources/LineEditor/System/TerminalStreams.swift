// Assumption: Linux's /proc; without it a read may wait although a signal came, which is rare.
//
// C calls: fdopen, fopen, fclose, fputs, fflush, open, fcntl(F_DUPFD_CLOEXEC), ioctl(TIOCGWINSZ).

internal import CLibEdit
internal import Files
internal import Glibc

/// The C streams that libedit works on: our own, since `el_end` closes none.
final class TerminalStreams {
  let inputDescriptor: Int32
  let input: UnsafeMutablePointer<FILE>
  let output: UnsafeMutablePointer<FILE>

  /// Takes libedit's complaints, such as that about an unknown TERM, which we handle ourselves.
  let complaints: UnsafeMutablePointer<FILE>

  /// Opens streams on copies of two descriptors.
  ///
  /// - Throws: `LineEditorError.unavailable(.noStream)`.
  init(input: Int32, output: Int32) throws(LineEditorError) {
    let reader = try Self.open(input, "r", TerminalInput.open)
    do throws(LineEditorError) {
      let writer = try Self.open(output, "w", TerminalInput.copy)
      guard let complaints = fopen("/dev/null", "we") else {
        fclose(writer)
        throw LineEditorError.unavailable(.noStream(errno: errno))
      }
      (self.input, self.output, self.complaints) = (reader, writer, complaints)
    } catch {
      fclose(reader)
      throw error
    }
    inputDescriptor = fileno(reader)
  }

  deinit {
    fclose(input)
    fclose(output)
    fclose(complaints)
  }

  /// Writes to the terminal at once.
  func write(_ text: String) {
    fputs(text, output)
    fflush(output)
  }

  private static func open(
    _ descriptor: Int32, _ mode: String, _ copying: (Int32) throws(FileError) -> Int32
  ) throws(LineEditorError) -> UnsafeMutablePointer<FILE> {
    let copy: Int32
    do { copy = try copying(descriptor) } catch {
      throw .unavailable(.noStream(errno: error.code))
    }
    guard let stream = fdopen(copy, mode) else {
      close(copy)
      throw .unavailable(.noStream(errno: errno))
    }
    return stream
  }
}

/// Our own way into a terminal that another descriptor leads to.
enum TerminalInput {
  /// Opens a terminal again, for reads that do not wait.
  ///
  /// Between the moment that input is there and the moment that it is read, Ctrl-C may throw it
  /// away; a read that waits would then miss the signal. The other descriptor cannot be told not to
  /// wait, since it is shared with the shell.
  ///
  /// - Parameter descriptor: A descriptor of the terminal; it stays open.
  /// - Returns: A new descriptor, which the caller closes.
  /// - Throws: `FileError` when the process has no descriptor left.
  static func open(_ descriptor: Int32) throws(FileError) -> Int32 {
    let path = "/proc/self/fd/\(descriptor)"
    let opened = Glibc.open(path, O_RDONLY | Int32(O_NONBLOCK) | O_NOCTTY | O_CLOEXEC)
    return opened >= 0 ? opened : try copy(descriptor)
  }

  /// Copies a descriptor.
  ///
  /// - Returns: A new descriptor, which the caller closes.
  /// - Throws: `FileError` when the process has no descriptor left.
  static func copy(_ descriptor: Int32) throws(FileError) -> Int32 {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw FileError(.read, "") }
    return copy
  }
}

/// The size of a terminal.
package enum TerminalSize {
  /// The width that is assumed where there is no terminal, in columns.
  static let defaultColumns = 80

  /// The height that is assumed where there is no terminal, in rows.
  static let defaultRows = 24

  /// The largest width and height that are believed: no window has more, and libedit keeps a cell for
  /// every place, which would be gigabytes for the largest size that a terminal can name.
  package static let largest = 2_000

  /// Whether a terminal says that it is larger than that.
  static func isBeyondBelief(_ descriptor: Int32) -> Bool {
    var size = winsize()
    return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0
      && max(Int(size.ws_row), Int(size.ws_col)) > largest
  }

  /// The height of the terminal behind a descriptor, in rows; positive.
  static func rows(of descriptor: Int32) -> Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 1 else {
      return defaultRows
    }
    return min(Int(size.ws_row), largest)
  }

  /// The width of the terminal behind a descriptor, in columns; positive.
  static func columns(of descriptor: Int32) -> Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 1 else {
      return defaultColumns
    }
    return min(Int(size.ws_col), largest)
  }
}
