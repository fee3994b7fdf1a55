/// Says that an index is not what was written: cut off, changed or foreign.
struct DamagedIndex: Error {}

/// Reads what `ByteWriter` wrote, and never beyond the end.
struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  private(set) var offset = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  mutating func number<Number: FixedWidthInteger>(
    _: Number.Type = Number.self
  ) throws(DamagedIndex) -> Number {
    let start = try advance(MemoryLayout<Number>.size)
    return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: Number.self))
  }

  /// Returns a number as an offset or count.
  mutating func size<Number: FixedWidthInteger>(_: Number.Type) throws(DamagedIndex) -> Int {
    guard let size = Int(exactly: try number(Number.self)), size >= 0 else { throw DamagedIndex() }
    return size
  }

  mutating func flag() throws(DamagedIndex) -> Bool {
    try number(UInt8.self) == 1
  }

  mutating func text() throws(DamagedIndex) -> String {
    let count = try size(UInt32.self)
    return String(decoding: try slice(count), as: UTF8.self)
  }

  mutating func optional<Value>(
    _ read: (inout ByteReader) throws(DamagedIndex) -> Value
  ) throws(DamagedIndex) -> Value? {
    try flag() ? try read(&self) : nil
  }

  mutating func list<Value>(
    _ read: (inout ByteReader) throws(DamagedIndex) -> Value
  ) throws(DamagedIndex) -> [Value] {
    let count = try size(UInt32.self)
    guard count <= bytes.count - offset else { throw DamagedIndex() }
    var values: [Value] = []
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  /// Returns the next bytes, which stay in place.
  mutating func slice(_ count: Int) throws(DamagedIndex) -> UnsafeRawBufferPointer {
    let start = try advance(count)
    return UnsafeRawBufferPointer(rebasing: bytes[start..<(start + count)])
  }

  private mutating func advance(_ count: Int) throws(DamagedIndex) -> Int {
    guard count >= 0, count <= bytes.count - offset else { throw DamagedIndex() }
    defer { offset += count }
    return offset
  }
}

extension UnsafeRawBufferPointer {
  /// Returns a part that has to lie within the bytes.
  func part(_ start: Int, _ count: Int) throws(DamagedIndex) -> UnsafeRawBufferPointer {
    guard start >= 0, count >= 0, start <= self.count, count <= self.count - start else {
      throw DamagedIndex()
    }
    return UnsafeRawBufferPointer(rebasing: self[start..<(start + count)])
  }
}
