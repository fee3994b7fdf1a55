// C calls: read, write; both again after a signal. poll.

internal import Glibc

/// Reading and writing whole buffers at a descriptor that the caller opened and closes.
package enum Descriptor {
  /// Writes all bytes, and continues where a shorter write stopped: at a full pipe, after Ctrl-Z, on a network.
  ///
  /// - Parameters:
  ///   - bytes: What to write.
  ///   - descriptor: Where to.
  ///   - path: What it leads to, for the error.
  /// - Throws: `FileError`; some of the bytes may be written then.
  package static func write(
    _ bytes: [UInt8], to descriptor: Int32, path: String = ""
  ) throws(FileError) {
    let failure = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
    if failure != 0 { throw FileError(.write, path, .refused(errno: failure)) }
  }

  private static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
    var done = 0
    while done < bytes.count {
      let length = Glibc.write(
        descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      if length > 0 {
        done += length
      } else if length < 0, errno == EAGAIN {
        var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&wanted, 1, -1)
      } else if length == 0 || errno != EINTR {
        return length == 0 ? EIO : errno
      }
    }
    return 0
  }

  /// Reads so many bytes; fewer only at the end.
  ///
  /// - Parameters:
  ///   - descriptor: Where from.
  ///   - limit: How many bytes are read at most.
  ///   - path: What it leads to, for the error.
  /// - Returns: The bytes.
  /// - Throws: `FileError`.
  package static func read(
    _ descriptor: Int32, atMost limit: Int, path: String = ""
  ) throws(FileError) -> [UInt8] {
    try read(limit, path) { buffer, count in
      while count < buffer.count {
        let length = readOnce(
          descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        guard length > 0 else { return length == 0 }
        count += length
      }
      return true
    }
  }

  /// Reads what there is, and waits only for the first byte.
  ///
  /// - Parameters:
  ///   - descriptor: Where from.
  ///   - limit: How many bytes are read at most.
  /// - Returns: The bytes; none at the end.
  /// - Throws: `FileError`.
  package static func readSome(
    _ descriptor: Int32, atMost limit: Int
  ) throws(FileError) -> [UInt8] {
    try read(limit, "") { buffer, count in
      let length = readOnce(descriptor, buffer.baseAddress, buffer.count)
      count = max(0, length)
      return length >= 0
    }
  }

  private static func read(
    _ room: Int, _ path: String,
    _ fill: (UnsafeMutableRawBufferPointer, inout Int) -> Bool
  ) throws(FileError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      if !fill(UnsafeMutableRawBufferPointer(buffer), &count) { failure = errno }
    }
    if failure != 0 { throw FileError(.read, path, .refused(errno: failure)) }
    return bytes
  }

  private static func readOnce(
    _ descriptor: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int
  ) -> Int {
    while true {
      let length = Glibc.read(descriptor, start, count)
      guard length < 0, errno == EINTR else { return length }
    }
  }
}
