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

  private func written(_ buffer: LaneBuffer) -> [WideLanes] {
    let row = UnsafeMutableBufferPointer<WideLanes>.allocate(capacity: buffer.count)
    defer { row.deallocate() }
    row.initialize(repeating: WideLanes(repeating: -1))
    buffer.write(to: row)
    return Array(row)
  }

  @Test
  func `A row has what the lanes have`() {
    let row = written(buffer([0, 10, -3.5]))
    #expect(row.map { $0[0] } == [0, 10, -3.5] && row.map { $0[7] } == [7, 17, 3.5])
    #expect(written(LaneBuffer(count: 2)) == [.zero, .zero])
  }

  @Test
  func `A buffer is 0 when cleared`() {
    let used = buffer([1, 2])
    used.clear()
    #expect(written(used) == [.zero, .zero])
  }
}
