/// A ZIP archive whose files are stored as they are, by PKWARE's APPNOTE.TXT 6.3.10.
///
/// Times are left out, so the same files make the same archive.
struct StoredZip {
  private(set) var entries: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// Adds a file of less than 4 GiB.
  ///
  /// - Parameters:
  ///   - name: Its path in the archive, in ASCII.
  ///   - contents: What is in it.
  mutating func add(_ name: String, _ contents: [UInt8]) {
    let name = Array(name.utf8)
    let size = Self.bytes(UInt32(contents.count))
    // What the local header and the directory have alike: version 2.0, no flags, stored, midnight
    // of 1 January 1980, checksum, size twice, length of the name, no extra field.
    let common =
      Self.bytes(20 as UInt16) + [0, 0, 0, 0, 0, 0, 0x21, 0]
      + Self.bytes(CRC32.of(contents)) + size + size + Self.bytes(UInt16(name.count)) + [0, 0]
    let offset = Self.bytes(UInt32(entries.count))
    entries += Self.signature(3, 4) + common + name + contents
    // No comment, disk or attributes.
    directory +=
      Self.signature(1, 2) + Self.bytes(20 as UInt16) + common
      + [UInt8](repeating: 0, count: 10) + offset + name
    count += 1
  }

  /// The whole archive.
  var bytes: [UInt8] {
    let number = Self.bytes(count)
    return entries + directory + Self.signature(5, 6) + [0, 0, 0, 0] + number + number
      + Self.bytes(UInt32(directory.count)) + Self.bytes(UInt32(entries.count)) + [0, 0]
  }

  private static func signature(_ first: UInt8, _ second: UInt8) -> [UInt8] {
    Array("PK".utf8) + [first, second]
  }

  /// Returns a number with its lowest byte first.
  private static func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}

/// The checksum of ZIP archives: CRC-32 as in ISO 3309.
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }

  /// Returns the checksum of some bytes.
  static func of(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ ($0 >> 8) }
  }
}
