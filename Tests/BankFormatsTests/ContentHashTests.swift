import Testing

@testable import BankFormats

struct ContentHashTests {
  @Test(arguments: Array(0...40))
  func `Contents that differ in one bit, or in length, differ in hash`(count: Int) {
    let bytes = (0..<count).map { UInt8($0 + 1) }
    var hashes = [ContentHash(bytes), ContentHash(bytes + [0]), ContentHash([0] + bytes)]
    for place in bytes.indices {
      for bit in 0..<8 {
        var other = bytes
        other[place] ^= UInt8(1 << bit)
        hashes.append(ContentHash(other))
      }
    }
    // Beside nothing, a zero before is a zero behind.
    #expect(Set(hashes).count == hashes.count - (count == 0 ? 1 : 0))
  }

  @Test func `A hash is the same in every run`() {
    #expect(ContentHash(Array("viva".utf8)) == ContentHash(Array("viva".utf8)))
    #expect(ContentHash(words: [1, 2]) != ContentHash(words: [2, 1]))
  }
}
