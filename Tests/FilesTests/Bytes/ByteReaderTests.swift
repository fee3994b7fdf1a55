import TestSupport
import Testing

@testable import Files

struct ByteReaderTests {
  @Test func `What is written is read back, and nothing is read past the end`() throws {
    var writer = ByteWriter()
    writer.number(0x0102_0304_0506_0708 as UInt64)
    writer.number(-2 as Int32)
    writer.double(-0.0)
    writer.flag(true)
    writer.text("é\0😀")
    writer.optional(nil as Int64?) { $0.number($1) }
    writer.optional(5 as Int64?) { $0.number($1) }
    writer.list(["", "b"]) { $0.text($1) }
    writer.append([9])
    #expect(writer.bytes.prefix(9) == [8, 7, 6, 5, 4, 3, 2, 1, 0xFE])
    for count in 0..<writer.bytes.count {
      #expect(throws: DamagedBytes.self) {
        _ = try Self.values(Memory(Array(writer.bytes.prefix(count))))
      }
    }
    let values = try Self.values(Memory(writer.bytes))
    #expect(values == ["72623859790382856", "-2", "-0.0", "true", "é\0😀", "-", "5", "|b", "9"])
  }

  private static func values(_ memory: Memory) throws -> [String] {
    defer { withExtendedLifetime(memory) {} }
    var reader = ByteReader(memory.bytes)
    let values = [
      "\(try reader.number(UInt64.self))", "\(try reader.number(Int32.self))",
      "\(try reader.double())", "\(try reader.flag())", try reader.text(),
      try reader.optional { reader throws(DamagedBytes) in try reader.number(Int64.self) }
        .map { "\($0)" } ?? "-",
      try reader.optional { reader throws(DamagedBytes) in try reader.number(Int64.self) }
        .map { "\($0)" } ?? "-",
      try reader.list { reader throws(DamagedBytes) in try reader.text() }.joined(separator: "|"),
      "\(try reader.slice(1)[0])",
    ]
    #expect(reader.offset == memory.bytes.count)
    return values
  }

  @Test(arguments: [-1, .max, 1 << 32 + 9] as [Int64])
  func `A length that does not fit is refused`(length: Int64) {
    var writer = ByteWriter()
    writer.number(length)
    let memory = Memory(writer.bytes)
    defer { withExtendedLifetime(memory) {} }
    #expect(throws: DamagedBytes.self) {
      var reader = ByteReader(memory.bytes)
      _ = try reader.slice(try reader.size(Int64.self))
    }
    #expect(throws: DamagedBytes.self) {
      var reader = ByteReader(UnsafeRawBufferPointer(rebasing: memory.bytes[4...]))
      _ = try reader.list { reader throws(DamagedBytes) in try reader.number(UInt64.self) }
    }
  }

  @Test(arguments: [(0, 4, true), (4, 0, true), (1, 4, false), (-1, 1, false), (0, .max, false)])
  func `A part lies within the bytes`(start: Int, count: Int, fits: Bool) {
    let bytes: [UInt8] = [0, 1, 2, 3]
    bytes.withUnsafeBytes { all in
      let part = try? all.part(start, count)
      #expect((part != nil) == fits)
      if let part { #expect(Array(part) == Array(bytes[start..<(start + count)])) }
    }
  }

  @Test func `Memory of our own keeps its bytes, and an empty file is not mapped`() throws {
    let folder = try TemporaryDirectory()
    #expect(withExtendedLifetime(Memory([1, 2])) { Array($0.bytes) } == [1, 2])
    try File.write([], to: folder.file("empty"))
    #expect(throws: FileError.self) { try Memory(mapping: folder.file("empty")) }
    #expect(throws: FileError.self) { try Memory(mapping: folder.path) }
    try File.write([7], to: folder.file("one"))
    let memory = try Memory(mapping: folder.file("one"))
    #expect(withExtendedLifetime(memory) { Array($0.bytes) } == [7])
  }
}
