import Testing

@testable import BankFormats

struct ExchangeFormatTests {
  @Test(arguments: [
    ("::A::B{T}", ExchangeFormat.gift), ("Is it so?{T}\n", .gift), ("// x\nA\n", .gift),
    ("\n$CATEGORY: a\n", .gift),
    ("#separator:tab\nA\tB {1}\n", .anki), ("#HTML: true\n", .anki), ("# note: x\nA {}", .gift),
    ("A?\nA) b\nB) c\nANSWER: A\n", .aiken), ("{}?\nA) b\nB) c\nANSWER: A", .aiken),
    ("<?xml version=\"1.0\"?>\n<quiz>\n</quiz>", .moodleXML), ("\n <!-- A --><quiz/>", .moodleXML),
    ("<html>{}</html>", .gift),
    ("format: viva-bank/1", nil),
    ("", nil),
  ])
  func `A format is recognised by what a file says`(text: String, format: ExchangeFormat?) {
    #expect(ExchangeFormat.recognised(in: Array(text.utf8)) == format)
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x41, 0x00], "UTF-16"), ([0x93, 0x41, 0x94], "Windows-1252"),
      ([0x41, 0xE9], "ISO 8859-1 or Windows-1252"), ([0x41, 0x00], "no text encoding"),
    ] as [([UInt8], String)])
  func `Other encodings than UTF-8 are named`(bytes: [UInt8], name: String) {
    #expect(ExchangeEncoding.utf8(bytes) == nil && ExchangeEncoding.name(of: bytes) == name)
  }

  @Test func `A mark before UTF-8 is passed over`() {
    #expect(ExchangeEncoding.utf8([0xEF, 0xBB, 0xBF, 0x41]) == [0x41])
  }
}

struct ExchangeNumberTests {
  @Test(arguments: [
    (2.0, "2"), (-50, "-50"), (33.33333, "33.33333"), (0.0005, "0.0005"), (0.00001, "1.0E-5"),
    (1.5e25, "1.5E+25"),
  ])
  func `Numbers are written as PHP writes them`(number: Double, words: String) {
    #expect(ExchangeNumber.words(number) == words)
  }
}
