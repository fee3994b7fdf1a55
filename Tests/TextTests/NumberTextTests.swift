internal import Testing

@testable internal import Text

struct NumberTextTests {
  @Test(
    arguments: [
      (30, "30"), (1.5, "1.5"), (0, "0"), (-0.0, "0"), (9999, "9999"), (10_000, "10,000"),
      (100_000, "100,000"), (1_234_567.25, "1,234,567.25"), (-12_345, "-12,345"), (-0.25, "-0.25"),
      (0.1, "0.1"), (1e16, "1e+16"), (.infinity, "inf"), (.nan, "nan"),
    ] as [(Double, String)])
  func `Numbers are written as people write them`(value: Double, text: String) {
    #expect(numberText(value) == text)
  }

  @Test(arguments: [(1.23456, 1.2346), (-1.23455, -1.2346), (0.00004, 0), (1e9, 1e9)])
  func `Four places are enough`(value: Double, four: Double) {
    #expect(rounded(value) == four)
  }
}
