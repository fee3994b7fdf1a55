/// A 64-bit hash of bytes that stays the same from run to run and between machines.
///
/// Words of eight bytes are mixed by the full product of a multiplication (the way of wyhash). It
/// tells contents apart that differ by accident; it is no defence against somebody who looks for
/// two contents with one hash.
struct ContentHash: Hashable, Sendable {
  var value: UInt64

  init(value: UInt64) {
    self.value = value
  }

  init(_ bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { ContentHash($0) }
  }

  init(_ bytes: UnsafeRawBufferPointer) {
    var state = Self.mix(Self.first, UInt64(bytes.count) ^ Self.second)
    var offset = 0
    while offset + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      state = Self.mix(state ^ UInt64(littleEndian: word), Self.first)
      offset += 8
    }
    var rest: UInt64 = 0
    for index in offset..<bytes.count { rest = rest << 8 | UInt64(bytes[index]) }
    value = Self.mix(state ^ rest, Self.second)
  }

  /// Hashes words, such as other hashes, in their order.
  init(words: some Sequence<UInt64>) {
    value = words.reduce(Self.first) { Self.mix($0 ^ $1, Self.second) }
  }

  private static let first: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let second: UInt64 = 0xD6E8_FEB8_6659_FD93

  private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low ^ left
  }
}
