import Testing

@testable import Scheduling

struct AdamTests {
  private let plan = Descent(epochs: 1, batch: 1, rate: 0.1)

  @Test
  func `The first step is as long as the rate, whatever the gradient`() {
    for gradient in [1e-3, 1, 1e3] {
      var adam = Adam(plan, scales: [1, 2])
      var weights = [5.0, 5]
      adam.move(&weights, against: [gradient, -gradient], progress: 0)
      #expect(abs(weights[0] - 4.9) < 1e-5 && abs(weights[1] - 5.2) < 1e-5)
    }
  }

  @Test
  func `Steps lead to the bottom, and get shorter`() {
    var adam = Adam(plan, scales: [1])
    var weights = [3.0]
    for step in 0..<400 {
      adam.move(&weights, against: [2 * (weights[0] - 1)], progress: Double(step) / 400)
    }
    #expect(abs(weights[0] - 1) < 1e-3)
    let before = weights
    adam.move(&weights, against: [5], progress: 1)
    #expect(weights == before)
  }

  @Test
  func `A gradient that is no number moves nothing`() {
    var adam = Adam(plan, scales: [1])
    var weights = [3.0]
    adam.move(&weights, against: [.nan], progress: 0)
    #expect(weights == [3])
  }
}
