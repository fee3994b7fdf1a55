import Testing

@testable import Scheduling

struct ElementaryTests {
  @Test(arguments: [
    (0.5, 0.5), (0, 0), (1, 1), (-1, 0), (2, 1), (.nan, 0), (.infinity, 1), (-.infinity, 0),
  ])
  func `A number outside bounds becomes the nearest end, and none the lower`(
    number: Double, clamped: Double
  ) {
    #expect(number.clamped(to: 0...1) == clamped)
  }

  @Test(arguments: [(5, 5), (-3, 1), (1, 1), (9, 9), (10, 9), (.max, 9), (.min, 1)])
  func `A whole number outside bounds becomes the nearest end`(number: Int, clamped: Int) {
    #expect(number.clamped(to: 1...9) == clamped)
  }

  @Test func `Powers and logarithms undo each other`() {
    for number in [0.001, 0.5, 1, 2.5, 1_000] {
      #expect(isClose(exponential(logarithm(number)), number, relative: 1e-14))
      #expect(isClose(power(number, 0.5) * power(number, 0.5), number, relative: 1e-14))
    }
    #expect(exponential(0) == 1 && logarithm(1) == 0 && power(7, 0) == 1)
  }
}
