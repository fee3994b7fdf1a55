/// The upper triangle U of a symmetric positive definite matrix Uᵀ U, by which systems of linear
/// equations are solved.
struct CholeskyFactor: Sendable {
  private let width: Int
  private var factor: [Double]

  /// Factors a matrix.
  ///
  /// - Parameters:
  ///   - matrix: The coefficients, row by row in a square; only its upper half is looked at.
  ///   - width: How many rows it has.
  init(of matrix: [Double], width: Int) {
    self.width = width
    factor = matrix
    factor.withUnsafeMutableBufferPointer { factor in
      for pivot in 0..<width {
        // Rounding can leave nothing of what is hardly above 0.
        let scale = 1 / max(factor[pivot * width + pivot], 1e-9).squareRoot()
        for column in pivot..<width { factor[pivot * width + column] *= scale }
        factor[pivot * width + pivot] = 1 / scale
        for row in pivot + 1..<max(width, pivot + 1) {
          let share = factor[pivot * width + row]
          for column in row..<width {
            factor[row * width + column] -= share * factor[pivot * width + column]
          }
        }
      }
    }
  }

  /// Returns the solution of the equations for another side.
  ///
  /// - Parameter values: The other side, one element per row.
  /// - Returns: One element per row; finite for finite numbers.
  func solution(of values: [Double]) -> [Double] {
    var solution = values
    factor.withUnsafeBufferPointer { factor in
      solution.withUnsafeMutableBufferPointer { solution in
        for row in 0..<width {
          solution[row] /= factor[row * width + row]
          for column in row + 1..<max(width, row + 1) {
            solution[column] -= factor[row * width + column] * solution[row]
          }
        }
        for row in (0..<width).reversed() {
          for column in row + 1..<max(width, row + 1) {
            solution[row] -= factor[row * width + column] * solution[column]
          }
          solution[row] /= factor[row * width + row]
        }
      }
    }
    return solution
  }
}
