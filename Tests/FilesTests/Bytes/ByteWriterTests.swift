import Testing

@testable import Files

/// Bytes that files of earlier programs hold, so that a reader of today reads them.
struct ByteWriterTests {
  private func written(_ write: (inout ByteWriter) -> Void) -> [UInt8] {
    var writer = ByteWriter()
    write(&writer)
    return writer.bytes
  }

  @Test func `Numbers are written little end first, as wide as their type`() {
    #expect(written { $0.number(0xAB as UInt8) } == [0xAB])
    #expect(written { $0.number(0x0102 as UInt16) } == [2, 1])
    #expect(written { $0.number(-2 as Int16) } == [0xFE, 0xFF])
    #expect(written { $0.number(0x0102_0304 as UInt32) } == [4, 3, 2, 1])
    #expect(written { $0.number(Int64.min) } == [0, 0, 0, 0, 0, 0, 0, 0x80])
    #expect(written { $0.number(UInt64.max) } == [UInt8](repeating: 0xFF, count: 8))
  }

  @Test(
    arguments: [
      (0, [0, 0, 0, 0, 0, 0, 0, 0]), (-0.0, [0, 0, 0, 0, 0, 0, 0, 0x80]),
      (1, [0, 0, 0, 0, 0, 0, 0xF0, 0x3F]), (-2, [0, 0, 0, 0, 0, 0, 0, 0xC0]),
      (.infinity, [0, 0, 0, 0, 0, 0, 0xF0, 0x7F]),
    ] as [(Double, [UInt8])])
  func `A fraction is written by its bits`(value: Double, bytes: [UInt8]) {
    #expect(written { $0.double(value) } == bytes)
  }

  @Test(
    arguments: [
      ("", [0, 0, 0, 0]), ("a", [1, 0, 0, 0, 0x61]), ("é", [2, 0, 0, 0, 0xC3, 0xA9]),
      ("e\u{301}", [3, 0, 0, 0, 0x65, 0xCC, 0x81]), ("\0", [1, 0, 0, 0, 0]),
    ] as [(String, [UInt8])])
  func `A text comes after its length in bytes`(text: String, bytes: [UInt8]) {
    #expect(written { $0.text(text) } == bytes)
  }

  @Test func `Whether there is a value comes before it, and how many before a list`() {
    #expect(written { $0.flag(true) } + written { $0.flag(false) } == [1, 0])
    #expect(written { $0.optional(nil as UInt8?) { $0.number($1) } } == [0])
    #expect(written { $0.optional(9 as UInt8) { $0.number($1) } } == [1, 9])
    #expect(written { $0.list([] as [UInt8]) { $0.number($1) } } == [0, 0, 0, 0])
    #expect(written { $0.list([7, 8] as [UInt8]) { $0.number($1) } } == [2, 0, 0, 0, 7, 8])
    #expect(written { $0.append([1, 2, 3]) } == [1, 2, 3])
  }
}
