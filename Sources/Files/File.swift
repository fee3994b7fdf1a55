// C calls: open, fstat, close.

internal import Glibc

/// Reading whole files.
package enum File {
  /// How many bytes are read of a file, unless somebody says otherwise: 1 GiB.
  package static let usualLimit = 1 << 30

  /// Whether there is anything at a path.
  package static func exists(_ path: String) -> Bool { FileFacts(path) != nil }

  /// Whether there is a folder at a path.
  package static func isFolder(_ path: String) -> Bool { FileFacts(path)?.kind == .folder }

  /// Whether a path leads to an ordinary file.
  package static func isOrdinary(_ path: String) -> Bool { FileFacts(path)?.kind == .file }

  /// Reads a text.
  ///
  /// - Parameter path: The file, in UTF-8.
  /// - Returns: The text.
  /// - Throws: `FileError` where it can't be read, is no text or is too large.
  package static func text(_ path: String) throws(FileError) -> String {
    guard let text = String(validating: try bytes(path), as: UTF8.self) else {
      throw FileError(.read, path, .notText)
    }
    return text
  }

  /// Reads a file as it is; what has no length, such as a pipe, up to its end.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limit: How many bytes it may have.
  /// - Returns: Its bytes.
  /// - Throws: `FileError` where it can't be read or has more.
  package static func bytes(
    _ path: String, atMost limit: Int = usualLimit
  ) throws(FileError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError(.read, path) }
    defer { close(file) }
    return try bytes(of: file, path, atMost: limit)
  }

  /// Reads an ordinary file part by part, however long it is.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - take: Takes the next part, of 1 MiB at most.
  /// - Throws: `FileError` where it can't be read or is no ordinary file.
  package static func read(
    _ path: String, inParts take: ([UInt8]) -> Void
  ) throws(FileError) {
    let (file, _) = try openOrdinary(path)
    defer { close(file) }
    while true {
      let part = try Descriptor.read(file, atMost: 1 << 20, path: path)
      guard !part.isEmpty else { return }
      take(part)
    }
  }

  /// Reads an ordinary file, without waiting for anybody, with the stamp that it had before the first byte was read.
  ///
  /// - Parameter path: The file.
  /// - Returns: Its bytes, and the stamp.
  /// - Throws: `FileError` where it can't be read or is no ordinary file.
  package static func stamped(
    _ path: String
  ) throws(FileError) -> (bytes: [UInt8], stamp: FileStamp) {
    let (file, stamp) = try openOrdinary(path)
    defer { close(file) }
    return (try Descriptor.read(file, atMost: Int(stamp.size) + 1, path: path), stamp)
  }

  /// Returns the first bytes of an ordinary file; none of anything else.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - count: How many; fewer where the file is shorter.
  /// - Returns: Its first bytes.
  package static func start(of path: String, _ count: Int) -> [UInt8] {
    guard let (file, _) = try? openOrdinary(path) else { return [] }
    defer { close(file) }
    return (try? Descriptor.read(file, atMost: count)) ?? []
  }

  /// Reads what is open, into the one buffer that is returned where its length is known.
  ///
  /// - Parameters:
  ///   - file: A descriptor, at its start.
  ///   - path: What it leads to, for the error.
  ///   - limit: How many bytes it may have.
  /// - Returns: The bytes.
  /// - Throws: `FileError`.
  package static func bytes(
    of file: Int32, _ path: String, atMost limit: Int = usualLimit
  ) throws(FileError) -> [UInt8] {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FileError(.read, path) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw FileError(.read, path, .isFolder) }
    // One byte more than there should be, so that the end shows.
    var room = min(Int(status.st_size), limit) + 1
    var bytes = try Descriptor.read(file, atMost: room, path: path)
    var isAtEnd = bytes.count < room
    room = max(room, 1 << 16)
    while !isAtEnd, bytes.count <= limit {
      let more = try Descriptor.read(file, atMost: room, path: path)
      bytes += more
      isAtEnd = more.count < room
    }
    guard bytes.count <= limit else { throw FileError(.read, path, .tooLarge(limit: limit)) }
    return bytes
  }

  /// Opens an ordinary file; a pipe's other end is not waited for.
  static func openOrdinary(
    _ path: String
  ) throws(FileError) -> (descriptor: Int32, stamp: FileStamp) {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw FileError(.read, path) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(file)
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw FileError(.read, path, isFolder ? .isFolder : .refused(errno: EINVAL))
    }
    return (file, FileStamp(status))
  }
}
