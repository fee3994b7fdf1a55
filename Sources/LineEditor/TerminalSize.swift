// C calls: ioctl(TIOCGWINSZ).

internal import Glibc

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
