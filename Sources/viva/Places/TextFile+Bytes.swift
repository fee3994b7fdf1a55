internal import Text
internal import FoundationEssentials
internal import Glibc

// Reading whole files as bytes, some of them large.
extension TextFile {
  /// Reads a file as it is.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limit: How many bytes it may have.
  /// - Returns: Its bytes.
  /// - Throws: `Problem` where it can't be read, or has more.
  static func bytes(_ path: String, atMost limit: Int = 1 << 30) throws -> [UInt8] {
    guard !isFolder(path) else {
      throw Problem(
        "\(path.visible()) is a folder. Name a file in it.", exitCode: .noInput)
    }
    do {
      let bytes = try wholeFile(path, limit)
      guard bytes.count <= limit else {
        throw Problem(
          "\(path.visible()) has more than \(limit >> 20) MB, and is not read.",
          exitCode: .badData)
      }
      return bytes
    } catch let error as CocoaError {
      throw Problem(
        "\(path.visible()) can't be read: \(reason(error)).", exitCode: .noInput)
    }
  }

  /// Reads a file into the one buffer that is returned; what has no length, such as a pipe, in pieces.
  private static func wholeFile(_ path: String, _ limit: Int) throws(CocoaError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw refusal }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw refusal }
    // One byte more than there should be, so that the end shows.
    var room = min(Int(status.st_size), limit) + 1
    var bytes = try piece(of: file, atMost: room)
    var isAtEnd = bytes.count < room
    room = max(room, 1 << 16)
    while !isAtEnd, bytes.count <= limit {
      let more = try piece(of: file, atMost: room)
      bytes += more
      isAtEnd = more.count < room
    }
    return bytes
  }

  /// Reads so many bytes; fewer at the end.
  private static func piece(of file: Int32, atMost room: Int) throws(CocoaError) -> [UInt8] {
    var isRefused = false
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      while count < room {
        let length = Glibc.read(file, buffer.baseAddress.map { $0 + count }, room - count)
        if length < 0, errno == EINTR { continue }
        isRefused = length < 0
        guard length > 0 else { return }
        count += length
      }
    }
    if isRefused { throw refusal }
    return bytes
  }

  /// Why the system refused the call just made.
  private static var refusal: CocoaError {
    switch errno {
    case ENOENT, ENOTDIR: CocoaError(.fileReadNoSuchFile)
    case EACCES, EPERM: CocoaError(.fileReadNoPermission)
    default: CocoaError(.fileReadUnknown)
    }
  }
}
