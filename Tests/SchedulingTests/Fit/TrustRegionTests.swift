import Testing

@testable import Scheduling

struct TrustRegionTests {
  /// Rosenbrock's valley, whose least value lies at (1, 1): its derivatives.
  private func slope(_ at: [Double]) -> [Double] {
    let (x, y) = (at[0], at[1])
    return [-2 * (1 - x) - 40 * x * (y - x * x), 20 * (y - x * x)]
  }

  private func search(
    from start: [Double], clip: @escaping ([Double]) -> [Double] = { $0 }
  ) -> [Double] {
    var curvature = SymmetricMatrix(size: 2)
    for place in 0..<2 { curvature[place, place] = 1 }
    var region = TrustRegion(
      weights: start, slope: slope(start), curvature: curvature, radius: 0.3, scales: [1, 1],
      clip: clip)
    for _ in 0..<200 {
      guard let proposal = region.proposal(), proposal.gain > 1e-14 else { break }
      region.learn(proposal, slope: slope(proposal.weights))
    }
    return region.weights
  }

  @Test(arguments: [[-1.2, 1.0], [3, -2], [0, 0]])
  func `A crooked valley is followed to its end`(start: [Double]) {
    #expect(zip(search(from: start), [1, 1]).allSatisfy { abs($0 - $1) < 1e-4 })
  }

  @Test
  func `A parabola that is known is done in one step`() throws {
    // 2 (x − 1)² + (x − 1) y + y²
    var curvature = SymmetricMatrix(size: 2)
    for (row, column, value) in [(0, 0, 4.0), (0, 1, 1), (1, 0, 1), (1, 1, 2)] {
      curvature[row, column] = value
    }
    let region = TrustRegion(
      weights: [4, -2], slope: curvature.times([3, -2]), curvature: curvature, radius: 10,
      scales: [1, 1], clip: { $0 })
    let proposal = try #require(region.proposal())
    #expect(zip(proposal.weights, [1, 0]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(isClose(proposal.gain, 2 * 9 - 6 + 4))
  }

  @Test(arguments: [0.01, 0.3, 2])
  func `No step is longer than the parabola is trusted`(radius: Double) throws {
    var curvature = SymmetricMatrix(size: 2)
    for place in 0..<2 { curvature[place, place] = 1e-3 }
    let region = TrustRegion(
      weights: [0, 0], slope: [5, -1], curvature: curvature, radius: radius, scales: [1, 2],
      clip: { $0 })
    let step = try #require(region.proposal()).weights
    let length = max(abs(step[0]), abs(step[1]) / 2)
    #expect(length <= radius * (1 + 1e-9) && length > 0.5 * radius)
  }

  @Test
  func `No step leaves what is allowed`() {
    let found = search(from: [0, 0]) { [min($0[0], 0.5), $0[1]] }
    #expect(abs(found[0] - 0.5) < 1e-4 && abs(found[1] - 0.25) < 1e-3)
  }

  @Test
  func `A slope that is no number moves nothing`() throws {
    var curvature = SymmetricMatrix(size: 1)
    curvature[0, 0] = 1
    var region = TrustRegion(
      weights: [2], slope: [1], curvature: curvature, radius: 1, scales: [1], clip: { $0 })
    region.learn(try #require(region.proposal()), slope: [.nan])
    #expect(region.weights == [2])
  }
}
