import LearnerRecord
import Scheduling
import Testing

@testable import LearnerRecordStore

struct ByteCodingTests {
  @Test
  func `What is written is read back, and nothing is read past the end`() {
    var writer = ByteWriter([1])
    writer.word(0x0102_0304_0506_0708)
    writer.integer(-2)
    writer.double(-0.0)
    writer.string("é\0😀")
    writer.bytes([])
    writer.day(StudyDay(number: -20_000))
    #expect(writer.written.prefix(10) == [1, 8, 7, 6, 5, 4, 3, 2, 1, 0xFE])
    for count in 0..<writer.written.count {
      var reader = ByteReader(writer.written[1...].prefix(count))
      let values: [Any?] = [
        reader.word(), reader.integer(), reader.double(), reader.string(), reader.bytes(),
        reader.day(), reader.word(),
      ]
      #expect(values.contains { $0 == nil })
    }
    var reader = ByteReader(writer.written[1...])
    #expect(reader.word() == 0x0102_0304_0506_0708 && reader.integer() == -2)
    #expect(reader.double()?.sign == .minus && reader.string() == "é\0😀")
    #expect(reader.bytes() == [] && reader.day() == StudyDay(number: -20_000))
    #expect(reader.word() == nil)
  }

  @Test(arguments: [-1, .min, .max, 9] as [Int])
  func `A length that does not fit is refused`(length: Int) {
    var writer = ByteWriter()
    writer.integer(length)
    var reader = ByteReader(writer.written[...])
    #expect(reader.bytes() == nil)
  }

  @Test
  func `A checksum changes with any bit and any length`() {
    var generator = SplitMix64(seed: 60)
    for count in 0..<64 {
      let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
      var sums: Set<UInt64> = [checksum(bytes)]
      for bit in 0..<8 * count {
        var other = bytes
        other[bit / 8] ^= 1 << (bit % 8)
        sums.insert(checksum(other))
      }
      sums.insert(checksum(bytes + [0]))
      sums.insert(checksum([0] + bytes))
      #expect(sums.count >= 8 * count + 2)
    }
  }
}
