// C calls: getenv, open, fstat, read, close.

internal import Glibc

/// The file of the user's with commands for libedit, which is looked at before libedit reads it: of some files
/// it makes an endless wait or a crash.
package enum EditrcFile {
  /// Where the file is, by editrc(5); `nil` where no folder is known.
  package static var path: String? {
    func variable(_ name: String) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    return variable("EDITRC") ?? variable("HOME").map { $0 + "/.editrc" }
  }

  /// The longest file and the longest line that are read; in bytes.
  private static let (mostBytes, longestLine) = (65_536, 1_000)

  /// Whether there is an ordinary file of text, neither longer than 64 KiB nor with longer lines than any
  /// command has, nor with a line that leaves a quotation open, which libedit crashes on.
  ///
  /// - Parameter path: The file.
  /// - Returns: Whether it can be handed to libedit.
  package static func isReadable(_ path: String) -> Bool {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return false }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= mostBytes
    else { return false }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    let count = read(file, &bytes, bytes.count)
    guard count == bytes.count, !bytes.contains(0) else { return false }
    return bytes.split(separator: UInt8(ascii: "\n")).allSatisfy { line in
      line.count <= longestLine && isClosed(line)
    }
  }

  /// Whether a line ends outside of quotation marks and not with a backslash; comments may do as they like.
  private static func isClosed(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first(where: { $0 != 0x20 && $0 != 0x09 }) != UInt8(ascii: "#") else { return true }
    var (quote, isEscaped): (UInt8?, Bool) = (nil, false)
    for byte in line {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\"), quote != UInt8(ascii: "'") {
        isEscaped = true
      } else if quote == byte {
        quote = nil
      } else if quote == nil, "'\"".utf8.contains(byte) {
        quote = byte
      }
    }
    return quote == nil && !isEscaped
  }
}
