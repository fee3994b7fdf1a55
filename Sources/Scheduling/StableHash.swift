/// Returns a hash of `text` that is the same on every machine and in every run.
///
/// FNV-1a, 64 bits, over the UTF-8 of the text as it is, without Unicode normalisation. It makes
/// seeds from identities; it is no protection against somebody who wants a collision. Source:
/// Fowler, Noll and Vo, "The FNV Non-Cryptographic Hash Algorithm" (draft-eastlake-fnv).
package func stableHash(_ text: String) -> UInt64 {
  text.utf8.reduce(0xcbf2_9ce4_8422_2325) { hash, byte in
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }
}
