/// A symmetric matrix of `Double`, as small as a model has weights.
struct SymmetricMatrix: Sendable, Equatable {
  /// How many rows and columns there are.
  let size: Int
  /// All elements, row by row.
  private var elements: [Double]

  /// Creates a matrix of zeros.
  init(size: Int) {
    self.size = size
    elements = [Double](repeating: 0, count: size * size)
  }

  /// An element.
  ///
  /// Setting one doesn't set its mirror image.
  subscript(row: Int, column: Int) -> Double {
    get { elements[row * size + column] }
    set { elements[row * size + column] = newValue }
  }

  /// Adds `factor` × the products of a vector's elements with each other.
  mutating func add(_ factor: Double, timesSquareOf vector: [Double]) {
    for row in 0..<size {
      let scaled = factor * vector[row]
      for column in 0..<size { elements[row * size + column] += scaled * vector[column] }
    }
  }

  /// Adds `factor` × the products of one vector's elements with another's, and of the other's with
  /// the one's.
  mutating func add(_ factor: Double, timesProductOf left: [Double], and right: [Double]) {
    guard factor != 0 else { return }
    for row in 0..<size where left[row] != 0 {
      for column in 0..<size where right[column] != 0 {
        let product = factor * left[row] * right[column]
        elements[row * size + column] += product
        elements[column * size + row] += product
      }
    }
  }

  /// Returns the matrix times a vector.
  func times(_ vector: [Double]) -> [Double] {
    (0..<size).map { row in
      (0..<size).reduce(0) { $0 + elements[row * size + $1] * vector[$1] }
    }
  }

  /// Returns x such that the matrix times x is a vector, or `nil` where the matrix is not positive
  /// definite.
  ///
  /// By Cholesky decomposition.
  ///
  /// - Parameters:
  ///   - vector: The vector.
  ///   - isFree: Which elements of x may differ from 0: the rows and columns of others are left out.
  /// - Returns: x, or `nil` where the matrix is not positive definite there.
  func solve(_ vector: [Double], where isFree: [Bool]) -> [Double]? {
    let free = (0..<size).filter { isFree[$0] }
    var lower = SymmetricMatrix(size: free.count)
    for row in free.indices {
      for column in 0...row {
        var sum = self[free[row], free[column]]
        for place in 0..<column { sum -= lower[row, place] * lower[column, place] }
        if row == column {
          guard sum > 1e-12 * abs(self[free[row], free[row]]), sum.isFinite else { return nil }
          lower[row, row] = sum.squareRoot()
        } else {
          lower[row, column] = sum / lower[column, column]
        }
      }
    }
    var solution = free.map { vector[$0] }
    for row in free.indices {
      for place in 0..<row { solution[row] -= lower[row, place] * solution[place] }
      solution[row] /= lower[row, row]
    }
    for row in free.indices.reversed() {
      for place in row + 1..<max(row + 1, free.count) {
        solution[row] -= lower[place, row] * solution[place]
      }
      solution[row] /= lower[row, row]
    }
    var all = [Double](repeating: 0, count: size)
    for (place, value) in zip(free, solution) { all[place] = value }
    return all
  }
}
