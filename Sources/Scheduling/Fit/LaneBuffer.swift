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

  /// Writes the lanes to a row: ``count`` elements.
  func write(to row: UnsafeMutableBufferPointer<WideLanes>) {
    for place in 0..<count { row[place] = WideLanes(lanes[place]) }
  }
}
