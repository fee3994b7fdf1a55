import Testing

@testable import Scheduling

struct BoundHoldTests {
  private let hold = BoundHold(defaults: [0.2, 0, 3], bounds: [0...1, 0...2, 1...4])

  @Test
  func `Nothing is charged at the published weights, and nothing away from a bound they lie on`() {
    #expect(hold.slope(ofWeight: 0, at: 0.2) == 0)
    #expect(hold.slope(ofWeight: 1, at: 0) == 0)
  }

  @Test(arguments: [(0, 0.1), (0, 0.02), (2, 1.5), (2, 1.1)])
  func `Towards the lower bound the charge falls with the weight, the more the nearer`(
    place: Int, weight: Double
  ) {
    let (far, near) = (
      hold.slope(ofWeight: place, at: weight), hold.slope(ofWeight: place, at: weight * 0.999)
    )
    #expect(near < far && far < 0 && near.isFinite)
  }

  @Test func `Towards the upper bound it rises, and on the bound it is finite`() {
    #expect(hold.slope(ofWeight: 2, at: 3.9) > hold.slope(ofWeight: 2, at: 3.5))
    #expect(hold.slope(ofWeight: 2, at: 3.5) > 0)
    #expect(hold.slope(ofWeight: 2, at: 4).isFinite && hold.slope(ofWeight: 0, at: 0).isFinite)
  }

  @Test func `It is the derivative of u − 1 − ln u`() {
    func charge(_ weight: Double) -> Double {
      let left = (weight - 1) / 2
      return left - 1 - logarithm(left)
    }
    let numeric = (charge(1.8 + 1e-6) - charge(1.8 - 1e-6)) / 2e-6
    #expect(abs(hold.slope(ofWeight: 2, at: 1.8) - numeric) < 1e-6)
  }

  @Test func `Its curvature is the derivative of its slope`() {
    let numeric =
      (hold.slope(ofWeight: 2, at: 1.8 + 1e-6) - hold.slope(ofWeight: 2, at: 1.8 - 1e-6)) / 2e-6
    #expect(abs(hold.curvature(ofWeight: 2, at: 1.8) - numeric) < 1e-5)
    #expect(hold.curvature(ofWeight: 1, at: 0) == 0 && hold.curvature(ofWeight: 0, at: 0).isFinite)
  }

  @Test func `It counts for less with more reviews, and never for nothing`() {
    let strengths = [0, 100, 400, 600, 100_000].map(BoundHold.strength)
    #expect(strengths == strengths.sorted(by: >) && strengths[0] == 3 && strengths[4] > 0)
  }
}
