// C calls: ioctl(TIOCGWINSZ).

internal import Glibc

/// The size of a terminal.
enum TerminalSize {
  /// The width that is assumed where there is no terminal, in columns.
  static let defaultColumns = 80

  /// The height that is assumed where there is no terminal, in rows.
  static let defaultRows = 24

  /// The height of the terminal behind a descriptor, in rows; positive.
  static func rows(of descriptor: Int32) -> Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 1 else {
      return defaultRows
    }
    return Int(size.ws_row)
  }

  /// The width of the terminal behind a descriptor, in columns; positive.
  static func columns(of descriptor: Int32) -> Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 1 else {
      return defaultColumns
    }
    return Int(size.ws_col)
  }
}
