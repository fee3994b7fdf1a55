internal import Foundation
@testable import Scheduling
import Testing

struct VectorMathTests {
  /// Exponents from where the result is the smallest to where it is the greatest.
  static let exponents = (0...8_000).map { Float($0) / 8_000 * 174.9 - 86.9 }

  /// Numbers of all magnitudes, and more of them around 1, where a logarithm is small.
  static let numbers: [Float] = {
    let all = (0...8_000).map { Float(exp(Double($0) / 8_000 * 175 - 87)) }
    let aroundOne = (-2_000...2_000).map { 1 + Float($0) * 1e-6 }
    return all + aroundOne + [.leastNormalMagnitude, .greatestFiniteMagnitude]
  }()

  @Test
  func `The exponential is that of libm, over its whole range`() {
    for exponent in Self.exponents {
      let (value, expected) = (exponential(Lanes(repeating: exponent))[3], exp(Double(exponent)))
      #expect(abs(Double(value) - expected) <= 2e-7 * expected, "e^\(exponent) = \(value)")
    }
  }

  @Test
  func `The logarithm is that of libm, over its whole range`() {
    for number in Self.numbers {
      let (value, expected) = (logarithm(Lanes(repeating: number))[5], log(Double(number)))
      #expect(abs(Double(value) - expected) <= 2e-7 * abs(expected), "ln \(number) = \(value)")
    }
  }

  @Test
  func `A power is that of libm`() {
    for base in Self.numbers where (1e-5...1e6).contains(base) {
      for exponent: Float in [-1.5, -0.3, 0, 0.5, 1, 2] {
        let lanes: Lanes = power(Lanes(repeating: base), Lanes(repeating: exponent))
        let value = Double(lanes[0])
        let expected: Double = pow(Double(base), Double(exponent))
        #expect(abs(value - expected) <= 3e-6 * expected, "\(base)^\(exponent) = \(value)")
      }
    }
  }

  @Test
  func `Exact where a schedule leans on it`() {
    #expect(exponential(.zero) == Lanes(repeating: 1))
    #expect(logarithm(Lanes(repeating: 1)) == .zero)
    #expect(power(Lanes(repeating: 7), .zero) == Lanes(repeating: 1))
  }

  @Test
  func `No number makes anything but a finite one`() {
    let hostile: [Float] = [
      .infinity, -.infinity, .nan, .signalingNaN, 0, -0.0, -1, 1e30, -1e30, .leastNonzeroMagnitude,
      .greatestFiniteMagnitude, 88.8, -104,
    ]
    for number in hostile {
      let lanes = Lanes(repeating: number)
      #expect(exponential(lanes)[0].isFinite && exponential(lanes)[0] > 0, "e^\(number)")
      #expect(logarithm(lanes)[0].isFinite, "ln \(number)")
      let clamped = lanes.clamped(to: -2, 3)[0]
      #expect((-2...3).contains(clamped), "\(number) clamped")
    }
    #expect(exponential(Lanes(repeating: .nan)) == exponential(Lanes(repeating: -87)))
    #expect(logarithm(Lanes(repeating: -3)) == logarithm(Lanes(repeating: .leastNormalMagnitude)))
  }

  @Test
  func `Each lane is by itself`() {
    let lanes = Lanes(0.1, 1, 2, 3, 5, 8, 13, 21)
    for lane in lanes.indices {
      #expect(exponential(lanes)[lane] == exponential(Lanes(repeating: lanes[lane]))[0])
      #expect(logarithm(lanes)[lane] == logarithm(Lanes(repeating: lanes[lane]))[0])
    }
    let mask = lanes .> Lanes(repeating: 4)
    #expect(lanes.kept(where: mask) == Lanes(0, 0, 0, 0, 5, 8, 13, 21))
  }
}
