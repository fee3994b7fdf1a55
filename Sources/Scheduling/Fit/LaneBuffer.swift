/// Memory for lanes that one thread computes in.
final class LaneBuffer {
  /// The lanes; ``count`` of them.
  let lanes: UnsafeMutablePointer<Lanes>
  /// How many there are.
  let count: Int

  /// Takes memory for a number of lanes, all 0.
  init(count: Int) {
    self.count = count
    lanes = .allocate(capacity: max(1, count))
    lanes.initialize(repeating: .zero, count: max(1, count))
  }

  deinit {
    lanes.deallocate()
  }

  /// Sets all lanes to 0.
  @inline(__always)
  func clear() {
    lanes.update(repeating: .zero, count: count)
  }

  /// Adds the lanes of another buffer, of as many.
  @inline(__always)
  func add(_ other: LaneBuffer) {
    for place in 0..<count { lanes[place] += other.lanes[place] }
  }

  /// Adds the products of another buffer's lanes with each other: on and above the diagonal, row by
  /// row.
  func addProducts(of other: LaneBuffer) {
    var place = 0
    for row in 0..<other.count {
      let factor = other.lanes[row]
      for column in row..<other.count {
        lanes[place] += factor * other.lanes[column]
        place += 1
      }
    }
  }

  /// Writes the sum over the eight lanes of each element to a row, from a place on.
  func writeTotals(to row: UnsafeMutableBufferPointer<Double>, from first: Int = 0) {
    for place in 0..<count {
      let (low, high) = (lanes[place].lowHalf, lanes[place].highHalf)
      row[first + place] = (SIMD4<Double>(low) + SIMD4<Double>(high)).sum()
    }
  }
}
