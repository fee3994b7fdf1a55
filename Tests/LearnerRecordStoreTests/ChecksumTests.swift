import Scheduling
import Testing

@testable import LearnerRecordStore

struct ChecksumTests {
  @Test
  func `A checksum changes with any bit and any length`() {
    var generator = SplitMix64(seed: 60)
    for count in 0..<64 {
      let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
      var sums: Set<UInt64> = [bytes.withUnsafeBytes(checksum)]
      for bit in 0..<8 * count {
        var other = bytes
        other[bit / 8] ^= 1 << (bit % 8)
        sums.insert(other.withUnsafeBytes(checksum))
      }
      sums.insert((bytes + [0]).withUnsafeBytes(checksum))
      sums.insert(([0] + bytes).withUnsafeBytes(checksum))
      #expect(sums.count >= 8 * count + 2)
    }
  }
}
