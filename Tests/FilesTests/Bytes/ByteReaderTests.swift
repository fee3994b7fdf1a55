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

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `Any values are read as they were written, and no beginning of them is`(seed: UInt64)
    throws
  {
    var chance = SeededChance(state: seed)
    let numbers = (0..<Int.random(in: 0...5, using: &chance)).map { _ in
      Int64.random(in: .min ... .max, using: &chance)
    }
    let doubles = [0.1, -0.0, .infinity, .leastNonzeroMagnitude].shuffled(using: &chance)
    let texts = ["", "é", "\0", "日本 😀", "a\r\nb"].shuffled(using: &chance)
    var writer = ByteWriter()
    writer.list(numbers) { $0.number($1) }
    writer.list(doubles) { $0.double($1) }
    writer.optional(texts) { $0.list($1) { $0.text($1) } }
    func read(_ count: Int) throws(DamagedBytes) -> ([Int64], [Double], [String]?) {
      let memory = Memory(Array(writer.bytes.prefix(count)))
      defer { withExtendedLifetime(memory) {} }
      var reader = ByteReader(memory.bytes)
      return (
        try reader.list { reader throws(DamagedBytes) in try reader.number(Int64.self) },
        try reader.list { reader throws(DamagedBytes) in try reader.double() },
        try reader.optional { reader throws(DamagedBytes) in
          try reader.list { reader throws(DamagedBytes) in try reader.text() }
        }
      )
    }
    let whole = try read(writer.bytes.count)
    #expect(whole.0 == numbers && whole.2 == texts)
    #expect(whole.1.map(\.bitPattern) == doubles.map(\.bitPattern))
    for count in 0..<writer.bytes.count {
      #expect(throws: DamagedBytes.self) { _ = try read(count) }
    }
  }

  @Test(arguments: [(0, false), (1, true), (2, false), (255, false)] as [(UInt8, Bool)])
  func `Only a one is a yes`(byte: UInt8, flag: Bool) throws {
    try [byte].withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      let read = try reader.flag()
      #expect(read == flag)
      #expect(reader.offset == 1)
    }
  }

  @Test func `What is not UTF-8 in a text is replaced`() throws {
    let written: [UInt8] = [2, 0, 0, 0, 0x61, 0xFF]
    try written.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      let read = try reader.text()
      #expect(read == "a\u{FFFD}")
    }
  }

  @Test func `What could not be read is not passed over`() throws {
    let written: [UInt8] = [7]
    try written.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      #expect(throws: DamagedBytes.self) { _ = try reader.number(UInt16.self) }
      #expect(reader.offset == 0)
      #expect(throws: DamagedBytes.self) { _ = try reader.slice(-1) }
      #expect(throws: DamagedBytes.self) { _ = try reader.slice(.max) }
      let (one, none) = (try reader.slice(1), try reader.slice(0))
      #expect(Array(one) == [7] && none.isEmpty)
    }
  }
}
