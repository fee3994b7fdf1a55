// C calls: read, write; both again after a signal.

internal import Glibc

/// What the system said when it refused.
struct SystemError: Error, Equatable {
  /// The `errno`.
  let code: Int32

  /// The refusal of the call just made.
  static var last: SystemError { SystemError(code: errno) }
}

/// Reading and writing whole buffers.
enum FileBytes {
  /// Writes all bytes.
  static func writeAll(_ descriptor: Int32, _ bytes: [UInt8]) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count < 0 && errno != EINTR { throw .last }
      written += max(0, count)
    }
  }

  /// Reads up to the end.
  static func readAll(_ descriptor: Int32) throws(SystemError) -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let chunk = try readSome(descriptor, atMost: 65_536)
      if chunk.isEmpty { return all }
      all += chunk
    }
  }

  /// Reads what there is.
  ///
  /// - Returns: The bytes; none at the end.
  static func readSome(_ descriptor: Int32, atMost limit: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      var result = read(descriptor, buffer.baseAddress, limit)
      while result < 0 && errno == EINTR { result = read(descriptor, buffer.baseAddress, limit) }
      if result < 0 { failure = .last }
      count = max(0, result)
    }
    if let failure { throw failure }
    return bytes
  }
}
