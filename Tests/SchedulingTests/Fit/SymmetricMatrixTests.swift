import Testing

@testable import Scheduling

struct SymmetricMatrixTests {
  private func matrix() -> SymmetricMatrix {
    var matrix = SymmetricMatrix(size: 3)
    for (place, vector) in [[1.0, 2, 3], [0, 1, -1], [4, 0, 1]].enumerated() {
      matrix.add(Double(place + 1), timesSquareOf: vector)
    }
    return matrix
  }

  @Test
  func `A solution, multiplied again, gives the vector`() throws {
    let solution = try #require(matrix().solve([1, -2, 0.5], where: [true, true, true]))
    let back = matrix().times(solution)
    #expect(zip(back, [1, -2, 0.5]).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test
  func `What is not free stays 0`() throws {
    let solution = try #require(matrix().solve([1, -2, 0.5], where: [true, false, true]))
    #expect(solution[1] == 0)
    let back = matrix().times(solution)
    #expect(abs(back[0] - 1) < 1e-12 && abs(back[2] - 0.5) < 1e-12)
  }

  @Test
  func `A matrix that is not positive definite has no solution`() {
    var matrix = SymmetricMatrix(size: 2)
    matrix.add(-1, timesSquareOf: [1, 2])
    #expect(matrix.solve([1, 1], where: [true, true]) == nil)
  }

  @Test
  func `Products of two vectors are added on both sides of the diagonal`() {
    var (once, twice) = (SymmetricMatrix(size: 3), SymmetricMatrix(size: 3))
    once.add(3, timesProductOf: [1, 0, 2], and: [4, 5, 0])
    #expect(once[0, 1] == 15 && once[1, 0] == 15 && once[0, 2] == 24 && once[0, 0] == 24)
    #expect(once[1, 1] == 0 && once[2, 2] == 0)
    // The product of a vector with itself is its square twice.
    once = SymmetricMatrix(size: 3)
    once.add(1, timesProductOf: [1, -2, 3], and: [1, -2, 3])
    twice.add(2, timesSquareOf: [1, -2, 3])
    #expect(once == twice)
  }
}
