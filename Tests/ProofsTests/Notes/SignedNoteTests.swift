import Testing

@testable import Proofs

/// Notes and keys against the example that C2SP publishes with the format, and one of the Go
/// project's tests.
struct SignedNoteTests {
  private static let published: [(key: String, note: String)] = [
    (
      "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
      """
      This is an example message.

      \u{2014} example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=

      """
    ),
    (
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.

      \u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=

      """
    ),
  ]

  @Test(arguments: published)
  func `A published note is signed by its published key, and no byte can be changed`(
    key: String, note: String
  ) throws {
    let key = try #require(VerifierKey(text: key))
    let file = Array(note.utf8)
    let read = try #require(SignedNote(file: file))
    #expect(read.verdict(of: key) == .signed)
    #expect(read.file == file)
    for index in file.indices {
      var changed = file
      changed[index] ^= 1
      #expect(SignedNote(file: changed)?.verdict(of: key) != .signed, "byte \(index)")
    }
  }

  @Test(arguments: [
    "", "a", "a+b+c", "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2l",
    "two words+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
  ])
  func `What is no verifier key is refused`(text: String) {
    #expect(VerifierKey(text: text) == nil)
  }

  @Test func `Several people sign one note, each once`() throws {
    let keys = try ["ann", "ben", "cy"].enumerated().map { index, name in
      try #require(SigningKey(name: name, seed: Array(repeating: UInt8(index), count: 32)))
    }
    var note = try #require(SignedNote(text: "origin\n3\nroot\n"))
    try note.sign(with: keys[0])
    try note.sign(with: keys[1])
    try note.sign(with: keys[0])
    #expect(note.signatures.map(\.name) == ["ann", "ben"])
    let read = try #require(SignedNote(file: note.file))
    #expect(read == note)
    #expect(keys.map { read.verdict(of: $0.verifier) } == [.signed, .signed, .absent])
    #expect(VerifierKey(text: keys[2].verifier.text) == keys[2].verifier)
  }

  @Test func `A signature under another text is forged, under another name absent`() throws {
    let key = try #require(SigningKey(name: "ann", seed: (0..<32).map { $0 }))
    var note = try #require(SignedNote(text: "one\n"))
    try note.sign(with: key)
    let line = String(decoding: note.file, as: UTF8.self).dropFirst(5)
    let moved = try #require(SignedNote(file: Array("two\n\n\(line)".utf8)))
    #expect(moved.verdict(of: key.verifier) == .forged)
    let renamed = try #require(SigningKey(name: "ben", seed: key.seed))
    #expect(note.verdict(of: renamed.verifier) == .absent)
  }

  @Test(arguments: ["", "\n", "no end", "bell\u{7}\n", "tab\t\n", "a\n\n\u{2014} ann AAAA\n"])
  func `What can't be signed is refused`(text: String) {
    #expect(SignedNote(text: text) == nil)
  }

  @Test(arguments: [
    "text\n", "text\n\n", "text\n\n- ann AAAAAAA=\n", "text\n\n\u{2014} ann AAAA\n",
    "text\n\n\u{2014} ann  AAAAAAA=\n", "text\n\n\u{2014} a+n AAAAAAA=\n",
    "text\n\n\u{2014} ann AAAAAAB=\n", "text\n\n\u{2014} ann AAAAAAA=", "\n\u{2014} ann AAAAAAA=\n",
  ])
  func `What is no note is refused`(text: String) {
    #expect(SignedNote(file: Array(text.utf8)) == nil)
    #expect(SignedNote(file: [0xFF] + Array(text.utf8)) == nil)
  }
}
