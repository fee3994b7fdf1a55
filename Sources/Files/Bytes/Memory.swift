// C calls: mmap, munmap, close.

internal import Glibc

/// Bytes that never change, mapped from a file or in memory of our own.
package final class Memory: Sendable {
  // Nobody writes there, and only `deinit` gives it back.
  /// The bytes; they stay where they are as long as this lives: `withExtendedLifetime` sees to that where
  /// nothing else keeps it.
  package nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  private let isMapped: Bool

  /// Maps an ordinary file that has any bytes; the mapping outlives the file's name.
  ///
  /// Only for files that nobody cuts short: such as are replaced whole.
  ///
  /// - Parameter path: The file.
  /// - Throws: `FileError`.
  package init(mapping path: String) throws(FileError) {
    let (file, stamp) = try File.openOrdinary(path)
    defer { close(file) }
    let size = Int(stamp.size)
    guard size > 0 else { throw FileError(.read, path, .refused(errno: EINVAL)) }
    let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0)
    guard let start, start != MAP_FAILED else { throw FileError(.read, path) }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
    isMapped = true
  }

  /// Copies bytes into memory.
  package init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    copy.copyBytes(from: bytes)
    self.bytes = UnsafeRawBufferPointer(copy)
    isMapped = false
  }

  deinit {
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    } else {
      bytes.deallocate()
    }
  }
}
