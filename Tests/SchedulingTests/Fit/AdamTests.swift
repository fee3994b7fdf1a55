import Testing

@testable import Scheduling

struct AdamTests {
  private let plan = Descent(epochs: 1, batch: 1, rate: 0.1)

  @Test
  func `The first step is as long as the rate, whatever the gradient`() {
    for gradient in [1e-3, 1, 1e3] {
      var adam = Adam(plan, count: 2)
      var weights = [5.0, 5]
      adam.move(&weights, against: [gradient, -gradient], progress: 0)
      #expect(abs(weights[0] - 4.9) < 1e-5 && abs(weights[1] - 5.1) < 1e-5)
    }
  }

  @Test
  func `Steps lead to the bottom, and get shorter`() {
    var adam = Adam(plan, count: 1)
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
    var adam = Adam(plan, count: 1)
    var weights = [3.0]
    adam.move(&weights, against: [.nan], progress: 0)
    #expect(weights == [3])
  }

  /// Batches of at least 256 reviews, and never fewer than three times through all cards.
  @Test(arguments: [1, 8, 64, 900, 4_999, 5_000, 51_200, 1_000_000])
  func `A longer log has larger batches and is gone through less often`(scored: Int) {
    let (plan, longer) = (
      Descent(scored: scored, fewPull: 2), Descent(scored: 2 * scored, fewPull: 2)
    )
    #expect((256...1_536).contains(plan.batch) && longer.batch >= plan.batch)
    #expect(plan.epochs >= 3 && longer.epochs <= plan.epochs)
    let steps = plan.epochs * max(1, scored / plan.batch)
    #expect(steps >= 60 && (scored > 10_000 || steps <= 110))
    #expect(plan.pull <= 2 && longer.pull >= 0.2)
    #expect(scored >= 1_000 ? plan.pull == longer.pull : plan.pull > longer.pull)
  }
}
