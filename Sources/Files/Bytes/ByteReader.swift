/// Says that bytes are not what was written: cut off, changed or foreign.
package struct DamagedBytes: Error {
  /// Creates the error.
  @inlinable
  package init() {}
}

/// Reads what ``ByteWriter`` wrote, and never beyond the end.
///
/// Inlinable, since an index of many thousand rows is read with it at the start of the program.
package struct ByteReader {
  @usableFromInline let bytes: UnsafeRawBufferPointer
  @usableFromInline var place = 0

  /// Reads from bytes, which have to stay where they are meanwhile.
  @inlinable
  package init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// How many bytes have been read.
  @inlinable
  package var offset: Int { place }

  /// Reads a number of a type, little end first.
  @inlinable
  package mutating func number<Number: FixedWidthInteger>(
    _: Number.Type = Number.self
  ) throws(DamagedBytes) -> Number {
    let start = try advance(MemoryLayout<Number>.size)
    return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: Number.self))
  }

  /// Reads a number of a type as an offset or count: 0 or more.
  @inlinable
  package mutating func size<Number: FixedWidthInteger>(
    _: Number.Type
  ) throws(DamagedBytes) -> Int {
    guard let size = Int(exactly: try number(Number.self)), size >= 0 else { throw DamagedBytes() }
    return size
  }

  /// Reads a floating-point number; any bits are one.
  @inlinable
  package mutating func double() throws(DamagedBytes) -> Double {
    Double(bitPattern: try number())
  }

  /// Reads one byte as a yes or no.
  @inlinable
  package mutating func flag() throws(DamagedBytes) -> Bool {
    try number(UInt8.self) == 1
  }

  /// Reads a text; what is not UTF-8 in it is replaced.
  @inlinable
  package mutating func text() throws(DamagedBytes) -> String {
    let count = try size(UInt32.self)
    return String(decoding: try slice(count), as: UTF8.self)
  }

  /// Reads something that may have been left out.
  @inlinable
  package mutating func optional<Value>(
    _ read: (inout ByteReader) throws(DamagedBytes) -> Value
  ) throws(DamagedBytes) -> Value? {
    try flag() ? try read(&self) : nil
  }

  /// Reads several values of one kind.
  @inlinable
  package mutating func list<Value>(
    _ read: (inout ByteReader) throws(DamagedBytes) -> Value
  ) throws(DamagedBytes) -> [Value] {
    let count = try size(UInt32.self)
    guard count <= bytes.count - place else { throw DamagedBytes() }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  /// Returns the next bytes, which stay in place.
  @inlinable
  package mutating func slice(_ count: Int) throws(DamagedBytes) -> UnsafeRawBufferPointer {
    let start = try advance(count)
    return UnsafeRawBufferPointer(rebasing: bytes[start..<(start + count)])
  }

  @inlinable
  mutating func advance(_ count: Int) throws(DamagedBytes) -> Int {
    guard count >= 0, count <= bytes.count - place else { throw DamagedBytes() }
    defer { place += count }
    return place
  }
}

extension UnsafeRawBufferPointer {
  /// Returns a part that has to lie within the bytes.
  ///
  /// - Parameters:
  ///   - start: Where it begins.
  ///   - count: How many bytes it has.
  /// - Returns: The part, in place.
  /// - Throws: `DamagedBytes` where it does not.
  package func part(_ start: Int, _ count: Int) throws(DamagedBytes) -> UnsafeRawBufferPointer {
    guard start >= 0, count >= 0, start <= self.count, count <= self.count - start else {
      throw DamagedBytes()
    }
    return UnsafeRawBufferPointer(rebasing: self[start..<(start + count)])
  }
}
