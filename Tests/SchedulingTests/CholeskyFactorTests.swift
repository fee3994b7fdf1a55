import Testing

@testable import Scheduling

struct CholeskyFactorTests {
  @Test(arguments: [1, 2, 5, 34])
  func `What it finds solves the equations`(width: Int) {
    var generator = SplitMix64(seed: UInt64(width))
    let roots = (0..<width * width).map { _ in generator.uniform(in: -1...1) }
    var matrix = [Double](repeating: 0, count: width * width)
    for row in 0..<width {
      for column in 0..<width {
        for place in 0..<width {
          matrix[row * width + column] += roots[place * width + row] * roots[place * width + column]
        }
      }
      matrix[row * width + row] += 0.1
    }
    let wanted = (0..<width).map { _ in generator.uniform(in: -3...3) }
    let values = (0..<width).map { row in
      (0..<width).reduce(0) { $0 + matrix[row * width + $1] * wanted[$1] }
    }
    let found = CholeskyFactor(of: matrix, width: width).solution(of: values)
    #expect(zip(found, wanted).allSatisfy { isClose($0, $1, relative: 1e-6, absolute: 1e-6) })
  }

  @Test
  func `A matrix that is not positive definite gives finite numbers`() {
    let found = CholeskyFactor(of: [1, 1, 1, 1], width: 2).solution(of: [1, 2])
    #expect(found.allSatisfy { $0.isFinite })
  }
}
