internal import Curriculum
import Text
internal import TestSupport
internal import Testing

@testable internal import Marking

struct NumberReaderTests {
  @Test(
    arguments: [
      ("30", 30), ("30 days", 30), ("$100,000", 100_000), ("100 000", 100_000),
      ("100\u{2009}000", 100_000), ("100\u{A0}000", 100_000), ("100\u{202F}000", 100_000),
      ("1.5", 1.5), ("3.2%", 3.2), ("+5", 5), ("-5", -5), ("−5", -5), ("- 5", -5), ("−$5", -5),
      ("$-5", -5), ("A$5", 5), ("AU$1,000.50", 1000.5), ("€ 7", 7), ("7 €", 7), (".5", 0.5),
      ("30.", 30), ("30!", 30), ("1,500", 1500), ("1.500", 1.5), ("1,234,567.25", 1_234_567.25),
      ("100k", 100_000), ("1.5 million", 1_500_000), ("$2 Billion", 2e9), ("3 thousand", 3000),
      ("0", 0), ("-0", 0), ("007", 7), ("20 °C", 20), ("30-day", 30), ("1\u{200B}5", 15),
    ] as [(String, Double)])
  func `Numbers are read as people type them`(text: String, value: Double) {
    #expect(readNumber(text, unit: nil) == value)
  }

  @Test(arguments: [
    "", " ", "thirty", "1,5", "1,50", "1,5000", "1.500,00", "1,00,000", "1,000 000", "1.2.3",
    "1..2",
    "30 5", "12 34", "30-40", "30 to 40", "1/2", "30+", ">30", "~30", "10^5", "1e5", "1e999", "NaN",
    "inf", "-inf", "--5", "+-5", "0x1F", "٣", "½", "3²", ",", ".", "-", "$", "1_000", "about 30",
    String(repeating: "9", count: 400),
  ])
  func `What is not plainly one number is not guessed at`(text: String) {
    #expect(readNumber(text, unit: nil) == nil)
  }

  @Test(
    arguments: [
      ("30 d", "days", 30), ("1 day", "days", 1), ("2 days", "day", 2), ("5 km", "kilometres", nil),
      ("2 weeks", "days", nil), ("30 working days", "days", nil), ("30 days", "working days", 30),
      ("1.5 million", "million dollars", 1.5), ("1.5 million", "dollars", 1.5e6),
      ("5 k", "kilometres", 5), ("10%", "per cent", 10), ("10 percent", "%", 10),
      ("10 per cent", "percent", 10), ("$5", "Australian dollars", 5), ("30%", "days", nil),
      ("30 DAYS.", "days", 30), ("1 year and 2 months", "months", nil),
    ] as [(String, String, Double?)])
  func `Words after the number must be of the unit`(text: String, unit: String, value: Double?) {
    #expect(readNumber(text, unit: unit) == value)
  }

  @Test(arguments: 0..<500)
  func `What numberText writes is read back`(seed: UInt64) {
    var chance = SeededChance(state: seed)
    let value = Double(Int.random(in: -1_000_000_000...1_000_000_000, using: &chance)) / 100
    #expect(readNumber(numberText(value), unit: nil) == value)
  }
}
