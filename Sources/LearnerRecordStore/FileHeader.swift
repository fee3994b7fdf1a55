internal import Glibc

/// What the first hundred bytes of a file say, read without SQLite so that nothing is touched.
///
/// Source: <https://www.sqlite.org/fileformat.html>, §1.3.
enum FileHeader: Equatable {
  case missing
  /// A link whose other end is not there.
  case brokenLink
  case empty
  case unreadable(errno: Int32)
  case foreign
  case record

  /// Reads the header of the file at a path.
  init(path: String) {
    // A pipe without a writer would be waited for.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      self = errno == ENOENT ? Self.absence(path) : .unreadable(errno: errno)
      return
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) else {
      self = .foreign
      return
    }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = read(file, &bytes, bytes.count)
    if count < 0 {
      self = .unreadable(errno: errno)
    } else if count == 0 {
      self = .empty
    } else {
      self = Self.isRecord(bytes.prefix(count)) ? .record : .foreign
    }
  }

  private static func absence(_ path: String) -> FileHeader {
    var status = stat()
    return lstat(path, &status) == 0 ? .brokenLink : .missing
  }

  private static func isRecord(_ bytes: ArraySlice<UInt8>) -> Bool {
    let magic = Array("SQLite format 3\0".utf8)
    guard bytes.count == 100, bytes.starts(with: magic) else { return false }
    let mark = bytes[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return mark == UInt32(bitPattern: Schema.applicationID)
  }
}
