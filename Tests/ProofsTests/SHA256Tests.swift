import Testing

@testable import Proofs

struct SHA256Tests {
  /// FIPS 180-2, appendices B.1 to B.3.
  @Test(
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func `Whole or part by part, it is that of the standard`(text: String, digits: String) {
    let bytes = Array(text.utf8)
    #expect(sha256(bytes) == digits)
    for size in [1, 3, 64] {
      var hash = RunningSHA256()
      var rest = bytes[...]
      while !rest.isEmpty {
        hash.take(Array(rest.prefix(size)))
        rest = rest.dropFirst(size)
      }
      #expect(hash.hexadecimal == digits)
    }
  }
}
