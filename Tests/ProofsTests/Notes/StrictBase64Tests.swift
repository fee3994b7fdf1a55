import Foundation
import Testing

@testable import Proofs

/// Base 64: the system's, and only one spelling of each text.
struct StrictBase64Tests {
  /// What the system reads, if writing it gives the same letters again.
  private func system(_ text: String) -> [UInt8]? {
    Data(base64Encoded: text).flatMap { $0.base64EncodedString() == text ? Array($0) : nil }
  }

  @Test func `Bytes are written as the system writes them, and read back`() {
    for count in 0..<100 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: ($0 &+ count) &* 151) }
      #expect(bytes.base64 == Data(bytes).base64EncodedString())
      #expect([UInt8](strictBase64: bytes.base64) == bytes)
    }
  }

  @Test(arguments: [
    "=", "==", "====", "A", "AA", "AAA", "A===", "=AAA", "AA=A", "A=A=", "AAAA=", "AAAA====",
    "AAAAA===", "AA==AAAA", "AAA\n", "AAAA\n", " AAAA", "AA-_", "AAA\u{0}", "ÄAA", "AAA\u{301}",
    "\u{212A}AA", "AA=\u{FEFF}",
  ])
  func `What is not base 64 is refused`(text: String) {
    #expect([UInt8](strictBase64: text) == nil)
  }

  @Test func `Unused bits are zero in every last group`() {
    let letters = (0..<128).map { String(UnicodeScalar(UInt8($0))) }
    for first in letters {
      for second in letters {
        for text in ["\(first)\(second)==", "A\(first)\(second)=", "AA\(first)\(second)"] {
          let read = [UInt8](strictBase64: text)
          #expect(read == system(text), "\(text.debugDescription)")
        }
      }
    }
  }

  @Test func `A salt and a hash are 32 bytes, and every changed letter makes another or none`()
    throws
  {
    let bytes = (0..<32).map { UInt8(255 - $0 * 7) }
    let text = Array(bytes.base64.utf8)
    #expect(Salt(strictBase64: text.span)?.bytes == bytes)
    #expect(TreeHash(strictBase64: text.span)?.bytes == bytes)
    for place in text.indices {
      for byte in UInt8.min...UInt8.max where byte != text[place] {
        var changed = text
        changed[place] = byte
        let read = Salt(strictBase64: changed.span)?.bytes
        let other = system(String(decoding: changed, as: UTF8.self)).flatMap {
          $0.count == 32 ? $0 : nil
        }
        #expect(read == other && read != bytes)
      }
    }
    for count in [0, 3, 30, 31, 33, 34] {
      let other = Array([UInt8](repeating: 0, count: count).base64.utf8)
      #expect(Salt(strictBase64: other.span) == nil, "\(count) bytes")
      #expect(TreeHash(strictBase64: other.span) == nil, "\(count) bytes")
      #expect(Salt(bytes: [UInt8](repeating: 0, count: count)) == nil)
    }
  }
}
