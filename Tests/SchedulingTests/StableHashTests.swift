import Scheduling
import Testing

struct StableHashTests {
  /// Source of the vectors: the test vectors of the FNV authors for FNV-1a, 64 bits.
  @Test(
    arguments: [
      ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("b", 0xaf63_df4c_8601_f1a5),
      ("foobar", 0x8594_4171_f739_67e8),
    ] as [(String, UInt64)])
  func `A text has its published hash`(text: String, hash: UInt64) {
    #expect(stableHash(text) == hash)
  }

  @Test
  func `Every byte counts, beyond ASCII too`() {
    // The first is one scalar; the second, an e with a combining accent, looks the same.
    #expect(stableHash("\u{e9}") != stableHash("e\u{301}"))
    #expect(stableHash("SIRXCEG006/1") != stableHash("SIRXCEG006/2"))
  }
}
