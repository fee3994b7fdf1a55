/// Writes numbers, little end first, and texts into bytes.
package struct ByteWriter {
  /// Creates a writer.
  package init() {}

  /// What has been written.
  package private(set) var bytes: [UInt8] = []

  /// Writes a number as its type has it.
  package mutating func number<Number: FixedWidthInteger>(_ number: Number) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Writes a floating-point number by its bits.
  package mutating func double(_ value: Double) {
    number(value.bitPattern)
  }

  /// Writes a yes or no in one byte.
  package mutating func flag(_ flag: Bool) {
    number(UInt8(flag ? 1 : 0))
  }

  /// Writes a text, after its length in four bytes.
  package mutating func text(_ text: String) {
    number(UInt32(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes whether there is a value, then the value.
  package mutating func optional<Value>(
    _ value: Value?, _ write: (inout ByteWriter, Value) -> Void
  ) {
    flag(value != nil)
    if let value { write(&self, value) }
  }

  /// Writes how many values there are in four bytes, then the values.
  package mutating func list<Value>(_ values: [Value], _ write: (inout ByteWriter, Value) -> Void) {
    number(UInt32(values.count))
    for value in values { write(&self, value) }
  }

  /// Writes bytes as they are.
  package mutating func append(_ more: [UInt8]) {
    bytes.append(contentsOf: more)
  }
}
