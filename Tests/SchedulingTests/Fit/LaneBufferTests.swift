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
    let row = UnsafeMutableBufferPointer<Double>.allocate(capacity: buffer.count + 1)
    defer { row.deallocate() }
    row.initialize(repeating: -1)
    buffer.writeTotals(to: row, from: 1)
    #expect(row[0] == -1)
    return Array(row.dropFirst())
  }

  @Test
  func `Totals are over the eight lanes`() {
    #expect(totals(buffer([0, 10, -3.5])) == [28, 108, 0])
    #expect(totals(LaneBuffer(count: 2)) == [0, 0])
  }

  @Test
  func `Buffers add up, and are 0 when cleared`() {
    let sum = buffer([1, 2])
    sum.add(buffer([3, 4]))
    #expect(totals(sum) == [88, 104])
    sum.clear()
    #expect(totals(sum) == [0, 0])
  }

  @Test
  func `Products are those on and above the diagonal, lane by lane`() {
    let products = LaneBuffer(count: 3)
    products.addProducts(of: buffer([0, 1]))
    // The sums of i², i (i + 1) and (i + 1)² over i = 0…7.
    #expect(totals(products) == [140, 168, 204])
    products.addProducts(of: buffer([0, 1]))
    #expect(totals(products) == [280, 336, 408])
  }
}
