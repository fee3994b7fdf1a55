import Testing

@testable import Scheduling

struct CurvatureDescentTests {
  private let coordinates = FSRS6Kernel.coordinates
  private let plan = Descent(epochs: 10, batch: 256, pull: 0.2)

  /// Two mixtures of weights, of which the loss depends on one ten thousand times as much.
  private func gradient(at x: [Double]) -> [Double] {
    var gradient = x.map { 0.4 * $0 }
    let (steep, level) = (x[8] + x[9] - 0.4, x[8] - x[9] - 0.2)
    gradient[8] += 10_000 * steep + level
    gradient[9] += 10_000 * steep - level
    return gradient
  }

  /// Parts whose products are, in the mean, the second derivatives.
  private func parts(_ generator: inout SplitMix64) -> [WideLanes] {
    var parts = coordinates.origin.map { _ in WideLanes.zero }
    for lane in 0..<8 {
      let (steep, level) = (
        11.2 * generator.uniform(in: -1.73...1.73), 0.112 * generator.uniform(in: -1.73...1.73)
      )
      (parts[8][lane], parts[9][lane]) = (steep + level, steep - level)
    }
    return parts
  }

  @Test
  func `It goes along a valley as fast as down its sides`() {
    var generator = SplitMix64(seed: 3)
    var descent = CurvatureDescent(plan, coordinates)
    var x = coordinates.origin
    for step in 0..<100 {
      descent.learn(parts(&generator), share: 0.1)
      descent.move(&x, against: gradient(at: x), hold: 0, progress: 0.1 + 0.009 * Double(step))
    }
    // The pull of L2 takes a sixth off what depends on the difference alone.
    #expect(isClose(x[8] + x[9], 0.4, relative: 1e-3))
    #expect(isClose(x[8] - x[9], 0.2 / 1.2, relative: 0.05))
    #expect(x.indices.allSatisfy { $0 == 8 || $0 == 9 || abs(x[$0]) < 1e-9 })
  }

  @Test
  func `No step is longer than it may be, and none is made without curvature`() {
    var descent = CurvatureDescent(plan, coordinates)
    var x = coordinates.origin
    let steep = x.indices.map { $0 == 8 ? -1e6 : 0 }
    descent.move(&x, against: steep, hold: 0, progress: 0.1)
    #expect(x == coordinates.origin)
    var generator = SplitMix64(seed: 4)
    descent.learn(parts(&generator), share: 0.1)
    descent.move(&x, against: steep, hold: 0, progress: 0.1)
    let longest = x.map(\.magnitude).max() ?? 0
    #expect(isClose(longest, 0.3, relative: 1e-9) && x[8] > 0)
  }

  @Test
  func `What is no number moves nothing`() {
    var generator = SplitMix64(seed: 5)
    var descent = CurvatureDescent(plan, coordinates)
    var x = coordinates.origin
    descent.learn(parts(&generator), share: 0.1)
    descent.learn(x.map { _ in WideLanes(repeating: .nan) }, share: 0.1)
    descent.move(&x, against: x.map { _ in .infinity }, hold: 0, progress: 0.2)
    #expect(x == coordinates.origin)
    descent.move(&x, against: gradient(at: x), hold: 0, progress: 0.2)
    #expect(x.allSatisfy { $0.isFinite } && x != coordinates.origin)
  }
}
