import Foundation
import Testing
import TestSupport

@testable import viva

struct FileFingerprintTests {
  @Test func `It is that of the whole file, also of one that is read in several parts`() throws {
    let folder = try TemporaryDirectory()
    let path = folder.file("talk.mp3")
    try Data(repeating: 0x61, count: 1_000_000).write(to: URL(filePath: path))
    // FIPS 180-2, appendix B.3: a million times “a”.
    #expect(
      sha256(ofFile: path) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    try Data(repeating: 0, count: 3 << 20).write(to: URL(filePath: path))
    #expect(
      sha256(ofFile: path) == "bbd05cf6097ac9b1f89ea29d2542c1b7b67ee46848393895f5a9e43fa1f621e5")
  }

  @Test func `What is no ordinary file has none`() throws {
    let folder = try TemporaryDirectory()
    #expect(sha256(ofFile: folder.path) == nil && sha256(ofFile: folder.file("x")) == nil)
    #expect(sha256(ofFile: "/dev/zero") == nil)
  }
}
