import Testing

@testable import Scheduling

struct LaneBufferTests {
  private func buffer(_ values: [Float]) -> LaneBuffer {
    let buffer = LaneBuffer(count: values.count)
    // Lane i of an element is its value plus i.
    for (place, value) in values.enumerated() {
      for lane in 0..<8 { buffer.lanes[place][lane] = value + Float(lane) }
    }
    return buffer
  }

  private func written(_ buffer: LaneBuffer) -> [Double] {
    let row = UnsafeMutableBufferPointer<Double>.allocate(capacity: 8 * buffer.count)
    defer { row.deallocate() }
    row.initialize(repeating: -1)
    buffer.write(to: row)
    return Array(row)
  }

  @Test
  func `A row has one lane after the other`() {
    let row = written(buffer([0, 10, -3.5]))
    #expect(row.prefix(3) == [0, 10, -3.5] && row.suffix(3) == [7, 17, 3.5])
    #expect(written(LaneBuffer(count: 2)) == [Double](repeating: 0, count: 16))
  }

  @Test
  func `A buffer is 0 when cleared`() {
    let used = buffer([1, 2])
    used.clear()
    #expect(written(used) == [Double](repeating: 0, count: 16))
  }
}
