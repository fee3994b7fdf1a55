import Curriculum
import Scheduling
import Testing

@testable import viva

/// Numbers, shares, days and words as they are typed and told again.
struct TypedValuesTests {
  @Test(
    arguments: [
      ("90", 0.9), ("0.9", 0.9), ("90%", 0.9), ("1", 1), ("1%", 0.01), ("100", 1), ("0", 0),
      ("0%", 0), ("101", nil), ("150%", nil), ("-1", nil), ("x", nil), ("", nil), ("%", nil),
      ("inf", nil), ("nan", nil), ("0.5%", 0.005),
    ] as [(String, Double?)])
  func `A share is read from a fraction and from per cents`(text: String, share: Double?) {
    #expect(fraction(text) == share)
  }

  @Test(arguments: [
    (1.25, 1, "1.3"), (1.24, 1, "1.2"), (0, 2, "0.00"), (-1.5, 1, "−1.5"), (-0.01, 1, "0.0"),
    (2.6, 0, "3"), (0.999, 2, "1.00"), (12.05, 2, "12.05"), (.infinity, 1, "–"), (.nan, 1, "–"),
    (1e9, 0, "–"), (999_999_999, 0, "999999999"),
  ])
  func `A number is written with as many decimals as were asked for`(
    number: Double, count: Int, text: String
  ) {
    #expect(decimals(number, count) == text)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a/b-c_d.yaml", "a/b-c_d.yaml"), ("Zoë", "Zoë"), ("", "\"\""),
    ("two words", "\"two words\""), ("a\"b", "\"a\\\"b\""), ("$HOME", "\"\\$HOME\""),
    ("a`b", "\"a\\`b\""), ("a\\b", "\"a\\\\b\""), ("it's", "\"it's\""), ("\u{1B}x", "\"^[x\""),
    ("a;b", "\"a;b\""), ("*", "\"*\""),
  ])
  func `A word for a shell is in quotes where it needs them`(text: String, word: String) {
    #expect(shellWord(text) == word)
  }
}
