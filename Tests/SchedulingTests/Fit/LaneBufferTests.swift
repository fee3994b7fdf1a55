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

  private func totals(_ buffer: LaneBuffer) -> [Double] {
    let row = UnsafeMutableBufferPointer<Double>.allocate(capacity: buffer.count)
    defer { row.deallocate() }
    row.initialize(repeating: -1)
    buffer.writeTotals(to: row)
    return Array(row)
  }

  @Test
  func `Totals are over the eight lanes`() {
    #expect(totals(buffer([0, 10, -3.5])) == [28, 108, 0])
    #expect(totals(LaneBuffer(count: 2)) == [0, 0])
  }

  @Test
  func `A buffer is 0 when cleared`() {
    let used = buffer([1, 2])
    used.clear()
    #expect(totals(used) == [0, 0])
  }
}
