import TestSupport
import Testing

@testable import Archives

struct ArchiveTests {
  /// An archive of one file, `a.txt`, by PKWARE's APPNOTE: stored, or marked as encrypted.
  static func archive(
    _ name: String = "a.txt", _ text: String = "hello", flags: UInt8 = 0, size: Int? = nil
  ) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
    let bytes = Array(text.utf8)
    let common =
      [20, 0, flags, 0, 0, 0, 0, 0, 0x21, 0] + crc(bytes) + number(bytes.count, 4)
      + number(size ?? bytes.count, 4) + number(name.utf8.count, 2) + [0, 0]
    let local = Array("PK\u{3}\u{4}".utf8) + common + Array(name.utf8) + bytes
    let directory =
      Array("PK\u{1}\u{2}".utf8) + [20, 0] + common + [UInt8](repeating: 0, count: 14)
      + Array(name.utf8)
    return local + directory + Array("PK\u{5}\u{6}".utf8) + [0, 0, 0, 0, 1, 0, 1, 0]
      + number(directory.count, 4) + number(local.count, 4) + [0, 0]
  }

  private static func crc(_ bytes: [UInt8]) -> [UInt8] {
    let sum = bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in
        rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1
      }
    }
    return withUnsafeBytes(of: (~sum).littleEndian) { Array($0) }
  }

  private static func fault(_ bytes: [UInt8], _ name: String = "a.txt", limit: Int = 1000)
    -> ArchiveFault?
  {
    do throws(ArchiveFault) {
      _ = try Archive(bytes, unpacking: limit).contents(of: name)
      return nil
    } catch {
      return error
    }
  }

  @Test func `A file is found and unpacked`() throws {
    let archive = try Archive(Self.archive(), unpacking: 100)
    #expect(archive.entries.map(\.name) == ["a.txt"] && archive.has("a.txt"))
    #expect(try archive.contents(of: "a.txt") == Array("hello".utf8))
    #expect(try archive.contents(of: "b.txt") == nil && archive.bytesLeft == 95)
  }

  @Test(arguments: ["../a", "/a", "a/../../b", "a\\b", "c:/a", "a\nb", ".."])
  func `A path that leads out is refused`(name: String) {
    #expect(Self.fault(Self.archive(name), name) == .outside(name))
  }

  @Test func `What is unpacked in all is bounded`() throws {
    #expect(Self.fault(Self.archive(), limit: 4) == .tooLarge("a.txt", most: 4))
    let archive = try Archive(Self.archive(), unpacking: 8)
    _ = try archive.contents(of: "a.txt")
    #expect(throws: ArchiveFault.tooLarge("a.txt", most: 3)) { try archive.contents(of: "a.txt") }
  }

  @Test func `An encrypted entry is refused by its name`() {
    #expect(Self.fault(Self.archive(flags: 1)) == .encrypted("a.txt"))
  }

  @Test func `An entry that grows beyond all measure is refused`() {
    let size = 50_000_000
    let fault = Self.fault(Self.archive(size: size), limit: 100_000_000)
    // A stored entry of another size than it says is not even an archive to the library.
    let isRefused =
      switch fault {
      case .ratio, .notAnArchive: true
      default: false
      }
    #expect(isRefused, "\(String(describing: fault))")
  }

  @Test(arguments: ["PK\u{3}\u{4}", "words", "PK\u{5}\u{6}"])
  func `What is no archive is refused`(text: String) {
    guard case .notAnArchive? = Self.fault(Array(text.utf8)) else {
      Issue.record("accepted")
      return
    }
  }

  @Test(.slow, arguments: 0..<8) func `No change of an archive crashes`(seed: Int) {
    var generator = Steps(state: UInt64(seed) &+ 1)
    let sound = Self.archive()
    for _ in 0..<12_500 {
      var bytes = sound
      for _ in 0...Int.random(in: 0..<4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0 where bytes.count > 1: bytes.remove(at: place)
        case 1: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
        default: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        }
      }
      if Self.fault(bytes) == nil, let archive = try? Archive(bytes, unpacking: 1000) {
        #expect(archive.entries.count <= 1)
      }
    }
  }
}

/// Numbers that are the same each time: a linear congruential generator.
private struct Steps: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}
